import { readsEach, type SentenceCase } from './read-sentence.ts'

/** Reviews, lawsuits, appeals and complaints, and how they ended. */
const CASES: readonly SentenceCase[] = [
  {
    text: '全年因政府信息公开引发行政复议7件，其中维持4件，撤销1件，终止2件；行政诉讼3件，其中驳回2件，未审结1件。',
    figures: [
      '因政府信息公开引发行政复议 | 7 CASE review.total',
      '维持 | 4 CASE review.upheld <7',
      '撤销 | 1 CASE review.corrected <7',
      '终止 | 2 CASE review.other <7',
      '行政诉讼 | 3 CASE litigation.total',
      '驳回 | 2 CASE litigation.upheld <3',
      '未审结 | 1 CASE - <3',
    ],
  },
  {
    text: '行政复议数量2件，其中维持具体行政行为数1件，被依法纠错数0件，其他情形数1件。',
    figures: [
      '行政复议数量 | 2 CASE review.total',
      '维持具体行政行为数 | 1 CASE review.upheld <2',
      '被依法纠错数 | 0 CASE review.corrected <2',
      '其他情形数 | 1 CASE review.other <2',
    ],
  },
  {
    text: '收到行政诉讼案件数5件，其中维持具体行政行为或者驳回原告诉讼请求4件，被依法纠错1件，其他情形0件。',
    figures: [
      '收到行政诉讼案件数 | 5 CASE litigation.total',
      '维持具体行政行为或者驳回原告诉讼请求 | 4 CASE litigation.upheld <5',
      '被依法纠错 | 1 CASE litigation.corrected <5',
      '其他情形 | 0 CASE litigation.other <5',
    ],
  },
  {
    text: '2021年，因政府信息公开工作被申请行政复议4件，结果维持3件，结果纠正0件，其他结果1件，尚未审结0件。',
    year: 2021,
    figures: [
      '因政府信息公开工作被申请行政复议 | 4 CASE review.total',
      '结果维持 | 3 CASE review.upheld <4',
      '结果纠正 | 0 CASE review.corrected <4',
      '其他结果 | 1 CASE review.other <4',
      '尚未审结 | 0 CASE review.pending <4',
    ],
  },
  {
    text: '被提起行政诉讼6件，其中未经复议直接起诉4件（结果维持3件，尚未审结1件），复议后起诉2件（结果维持2件）。',
    year: 2021,
    figures: [
      '被提起行政诉讼 | 6 CASE litigation.total',
      '未经复议直接起诉 | 4 CASE litigation.direct.total <6',
      '结果维持 | 3 CASE litigation.direct.upheld <4',
      '尚未审结 | 1 CASE litigation.direct.pending <4',
      '复议后起诉 | 2 CASE litigation.after_review.total <6',
      '结果维持 | 2 CASE litigation.after_review.upheld <2',
    ],
  },
  {
    text: '2020年，我区共发生政府信息公开行政复议12起，其中结果维持8起、结果纠正2起、尚未审结2起；行政诉讼9起，均为复议后起诉。',
    year: 2020,
    figures: [
      '发生政府信息公开行政复议 | 12 CASE review.total',
      '结果维持 | 8 CASE review.upheld <12',
      '结果纠正 | 2 CASE review.corrected <12',
      '尚未审结 | 2 CASE review.pending <12',
      '行政诉讼 | 9 CASE litigation.total',
      '复议后起诉 | 9 - litigation.after_review.total',
    ],
  },
  {
    text: '本年度發生針對本機關的行政復議1宗，結果維持；行政訴訟案0宗；行政申訴案0宗。',
    year: 2012,
    figures: [
      '發生針對本機關的行政復議 | 1 CASE review.total',
      '行政訴訟案 | 0 CASE litigation.total',
      '行政申訴案 | 0 CASE appeal.total',
    ],
  },
  {
    text: '全年共受理涉及政府信息公开的行政复议申请三件，其中决定维持的两件，申请人撤回的一件。',
    year: 2011,
    figures: [
      '受理涉及政府信息公开的行政复议申请 | 3 CASE review.total',
      '决定维持 | 2 CASE review.upheld <3',
      '申请人撤回 | 1 CASE review.other <3',
    ],
  },
  {
    text: '被申请人不服提起行政诉讼2件，法院均判决驳回原告诉讼请求。',
    year: 2015,
    figures: [
      '被申请人不服提起行政诉讼 | 2 CASE litigation.total',
      '判决驳回原告诉讼请求 | 2 - litigation.upheld',
    ],
  },
  {
    text: '举报投诉数量4件，均已妥善处理。',
    year: 2017,
    figures: ['举报投诉数量 | 4 CASE complaint.total'],
  },
  {
    text: '因政府信息公开申请行政复议、提起行政诉讼、行政申诉的案件数均为0。',
    year: 2009,
    figures: [
      '因政府信息公开申请行政复议 | 0 - review.total',
      '提起行政诉讼 | 0 - litigation.total',
      '行政申诉 | 0 - appeal.total',
    ],
  },
  {
    text: '2014年，收到行政复议申请5件，审结5件，维持率100%。',
    year: 2014,
    figures: [
      '收到行政复议申请 | 5 CASE review.total',
      '审结 | 5 CASE -',
      '维持率 | 100 PERCENT -',
    ],
  },
  {
    text: '全年发生行政复议14件、行政诉讼11件，复议维持10件，诉讼胜诉9件、败诉1件、撤诉1件。',
    year: 2018,
    figures: [
      '发生行政复议 | 14 CASE review.total',
      '行政诉讼 | 11 CASE litigation.total',
      '复议维持 | 10 CASE review.upheld <14',
      '诉讼胜诉 | 9 CASE litigation.upheld <11',
      '败诉 | 1 CASE litigation.corrected <11',
      '撤诉 | 1 CASE litigation.other <11',
    ],
  },
  {
    text: '本年度未发生因政府信息公开引起的行政复议和行政诉讼，收到举报1件。',
    year: 2013,
    figures: [
      '行政复议 | 0 - review.total STATED_NONE',
      '行政诉讼 | 0 - litigation.total STATED_NONE',
      '收到举报 | 1 CASE complaint.total',
    ],
  },
  {
    text: '行政复议8件，较上年增加3件；行政诉讼5件，较上年减少2件。',
    year: 2022,
    figures: [
      '行政复议 | 8 CASE review.total',
      '较上年增加 | 3 CASE -',
      '行政诉讼 | 5 CASE litigation.total',
      '较上年减少 | 2 CASE -',
    ],
  },
  {
    text: '区法制办全年办理行政复议案件86件，其中涉及信息公开的5件。',
    figures: ['区法制办全年办理行政复议案件 | 86 CASE -', '涉及信息公开 | 5 CASE review.total'],
  },
  {
    text: '以我局为被申请人的行政复议案件3件，其中2件被市政府维持，1件申请人撤回。',
    figures: [
      '以我局为被申请人的行政复议案件 | 3 CASE review.total',
      '被市政府维持 | 2 CASE review.upheld <3',
      '申请人撤回 | 1 CASE review.other <3',
    ],
  },
  {
    text: '开展行政复议应诉业务培训2期，培训180人次。',
    kinds: ['OTHER'],
    year: 2017,
    figures: [
      '开展行政复议应诉业务培训 | 2 TIME training.sessions',
      '培训 | 180 PERSON_TIME training.people',
    ],
  },
  {
    text: '被申请行政复议5件，其中撤销1件；被提起行政诉讼3件；接到举报投诉6件，均已办结。',
    figures: [
      '被申请行政复议 | 5 CASE review.total',
      '撤销 | 1 CASE review.corrected <5',
      '被提起行政诉讼 | 3 CASE litigation.total',
      '举报投诉 | 6 CASE complaint.total',
    ],
  },
  {
    text: '因信息公开申请行政复议两件；受理公开方面的申诉四件，均已回复申诉人。',
    figures: ['行政复议 | 2 CASE review.total', '申诉 | 4 CASE appeal.total'],
  },
]

readsEach(['REVIEW_LITIGATION'], CASES)
