import { readsEach, type SentenceCase } from './read-sentence.ts'

/** What a sentence says there was none of. */
const CASES: readonly SentenceCase[] = [
  {
    text: '我镇2012年未发生因政府信息公开被申请行政复议、提起行政诉讼的情况。',
    year: 2012,
    figures: [
      '行政复议 | 0 - review.total STATED_NONE',
      '行政诉讼 | 0 - litigation.total STATED_NONE',
    ],
  },
  {
    text: '本年度无行政复议、无行政诉讼、无举报投诉。',
    year: 2014,
    figures: [
      '行政复议 | 0 - review.total STATED_NONE',
      '行政诉讼 | 0 - litigation.total STATED_NONE',
      '举报投诉 | 0 - complaint.total STATED_NONE',
    ],
  },
  {
    text: '2016年，我单位未收到政府信息公开申请。',
    kinds: ['APPLICATIONS'],
    figures: ['政府信息公开申请 | 0 - app.received STATED_NONE'],
  },
  {
    text: '本年度没有公民、法人或其他组织向我局申请公开政府信息。',
    kinds: ['APPLICATIONS'],
    year: 2010,
    figures: ['申请 | 0 - app.received STATED_NONE'],
  },
  {
    text: '2012年未收取任何检索、复制、邮寄等费用。',
    kinds: ['FEES_EXPENDITURE'],
    year: 2012,
    figures: ['检索、复制、邮寄等费用 | 0 - fee.app_collected STATED_NONE'],
  },
  {
    text: '全年没有向申请人收取费用，也无减免情况。',
    kinds: ['FEES_EXPENDITURE'],
    year: 2015,
    figures: ['费用 | 0 - fee.app_collected STATED_NONE'],
  },
  {
    text: '本年度本机关未收取信息处理费。',
    kinds: ['FEES_EXPENDITURE'],
    year: 2021,
    figures: ['信息处理费 | 0 - fee.app_collected STATED_NONE'],
  },
  {
    text: '2022年度收取信息处理费0元，无其他需要报告的事项。',
    kinds: ['OTHER'],
    year: 2022,
    figures: ['收取信息处理费 | 0 YUAN fee.app_collected'],
  },
  {
    text: '本年度沒有發生針對本局的行政復議、行政訴訟和申訴案件。',
    year: 2009,
    figures: [
      '行政復議 | 0 - review.total STATED_NONE',
      '行政訴訟 | 0 - litigation.total STATED_NONE',
      '申訴案件 | 0 - appeal.total STATED_NONE',
    ],
  },
  {
    text: '行政复议、行政诉讼均为零。',
    year: 2018,
    figures: [
      '行政复议 | 0 - review.total STATED_NONE',
      '行政诉讼 | 0 - litigation.total STATED_NONE',
    ],
  },
  {
    text: '因信息公开产生的复议、诉讼和投诉情况均未发生。',
    year: 2017,
    figures: [
      '复议 | 0 - review.total STATED_NONE',
      '诉讼 | 0 - litigation.total STATED_NONE',
      '投诉 | 0 - complaint.total STATED_NONE',
    ],
  },
  {
    text: '复印、邮寄等费用一律予以免除。',
    kinds: ['FEES_EXPENDITURE'],
    year: 2010,
    figures: ['费用 | 0 - fee.app_collected STATED_NONE'],
  },
  {
    text: '没有因政府信息公开工作不当引发的行政复议败诉案件。',
    year: 2018,
    figures: [],
  },
  {
    text: '收到申请7件，没有超期未答复的情况，无不予公开的申请。',
    kinds: ['APPLICATIONS'],
    year: 2013,
    figures: ['收到申请 | 7 CASE app.received'],
  },
  {
    text: '2021年未收到政府信息公开申请，上年度无结转申请，无结转下年度继续办理申请。',
    kinds: ['APPLICATIONS'],
    year: 2021,
    figures: [
      '政府信息公开申请 | 0 - app.received STATED_NONE',
      '结转申请 | 0 - app.carried_in STATED_NONE',
      '结转下年度继续办理申请 | 0 - app.carried_out STATED_NONE',
    ],
  },
  {
    text: '全年零复议、零诉讼。',
    year: 2019,
    figures: ['复议 | 0 - review.total STATED_NONE', '诉讼 | 0 - litigation.total STATED_NONE'],
  },
  {
    text: '暂无专职人员，兼职人员2名。',
    kinds: ['STAFF_BUDGET'],
    year: 2014,
    figures: [
      '专职人员 | 0 - resource.staff.full_time STATED_NONE',
      '兼职人员 | 2 PERSON resource.staff.part_time',
    ],
  },
  {
    text: '免除了低保户、残疾人的相关费用，未发生乱收费现象。',
    kinds: ['FEES_EXPENDITURE'],
    figures: [],
  },
  {
    text: '行政复议：无；行政诉讼：无。',
    figures: [
      '行政复议 | 0 - review.total STATED_NONE',
      '行政诉讼 | 0 - litigation.total STATED_NONE',
    ],
  },
  {
    text: '复议无，诉讼无。',
    figures: ['复议 | 0 - review.total STATED_NONE', '诉讼 | 0 - litigation.total STATED_NONE'],
  },
  {
    text: '复议、诉讼：均无',
    figures: ['复议 | 0 - review.total STATED_NONE', '诉讼 | 0 - litigation.total STATED_NONE'],
  },
  {
    text: '对申请人一律免收费用，检索费用全部免收。',
    kinds: ['FEES_EXPENDITURE'],
    figures: [
      '费用 | 0 - fee.app_collected STATED_NONE',
      '费用 | 0 - fee.app_collected STATED_NONE',
    ],
  },
  {
    text: '全年分文未收。',
    kinds: ['FEES_EXPENDITURE'],
    figures: ['分文 | 0 - fee.app_collected STATED_NONE'],
  },
]

readsEach(['REVIEW_LITIGATION'], CASES)
