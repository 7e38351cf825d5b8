import { readsEach, type SentenceCase } from './read-sentence.ts'

/** One number said of each item of a list. */
const CASES: readonly SentenceCase[] = [
  {
    text: '专职、兼职人员各2名。',
    year: 2014,
    figures: [
      '专职 | 2 PERSON resource.staff.full_time',
      '兼职人员 | 2 PERSON resource.staff.part_time',
    ],
  },
  {
    text: '行政复议、行政诉讼案件均为0件。',
    kinds: ['REVIEW_LITIGATION'],
    year: 2014,
    figures: ['行政复议 | 0 CASE review.total', '行政诉讼 | 0 CASE litigation.total'],
  },
  {
    text: '检索费、复制费和邮寄费均为0元。',
    kinds: ['FEES_EXPENDITURE'],
    year: 2014,
    figures: [
      '检索费 | 0 YUAN fee.app_collected',
      '复制费 | 0 YUAN fee.app_collected',
      '邮寄费 | 0 YUAN fee.app_collected',
    ],
  },
  {
    text: '规划、环保、国土三个部门各公开信息20条。',
    kinds: ['PROACTIVE'],
    year: 2014,
    figures: ['国土三个部门各公开信息 | 20 ITEM -'],
  },
]

readsEach(['STAFF_BUDGET'], CASES)
