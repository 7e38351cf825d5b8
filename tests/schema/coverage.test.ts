import { afterAll, beforeAll, expect, test } from 'vitest'
import { ingestReport } from '../../src/ingest/ingest-report.ts'
import { buildDraft } from '../support/build-draft.ts'
import { createSeededGraph, type TestGraph } from '../support/graph.ts'

const LIYANG = {
  code: '320481',
  scheme: 'GB_T_2260',
  name: '溧阳市',
  level: 'COUNTY',
  parentCode: '320400',
} as const

let graph: TestGraph
beforeAll(async () => {
  graph = await createSeededGraph()
  const bodies = [
    { year: 2018, name: '溧阳市人民政府', kind: 'GOVERNMENT', publishedOn: '2019-05-01' },
    { year: 2017, name: '溧阳市教育局', kind: 'DEPARTMENT', publishedOn: '2018-01-02' },
    { year: 2016, name: '溧阳市教育局', kind: 'DEPARTMENT', publishedOn: null },
  ] as const
  for (const { year, name, kind, publishedOn } of bodies) {
    const draft = buildDraft('NARRATIVE', year).draft({
      jurisdiction: LIYANG,
      agency: { name, kind },
      publishedOn,
    })
    const sha256 = `${year}${kind === 'GOVERNMENT' ? 'a' : 'b'}`.padEnd(64, '0')
    await ingestReport(graph.services, { ...draft, document: { ...draft.document, sha256 } })
  }
})
afterAll(() => graph.close())

const COVERAGE = `query ($filter: CoverageFilter, $first: Int, $after: String, $last: Int, $before: String) {
  coverage(filterBy: $filter, first: $first, after: $after, last: $last, before: $before) {
    totalCount
    nodes { jurisdiction { code name level validFrom validTo } held missing late undated reports }
    pageInfo { hasNextPage endCursor startCursor }
  }
}`
const coverage = async (variables: object) =>
  (await graph.data(COVERAGE, { ...variables })).coverage

test('a place tells the years that are held, missing, late and without a date', async () => {
  const { nodes } = await coverage({
    filter: { codes: ['320481'], years: [2018, 2015, 2016, 2017] },
  })
  expect(nodes).toMatchObject([
    {
      jurisdiction: { code: '320481', name: '溧阳市' },
      // A department's report does not make the place's own.
      held: [2017, 2018],
      missing: [2015, 2016],
      late: [2018],
      undated: [2017],
      reports: 4,
    },
  ])
})

test('unless asked for others, the years are those of the reports that are held', async () => {
  const { nodes } = await coverage({ filter: { codes: ['431300'] } })
  const [{ held, missing }] = nodes
  expect(held).toEqual([2008])
  expect(missing).toEqual([2009, 2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018])
})

test('nothing is expected of a place before its code was in force, or after', async () => {
  const { jurisdiction } = graph.database.prisma
  const ended = await jurisdiction.findFirstOrThrow({ where: { validTo: { gt: 2009, lt: 2018 } } })
  const begun = await jurisdiction.findFirstOrThrow({
    where: { validFrom: { gt: 2009, lt: 2018 } },
  })
  for (const { code, validFrom, validTo } of [ended, begun]) {
    const { nodes } = await coverage({ filter: { codes: [code] } })
    const [{ missing }] = nodes
    expect(missing[0]).toBe(Math.max(2008, validFrom ?? 0))
    expect(missing.at(-1)).toBe(Math.min(2018, (validTo ?? 9999) - 1))
  }
})

test('by status, parent and level; every page once, forwards and backwards', async () => {
  const late = await coverage({ filter: { status: 'LATE', within: '320000' } })
  const { reports } = await graph.data(
    '{ reports(first: 100, filterBy: { late: true, within: "320000", agencyKinds: [GOVERNMENT, ZONE_COMMITTEE] }) { nodes { jurisdiction { code } } } }',
  )
  const codes = reports.nodes.map(
    (node: { jurisdiction: { code: string } }) => node.jurisdiction.code,
  )
  const codesOf = (nodes: { jurisdiction: { code: string } }[]) =>
    nodes.map(({ jurisdiction }) => jurisdiction.code)
  expect(codesOf(late.nodes)).toEqual([...new Set(codes)].sort())
  expect(late.totalCount).toBe(late.nodes.length)

  const filter = { parent: '320500', levels: ['COUNTY'], status: 'MISSING' }
  const whole = await coverage({ filter, first: 100 })
  expect(whole.nodes.length).toBeGreaterThan(3)
  expect(whole.totalCount).toBe(whole.nodes.length)
  const forwards: string[] = []
  for (let after: string | null = null; ; ) {
    const { nodes, pageInfo } = await coverage({ filter, first: 2, after })
    forwards.push(...codesOf(nodes))
    if (!pageInfo.hasNextPage) break
    after = pageInfo.endCursor
  }
  expect(forwards).toEqual(codesOf(whole.nodes))
  const backwards = await coverage({ filter, last: 2 })
  expect(codesOf(backwards.nodes)).toEqual(forwards.slice(-2))
})

test('totals add up to what the places say, however they are divided', async () => {
  const { nodes } = await coverage({ filter: { within: '320400' }, first: 100 })
  const sum = (key: string) =>
    nodes.reduce((all: number, node: Record<string, number[]>) => all + node[key]!.length, 0)
  const TOTALS = `query ($groupBy: [CoverageGrouping!]!, $filter: CoverageFilter) {
    coverageTotals(groupBy: $groupBy, filterBy: $filter) { year level expected held missing late undated }
  }`
  const totals = async (groupBy: string[], filter: object = { within: '320400' }) =>
    (await graph.data(TOTALS, { groupBy, filter })).coverageTotals
  const keys = ['held', 'missing', 'late', 'undated']
  const [all] = await totals([])
  expect(keys.map((key) => all[key])).toEqual(keys.map(sum))
  expect(all.expected).toBe(all.held + all.missing)
  for (const groupBy of [['YEAR'], ['LEVEL'], ['YEAR', 'LEVEL']]) {
    const rows = await totals(groupBy)
    for (const key of [...keys, 'expected']) {
      expect(
        rows.reduce((total: number, row: Record<string, number>) => total + row[key]!, 0),
      ).toBe(all[key])
    }
  }
  expect(await totals(['YEAR'], { within: '320400', years: [2018] })).toMatchObject([
    { year: 2018, level: null, held: 1, late: 1 },
  ])
  expect((await totals([], { within: '320400', status: 'LATE' }))[0].expected).toBe(all.late)
})

test('a page costs as many statements as a row, and its bounds are told', async () => {
  const one = await graph.ask(COVERAGE, { first: 1 })
  const hundred = await graph.ask(COVERAGE, { first: 100 })
  expect(hundred.data.coverage.nodes).toHaveLength(100)
  expect(hundred.statements.length).toBe(one.statements.length)
  expect(one.statements.length).toBeLessThanOrEqual(3)
  const codeOf = async (filter: object) => (await graph.ask(COVERAGE, { filter })).errors[0]?.code
  expect(await codeOf({ within: 'no' })).toBe('UNKNOWN_CODE')
  expect(await codeOf({ codes: Array(201).fill('1') })).toBe('BAD_USER_INPUT')
  expect(await codeOf({ years: Array(51).fill(2017) })).toBe('BAD_USER_INPUT')
})
