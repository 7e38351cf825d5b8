import { expect, test } from 'vitest'
import { figuresOf, short, tablesOf } from './documents.ts'

test("an issuer's own table: groups, and rows that say what a form's row says", () => {
  const [table] = tablesOf(
    [
      {
        rows: [
          [{ text: '项目', columns: 2 }, '数量（件）'],
          [{ text: '收到申请', rows: 3 }, '合计', '93'],
          ['当面申请', '17'],
          ['网络申请', '76'],
          [{ text: '办理情况', rows: 2 }, '按期办结', '71'],
          ['结转下年', '3'],
          [{ text: '其他', rows: 1 }, '接待来访', '12'],
        ],
      },
    ],
    2017,
  )
  expect(table!.form).toBeNull()
  expect(table!.figures.map(short)).toEqual([
    'app.received 数量（件） 93',
    'app.received.in_person 数量（件） 17',
    'app.received.online 数量（件） 76',
    'app.closed.on_time 数量（件） 71',
    'app.carried_out 数量（件） 3',
    '接待来访 数量（件） 12',
  ])
  expect(table!.figures.every(({ unit }) => unit === 'CASE')).toBe(true)
  expect(table!.figures[1]!.partOf).toBe(table!.figures[0])
})

test('shares are percentages of the count beside them', () => {
  const [count, share] = figuresOf(
    [
      {
        rows: [
          ['类别', '数量（条）', '占比（%）'],
          ['政策法规类', '312', '31.2'],
          ['业务类', '688', '68.8'],
        ],
      },
    ],
    2016,
  )
  expect(count).toMatchObject({ value: 312, unit: 'ITEM', indicator: null })
  expect(share).toMatchObject({ value: 31.2, unit: 'PERCENT', shareOf: count })
})

test('where rows are departments or years, only a row of all has the indicator', () => {
  const departments = figuresOf(
    [
      {
        rows: [
          ['单位名称', '主动公开信息数', '收到申请数'],
          ['教育局', '100', '3'],
          ['卫生局', '200', '5'],
          ['合计', '300', '8'],
        ],
      },
    ],
    2015,
  )
  expect(departments.map(({ indicator }) => indicator)).toEqual([
    null,
    null,
    null,
    null,
    'proactive.info.total',
    'app.received',
  ])
  const years = figuresOf(
    [
      {
        rows: [
          ['年份', '收到申请数', '申请办结数'],
          ['2015年', '100', '99'],
          ['2016年', '120', '119'],
        ],
      },
    ],
    2016,
  )
  expect(years.map(({ basis, year, value }) => [basis, year, value])).toEqual([
    ['PRIOR_YEAR', 2015, 100],
    ['PRIOR_YEAR', 2015, 99],
    ['YEAR', null, 120],
    ['YEAR', null, 119],
  ])
})

test('plans, lists of documents and layout give no figures', () => {
  const tables = tablesOf(
    [
      {
        rows: [
          ['序号', '目标', '任务', '时限'],
          ['1', '提质', '审核', '6月'],
          ['2', '扩面', '增栏', '12月'],
          ['3', '强基', '培训', '全年'],
        ],
      },
      {
        rows: [
          ['文件名称', '文号', '发布日期'],
          ['关于甲的通知', '甲政发〔2017〕3号', '2017-03-01'],
        ],
      },
      { rows: [['一、概述 2015年，我局公开信息12条。'], ['二、主动公开情况 全年培训3次。']] },
      '浏览次数',
      '386',
      '五、存在的问题',
      '无',
      '六、其他事项',
      '无',
    ],
    2017,
  )
  expect(tables).toEqual([])
})
