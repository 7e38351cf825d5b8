import { readsEach, type SentenceCase } from './read-sentence.ts'

/** Which time a number speaks of. */
const CASES: readonly SentenceCase[] = [
  {
    text: '收到申请41件，上年同期为35件，同比增长17.1%。',
    figures: [
      '收到申请 | 41 CASE app.received',
      '收到申请 | 35 CASE - PRIOR_YEAR:2015',
      '同比增长 | 17.1 PERCENT -',
    ],
  },
  {
    text: '收到申请41件，2015年35件，2014年22件。',
    figures: [
      '收到申请 | 41 CASE app.received',
      '收到申请 | 35 CASE - PRIOR_YEAR:2015',
      '收到申请 | 22 CASE - PRIOR_YEAR:2014',
    ],
  },
  {
    text: '与去年相比，申请数量减少12件，下降22.6%。',
    figures: ['申请数量减少 | 12 CASE -', '下降 | 22.6 PERCENT -'],
  },
  {
    text: '自《条例》实施以来，累计受理申请322件。',
    figures: ['受理申请 | 322 CASE app.received CUMULATIVE'],
  },
  {
    text: '截至2016年12月31日，历年累计收到申请322件，其中2016年41件。',
    figures: [
      '历年累计收到申请 | 322 CASE app.received CUMULATIVE',
      '其中2016年 | 41 CASE app.received',
    ],
  },
  {
    text: '2012年至2015年共公开信息2.1万条。',
    kinds: ['PROACTIVE'],
    figures: ['公开信息 | 21000 ITEM - CUMULATIVE:2015'],
  },
  {
    text: '2017年，计划举办培训班3期，新增公开栏20处。',
    kinds: ['PROBLEMS_PLANS'],
    figures: [
      '计划举办培训班 | 3 TIME training.sessions PLANNED:2017',
      '新增公开栏 | 20 UNIT - PLANNED:2017',
    ],
  },
  {
    text: '力争2017年主动公开信息5000条以上。',
    kinds: ['PROBLEMS_PLANS'],
    figures: ['力争2017年主动公开信息 | 5000 ITEM proactive.info.total AT_LEAST PLANNED:2017'],
  },
  {
    text: '预计投入资金80万元建设新平台。',
    kinds: ['ORGANISATION'],
    figures: ['预计投入资金 | 80 TEN_THOUSAND_YUAN - PLANNED:2017'],
  },
  {
    text: '网站自2003年开通以来，总访问量已达4000万人次。',
    kinds: ['PROACTIVE'],
    figures: ['总访问量 | 40000000 PERSON_TIME - CUMULATIVE'],
  },
  {
    text: '今年以来累计公开信息1203条。',
    kinds: ['PROACTIVE'],
    figures: ['公开信息 | 1203 ITEM -'],
  },
  {
    text: '2019年结转的申请3件均已办结。',
    year: 2020,
    figures: ['结转的申请 | 3 CASE app.carried_in'],
  },
  {
    text: '2013年公开1206条，较2012年的998条增加208条，增幅20.8%。',
    kinds: ['PROACTIVE'],
    year: 2013,
    figures: [
      '公开 | 1206 ITEM -',
      '公开 | 998 ITEM - PRIOR_YEAR:2012',
      '增加 | 208 ITEM -',
      '增幅 | 20.8 PERCENT -',
    ],
  },
  {
    text: '自2008年5月以来，主动公开政府信息3200条，其中2016年620条。',
    kinds: ['PROACTIVE'],
    figures: [
      '主动公开政府信息 | 3200 ITEM proactive.info.total CUMULATIVE',
      '其中2016年 | 620 ITEM proactive.info.total',
    ],
  },
  {
    text: '对1994年建市以来的档案进行整理，公开档案3200件。',
    kinds: ['PROACTIVE'],
    figures: ['公开档案 | 3200 CASE - CUMULATIVE'],
  },
  {
    text: '自2016年1月以来，收到申请64件。',
    figures: ['收到申请 | 64 CASE app.received'],
  },
  {
    text: '截至目前累计受理申请64件，今年受理12件。',
    figures: ['受理申请 | 64 CASE app.received CUMULATIVE', '受理 | 12 CASE app.received'],
  },
  {
    text: '截止12月31日，全年累计受理申请64件。',
    figures: ['受理申请 | 64 CASE app.received'],
  },
  {
    text: '网站开通以来累计发布信息3200条，今年发布620条。',
    kinds: ['PROACTIVE'],
    figures: ['累计发布信息 | 3200 ITEM proactive.channel.website CUMULATIVE', '发布 | 620 ITEM -'],
  },
  {
    text: '上半年，共收到申请5件，其中当面申请2件；全年共收到12件。',
    figures: ['收到申请 | 5 CASE -', '当面申请 | 2 CASE - <5', '收到 | 12 CASE app.received'],
  },
  {
    text: '2016年上半年，主动公开政府信息320条。',
    kinds: ['PROACTIVE'],
    figures: ['主动公开政府信息 | 320 ITEM -'],
  },
  {
    text: '1至6月，收到申请5件，全年收到12件。',
    figures: ['收到申请 | 5 CASE -', '收到 | 12 CASE app.received'],
  },
  {
    text: '2016年1月至12月，收到申请12件。前三季度收到9件，10月份收到1件。',
    figures: ['收到申请 | 12 CASE app.received', '收到 | 9 CASE -', '收到 | 1 CASE -'],
  },
  {
    text: '一季度收到申请2件，二季度收到3件，共计5件。',
    figures: ['收到申请 | 2 CASE -', '收到 | 3 CASE -', '共计 | 5 CASE -'],
  },
  {
    text: '去年收到申请20件，其中网上申请15件；今年收到12件，其中网上申请9件。',
    figures: [
      '收到申请 | 20 CASE app.received PRIOR_YEAR:2015',
      '网上申请 | 15 CASE app.received.online PRIOR_YEAR:2015',
      '收到 | 12 CASE app.received',
      '网上申请 | 9 CASE app.received.online <12',
    ],
  },
  {
    text: '全年收到申请12件（上年同期20件），其中当面申请3件。',
    figures: [
      '收到申请 | 12 CASE app.received',
      '收到申请 | 20 CASE - PRIOR_YEAR:2015',
      '当面申请 | 3 CASE app.received.in_person <12',
    ],
  },
  {
    text: '全年收到申请12件，其中1至6月收到7件。当面申请12件。',
    figures: [
      '收到申请 | 12 CASE app.received',
      '1至6月收到 | 7 CASE - <12',
      '当面申请 | 12 CASE app.received.in_person <12',
    ],
  },
  {
    text: '全年公开信息120条，开通迄今共640条。',
    kinds: ['PROACTIVE'],
    year: 2013,
    figures: ['公开信息 | 120 ITEM proactive.info.total', '开通迄今 | 640 ITEM - CUMULATIVE'],
  },
]

readsEach(['APPLICATIONS'], CASES)
