import { readsEach, type SentenceCase } from './read-sentence.ts'

/** Requests received, by channel and by applicant. */
const CASES: readonly SentenceCase[] = [
  {
    text: '2012年，我县共收到政府信息公开申请31件，其中当面申请12件，网上申请15件，信函申请4件。',
    year: 2012,
    figures: [
      '收到政府信息公开申请 | 31 CASE app.received',
      '当面申请 | 12 CASE app.received.in_person <31',
      '网上申请 | 15 CASE app.received.online <31',
      '信函申请 | 4 CASE app.received.mail <31',
    ],
  },
  {
    text: '全年受理政府信息公开申请八十六件，其中：现场提交的二十件、以传真方式提出的3件、以电子邮件形式提出的41件、通过网络提出的22件。',
    year: 2012,
    figures: [
      '受理政府信息公开申请 | 86 CASE app.received',
      '现场提交 | 20 CASE app.received.in_person <86',
      '以传真方式提出 | 3 CASE app.received.fax <86',
      '以电子邮件形式提出 | 41 CASE app.received.email <86',
      '通过网络提出 | 22 CASE app.received.online <86',
    ],
  },
  {
    text: '我局2016年收到依申请公开信息9件，均为网上申请。',
    figures: ['收到依申请公开信息 | 9 CASE app.received', '网上申请 | 9 - app.received.online'],
  },
  {
    text: '本年度受理公民、法人和其他组织提出的申请共五件，五件均为书面申请。',
    year: 2010,
    figures: [
      '法人和其他组织提出的申请 | 5 CASE app.received',
      '书面申请 | 5 CASE app.received.mail <5',
    ],
  },
  {
    text: '從申請渠道看，當面申請6件，信函申請11件，網絡申請27件，共計44件。',
    year: 2014,
    figures: [
      '當面申請 | 6 CASE app.received.in_person',
      '信函申請 | 11 CASE app.received.mail',
      '網絡申請 | 27 CASE app.received.online',
      '共計 | 44 CASE app.received',
    ],
  },
  {
    text: '2020年，本机关新收政府信息公开申请57件，上年结转2件。自然人申请49件，商业企业申请6件，法律服务机构申请2件。',
    year: 2020,
    figures: [
      '新收政府信息公开申请 | 57 CASE app.received',
      '上年结转 | 2 CASE app.carried_in',
      '自然人申请 | 49 CASE app.received NATURAL_PERSON <57',
      '商业企业申请 | 6 CASE app.received COMMERCIAL <57',
      '法律服务机构申请 | 2 CASE app.received LEGAL_SERVICE <57',
    ],
  },
  {
    text: '全年共收到申请118件（自然人102件，法人或其他组织16件），其中科研机构1件、社会公益组织3件、其他12件。',
    year: 2021,
    figures: [
      '收到申请 | 118 CASE app.received',
      '自然人 | 102 CASE app.received NATURAL_PERSON <118',
      '法人或其他组织 | 16 CASE app.received ORGANISATION <118',
      '科研机构 | 1 CASE app.received RESEARCH <118',
      '社会公益组织 | 3 CASE app.received SOCIAL_WELFARE <118',
      '其他 | 12 CASE app.received OTHER_ORGANISATION <118',
    ],
  },
  {
    text: '按申请人划分，公民申请61件，占84.7%；企业申请8件，占11.1%；其他组织申请3件，占4.2%。',
    year: 2017,
    figures: [
      '公民申请 | 61 CASE app.received NATURAL_PERSON',
      '公民申请 | 84.7 PERCENT - %61',
      '企业申请 | 8 CASE app.received ORGANISATION',
      '企业申请 | 11.1 PERCENT - %8',
      '其他组织申请 | 3 CASE app.received ORGANISATION',
      '其他组织申请 | 4.2 PERCENT - %3',
    ],
  },
  {
    text: '全年收到申请48件，较上年增加9件，增长23.1%；其中个人申请44件，法人申请4件。',
    year: 2018,
    figures: [
      '收到申请 | 48 CASE app.received',
      '较上年增加 | 9 CASE -',
      '增长 | 23.1 PERCENT -',
      '个人申请 | 44 CASE app.received NATURAL_PERSON <48',
      '法人申请 | 4 CASE app.received ORGANISATION <48',
    ],
  },
  {
    text: '我镇全年仅收到1件政府信息公开申请，系村民王某当面提出。',
    year: 2015,
    figures: ['政府信息公开申请 | 1 CASE app.received'],
  },
  {
    text: '今年共接到申请公开政府信息的申请17宗，分别是：网络平台9宗、邮政寄送5宗、直接到场3宗。',
    year: 2013,
    figures: [
      '接到申请公开政府信息的申请 | 17 CASE app.received',
      '网络平台 | 9 CASE app.received.online <17',
      '邮政寄送 | 5 CASE app.received.mail <17',
      '到场 | 3 CASE app.received.in_person <17',
    ],
  },
  {
    text: '2019年新收申请206件，比2018年的181件增长13.8%，上年结转11件，办结209件，结转下年度8件。',
    year: 2019,
    figures: [
      '新收申请 | 206 CASE app.received',
      '新收申请 | 181 CASE - PRIOR_YEAR:2018',
      '增长 | 13.8 PERCENT -',
      '上年结转 | 11 CASE app.carried_in',
      '办结 | 209 CASE app.processed',
      '结转下年度 | 8 CASE app.carried_out',
    ],
  },
  {
    text: '2020年度，街道共办理政府信息公开申请35件（含上年度结转2件），其中予以公开18件。',
    year: 2020,
    figures: [
      '办理政府信息公开申请 | 35 CASE app.processed',
      '含上年度结转 | 2 CASE app.carried_in',
      '予以公开 | 18 CASE GRANTED <35',
    ],
  },
  {
    text: '市政府各部门共收到公开申请1203条，区县政府共收到公开申请3,406条。',
    year: 2011,
    figures: [
      '收到公开申请 | 1203 ITEM app.received OWN:市政府各部门',
      '收到公开申请 | 3406 ITEM app.received SUBORDINATE:区县',
    ],
  },
  {
    text: '2016年共收到信息公开申请两件，一件为当面申请，一件为信函申请。',
    figures: [
      '收到信息公开申请 | 2 CASE app.received',
      '当面申请 | 1 CASE app.received.in_person <2',
      '信函申请 | 1 CASE app.received.mail <2',
    ],
  },
  {
    text: '自2008年5月1日《条例》施行以来，累计收到申请64件，其中2009年收到29件。',
    year: 2009,
    figures: ['收到申请 | 64 CASE app.received CUMULATIVE', '收到 | 29 CASE app.received'],
  },
  {
    text: '收到的申请主要集中在征地拆迁、城乡规划、财政资金三个领域，分别占41%、22%、9%。',
    year: 2022,
    figures: ['征地拆迁 | 41 PERCENT -', '城乡规划 | 22 PERCENT -', '财政资金 | 9 PERCENT -'],
  },
  {
    text: '申请内容涉及征地补偿的有14件，涉及户籍管理的6件，其余为一般性咨询。',
    year: 2014,
    figures: ['申请内容涉及征地补偿 | 14 CASE -', '涉及户籍管理 | 6 CASE -'],
  },
  {
    text: '共收到申请25件。其中：书面申请19件；电子邮件申请6件。申请人为公民的23件，为法人的2件。',
    year: 2012,
    figures: [
      '收到申请 | 25 CASE app.received',
      '书面申请 | 19 CASE app.received.mail <25',
      '电子邮件申请 | 6 CASE app.received.email <25',
      '申请人为公民 | 23 CASE app.received NATURAL_PERSON <25',
      '为法人 | 2 CASE app.received ORGANISATION <25',
    ],
  },
  {
    text: '局信息公开申请受理点全年收到申请40份；申请人多为本地居民，年龄最大的82岁。',
    issuer: '某县国土资源局',
    figures: ['局信息公开申请受理点全年收到申请 | 40 CASE app.received'],
  },
  {
    text: '收到书面申请3件、网络申请7件，合计10件。',
    year: 2018,
    figures: [
      '收到书面申请 | 3 CASE app.received.mail',
      '网络申请 | 7 CASE app.received.online',
      '合计 | 10 CASE app.received',
    ],
  },
  {
    text: '2021年共收到政府信息公开申请9件，其中，网络申请5件，信函申请3件，当面申请1件，同比减少4件。',
    year: 2021,
    figures: [
      '收到政府信息公开申请 | 9 CASE app.received',
      '网络申请 | 5 CASE app.received.online <9',
      '信函申请 | 3 CASE app.received.mail <9',
      '当面申请 | 1 CASE app.received.in_person <9',
      '同比减少 | 4 CASE -',
    ],
  },
  {
    text: '本年度我单位收到政府信息公开申请0件。',
    year: 2020,
    figures: ['收到政府信息公开申请 | 0 CASE app.received'],
  },
  {
    text: '依申请公开办理情况：收到申请数132件，其中，当面申请数27件，传真申请数0件，网络申请数68件，信函申请数37件。',
    year: 2015,
    figures: [
      '收到申请数 | 132 CASE app.received',
      '当面申请数 | 27 CASE app.received.in_person <132',
      '传真申请数 | 0 CASE app.received.fax <132',
      '网络申请数 | 68 CASE app.received.online <132',
      '信函申请数 | 37 CASE app.received.mail <132',
    ],
  },
  {
    text: '全市行政机关共收到申请1.2万余件，比上年增长近两成。',
    year: 2014,
    figures: ['收到申请 | 12000 CASE app.received AT_LEAST'],
  },
  {
    text: '今年收到的申请中，有30%以上来自外地申请人。',
    figures: ['来自外地申请人 | 30 PERCENT - AT_LEAST'],
  },
  {
    text: '2013年，区政府信息公开办公室共收到申请书52份，有效申请49份，无效申请3份。',
    year: 2013,
    figures: ['收到申请书 | 52 CASE app.received', '有效申请 | 49 CASE -', '无效申请 | 3 CASE -'],
  },
  {
    text: '一年来，共主动公开政府信息3602条，受理依申请公开21件，没有发生行政复议、行政诉讼。',
    kinds: ['OVERVIEW'],
    year: 2017,
    figures: [
      '主动公开政府信息 | 3602 ITEM proactive.info.total',
      '受理依申请公开 | 21 CASE app.received',
      '行政复议 | 0 - review.total STATED_NONE',
      '行政诉讼 | 0 - litigation.total STATED_NONE',
    ],
  },
  {
    text: '收到的申请有12件是经由政府网站的“依申请公开”栏目提交的，另外3件是邮寄来的。',
    year: 2012,
    figures: [
      '政府网站的“依申请公开”栏目提交的 | 12 CASE app.received.online',
      '邮寄来的 | 3 CASE app.received.mail',
    ],
  },
]

readsEach(['APPLICATIONS'], CASES)
