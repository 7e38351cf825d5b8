import { expect, test } from 'vitest'
import { joined, type MediaType, shown, tablesIn } from './text-documents.ts'

const LIST: readonly (readonly string[])[] = [
  ['一、主动公开情况'],
  ['（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）', '条', '1204'],
  ['其中：主动公开规范性文件数', '条', '9'],
  ['二、回应解读情况'],
  ['（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）', '次', '8'],
  ['（二）通过不同渠道和方式回应解读的情况'],
  ['1.参加或举办新闻发布会总次数', '次', '2'],
  ['三、依申请公开情况'],
  ['（一）收到申请数', '件', '29'],
  ['1.当面申请数', '件', '0'],
  ['四、行政复议数量', '件', '1'],
  ['（一）维持具体行政行为数', '件', '1'],
  ['五、行政诉讼数量', '件', '0'],
  ['（一）维持具体行政行为或者驳回原告诉讼请求数', '件', '0'],
  ['（四）政府信息公开专项经费（不包括用于政府公报编辑管理等方面的经费）', '万元', '9.5'],
]
const HEAD = ['指标名称', '单位', '统计数']
const LIST_FIGURES = [
  'proactive.info.total  1204 ITEM',
  'proactive.normdoc.disclosed  9 ITEM',
  'interp.hot_topics  8 TIME',
  'interp.press_conferences  2 TIME',
  'app.received  29 CASE',
  'app.received.in_person  0 CASE',
  'review.total  1 CASE',
  'review.upheld  1 CASE',
  'litigation.total  0 CASE',
  'litigation.upheld  0 CASE',
  'resource.budget  9.5 TEN_THOUSAND_YUAN',
]
const rows = [HEAD, ...LIST]
const padded = rows.map((row) => (row.length === 1 ? [...row, '', ''] : row))
const lines = (cells: readonly string[]) => cells.map((cell) => `<p>${cell}</p>`).join('')
const wrapped = (by: string) =>
  rows
    .map(([label = '', ...rest]) =>
      [label.length > 16 ? `${label.slice(0, 12)}\n${label.slice(12)}` : label, ...rest].join(by),
    )
    .join('\n')
const fullWidth = (text: string) =>
  text.replace(/^\d+$/, (digits) =>
    [...digits].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(''),
  )

test.each<[string, string, MediaType?]>([
  ['tabs, headings as lines of their own', joined(rows, '\t')],
  ['three spaces', joined(rows, '   ')],
  ['three spaces, indented, labels broken over two lines', wrapped('   ')],
  ['tabs, labels broken over two lines', wrapped('\t')],
  ['ideographic spaces', joined(rows, '　　')],
  ['bars without a frame', joined(rows, ' | ')],
  ['commas', joined(padded, ',')],
  ['commas, a quoted number', joined(padded, ',').replace(',1204', ',"1,204"')],
  ['single spaces', joined(rows, ' ')],
  [
    'a frame of box drawing',
    `┌─┬─┬─┐\n${joined(padded, '│', '│').replaceAll('\n', '\n├─┼─┼─┤\n')}\n└─┴─┴─┘`,
  ],
  ['one cell a line, full-width digits', lines(rows.flat().map(fullWidth)), 'text/html'],
  [
    'one cell a line, the unit below the number',
    lines(
      rows.flatMap(([label = '', unit = '', value]) => [label, ...(value ? [value, unit] : [])]),
    ),
    'text/html',
  ],
  [
    'a page break with the head repeated',
    lines([...rows.slice(0, 8), ['- 3 -'], HEAD, ...rows.slice(8)].flat()),
    'text/html',
  ],
  [
    'a grid with running numbers, a remark column and its caption',
    `<table><caption>统计表</caption><tr><td colspan="5">政府信息公开情况统计表</td></tr><tr><th>序号</th>${HEAD.map((head) => `<th>${head}</th>`).join('')}<th>备注</th></tr>${LIST.map(([label, unit, value], at) => (value ? `<tr><td>${at + 1}</td><td>${label}</td><td>${unit}</td><td>${value}</td><td></td></tr>` : `<tr><td colspan="5">${label}</td></tr>`)).join('')}</table>`,
    'text/html',
  ],
])('the list of 2014: %s', (_name, body, mediaType) => {
  const tables = tablesIn(body, 2016, mediaType)
  expect(shown(tables)).toEqual(LIST_FIGURES)
  expect(tables.flatMap(({ unread }) => unread)).toEqual([])
})
