import { readsEach, type SentenceCase } from './read-sentence.ts'

/** Lists, brackets and word order: whose part a number is. */
const CASES: readonly SentenceCase[] = [
  {
    text: '不予公开6件（涉及商业秘密4件，涉及个人隐私2件），占24%。',
    figures: [
      '不予公开 | 6 CASE REFUSED',
      '不予公开 | 24 PERCENT - %6',
      '涉及商业秘密 | 4 CASE REFUSED_TRADE_SECRET <6',
      '涉及个人隐私 | 2 CASE REFUSED_PRIVACY <6',
    ],
  },
  {
    text: '全局公布信息300条，比上年多20条。按载体分：门户网站200条，手机短信60条，电子屏40条。',
    kinds: ['PROACTIVE'],
    figures: [
      '公布信息 | 300 ITEM -',
      '比上年多 | 20 ITEM -',
      '门户网站 | 200 ITEM proactive.channel.website',
      '手机短信 | 60 ITEM -',
      '电子屏 | 40 ITEM -',
    ],
  },
  {
    text: '收到申请80件。房屋拆迁类居多，占52件；土地类18件。',
    figures: ['收到申请 | 80 CASE app.received', '房屋拆迁类 | 52 CASE -', '土地类 | 18 CASE -'],
  },
  {
    text: '提起行政诉讼3件，为该3件中的原告不服答复而提起。',
    kinds: ['REVIEW_LITIGATION'],
    figures: ['提起行政诉讼 | 3 CASE litigation.total', '原告不服答复而提起 | 3 CASE -'],
  },
  {
    text: '不予公开10件（其中国家秘密3件（含军事类1件）、商业秘密7件），信息不存在5件。',
    figures: [
      '不予公开 | 10 CASE REFUSED',
      '国家秘密 | 3 CASE REFUSED_STATE_SECRET <10',
      '含军事类 | 1 CASE - <3',
      '商业秘密 | 7 CASE REFUSED_TRADE_SECRET <10',
      '信息不存在 | 5 CASE UNAVAILABLE_NOT_EXIST',
    ],
  },
  {
    text: '收到申请60件；其中：当面申请10件；网络申请42件；信函申请8件；办结58件；未办结2件。',
    figures: [
      '收到申请 | 60 CASE app.received',
      '当面申请 | 10 CASE app.received.in_person <60',
      '网络申请 | 42 CASE app.received.online <60',
      '信函申请 | 8 CASE app.received.mail <60',
      '办结 | 58 CASE app.closed <60',
      '未办结 | 2 CASE app.carried_out',
    ],
  },
  {
    text: '当面申请10件、网络申请42件、信函申请8件，其中网络申请较上年增加5件。',
    figures: [
      '当面申请 | 10 CASE app.received.in_person',
      '网络申请 | 42 CASE app.received.online',
      '信函申请 | 8 CASE app.received.mail',
      '网络申请较上年增加 | 5 CASE -',
    ],
  },
  {
    text: '收到18件申请，有7件为农民提出，5件为企业提出，6件为律师提出。',
    year: 2018,
    figures: [
      '申请 | 18 CASE app.received',
      '农民提出 | 7 CASE -',
      '企业提出 | 5 CASE app.received ORGANISATION <18',
      '律师提出 | 6 CASE app.received LEGAL_SERVICE <18',
    ],
  },
  {
    text: '公开信息1200条（政策法规类300条、财政类120条、其他780条），同比增加10%。',
    kinds: ['PROACTIVE'],
    year: 2015,
    figures: [
      '公开信息 | 1200 ITEM proactive.info.total',
      '政策法规类 | 300 ITEM - <1200',
      '财政类 | 120 ITEM - <1200',
      '其他 | 780 ITEM - <1200',
      '同比增加 | 10 PERCENT -',
    ],
  },
  {
    text: '先后举办三期培训班，培训信息员二百三十余人次；印发简报15期。',
    kinds: ['TRAINING'],
    year: 2013,
    figures: [
      '培训班 | 3 TIME training.sessions',
      '培训信息员 | 230 PERSON_TIME training.people AT_LEAST',
      '印发简报 | 15 TIME -',
    ],
  },
  {
    text: '收到申请23件（含上年结转1件），其中自然人22件、法人1件，已答复22件、结转下年1件。',
    year: 2019,
    figures: [
      '收到申请 | 23 CASE app.received',
      '含上年结转 | 1 CASE app.carried_in',
      '自然人 | 22 CASE app.received NATURAL_PERSON <23',
      '法人 | 1 CASE app.received ORGANISATION <23',
      '答复 | 22 CASE app.replied <23',
      '结转下年 | 1 CASE app.carried_out',
    ],
  },
  {
    text: '依申请公开信息总数十八条，其中当面申请公开七条、网上申请公开十一条。',
    year: 2010,
    figures: [
      '依申请公开信息总数 | 18 ITEM app.received',
      '当面申请公开 | 7 ITEM app.received.in_person <18',
      '网上申请公开 | 11 ITEM app.received.online <18',
    ],
  },
  {
    text: '共受理依申请公开事项35项，其中：土地征收类21项、房屋拆迁类8项、其他6项。',
    year: 2017,
    figures: [
      '受理依申请公开事项 | 35 ITEM app.received',
      '土地征收类 | 21 ITEM - <35',
      '房屋拆迁类 | 8 ITEM - <35',
      '其他 | 6 ITEM - <35',
    ],
  },
  {
    text: '30件申請中，網絡申請25件，佔83.3%；信函申請5件，佔16.7%。',
    year: 2011,
    figures: [
      '申請中 | 30 CASE app.received',
      '網絡申請 | 25 CASE app.received.online <30',
      '網絡申請 | 83.3 PERCENT - %25',
      '信函申請 | 5 CASE app.received.mail <30',
      '信函申請 | 16.7 PERCENT - %5',
    ],
  },
  {
    text: '本年度行政复议2件，其中1件撤销原答复、1件维持原答复；行政诉讼1件，尚未判决。',
    kinds: ['REVIEW_LITIGATION'],
    year: 2010,
    figures: [
      '行政复议 | 2 CASE review.total',
      '撤销原答复 | 1 CASE review.corrected <2',
      '维持原答复 | 1 CASE review.upheld <2',
      '行政诉讼 | 1 CASE litigation.total',
    ],
  },
  {
    text: '全年接听咨询电话1,860个，现场接待咨询320人次，网上答复咨询146条。',
    kinds: ['INQUIRIES'],
    year: 2014,
    figures: [
      '接听咨询电话 | 1860 UNIT inquiry.phone',
      '现场接待咨询 | 320 PERSON_TIME inquiry.onsite',
      '网上答复咨询 | 146 ITEM inquiry.online',
    ],
  },
  {
    text: '全年主动公开政府信息6,023条，其中门户网站5,210条、“两微一端”813条；受理依申请公开9件；举办新闻发布会3场。',
    kinds: ['OVERVIEW'],
    year: 2018,
    figures: [
      '主动公开政府信息 | 6023 ITEM proactive.info.total',
      '门户网站 | 5210 ITEM proactive.channel.website <6023',
      '“两微一端” | 813 ITEM - <6023',
      '受理依申请公开 | 9 CASE app.received',
      '举办新闻发布会 | 3 TIME interp.press_conferences',
    ],
  },
  {
    text: '本年度收取檢索、複製、郵寄等費用共計八十六元。',
    kinds: ['FEES_EXPENDITURE'],
    year: 2009,
    figures: ['收取檢索、複製、郵寄等費用 | 86 YUAN fee.app_collected'],
  },
  {
    text: '從事政府信息公開工作的專職人員3名，兼職人員19名。',
    kinds: ['STAFF_BUDGET'],
    year: 2010,
    figures: [
      '從事政府信息公開工作的專職人員 | 3 PERSON resource.staff.full_time',
      '兼職人員 | 19 PERSON resource.staff.part_time',
    ],
  },
  {
    text: '商业企业8件、科研机构1件、社会公益组织2件、法律服务机构4件、其他3件，自然人92件，总计110件。',
    year: 2020,
    figures: [
      '商业企业 | 8 CASE app.received COMMERCIAL',
      '科研机构 | 1 CASE app.received RESEARCH',
      '社会公益组织 | 2 CASE app.received SOCIAL_WELFARE',
      '法律服务机构 | 4 CASE app.received LEGAL_SERVICE',
      '其他 | 3 CASE app.received OTHER_ORGANISATION',
      '自然人 | 92 CASE app.received NATURAL_PERSON',
      '总计 | 110 CASE app.received',
    ],
  },
  {
    text: '本年新收政府信息公开申请（含补正后重新提交）64件，上年结转政府信息公开申请3件。',
    year: 2022,
    figures: [
      '新收政府信息公开申请（含补正后重新提交） | 64 CASE app.received',
      '上年结转政府信息公开申请 | 3 CASE app.carried_in',
    ],
  },
  {
    text: '申请方式：网上提交12件；申请人：公民11件、法人1件；答复结果：同意公开9件、信息不存在3件。',
    year: 2012,
    figures: [
      '网上提交 | 12 CASE app.received.online',
      '公民 | 11 CASE app.received NATURAL_PERSON',
      '法人 | 1 CASE app.received ORGANISATION',
      '同意公开 | 9 CASE GRANTED',
      '信息不存在 | 3 CASE UNAVAILABLE_NOT_EXIST',
    ],
  },
  {
    text: '依法答复不予公开的13件，理由分别为商业秘密2件、个人隐私4件、法律法规规定的其他情形7件。',
    figures: [
      '依法答复不予公开 | 13 CASE REFUSED',
      '理由分别为商业秘密 | 2 CASE REFUSED_TRADE_SECRET <13',
      '个人隐私 | 4 CASE REFUSED_PRIVACY <13',
      '法律法规规定的其他情形 | 7 CASE REFUSED_LEGAL_PROHIBITION <13',
    ],
  },
  {
    text: '没有收到传真申请和信函申请，网络申请5件。',
    figures: [
      '传真 | 0 - app.received.fax STATED_NONE',
      '信函 | 0 - app.received.mail STATED_NONE',
      '网络申请 | 5 CASE app.received.online',
    ],
  },
  {
    text: '公开规范性文件28件，其中政府规章2件。',
    kinds: ['PROACTIVE'],
    year: 2010,
    figures: ['公开规范性文件 | 28 CASE proactive.normdoc.disclosed', '政府规章 | 2 CASE - <28'],
  },
  {
    text: '本年度，因政府信息公开被行政复议0件，被提起行政诉讼0件。',
    kinds: ['REVIEW_LITIGATION'],
    year: 2021,
    figures: [
      '因政府信息公开被行政复议 | 0 CASE review.total',
      '被提起行政诉讼 | 0 CASE litigation.total',
    ],
  },
  {
    text: '受理公民申请七件、法人申请两件，合计九件。',
    year: 2018,
    figures: [
      '受理公民申请 | 7 CASE app.received NATURAL_PERSON',
      '法人申请 | 2 CASE app.received ORGANISATION',
      '合计 | 9 CASE app.received',
    ],
  },
  {
    text: '在受理的申请中，一份为邮寄，两份为当面递交。',
    year: 2013,
    figures: ['邮寄 | 1 CASE app.received.mail', '当面递交 | 2 CASE app.received.in_person'],
  },
  {
    text: '行政复议申请、行政诉讼案件各1件。',
    kinds: ['REVIEW_LITIGATION'],
    year: 2013,
    figures: ['行政复议申请 | 1 CASE review.total', '行政诉讼案件 | 1 CASE litigation.total'],
  },
]

readsEach(['APPLICATIONS'], CASES)
