import { expect, test } from 'vitest'
import { countsNothing } from '../../../src/extraction/sentences/passages.ts'
import { readSentence, readsEach, type SentenceCase } from './read-sentence.ts'

/** Numerals, their units and what qualifies them; numbers that are no figures. */
const CASES: readonly SentenceCase[] = [
  {
    text: '全年發佈信息３，２０６條。',
    figures: ['發佈信息 | 3206 ITEM -'],
  },
  {
    text: '制发文件一百零八件、简报二十四期、公告十二份。',
    figures: ['制发文件 | 108 CASE -', '简报 | 24 TIME -', '公告 | 12 CASE -'],
  },
  {
    text: '办理建议提案两千三百余件。',
    figures: ['办理建议提案 | 2300 CASE - AT_LEAST'],
  },
  {
    text: '答复率达到百分之九十八。',
    figures: ['答复率 | 98 PERCENT -'],
  },
  {
    text: '门户网站点击量突破1.35亿次，微博粉丝数万人，微信粉丝超过3000人，抖音粉丝约2万。',
    figures: [
      '门户网站点击量突破 | 135000000 TIME -',
      '微博粉丝 | null PERSON - APPROXIMATE',
      '微信粉丝 | 3000 PERSON - AT_LEAST',
      '抖音粉丝 | 20000 - - APPROXIMATE',
    ],
  },
  {
    text: '投入资金300余万元，拨付经费3万元，收取费用1200.50元，发放手册近万册。',
    figures: [
      '投入资金 | 300 TEN_THOUSAND_YUAN - AT_LEAST',
      '拨付经费 | 3 TEN_THOUSAND_YUAN -',
      '收取费用 | 1200.5 YUAN fee.app_collected',
    ],
  },
  {
    text: '依据《条例》（国务院令第711号）和国办发〔2019〕60号文件，现公布2020年度报告。',
    figures: [],
  },
  {
    text: '咨询电话：0871-63101234，邮编650000，传真63105678，地址某路12号3楼。',
    figures: [],
  },
  {
    text: '本报告所列数据的统计期限自2019年1月1日起至2019年12月31日止。',
    figures: [],
  },
  {
    text: '自收到申请之日起20个工作日内予以答复，特殊情况可延长15个工作日。',
    figures: [],
  },
  {
    text: '第三条第二款规定，第1次会议，第十二届全国人大。',
    figures: [],
  },
  {
    text: '“12345”热线、“一网通办”平台、“3+X”清单、“五公开”。',
    figures: [],
  },
  {
    text: '开展“两学一做”，推进“放管服”改革，落实“三项制度”。',
    figures: [],
  },
  {
    text: '报告共分六部分，一是加强领导，二是完善制度，三是强化培训。',
    figures: [],
  },
  {
    text: '从三个方面入手，建立一套制度，形成一个体系，打造一支队伍。',
    figures: [],
  },
  {
    text: '中央和省、市三级联动，实行24小时值班，365天不间断。',
    figures: [],
  },
  {
    text: '截至2018年12月31日24时，办理时限为15日，保存期限为10年。',
    figures: [],
  },
  {
    text: '满意度为98.5%，比全市平均水平高2.3个百分点，位居全省第三。',
    figures: ['满意度 | 98.5 PERCENT -'],
  },
  {
    text: '收发比为3:1，投票赞成与反对之比为9比1。',
    figures: [],
  },
  {
    text: '下设5个科室、8个街道办事处、二十余个社区。',
    figures: ['科室 | 5 UNIT -', '街道办事处 | 8 UNIT -', '社区 | 20 UNIT - AT_LEAST'],
  },
  {
    text: '网址http://www.example.gov.cn/2019/12.html，邮箱gk2019@example.com。',
    figures: [],
  },
  {
    text: '抽查网站8家次，发现问题15个，整改15个，关停3个。',
    figures: ['抽查网站 | 8 UNIT -', '发现问题 | 15 UNIT -', '整改 | 15 UNIT -', '关停 | 3 UNIT -'],
  },
  {
    text: '发放《政府信息公开条例》读本500本、宣传单1万余份、张贴海报60张。',
    figures: [
      '发放《政府信息公开条例》读本 | 500 OTHER -',
      '宣传单 | 10000 CASE - AT_LEAST',
      '张贴海报 | 60 OTHER -',
    ],
  },
  {
    text: '刊登《某某日报》12期、《简报》第36期。',
    figures: ['刊登《某某日报》 | 12 TIME -'],
  },
  {
    text: '2018年1-12月共召开会议7次，3月份集中培训1次。',
    figures: ['召开会议 | 7 TIME - PLANNED:2018', '集中培训 | 1 TIME training.sessions'],
  },
  {
    text: '服务企业12家、群众3万余人次，减税2.6亿元，涉及5大类38项。',
    figures: [
      '服务企业 | 12 UNIT -',
      '群众 | 30000 PERSON_TIME - AT_LEAST',
      '减税 | 2.6 HUNDRED_MILLION_YUAN -',
      '涉及5大类 | 38 ITEM -',
    ],
  },
  {
    text: '共有4个乡、11个镇、2个街道，213个行政村。',
    figures: ['乡 | 4 UNIT -', '镇 | 11 UNIT -', '街道 | 2 UNIT -', '行政村 | 213 UNIT -'],
  },
  {
    text: '增长了3倍，提高20个百分点，下降三成。',
    figures: [],
  },
  {
    text: '举办新闻发布会1场，参加者数十人。',
    figures: [
      '举办新闻发布会 | 1 TIME interp.press_conferences',
      '参加者 | null PERSON - APPROXIMATE',
    ],
  },
  {
    text: '国办函〔2020〕109号规定每件收费标准，11—30件部分每件100元。',
    figures: [],
  },
  {
    text: '网站日均访问量3200人次，总访问量达八百七十万人次。',
    figures: ['网站日均访问量 | 3200 PERSON_TIME -', '总访问量 | 8700000 PERSON_TIME -'],
  },
  {
    text: '发布信息3千余条、简报1千2百期、图片2.5千张、视频1万2千个、稿件3千5百余篇。',
    figures: [
      '发布信息 | 3000 ITEM - AT_LEAST',
      '简报 | 1200 TIME -',
      '图片 | 2500 OTHER -',
      '视频 | 12000 UNIT -',
      '稿件 | 3500 ARTICLE - AT_LEAST',
    ],
  },
  {
    text: '安装5千瓦设备，铺设光缆3千米，组建2016百人宣讲团。',
    figures: [],
  },
  {
    text: '制发文件壹佰贰拾件、简报叁期，收取工本费伍拾元，召开会议玖次。',
    figures: [
      '制发文件 | 120 CASE -',
      '简报 | 3 TIME -',
      '收取工本费 | 50 YUAN fee.app_collected',
      '召开会议 | 9 TIME -',
    ],
  },
  {
    text: '宣传队伍人数充足，大陆人士可以查阅，陆续发布信息。',
    figures: [],
  },
  {
    text: '收取检索费二百八十六元五角，复印费12元3角5分。',
    kinds: ['FEES_EXPENDITURE'],
    figures: ['收取检索费 | 286.5 YUAN fee.app_collected', '复印费 | 12.35 YUAN -'],
  },
]

readsEach([], CASES)

/** A range names no number: it is told once among what was left unread, and gives no figure. */
test.each([
  ['一般在10至15个工作日内答复，复杂事项3－6个月。', ['10', '3']],
  ['每周更新20—30条信息，每月受理三至五件申请。', ['20—30', '三至五']],
  ['每单位配备1名至2名联络员，每年投入50万元至80万元。', ['1名至2', '50万元至80万']],
  ['满意率保持在90%到95%。', ['90%到95']],
])('%s has no figure', (text, raws) => {
  const { figures, unread } = readSentence({ text })
  expect(figures).toEqual([])
  expect(unread.map(({ raw }) => raw)).toEqual(raws)
})

/** How a report counts is no figure of it. */
test.each([
  '同一信息在不同渠道公开计1条。',
  '相同申请多次提出的计1次。',
  '联名提出的申请按1件计算。',
])('%s has no figure', (text) => {
  const { figures, unread } = readSentence({ text })
  expect(figures).toEqual([])
  expect(unread.map(({ raw, reason }) => `${raw} ${reason}`)).toEqual(['1 counting rule'])
})

test('dates, numbers of documents and clauses count nothing, a number without unit may', () => {
  const { unread } = readSentence({
    text: '2016年3月1日，国办发〔2016〕60号第三条第2款要求15个工作日内答复，另有37。',
  })
  expect(unread.filter(({ reason }) => !countsNothing(reason)).map(({ raw }) => raw)).toEqual([
    '37',
  ])
})

test('tells of a number in words that it takes for wording, and passes over words that only hold one', () => {
  const { figures, unread } = readSentence({
    text: '全年修订制度三项，专题听取汇报一次，统一口径，进一步压实责任，三农信息及时更新。',
  })
  expect(figures).toEqual([])
  expect(unread.map(({ raw, reason }) => `${raw} ${reason}`)).toEqual(['三 wording', '一 wording'])
})
