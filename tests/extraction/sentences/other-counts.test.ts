import { readsEach, type SentenceCase } from './read-sentence.ts'

/** Counts that the forms do not know: they have no indicator. */
const CASES: readonly SentenceCase[] = [
  {
    text: '政务服务中心全年受理业务申请12.6万件，办结率99%。',
    kinds: ['APPLICATIONS'],
    figures: ['政务服务中心全年受理业务申请 | 126000 CASE -', '办结率 | 99 PERCENT -'],
  },
  {
    text: '受理群众信访件328件，答复率100%。',
    figures: ['受理群众信访件 | 328 CASE -', '答复率 | 100 PERCENT -'],
  },
  {
    text: '区市场监管局受理消费者投诉举报1840件。',
    kinds: ['REVIEW_LITIGATION'],
    figures: ['区市场监管局受理消费者投诉举报 | 1840 CASE -'],
  },
  {
    text: '承办人大代表建议86件、政协提案112件，答复率100%。',
    kinds: ['OTHER'],
    year: 2017,
    figures: ['承办人大代表建议 | 86 CASE -', '政协提案 | 112 CASE -', '答复率 | 100 PERCENT -'],
  },
  {
    text: '公开财政预算信息120条、环境信息340条、征地信息26条。',
    kinds: ['KEY_AREAS'],
    year: 2018,
    figures: ['公开财政预算信息 | 120 ITEM -', '环境信息 | 340 ITEM -', '征地信息 | 26 ITEM -'],
  },
  {
    text: '公开行政处罚案件信息215条，双随机抽查结果48条。',
    kinds: ['KEY_AREAS'],
    year: 2018,
    figures: ['公开行政处罚案件信息 | 215 ITEM -', '双随机抽查结果 | 48 ITEM -'],
  },
  {
    text: '依申请公开目录15条。',
    kinds: ['APPLICATIONS'],
    year: 2015,
    figures: ['依申请公开目录 | 15 ITEM -'],
  },
  {
    text: '县法院全年受理行政诉讼案件126件。',
    kinds: ['REVIEW_LITIGATION'],
    figures: ['县法院全年受理行政诉讼案件 | 126 CASE -'],
  },
  {
    text: '12345热线受理诉求4.2万件，按时办结率99.2%，满意率97%。',
    year: 2020,
    figures: [
      '12345热线受理诉求 | 42000 CASE -',
      '按时办结率 | 99.2 PERCENT -',
      '满意率 | 97 PERCENT -',
    ],
  },
  {
    text: '全县58个单位参加考核，评出先进单位10个、先进个人20名，通报批评2家。',
    kinds: ['ORGANISATION'],
    figures: [
      '单位 | 58 UNIT -',
      '评出先进单位 | 10 UNIT -',
      '先进个人 | 20 PERSON -',
      '通报批评 | 2 UNIT -',
    ],
  },
  {
    text: '某街道办事处收到申请12件，住建局收到申请31件，两家占总数的60%。',
    kinds: ['APPLICATIONS'],
    year: 2017,
    figures: [
      '某街道办事处收到申请 | 12 CASE -',
      '住建局收到申请 | 31 CASE -',
      '占总数 | 60 PERCENT -',
    ],
  },
  {
    text: '不动产登记查询2.1万人次，办理婚姻登记申请1200件。',
    year: 2014,
    figures: ['不动产登记查询 | 21000 PERSON_TIME -', '办理婚姻登记申请 | 1200 CASE -'],
  },
  {
    text: '收到12345平台转办咨询政府信息公开的工单14件。',
    kinds: ['OTHER'],
    year: 2021,
    figures: ['收到12345平台转办咨询政府信息公开的工单 | 14 CASE -'],
  },
  {
    text: '全市减免行政事业性收费3200万元。',
    kinds: ['FEES_EXPENDITURE'],
    year: 2017,
    figures: ['减免行政事业性收费 | 3200 TEN_THOUSAND_YUAN -'],
  },
  {
    text: '法律援助中心受理申请215件。',
    year: 2013,
    figures: ['法律援助中心受理申请 | 215 CASE -'],
  },
]

readsEach(['OVERVIEW'], CASES)
