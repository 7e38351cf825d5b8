import { readsEach, type SentenceCase } from './read-sentence.ts'

/** Which level of the reporting body a number covers. */
const CASES: readonly SentenceCase[] = [
  {
    text: '全市主动公开政府信息15.2万条，其中市本级2.9万条，县（市、区）12.3万条。',
    year: 2014,
    figures: [
      '主动公开政府信息 | 152000 ITEM proactive.info.total',
      '市本级 | 29000 ITEM proactive.info.total OWN:市本级 <152000',
      '县（市、区） | 123000 ITEM proactive.info.total SUBORDINATE:县（市、区） <152000',
    ],
  },
  {
    text: '全区收到申请502件，其中区级机关收到86件，街道、镇收到416件。',
    kinds: ['APPLICATIONS'],
    year: 2014,
    figures: [
      '收到申请 | 502 CASE app.received',
      '区级机关收到 | 86 CASE app.received OWN:区级机关 <502',
      '镇收到 | 416 CASE app.received SUBORDINATE:街道、镇 <502',
    ],
  },
  {
    text: '市直部门受理申请120件，各县区受理申请340件，合计460件。',
    kinds: ['APPLICATIONS'],
    year: 2017,
    figures: [
      '受理申请 | 120 CASE app.received OWN:市直部门',
      '受理申请 | 340 CASE app.received SUBORDINATE:各县区',
      '合计 | 460 CASE app.received',
    ],
  },
  {
    text: '县直单位公开信息8200条，各乡镇公开信息3100条。',
    year: 2015,
    figures: ['公开信息 | 8200 ITEM - OWN:县直单位', '公开信息 | 3100 ITEM - SUBORDINATE:各乡镇'],
  },
  {
    text: '区本级设专职人员12人，所属单位兼职人员96人。',
    kinds: ['STAFF_BUDGET'],
    year: 2013,
    figures: [
      '设专职人员 | 12 PERSON resource.staff.full_time OWN:区本级',
      '兼职人员 | 96 PERSON resource.staff.part_time SUBORDINATE:所属单位',
    ],
  },
  {
    text: '全省共发生行政复议312件，其中省本级41件，市县271件。',
    kinds: ['REVIEW_LITIGATION'],
    year: 2018,
    figures: [
      '发生行政复议 | 312 CASE review.total',
      '省本级 | 41 CASE review.total OWN:省本级 <312',
      '市县 | 271 CASE review.total SUBORDINATE:市县 <312',
    ],
  },
]

readsEach(['PROACTIVE'], CASES)
