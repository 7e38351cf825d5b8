import { expect, test } from 'vitest'
import { joined, shown, tablesIn } from './text-documents.ts'

const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
const FOUR = [
  ['4', '0', '1', '1', '6'],
  ['2', '3', '0', '0', '5'],
  ['1', '0', '0', '2', '3'],
]
const BRANCHES = ['review', 'litigation.direct', 'litigation.after_review']
const CODES = ['upheld', 'corrected', 'other', 'pending', 'total']
const FOUR_FIGURES = BRANCHES.flatMap((branch, at) =>
  CODES.map((code, column) => `${branch}.${code}  ${FOUR[at]?.[column]} `),
)
const branchRows = [
  ['类　别', ...RESULTS],
  ['行政复议', ...(FOUR[0] ?? [])],
  ['行政诉讼', '未经复议直接起诉', ...(FOUR[1] ?? [])],
  ['复议后起诉', ...(FOUR[2] ?? [])],
]
const names = ['行政复议', '行政诉讼（未经复议直接起诉）', '行政诉讼（复议后起诉）']

test.each<[string, readonly (readonly string[])[]]>([
  [
    'branches over the results',
    [
      ['行政复议', '行政诉讼'],
      [...RESULTS, '未经复议直接起诉', '复议后起诉'],
      [...RESULTS, ...RESULTS],
      FOUR.flat(),
    ],
  ],
  ['branches as rows', branchRows],
  [
    'a row for each figure',
    names.flatMap((name, at) =>
      RESULTS.map((result, column) => [name, result, FOUR[at]?.[column] ?? '']),
    ),
  ],
  [
    'branch and result in one label',
    [
      ['项目', '件数'],
      ...names.flatMap((name, at) =>
        RESULTS.map((result, column) => [`${name}-${result}`, FOUR[at]?.[column] ?? '']),
      ),
    ],
  ],
  [
    'heads that print broke apart',
    [
      ['行政复议', '行政诉讼'],
      ['结果', '结果', '其他', '尚未', '未经复议直接起诉', '复议后起诉'],
      ['维持', '纠正', '结果', '审结', '总计', ...RESULTS, ...RESULTS],
      FOUR.flat(),
    ],
  ],
])('table four: %s', (_name, cells) => {
  for (const by of ['\t', '   ', ' | ']) {
    expect(shown(tablesIn(joined(cells, by), 2022)).sort()).toEqual([...FOUR_FIGURES].sort())
  }
})

test('table four one cell a line, the branches as rows, keeps the branch as its column', () => {
  const [table] = tablesIn(branchRows.flat().join('\n'), 2022)
  expect(table?.figures.map(({ column }) => column)).toEqual([
    ...RESULTS.map(() => '行政复议'),
    ...RESULTS.map(() => '行政诉讼 未经复议直接起诉'),
    ...RESULTS.map(() => '行政诉讼 复议后起诉'),
  ])
})

test('table two in spaces: short parts of one row, each under its item', () => {
  const body = `第二十条第（五）项
信息内容   上一年项目数量   本年增/减   处理决定数量
行政许可   4,377   －112   1,206
第二十条第（九）项
信息内容   采购项目数量   采购总金额
政府集中采购   318   1,284.5万元
三、收到和处理政府信息公开申请情况`
  expect(shown(tablesIn(body, 2020))).toEqual([
    'art20.licence.items_prev  4377 ',
    'art20.licence.items_delta  -112 ',
    'art20.licence.decisions  1206 ',
    'art20.procurement.projects  318 ',
    'art20.procurement.amount  1284.5 TEN_THOUSAND_YUAN',
  ])
})

test('table two with a row for each figure', () => {
  const body = `| 条款 | 信息内容 | 指标 | 数量 |
| --- | --- | --- | --- |
| 第二十条第（一）项 | 规章 | 本年制发件数 | 0 |
| 第二十条第（一）项 | 行政规范性文件 | 现行有效件数 | 64 |
| 第二十条第（八）项 | 行政事业性收费 | 本年收费金额（单位：万元） | 9.5 |`
  const tables = tablesIn(body, 2022, 'text/markdown')
  expect(shown(tables)).toEqual([
    'art20.regulation.issued  0 ',
    'art20.normdoc.in_force  64 ',
    'art20.fee.amount  9.5 TEN_THOUSAND_YUAN',
  ])
  expect(tables[0]?.figures[0]).toMatchObject({ label: '规章', column: '本年制发件数' })
})

test('a grid that lost its spans is read by its rows; heads may name the group too', () => {
  const kinds = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他']
  const lost = `<table><tr><td>（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</td><td>申请人情况</td></tr><tr><td>自然人</td><td>法人或其他组织</td><td>总计</td></tr><tr>${kinds.map((kind) => `<td>${kind}</td>`).join('')}</tr><tr><td>一、本年新收政府信息公开申请数量</td>${[7, 1, 0, 2, 0, 0, 10].map((n) => `<td>${n}</td>`).join('')}</tr><tr><td>三、本年度办理结果</td><td>（三）不予公开</td><td>1.属于国家秘密</td>${[1, 0, 0, 0, 0, 0, 1].map((n) => `<td>${n}</td>`).join('')}</tr></table>`
  const named = `| 项目 | 自然人 | ${kinds.map((kind) => `法人或其他组织：${kind}`).join(' | ')} | 总计 |\n|${'---|'.repeat(8)}\n| 一、本年新收政府信息公开申请数量 | 7 | 1 | 0 | 2 | 0 | 0 | 10 |\n| （三）不予公开1.属于国家秘密 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |`
  const expected = [
    'app.received NATURAL_PERSON 7 ',
    'app.received SOCIAL_WELFARE 2 ',
    'REFUSED_STATE_SECRET NATURAL_PERSON 1 ',
  ]
  for (const tables of [
    tablesIn(lost, 2022, 'text/html'),
    tablesIn(named, 2022, 'text/markdown'),
  ]) {
    expect(shown(tables)).toHaveLength(14)
    expect(shown(tables)).toEqual(expect.arrayContaining(expected))
  }
})

test('departments of the level beside townships are its own; a heading may name the units', () => {
  const scopes = tablesIn(
    '指标\t单位\t合计\t县直部门\t乡镇\n申请总数\t条\t41\t29\t12\n行政复议数\t件\t1\t1\t0',
    2012,
  )
  expect(shown(scopes).slice(0, 3)).toEqual([
    'app.received  41 ITEM',
    'app.received OWN 29 ITEM',
    'app.received SUBORDINATE 12 ITEM',
  ])
  const units = tablesIn(
    '<p>一、主动公开情况（单位：条、件）</p><table><tr><td>主动公开政府信息数</td><td>制发规范性文件总数</td></tr><tr><td>1486</td><td>7</td></tr></table>',
    2015,
    'text/html',
  )
  expect(shown(units)).toEqual([
    'proactive.info.total  1486 ITEM',
    'proactive.normdoc.issued  7 CASE',
  ])
})

test('prose with commas, menus and lines of contact are no tables', () => {
  const body = `全区发布信息8,905条,微信推送3,377条,微博4,120条
其中当面申请4件,网上申请5件,信函申请7件,均已答复
召开新闻发布会7场,发布解读58篇,公开建议176件
首页   新闻   公开   服务
电话：   87952
填报人：李某   审核人：王某   联系电话：87952`
  expect(tablesIn(body, 2016)).toEqual([])
})
