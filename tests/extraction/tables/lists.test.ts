import { expect, test } from 'vitest'
import { figuresOf, short, tablesOf } from './documents.ts'

const lines = (text: string) => text.trim().split('\n')

test('a list in a grid: units, columns of time, parts of totals, words and markers for none', () => {
  const [table] = tablesOf(
    [
      '附表：2011年度政府信息公开指标统计表',
      {
        rows: [
          [
            { text: '指 标', rows: 2 },
            { text: '单位', rows: 2 },
            { text: '数 量', columns: 2 },
          ],
          ['2011年度', '历年累计'],
          ['主动公开信息数', '条', '1,462', '５２３８'],
          ['其中：全文电子化的主动公开信息数', '条', '—', '5201'],
          ['本年度申请总数', '条', '9', '31'],
          ['其中：1.当面申请数', '条', '无', '17'],
          ['咨询电话接听数', '人次', '504', '1990'],
          ['收取费用总数', '万元', '', '0.5'],
        ],
      },
    ],
    2011,
  )
  expect(table).toMatchObject({ fromBlock: 1, toBlock: 2, form: 'LOCAL_2008' })
  expect(table!.figures.map(short)).toEqual([
    'proactive.info.total 2011年度 1,462',
    'proactive.info.total 历年累计 ５２３８',
    'proactive.info.fulltext 2011年度 —',
    'proactive.info.fulltext 历年累计 5201',
    'app.received 2011年度 9',
    'app.received 历年累计 31',
    'app.received.in_person 2011年度 无',
    'app.received.in_person 历年累计 17',
    'inquiry.phone 2011年度 504',
    'inquiry.phone 历年累计 1990',
    'fee.app_collected 2011年度 (empty)',
    'fee.app_collected 历年累计 0.5',
  ])
  const [total, ever, fulltext, , , , inPerson, , , , fee, feesEver] = table!.figures
  expect(total).toMatchObject({ value: 1462, unit: 'ITEM', basis: 'YEAR', qualifier: 'EXACT' })
  expect(ever).toMatchObject({ value: 5238, basis: 'CUMULATIVE' })
  expect(fulltext).toMatchObject({ value: null, qualifier: 'NOT_REPORTED', partOf: total })
  expect(inPerson).toMatchObject({ value: 0, qualifier: 'STATED_NONE' })
  expect(fee).toMatchObject({ value: null, raw: '', unit: 'TEN_THOUSAND_YUAN' })
  expect(feesEver!.value).toBe(0.5)
})

test('a list one cell a line: the caption stays outside, headings that follow too', () => {
  const tables = tablesOf(
    lines(`2014年度政府信息公开工作统计表
(一)依申请公开情况统计
指标
单 位
区本级
乡、街
本年度申请总数
2
/
其中:1.当面申请数
1
0
对申请的答复总数
件
2
0
3.否决公开答复总数
/
/
(二)咨询情况统计
指标
单位
区本级
乡、街
现场接待人数
人次
173
602
四、存在的问题
无`),
    2014,
  )
  expect(tables.map(({ fromBlock, toBlock }) => [fromBlock, toBlock])).toEqual([
    [2, 19],
    [20, 28],
  ])
  const [total, , inPerson, , replied] = tables[0]!.figures
  expect(total).toMatchObject({
    indicator: 'app.received',
    unit: null,
    scope: 'OWN',
    scopeLabel: '区本级',
  })
  expect(inPerson!.partOf).toBe(total)
  expect(replied).toMatchObject({ indicator: 'app.replied', unit: 'CASE' })
  expect(tables[1]!.figures.map(short)).toEqual([
    'inquiry.onsite 区本级 173',
    'inquiry.onsite 乡、街 602',
  ])
  expect(tables[1]!.figures[1]!.scope).toBe('SUBORDINATE')
})

test('equal labels under reviews and lawsuits are told by their order', () => {
  const figures = figuresOf(
    [
      '单位：件',
      {
        rows: [
          ['统计指标', '统计数'],
          ['四、行政复议数量', '2'],
          ['（一）维持具体行政行为数', '1'],
          ['（二）被依法纠错数', '1'],
          ['（三）其他情形数', '0'],
          ['五、行政诉讼数量', '1'],
        ],
      },
      '- 5 -',
      {
        rows: [
          ['（二）被依法纠错数', '0'],
          ['（三）其他情形数', '1'],
        ],
      },
    ],
    2015,
  )
  expect(figures.map(({ indicator }) => indicator)).toEqual([
    'review.total',
    'review.upheld',
    'review.corrected',
    'review.other',
    'litigation.total',
    'litigation.corrected',
    'litigation.other',
  ])
  expect(figures[0]).toMatchObject({ unit: 'CASE', column: '统计数' })
  expect(figures[6]).toMatchObject({ column: '统计数', partOf: figures[4] })
})

test('a flattened row without its value is not reported; a row the issuer inserted is kept', () => {
  const [table] = tablesOf(
    lines(`统计指标
单位
统计数
一、主动公开情况
——
——
(一)主动公开政府信息数
(不同渠道和方式公开相同信息计1条)
条
100
其中:主动公开规范性文件数
条
主动公开机构领导信息数
条
3
(二)通过不同渠道和方式公开政府信息的情况
——
——
2.政府网站公开政府信息数
条
88
(三)接受培训人员数
人次
单位负责人:张三
填报日期:2017年1月10日`),
    2016,
  )
  expect(table!.figures.map(short)).toEqual([
    'proactive.info.total 统计数 100',
    'proactive.normdoc.disclosed 统计数 (empty)',
    '主动公开机构领导信息数 统计数 3',
    'proactive.channel.website 统计数 88',
    'training.people 统计数 (empty)',
  ])
  const [total, empty, inserted] = table!.figures
  expect(total!.label).toBe('(一)主动公开政府信息数(不同渠道和方式公开相同信息计1条)')
  expect(empty).toMatchObject({ value: null, qualifier: 'NOT_REPORTED', unit: 'ITEM' })
  expect(inserted).toMatchObject({ value: 3, indicator: null })
  expect(table!.toBlock).toBe(23)
})

test('a row with fewer values than columns is left unread, not guessed', () => {
  const [table] = tablesOf(
    lines(`指标
单位
区本级
乡、街
主动公开信息数
条
2105
5590
申请总数
条
2
行政复议数
件
0
0`),
    2012,
  )
  expect(table!.figures.map(({ raw }) => raw)).toEqual(['2105', '5590', '0', '0'])
  expect(table!.unread).toMatchObject([{ raw: '2' }])
})

test('traditional script, numbers of rows and columns, two tables side by side', () => {
  const traditional = figuresOf(
    [
      {
        rows: [
          ['指標', '單位', '數量'],
          ['對申請的答覆總數', '條', '9'],
          ['網上諮詢數', '人次', '3'],
        ],
      },
    ],
    2010,
  )
  expect(traditional.map(short)).toEqual(['app.replied 數量 9', 'inquiry.online 數量 3'])
  const numbered = figuresOf(
    [
      {
        rows: [
          ['序号', '指标', '计量单位', '本期实际', '本年累计'],
          ['甲', '乙', '丙', '1', '2'],
          ['1', '主动公开信息数', '条', '5', '10'],
          ['2', '申请总数', '条', '1', '2'],
          ['3', '行政复议数', '件', '0', '0'],
        ],
      },
    ],
    2008,
  )
  expect(numbered.filter(({ indicator }) => indicator !== null).map(short)).toEqual([
    'proactive.info.total 本年累计 10',
    'app.received 本年累计 2',
    'review.total 本年累计 0',
  ])
  const doubled = figuresOf(
    [
      {
        rows: [
          ['指标', '单位', '数量', '指标', '单位', '数量'],
          ['主动公开信息数', '条', '5', '行政复议数', '件', '1'],
          ['申请总数', '条', '2', '收取费用总数', '元', '0'],
        ],
      },
    ],
    2011,
  )
  expect(doubled.map(short)).toEqual([
    'proactive.info.total 数量 5',
    'app.received 数量 2',
    'review.total 数量 1',
    'fee.app_collected 数量 0',
  ])
})
