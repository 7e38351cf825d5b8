import { readsEach, type SentenceCase } from './read-sentence.ts'

/** Fees, spending, offices, staff, meetings and training. */
const CASES: readonly SentenceCase[] = [
  {
    text: '2010年共收取检索费126元、复印费88元，合计214元。',
    kinds: ['FEES_EXPENDITURE'],
    year: 2010,
    figures: ['收取检索费 | 126 YUAN -', '复印费 | 88 YUAN -', '合计 | 214 YUAN fee.app_collected'],
  },
  {
    text: '全年政府信息公开支出共计12.6万元，其中与诉讼有关的费用0.8万元。',
    kinds: ['FEES_EXPENDITURE'],
    year: 2012,
    figures: [
      '政府信息公开支出 | 12.6 TEN_THOUSAND_YUAN resource.expenditure',
      '与诉讼有关的费用 | 0.8 TEN_THOUSAND_YUAN resource.litigation_cost',
    ],
  },
  {
    text: '依申请公开信息收取的费用0.12万元，减免费用0.03万元。',
    kinds: ['FEES_EXPENDITURE'],
    figures: [
      '依申请公开信息收取的费用 | 0.12 TEN_THOUSAND_YUAN fee.app_collected',
      '减免费用 | 0.03 TEN_THOUSAND_YUAN -',
    ],
  },
  {
    text: '2022年我局依申请提供政府信息收取信息处理费共计400元。',
    kinds: ['OTHER'],
    year: 2022,
    figures: ['依申请提供政府信息收取信息处理费 | 400 YUAN fee.app_collected'],
  },
  {
    text: '全县设立政府信息公开工作专门机构32个，设置信息公开查阅点58个，从事政府信息公开工作人员214人，其中专职人员41人、兼职人员173人，政府信息公开专项经费86.5万元。',
    figures: [
      '设立政府信息公开工作专门机构 | 32 UNIT resource.offices',
      '设置信息公开查阅点 | 58 UNIT resource.reading_points',
      '从事政府信息公开工作人员 | 214 PERSON resource.staff',
      '专职人员 | 41 PERSON resource.staff.full_time <214',
      '兼职人员 | 173 PERSON resource.staff.part_time <214',
      '政府信息公开专项经费 | 86.5 TEN_THOUSAND_YUAN resource.budget',
    ],
  },
  {
    text: '我局指定3名工作人员负责政府信息公开工作，其中专职1人，兼职2人。',
    year: 2009,
    figures: [
      '工作人员 | 3 PERSON resource.staff',
      '专职 | 1 PERSON resource.staff.full_time <3',
      '兼职 | 2 PERSON resource.staff.part_time <3',
    ],
  },
  {
    text: '全区共有信息公开专兼职工作人员一百二十余人。',
    year: 2013,
    figures: ['信息公开专兼职工作人员 | 120 PERSON resource.staff AT_LEAST'],
  },
  {
    text: '召开政府信息公开工作会议或专题会议5次，举办各类培训班3次，接受培训人员256人次。',
    kinds: ['TRAINING'],
    figures: [
      '召开政府信息公开工作会议或专题会议 | 5 TIME training.meetings',
      '举办各类培训班 | 3 TIME training.sessions',
      '接受培训人员 | 256 PERSON_TIME training.people',
    ],
  },
  {
    text: '全年组织政务公开培训2期、168人次。',
    kinds: ['TRAINING'],
    year: 2018,
    figures: [
      '组织政务公开培训 | 2 TIME training.sessions',
      '组织政务公开培训 | 168 PERSON_TIME training.people',
    ],
  },
  {
    text: '配备了2名专职、5名兼职工作人员。',
    year: 2011,
    figures: [
      '专职 | 2 PERSON resource.staff.full_time',
      '兼职工作人员 | 5 PERSON resource.staff.part_time',
    ],
  },
  {
    text: '成立了由县长任组长、28个部门主要负责人为成员的领导小组。',
    kinds: ['ORGANISATION'],
    year: 2015,
    figures: ['部门主要负责人为成员的领导小组 | 28 UNIT -'],
  },
  {
    text: '开展全员业务培训，参训人员达420余人次。',
    kinds: ['ORGANISATION'],
    year: 2019,
    figures: ['参训人员 | 420 PERSON_TIME training.people AT_LEAST'],
  },
  {
    text: '政府信息公开经费列入年度预算，全年安排专项资金15万元，实际支出13.2万元。',
    kinds: ['FEES_EXPENDITURE'],
    year: 2014,
    figures: [
      '安排专项资金 | 15 TEN_THOUSAND_YUAN resource.budget',
      '支出 | 13.2 TEN_THOUSAND_YUAN resource.expenditure',
    ],
  },
  {
    text: '行政事业性收费3项，收费金额126万元；集中采购项目45个，采购总金额3210万元。',
    kinds: ['PROACTIVE'],
    year: 2019,
    figures: [
      '行政事业性收费 | 3 ITEM -',
      '收费金额 | 126 TEN_THOUSAND_YUAN art20.fee.amount',
      '集中采购项目 | 45 UNIT art20.procurement.projects',
      '采购总金额 | 3210 TEN_THOUSAND_YUAN art20.procurement.amount',
    ],
  },
]

readsEach(['STAFF_BUDGET'], CASES)
