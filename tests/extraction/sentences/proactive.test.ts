import { readsEach, type SentenceCase } from './read-sentence.ts'

/** Proactive disclosure: totals, channels, categories, interpretation. */
const CASES: readonly SentenceCase[] = [
  {
    text: '2016年，全县主动公开政府信息15834条，其中通过政府公报公开62条、政府网站公开9120条、政务微博公开2014条、政务微信公开1850条、其他方式公开2788条。',
    figures: [
      '主动公开政府信息 | 15834 ITEM proactive.info.total',
      '通过政府公报公开 | 62 ITEM proactive.channel.gazette <15834',
      '政府网站公开 | 9120 ITEM proactive.channel.website <15834',
      '政务微博公开 | 2014 ITEM proactive.channel.weibo <15834',
      '政务微信公开 | 1850 ITEM proactive.channel.wechat <15834',
      '其他方式公开 | 2788 ITEM proactive.channel.other <15834',
    ],
  },
  {
    text: '通过县人民政府门户网站主动公开政府信息4278条。',
    figures: ['通过县人民政府门户网站主动公开政府信息 | 4278 ITEM proactive.info.total'],
  },
  {
    text: '全年通过局门户网站主动公开政府信息320条，通过微信公众号发布信息218条。',
    figures: [
      '通过局门户网站主动公开政府信息 | 320 ITEM proactive.channel.website',
      '通过微信公众号发布信息 | 218 ITEM proactive.channel.wechat',
    ],
  },
  {
    text: '全年主动公开政府信息总数为3204条，其中，通过政府网站公开2870条，占89.6%。',
    figures: [
      '主动公开政府信息总数 | 3204 ITEM proactive.info.total',
      '通过政府网站公开 | 2870 ITEM proactive.channel.website <3204',
      '通过政府网站公开 | 89.6 PERCENT - %2870',
    ],
  },
  {
    text: '全市共制发规范性文件132件，主动公开规范性文件128件。',
    year: 2015,
    figures: [
      '制发规范性文件 | 132 CASE proactive.normdoc.issued',
      '主动公开规范性文件 | 128 CASE proactive.normdoc.disclosed',
    ],
  },
  {
    text: '召开新闻发布会26次，其中主要负责同志参加6次；组织政府网站在线访谈12次，主要负责同志参加4次；发布政策解读稿件208篇；微博微信回应事件417次；其他方式回应事件33次。',
    year: 2017,
    figures: [
      '召开新闻发布会 | 26 TIME interp.press_conferences',
      '主要负责同志参加 | 6 TIME interp.press_conferences.principal <26',
      '组织政府网站在线访谈 | 12 TIME interp.interviews',
      '主要负责同志参加 | 4 TIME interp.interviews.principal <12',
      '发布政策解读稿件 | 208 ARTICLE interp.articles',
      '微博微信回应事件 | 417 TIME interp.social_responses',
      '其他方式回应事件 | 33 TIME interp.other_responses',
    ],
  },
  {
    text: '截至2010年底，我局累计主动公开政府信息1216条，其中2010年新增公开402条，全文电子化率达100%。',
    year: 2010,
    figures: [
      '主动公开政府信息 | 1216 ITEM proactive.info.total CUMULATIVE',
      '新增公开 | 402 ITEM proactive.info.total',
      '全文电子化率 | 100 PERCENT -',
    ],
  },
  {
    text: '在主动公开的信息中，机构职能类信息18条，占4.1%；政策法规类信息39条；工作动态类信息327条。',
    year: 2012,
    figures: [
      '机构职能类信息 | 18 ITEM -',
      '机构职能类信息 | 4.1 PERCENT - %18',
      '政策法规类信息 | 39 ITEM -',
      '工作动态类信息 | 327 ITEM -',
    ],
  },
  {
    text: '本年度新增主動公開政府信息876條，其中全文電子化的主動公開政府信息860條，新增行政規範性文件12條。',
    year: 2009,
    figures: [
      '新增主動公開政府信息 | 876 ITEM proactive.info.total',
      '全文電子化的主動公開政府信息 | 860 ITEM proactive.info.fulltext <876',
      '新增行政規範性文件 | 12 ITEM proactive.normdoc.issued',
    ],
  },
  {
    text: '政府网站发布信息2.3万条，微信推送信息近1500条，微博发布信息2600余条，编印政府公报6期。',
    figures: [
      '政府网站发布信息 | 23000 ITEM proactive.channel.website',
      '微信推送信息 | 1500 ITEM proactive.channel.wechat APPROXIMATE',
      '微博发布信息 | 2600 ITEM proactive.channel.weibo AT_LEAST',
      '编印政府公报 | 6 TIME -',
    ],
  },
  {
    text: '门户网站全年访问量达186万人次，日均5100人次，开设专栏14个。',
    year: 2018,
    figures: [
      '门户网站全年访问量 | 1860000 PERSON_TIME -',
      '日均 | 5100 PERSON_TIME -',
      '开设专栏 | 14 UNIT -',
    ],
  },
  {
    text: '公布政府信息公开目录1个、指南1份，更新机构领导信息36条。',
    year: 2013,
    figures: ['公布政府信息公开目录 | 1 UNIT -', '指南 | 1 CASE -', '更新机构领导信息 | 36 ITEM -'],
  },
  {
    text: '其中市本级公开6822条，县(市、区)公开31450条。',
    year: 2011,
    figures: [
      '市本级公开 | 6822 ITEM - OWN:市本级',
      '县(市、区)公开 | 31450 ITEM - SUBORDINATE:县(市、区)',
    ],
  },
  {
    text: '全市主动公开政府信息数为10.6万条，其中：市级行政机关2.4万条，各县区8.2万条。',
    year: 2015,
    figures: [
      '主动公开政府信息数 | 106000 ITEM proactive.info.total',
      '市级行政机关 | 24000 ITEM proactive.info.total OWN:市级行政 <106000',
      '各县区 | 82000 ITEM proactive.info.total SUBORDINATE:各县区 <106000',
    ],
  },
  {
    text: '本年制作规范性文件4件，废止2件，现行有效规范性文件31件。',
    year: 2020,
    figures: [
      '制作规范性文件 | 4 CASE proactive.normdoc.issued',
      '废止 | 2 CASE art20.normdoc.repealed',
      '现行有效规范性文件 | 31 CASE art20.normdoc.in_force',
    ],
  },
  {
    text: '本年行政许可处理决定数量2103件，行政处罚处理决定数量311件。',
    year: 2021,
    figures: [
      '行政许可处理决定数量 | 2103 CASE art20.licence.decisions',
      '行政处罚处理决定数量 | 311 CASE art20.penalty.decisions',
    ],
  },
  {
    text: '回应公众关注热点或重大舆情13次，参加“政风行风热线”8期。',
    kinds: ['INTERPRETATION'],
    year: 2018,
    figures: [
      '回应公众关注热点或重大舆情 | 13 TIME interp.hot_topics',
      '参加“政风行风热线” | 8 TIME -',
    ],
  },
  {
    text: '发布政策解读材料56篇，其中图解23篇、视频解读5个。',
    kinds: ['INTERPRETATION'],
    year: 2021,
    figures: [
      '发布政策解读材料 | 56 ARTICLE interp.articles',
      '图解 | 23 ARTICLE - <56',
      '视频解读 | 5 UNIT - <56',
    ],
  },
  {
    text: '“今日某县”微信公众号发布信息1132条，阅读量超过210万次，粉丝3.6万人。',
    year: 2019,
    figures: [
      '“今日某县”微信公众号发布信息 | 1132 ITEM proactive.channel.wechat',
      '阅读量 | 2100000 TIME - AT_LEAST',
      '粉丝 | 36000 PERSON -',
    ],
  },
  {
    text: '主动公开政府信息按类别分：概况信息类12条、政务动态类320条、其他类98条。',
    year: 2012,
    figures: ['概况信息类 | 12 ITEM -', '政务动态类 | 320 ITEM -', '其他类 | 98 ITEM -'],
  },
  {
    text: '主动公开政府信息共计四千六百余条。',
    year: 2008,
    figures: ['主动公开政府信息 | 4600 ITEM proactive.info.total AT_LEAST'],
  },
  {
    text: '主动公开政府信息数较上年增长12%，达到5417条。',
    year: 2017,
    figures: [
      '主动公开政府信息数较上年增长 | 12 PERCENT -',
      '主动公开政府信息数较上年增长 | 5417 ITEM proactive.info.total',
    ],
  },
  {
    text: '本年度主动公开信息1,203条（上年为1,088条）。',
    year: 2014,
    figures: [
      '主动公开信息 | 1203 ITEM proactive.info.total',
      '主动公开信息 | 1088 ITEM - PRIOR_YEAR:2013',
    ],
  },
  {
    text: '全镇23个村（居）均设立了公开栏，公开村务信息1840条。',
    kinds: ['OVERVIEW'],
    year: 2015,
    figures: ['村（居） | 23 UNIT -', '公开村务信息 | 1840 ITEM -'],
  },
]

readsEach(['PROACTIVE'], CASES)
