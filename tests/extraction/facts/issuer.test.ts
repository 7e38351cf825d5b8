import { expect, test } from 'vitest'
import { BODY, factsOf, read } from './read.ts'

/** Title, an opening line, and what must come out: code, agency, kind, level (or the first of them). */
const ISSUERS: readonly (readonly [title: string, line: string, expected: string])[] = [
  ['江苏省人民政府2013年政府信息公开工作年度报告', '', '320000 江苏省人民政府 GOVERNMENT PROVINCE'],
  ['江苏省2013年政府信息公开工作年度报告', '', '320000 江苏省人民政府 GOVERNMENT PROVINCE'],
  ['江苏省教育厅2015年政府信息公开年度报告', '', '320000 江苏省教育厅 DEPARTMENT PROVINCE'],
  ['湖南省娄底市2012年政府信息公开年度报告', '', '431300 娄底市人民政府 GOVERNMENT PREFECTURE'],
  ['2016年度南通市通州区政府信息公开年度报告', '', '320612 通州区人民政府 GOVERNMENT COUNTY'],
  [
    '北京市通州区教育委员会2016年政府信息公开工作年度报告',
    '',
    '110112 北京市通州区教育委员会 DEPARTMENT COUNTY',
  ],
  [
    '朝阳区2014年政府信息公开年度报告',
    '北京市朝阳区人民政府办公室编制本报告。',
    '110105 朝阳区人民政府 GOVERNMENT COUNTY',
  ],
  [
    '鼓楼区人民政府2018年政府信息公开工作年度报告',
    '本报告电子版可在福州市鼓楼区人民政府网站下载。',
    '350102 鼓楼区人民政府 GOVERNMENT COUNTY',
  ],
  ['铜山县2009年政府信息公开年度报告', '', '320323 铜山县人民政府 GOVERNMENT COUNTY'],
  ['徐州市铜山区2013年政府信息公开年度报告', '', '320312 铜山区人民政府 GOVERNMENT COUNTY'],
  ['巢湖市2009年政府信息公开工作年度报告', '', '341400 巢湖市人民政府 GOVERNMENT PREFECTURE'],
  ['审计署2014年政府信息公开工作年度报告', '', '100000 审计署 DEPARTMENT COUNTRY'],
  ['国家税务总局2019年政府信息公开工作年度报告', '', '100000 国家税务总局 DEPARTMENT COUNTRY'],
  [
    '国家税务总局无锡市税务局2020年政府信息公开工作年度报告',
    '',
    '320200 国家税务总局无锡市税务局 DEPARTMENT PREFECTURE',
  ],
  [
    '国家税务总局北京市朝阳区税务局2020年政府信息公开工作年度报告',
    '',
    '110105 国家税务总局北京市朝阳区税务局 DEPARTMENT COUNTY',
  ],
  ['教育部2010年政府信息公开工作年度报告', '', '100000 教育部 DEPARTMENT COUNTRY'],
  [
    '国家统计局江苏调查总队2017年政府信息公开工作年度报告',
    '',
    '320000 国家统计局江苏调查总队 DEPARTMENT PROVINCE',
  ],
  ['南京海关2018年政府信息公开工作年度报告', '', '320100 南京海关 DEPARTMENT PREFECTURE'],
  [
    '广州市越秀区北京街道办事处2022年政府信息公开工作年度报告',
    '',
    '440104:北京街道 广州市越秀区北京街道办事处 SUBDISTRICT_OFFICE TOWNSHIP',
  ],
  [
    '昆山市周庄镇2011年政府信息公开年度报告',
    '',
    '320583:周庄镇 昆山市周庄镇人民政府 TOWNSHIP_GOVERNMENT TOWNSHIP',
  ],
  [
    '周庄镇人民政府2011年度政府信息公开工作报告',
    '昆山市周庄镇党政办负责编制。',
    '320583:周庄镇 周庄镇人民政府 TOWNSHIP_GOVERNMENT TOWNSHIP',
  ],
  [
    '东莞市长安镇2020年政府信息公开工作年度报告',
    '',
    '441900:长安镇 东莞市长安镇人民政府 TOWNSHIP_GOVERNMENT TOWNSHIP',
  ],
  [
    '岳阳县长湖乡人民政府2012年政府信息公开年度报告',
    '',
    '430621:长湖乡 岳阳县长湖乡人民政府 TOWNSHIP_GOVERNMENT TOWNSHIP',
  ],
  [
    '桐梓林街道办事处2019年政府信息公开工作年度报告',
    '成都市武侯区人民政府桐梓林街道办事处编制本报告。',
    '510107:桐梓林街道 桐梓林街道办事处 SUBDISTRICT_OFFICE TOWNSHIP',
  ],
  ['江苏省监狱管理局2016年政府信息公开年度报告', '', '320000 江苏省监狱管理局 DEPARTMENT PROVINCE'],
  [
    '北京市公安局朝阳分局2019年政府信息公开工作年度报告',
    '',
    '110105 北京市公安局朝阳分局 DEPARTMENT COUNTY',
  ],
  [
    '延边朝鲜族自治州2015年政府信息公开工作年度报告',
    '',
    '222400 延边朝鲜族自治州人民政府 GOVERNMENT PREFECTURE',
  ],
  ['延边州公安局2015年政府信息公开工作年度报告', '', '222400 延边州公安局 DEPARTMENT PREFECTURE'],
  [
    '锡林郭勒盟2018年政府信息公开工作年度报告',
    '',
    '152500 锡林郭勒盟行政公署 GOVERNMENT PREFECTURE',
  ],
  [
    '鄂伦春自治旗2021年政府信息公开工作年度报告',
    '',
    '150723 鄂伦春自治旗人民政府 GOVERNMENT COUNTY',
  ],
  ['第八师石河子市2020年政府信息公开工作年度报告', '', '659001'],
  ['新疆生产建设兵团2014年政府信息公开工作年度报告', '', '650000'],
  [
    '合肥高新技术产业开发区管理委员会2017年政府信息公开工作年度报告',
    '',
    '340100:合肥高新技术产业开发区 合肥高新技术产业开发区管理委员会 ZONE_COMMITTEE ZONE',
  ],
  [
    '长沙高新区2017年政府信息公开工作年度报告',
    '',
    '430100:长沙高新区 长沙高新区管理委员会 ZONE_COMMITTEE ZONE',
  ],
  [
    '苏州工业园区2012年政府信息公开年度报告',
    '',
    '320571 苏州工业园区管理委员会 ZONE_COMMITTEE ZONE',
  ],
  [
    '南京市江北新区管理委员会2019年政府信息公开工作年度报告',
    '',
    '320100:江北新区 南京市江北新区管理委员会 ZONE_COMMITTEE ZONE',
  ],
  [
    '上海市浦东新区人民政府2020年政府信息公开工作年度报告',
    '',
    '310115 上海市浦东新区人民政府 GOVERNMENT COUNTY',
  ],
  ['天津市滨海新区2013年政府信息公开工作年度报告', '', '120116 滨海新区人民政府 GOVERNMENT COUNTY'],
  ['吉林市政府信息公开2014年度报告', '', '220200 吉林市人民政府 GOVERNMENT PREFECTURE'],
  ['徐州市人民政府信息公开年度报告（2012年）', '', '320300 徐州市人民政府 GOVERNMENT PREFECTURE'],
  ['二〇一〇年丰县政府信息公开工作年度报告', '', '320321 丰县人民政府 GOVERNMENT COUNTY'],
  ['丰县财政局关于2010年政府信息公开工作情况的报告', '', '320321 丰县财政局 DEPARTMENT COUNTY'],
  [
    '市教育局2013年政府信息公开年度报告',
    '本年报由无锡市教育局编制。',
    '320200 无锡市教育局 DEPARTMENT PREFECTURE',
  ],
  [
    '教育局2013年政府信息公开年度报告',
    '现将砀山县教育局2013年政府信息公开工作情况报告如下。',
    '341321',
  ],
  ['关于霍邱县水利局2011年政府信息公开工作总结的报告', '', '341522'],
  ['海南省农垦总局2012年政府信息公开年度报告', '', '460000 海南省农垦总局 DEPARTMENT PROVINCE'],
  [
    '信阳市平桥区城市管理局2020年度政府信息公开工作年度报告',
    '',
    '411503 信阳市平桥区城市管理局 DEPARTMENT COUNTY',
  ],
  [
    '泉州市住房和城乡建设局2021年政府信息公开工作年度报告',
    '',
    '350500 泉州市住房和城乡建设局 DEPARTMENT PREFECTURE',
  ],
  [
    '2013年政府信息公开工作年度报告',
    '现将上饶市2013年政府信息公开工作情况报告如下。',
    '361100 上饶市人民政府 GOVERNMENT PREFECTURE',
  ],
  [
    '蚌埠市人民政府办公室2019年政府信息公开工作年度报告',
    '',
    '340300 蚌埠市人民政府办公室 DEPARTMENT PREFECTURE',
  ],
  ['景德镇市珠山区2015年政府信息公开年度报告', '', '360203 珠山区人民政府 GOVERNMENT COUNTY'],
  ['中国证券监督管理委员会江苏监管局2016年政府信息公开工作年度报告', '', '320000'],
  ['贵州贵安新区管理委员会2018年政府信息公开工作年度报告', '', '520000:贵州贵安新区'],
  [
    '霍山县高桥湾经济开发区管委会2018年政府信息公开工作年度报告',
    '',
    '341525:高桥湾经济开发区 霍山县高桥湾经济开发区管理委员会',
  ],
  [
    '长安区2016年政府信息公开年度报告',
    '西安市长安区严格落实陕西省要求，编制本报告。',
    '610116 长安区人民政府',
  ],
  [
    '城关镇人民政府2020年政府信息公开工作年度报告',
    '发布机构：霍邱县城关镇人民政府',
    '341522:城关镇 城关镇人民政府 TOWNSHIP_GOVERNMENT',
  ],
  ['湘西自治州2013年政府信息公开年度报告', '', '433100 湘西土家族苗族自治州人民政府'],
  ['大兴安岭地区行政公署2013年政府信息公开年度报告', '', '232700 大兴安岭地区行政公署 GOVERNMENT'],
  ['西藏自治区拉萨市城关区2017年度政府信息公开工作报告', '', '540102 城关区人民政府'],
  ['和县2017年政府信息公开工作年度报告', '', '340523 和县人民政府'],
  ['无锡市2014年度政府信息公开年报', '', '320200'],
  ['扬州市江都区仙女镇2014年度政务公开工作总结', '', '321012:仙女镇'],
  ['中山市石岐区办事处2015年政府信息公开年度报告', '', '442000:石岐区'],
]

test.each(ISSUERS)('%s %s', (title, line, expected) => {
  const { jurisdiction, agency, title: printed } = factsOf(`${title}\n${line}\n${BODY}`)
  expect(`${jurisdiction.code} ${agency.name} ${agency.kind} ${jurisdiction.level}`).toMatch(
    new RegExp(`^${expected}`),
  )
  expect(printed).toBe(title)
})

const YEAR = '2018年政府信息公开工作年度报告'

test('a name that several places have is settled by what else the document names, or refused', () => {
  const result = read(`鼓楼区人民政府${YEAR}\n${BODY}`)
  expect(result).toMatchObject({
    outcome: 'rejected',
    help: expect.stringContaining('--jurisdiction'),
  })
  expect(result.outcome === 'rejected' && result.reason).toContain('江苏省南京市鼓楼区')
  const facts = factsOf(`鼓楼区人民政府${YEAR}\n${BODY}`, undefined, {
    metadata: [{ kind: 'PUBLISHER', value: '开封市鼓楼区人民政府', span: { start: 0, end: 1 } }],
  })
  expect(facts.jurisdiction.code).toBe('410204')
})

test('whoever runs the command may name the place', () => {
  const title = `鼓楼区人民政府${YEAR}\n${BODY}`
  expect(factsOf(title, { jurisdiction: '320106' }).jurisdiction.name).toBe('鼓楼区')
  const town = `城关镇人民政府${YEAR}\n${BODY}`
  expect(factsOf(town, { jurisdiction: '341522' }).jurisdiction).toEqual({
    ...{ code: '341522:城关镇', scheme: 'LOCAL', name: '城关镇' },
    ...{ level: 'TOWNSHIP', parentCode: '341522' },
  })
  expect(read(title, { jurisdiction: '亚特兰蒂斯' })).toMatchObject({ outcome: 'rejected' })
})

test('a town without a county is refused', () => {
  expect(read(`城关镇人民政府${YEAR}\n${BODY}`)).toMatchObject({ outcome: 'rejected' })
})

test('names of traditional documents are simplified, those of simplified ones kept', () => {
  const opening = '本年報由崑山市教育局編製，統計數據為全年公開信息與處理情況。'
  const traditional = BODY.replaceAll('信息', '資訊').replaceAll('情况', '情況')
  const facts = factsOf(`崑山市教育局2009年政府信息公開年度報告\n${opening}\n${traditional}`)
  expect(facts).toMatchObject({
    agency: { name: '昆山市教育局' },
    jurisdiction: { code: '320583' },
  })
  expect(factsOf(`德清县乾元镇人民政府${YEAR}\n${BODY}`).jurisdiction.name).toBe('乾元镇')
})

test('without a title the issuer stands in the opening, the sign-off or the place of the text', () => {
  expect(factsOf(`本年报由丰县水利局编制，反映2013年工作。\n${BODY}`).agency.name).toBe(
    '丰县水利局',
  )
  expect(factsOf(`${BODY}\n丰县水利局\n2014年3月1日`).agency.name).toBe('丰县水利局')
  const text = `本年报依据条例编制。\n2013年，溧阳市推进公开。溧阳市按照常州市要求开展工作。\n${BODY}`
  expect(factsOf(text).agency).toEqual({ name: '溧阳市人民政府', kind: 'GOVERNMENT' })
})
