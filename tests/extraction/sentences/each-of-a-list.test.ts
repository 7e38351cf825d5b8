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
  {
    text: '林业局、水务局、民政局各接9件、7件、4件，三家占了大半。',
    kinds: ['APPLICATIONS'],
    year: 2014,
    figures: ['林业局 | 9 CASE -', '水务局 | 7 CASE -', '民政局 | 4 CASE -'],
  },
  {
    text: '公开信息90条，其中市政府及部门、各乡镇、各街道分别公开50条、30条和10条。',
    kinds: ['PROACTIVE'],
    year: 2014,
    figures: [
      '公开信息 | 90 ITEM proactive.info.total',
      '市政府及部门 | 50 ITEM - <90',
      '各乡镇 | 30 ITEM proactive.info.total SUBORDINATE:各乡镇 <90',
      '各街道 | 10 ITEM proactive.info.total SUBORDINATE:各街道 <90',
    ],
  },
  {
    // Which of the names has which number is not said.
    text: '林业局、水务局各接9件、7件、4件。',
    kinds: ['APPLICATIONS'],
    year: 2014,
    figures: [],
  },
  {
    text: '四个季度的收费依次为210元、165元和30元。',
    kinds: ['FEES_EXPENDITURE'],
    year: 2014,
    figures: [
      '四个季度的收费 | 210 YUAN -',
      '四个季度的收费 | 165 YUAN -',
      '四个季度的收费 | 30 YUAN -',
    ],
  },
]

readsEach(['STAFF_BUDGET'], CASES)
