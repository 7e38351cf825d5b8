import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSeededGraph, type TestGraph } from '../support/graph.ts'

let graph: TestGraph
beforeAll(async () => {
  graph = await createSeededGraph()
})
afterAll(() => graph.close())

const PLACES = `query ($codes: [String!]) {
  jurisdictions(filterBy: { codes: $codes }, first: 100) { totalCount nodes { code name } }
}`
const KEYED = `query ($keys: [ReportKey!]) {
  reports(filterBy: { keys: $keys }, orderBy: { field: JURISDICTION_CODE, direction: ASC }) {
    totalCount
    nodes { year jurisdiction { code } agency { name } }
  }
}`

test('many places by their codes: each once, unknown ones left out', async () => {
  const codes = ['320583', '320481', '320583', 'no such code']
  expect(await graph.data(PLACES, { codes })).toEqual({
    jurisdictions: {
      totalCount: 2,
      nodes: [
        { code: '320481', name: '溧阳市' },
        { code: '320583', name: '昆山市' },
      ],
    },
  })
  expect(await graph.data(PLACES, { codes: [] })).toMatchObject({ jurisdictions: { nodes: [] } })
})

test('many reports by place, year and body, in one statement', async () => {
  const keys = [
    { jurisdiction: '320481', year: 2017 },
    { jurisdiction: '320481', year: 2017 },
    { jurisdiction: '320583', year: 2009, agency: '昆山市人民政府' },
    { jurisdiction: '320583', year: 2009, agency: '昆山市教育局' },
    { jurisdiction: '320583', year: 2010 },
  ]
  const { data, statements } = await graph.ask(KEYED, { keys })
  expect(data.reports).toMatchObject({
    totalCount: 2,
    nodes: [
      { year: 2017, jurisdiction: { code: '320481' } },
      { year: 2009, jurisdiction: { code: '320583' } },
    ],
  })
  expect(statements.length).toBeLessThanOrEqual(4)
  expect(await graph.data(KEYED, { keys: [] })).toMatchObject({ reports: { totalCount: 0 } })
})

test('200 codes or keys are taken, 201 refused with a clear word', async () => {
  const codes = (count: number) => Array.from({ length: count }, (_, index) => String(index))
  const keys = (count: number) => codes(count).map((jurisdiction) => ({ jurisdiction, year: 2017 }))
  expect((await graph.ask(PLACES, { codes: codes(200) })).errors).toEqual([])
  expect((await graph.ask(KEYED, { keys: keys(200) })).errors).toEqual([])
  for (const [argument, { errors }] of [
    ['filterBy.codes', await graph.ask(PLACES, { codes: codes(201) })],
    ['filterBy.keys', await graph.ask(KEYED, { keys: keys(201) })],
  ] as const) {
    expect(errors).toEqual([
      {
        code: 'BAD_USER_INPUT',
        message: `${argument}: 201 entries; at most 200 in one request. Split the list.`,
      },
    ])
  }
})
