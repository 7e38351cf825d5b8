import { expect, test } from 'vitest'
import { type BlockSource, documentOf, figuresOf, short, tablesOf } from './documents.ts'

const NOTE = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'
const KINDS = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他']
const HEADS = ['自然人', ...KINDS, '总计']
/** Rows of table three: group labels, label, seven values. */
const ROWS: [string[], string][] = [
  [['一、本年新收政府信息公开申请数量'], '44 9 0 1 2 1 57'],
  [['二、上年结转政府信息公开申请数量'], '3 1 0 0 0 0 4'],
  [['三、本年度办理结果', '（一）予以公开'], '18 4 0 1 1 0 24'],
  [['（二）部分公开（区分处理的，只计这一情形，不计其他情形）'], '4 1 0 0 0 0 5'],
  [['（三）不予公开', '1.属于国家秘密'], '0 0 0 0 0 0 0'],
  [['2.其他法律行政法规禁止公开'], '0 0 0 0 0 0 0'],
  [
    ['（六）其他处理', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
    '1 0 0 0 0 0 1',
  ],
  [['3.其他'], '22 4 0 0 1 1 28'],
  [['（七）总计'], '45 9 0 1 2 1 58'],
  [['四、结转下年度继续办理'], '2 1 0 0 0 0 3'],
]
const CODES = [
  'app.received',
  'app.carried_in',
  'GRANTED',
  'GRANTED_PARTIAL',
  'REFUSED_STATE_SECRET',
  'REFUSED_LEGAL_PROHIBITION',
  'OTHER_CORRECTION_OVERDUE',
  'OTHER_UNSPECIFIED',
  'app.processed',
  'app.carried_out',
]
const values = (row: string) => row.split(' ')

const LAYOUTS: Record<string, BlockSource[]> = {
  'a grid with spans': [
    {
      rows: [
        [
          { text: NOTE, rows: 3, columns: 3 },
          { text: '申请人情况', columns: 7 },
        ],
        [
          { text: '自然人', rows: 2 },
          { text: '法人或其他组织', columns: 5 },
          { text: '总计', rows: 2 },
        ],
        KINDS,
        [{ text: ROWS[0]![0][0]!, columns: 3 }, ...values(ROWS[0]![1])],
        [{ text: ROWS[1]![0][0]!, columns: 3 }, ...values(ROWS[1]![1])],
        [
          { text: '三、本年度办理结果', rows: 7 },
          { text: '（一）予以公开', columns: 2 },
          ...values(ROWS[2]![1]),
        ],
        [{ text: ROWS[3]![0][0]!, columns: 2 }, ...values(ROWS[3]![1])],
        [{ text: '（三）不予公开', rows: 2 }, '1.属于国家秘密', ...values(ROWS[4]![1])],
        ['2.其他法律行政法规禁止公开', ...values(ROWS[5]![1])],
        [{ text: '（六）其他处理', rows: 2 }, ROWS[6]![0][1]!, ...values(ROWS[6]![1])],
        ['3.其他', ...values(ROWS[7]![1])],
        [{ text: '（七）总计', columns: 2 }, ...values(ROWS[8]![1])],
        [{ text: '四、结转下年度继续办理', columns: 3 }, ...values(ROWS[9]![1])],
      ],
    },
  ],
  'a grid whose merged cells are empty': [
    {
      rows: [
        [NOTE, '', '', '申请人情况', '', '', '', '', '', ''],
        ['', '', '', '自然人', '法人或其他组织', '', '', '', '', '总计'],
        ['', '', '', '', ...KINDS, ''],
        ...ROWS.map(([labels, row]) => {
          const [first = '', second = ''] = labels
          const lead = /^[一二三四]、/.test(first)
            ? [first, second, '']
            : labels.length === 2
              ? ['', first, second]
              : first.startsWith('（')
                ? ['', first, '']
                : ['', '', first]
          return [...lead, ...values(row)]
        }),
      ],
    },
  ],
  'rows as long as they happen to be': [
    {
      isAligned: false,
      rows: [
        [NOTE, '申请人情况'],
        ['自然人', '法人或其他组织', '总计'],
        KINDS,
        ...ROWS.map(([labels, row]) => [...labels, ...values(row)]),
      ],
    },
  ],
  'one cell a line, heads and labels broken': [
    '三、收到和处理政府信息公开申请情况',
    NOTE,
    '申请人情况',
    '自然人',
    '法人或其他组织',
    '总计',
    ...['商业', '企业', '科研', '机构', '社会公益组织', '法律服务', '机构', '其他'],
    ...ROWS.flatMap(([labels, row]) => [
      ...labels.flatMap((label) =>
        label.startsWith('2.其他') ? ['2.其他法律行政法规', '禁止公开'] : [label],
      ),
      ...values(row),
    ]),
    '四、政府信息公开行政复议、行政诉讼情况',
    '本年度未发生。',
  ],
}

test.each(Object.entries(LAYOUTS))('table three, %s', (name, sources) => {
  const [table, ...others] = tablesOf(sources, 2022)
  expect(others).toEqual([])
  expect(table).toMatchObject({ form: 'STANDARD_2021', unread: [] })
  expect(table!.figures.map(({ indicator }) => indicator)).toEqual(
    CODES.flatMap((code) => Array.from({ length: 7 }, () => code)),
  )
  expect(table!.figures.map(({ value }) => value)).toEqual(
    ROWS.flatMap(([, row]) => values(row).map(Number)),
  )
  const [natural, commercial, , , , other, total] = table!.figures
  expect(table!.figures.slice(0, 7).map(({ column }) => column)).toEqual(HEADS)
  expect(natural).toMatchObject({ applicant: 'NATURAL_PERSON', unit: null, partOf: null })
  expect(commercial!.applicant).toBe('COMMERCIAL')
  expect(other!.applicant).toBe('OTHER_ORGANISATION')
  expect(total!.applicant).toBeNull()
  const secret = table!.figures.find(({ indicator }) => indicator === 'REFUSED_STATE_SECRET')
  expect(secret!.label).toBe('1.属于国家秘密')
  expect(secret!.partOf).toMatchObject({ indicator: 'app.processed', value: 45 })
  if (name.startsWith('one cell'))
    expect([table!.fromBlock, table!.toBlock]).toEqual([1, sources.length - 2])
})

test('table two: one table an item, units from the head, signs; the columns tell the form', () => {
  const tables = tablesOf(
    [
      {
        rows: [
          [{ text: '第二十条第（一）项', columns: 4 }],
          ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
          ['规章', '', '', ''],
          ['行政规范性文件', '3', '1', '12'],
        ],
      },
      {
        rows: [
          [{ text: '第二十条第（八）项', columns: 2 }],
          ['信息内容', '本年收费金额（单位：万元）'],
          ['行政事业性收费', '1132.6'],
        ],
      },
    ],
    2019,
  )
  expect(tables.map(({ form }) => form)).toEqual(['STANDARD_2021', 'STANDARD_2021'])
  expect(tables[0]!.figures.map(short)).toEqual([
    'art20.regulation.issued 本年制发件数 (empty)',
    'art20.regulation.repealed 本年废止件数 (empty)',
    'art20.regulation.in_force 现行有效件数 (empty)',
    'art20.normdoc.issued 本年制发件数 3',
    'art20.normdoc.repealed 本年废止件数 1',
    'art20.normdoc.in_force 现行有效件数 12',
  ])
  expect(tables[1]!.figures[0]).toMatchObject({ value: 1132.6, unit: 'TEN_THOUSAND_YUAN' })
})

test('table two, one cell a line: broken heads, items in a row, amounts with their unit', () => {
  const sources = [
    '二、主动公开政府信息情况',
    ...['第二十条第（一）项', '信息内容', '本年新', '制作数量', '本年新', '公开数量'],
    ...['对外公开总数量', '规章', '规范性文件', '2', '2', '9'],
    ...['第二十条第（五）项', '信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
    ...['行政许可', '13', '-3', '847'],
    ...['第二十条第（九）项', '信息内容', '采购项目数量', '采购总金额'],
    ...['政府集中采购', '5', '86.42万元'],
  ]
  const { text, blocks } = documentOf(sources)
  expect(blocks).toHaveLength(sources.length)
  const [table] = tablesOf(sources, 2020)
  expect(table).toMatchObject({ fromBlock: 1, toBlock: sources.length, form: 'STANDARD_2019' })
  expect(table!.figures.map(short)).toEqual([
    'art20.regulation.made 本年新制作数量 (empty)',
    'art20.regulation.disclosed 本年新公开数量 (empty)',
    'art20.regulation.disclosed_total 对外公开总数量 (empty)',
    'art20.normdoc.made 本年新制作数量 2',
    'art20.normdoc.disclosed 本年新公开数量 2',
    'art20.normdoc.disclosed_total 对外公开总数量 9',
    'art20.licence.items_prev 上一年项目数量 13',
    'art20.licence.items_delta 本年增/减 -3',
    'art20.licence.decisions 处理决定数量 847',
    'art20.procurement.projects 采购项目数量 5',
    'art20.procurement.amount 采购总金额 86.42',
  ])
  const amount = table!.figures.at(-1)!
  expect(amount.unit).toBe('TEN_THOUSAND_YUAN')
  expect(text.slice(amount.span.start, amount.span.end)).toBe('86.42万元')
  const [empty] = table!.figures
  expect(text.slice(empty!.span.start, empty!.span.end)).toBe('规章')
})

const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
const CASES = '3 1 1 0 5 1 0 0 1 2 0 0 0 0 0'.split(' ')

test.each(
  Object.entries<BlockSource[]>({
    'a grid': [
      {
        rows: [
          [
            { text: '行政复议', columns: 5 },
            { text: '行政诉讼', columns: 10 },
          ],
          [
            ...RESULTS.map((text) => ({ text, rows: 2 })),
            { text: '未经复议直接起诉', columns: 5 },
            { text: '复议后起诉', columns: 5 },
          ],
          [...RESULTS, ...RESULTS],
          CASES,
        ],
      },
    ],
    'one cell a line': [
      ...['行政复议', '行政诉讼', '结果', '维持', ...RESULTS.slice(1), '未经复议直接起诉'],
      ...['复议后起诉', ...RESULTS, ...RESULTS, ...CASES],
    ],
    'results as rows': [
      {
        rows: [
          ['', '行政复议', { text: '行政诉讼', columns: 2 }],
          ['', '', '未经复议直接起诉', '复议后起诉'],
          ...RESULTS.map((result, at) => [result, CASES[at]!, CASES[at + 5]!, CASES[at + 10]!]),
        ],
      },
    ],
  }),
)('table four, %s', (_name, sources) => {
  const figures = figuresOf(sources, 2022)
  expect(figures).toHaveLength(15)
  const of = (code: string) => figures.find(({ indicator }) => indicator === code)
  expect(of('review.upheld')).toMatchObject({ value: 3, label: '结果维持', column: '行政复议' })
  expect(of('litigation.direct.pending')).toMatchObject({
    value: 1,
    label: '尚未审结',
    column: '行政诉讼 未经复议直接起诉',
    partOf: of('litigation.direct.total'),
  })
  expect(of('litigation.direct.total')!.value).toBe(2)
  expect(of('litigation.after_review.total')!.value).toBe(0)
})
