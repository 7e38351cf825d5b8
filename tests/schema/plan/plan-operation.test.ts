import fc from 'fast-check'
import { type DocumentNode, parse, validate } from 'graphql'
import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createContext } from '../../../src/schema/context.ts'
import { schema } from '../../../src/schema/index.ts'
import { answerOperation } from '../../../src/schema/plan/plan-operation.ts'
import { createApp } from '../../../src/server/create-app.ts'
import { createSeededGraph, type TestGraph } from '../../support/graph.ts'
import { randomQuery, type Samples } from '../../support/random-query.ts'

let graph: TestGraph
let samples: Samples
beforeAll(async () => {
  graph = await createSeededGraph()
  const { reports } = await graph.data('{ reports { nodes { id } pageInfo { endCursor } } }')
  const { reports: two } = await graph.data('{ reports(first: 2) { edges { cursor } } }')
  samples = {
    first: [0, 1, 2, 3, 7, 100, 101, -1],
    last: [0, 1, 2, 5],
    after: [two.edges[0].cursor, two.edges[1].cursor, 'nonsense'],
    before: [two.edges[1].cursor],
    code: ['320583', '430602', '220171', '999999', 'app.received'],
    codes: ['320583', '320000', '430602', 'x'],
    jurisdiction: ['320583', '220171', '1'],
    jurisdictions: ['320583', '430602'],
    agency: ['昆山市人民政府'],
    within: ['320000', '430000', '100000', '12'],
    parent: ['320000', '320500'],
    name: ['州', '昆山', '%'],
    year: [2009, 2012, 2014],
    years: [2008, 2009, 2014, 2017],
    from: [2008, 2012],
    to: [2014, 2017],
    indicator: ['app.received', 'GRANTED', 'no.such'],
    indicators: ['app.received', 'GRANTED', 'REFUSED'],
    report: [reports.nodes[0].id, reports.nodes[3].id, 'nonsense'],
    rules: ['L1', 'X3', 'none'],
    late: [true, false],
    since: ['2020-01-01T00:00:00Z', '2999-01-01T00:00:00Z'],
    updatedSince: ['2020-01-01T00:00:00Z', '2999-01-01T00:00:00Z'],
    query: ['昆山', '政府', '公开 2017', 'x'],
    id: [reports.nodes[0].id],
    ids: [reports.nodes[0].id, reports.nodes[1].id],
  }
})
afterAll(() => graph.close())

/** `data` by a plan; null where the resolvers must answer. */
async function planned(query: string | DocumentNode, variables: Record<string, unknown> = {}) {
  const document = typeof query === 'string' ? parse(query) : query
  const operation = { schema, document, variables }
  return answerOperation(operation, createContext(graph.services)).catch((error: unknown) => {
    if (error instanceof Error) return null
    throw error
  })
}

test('a plan gives what the resolvers give, to the byte, also when it is run again', async () => {
  let answered = 0
  let again = 0
  await fc.assert(
    fc.asyncProperty(randomQuery(schema, samples), async ({ query, variables }) => {
      // The plans are kept with the document.
      const document = parse(query)
      // Fields of two types that an interface's fragments ask for may not be put under one name.
      fc.pre(validate(schema, document).length === 0)
      for (const [index, set] of variables.entries()) {
        const data = await planned(document, set)
        if (data === null) continue
        const byResolvers = await graph.ask(query, set)
        const shown = `${query} ${JSON.stringify(set)}`
        expect(byResolvers.errors, shown).toEqual([])
        expect(JSON.stringify(data), shown).toBe(JSON.stringify(byResolvers.data))
        answered++
        if (index > 0) again++
      }
    }),
    { numRuns: 400 },
  )
  expect(answered).toBeGreaterThan(250)
  expect(again).toBeGreaterThan(150)
}, 300_000)

/** What a front end asks; each is one statement, however many rows and levels it has. */
const PLANNED: Record<string, string> = {
  'a list with children': `query ($n: Int) { reports(first: $n) { totalCount nodes { id displayTitle resourcePath late period { start end } jurisdiction { name urn } sections { heading summary(language: EN) } } pageInfo { endCursor hasNextPage } } }`,
  'a look-up': `{ jurisdiction(code: "320583") { name parent { name } reports { nodes { year form } } } }`,
  'figures with their indicators': `{ figures(filterBy: { indicators: ["app.received"], within: "430000" }) { edges { cursor node { value unit { code label } indicator { code rows { form } } evidence { start line sha256 } } } } }`,
  'an order by rate': `{ reports(orderBy: { field: DISCLOSURE_RATE, direction: DESC }, first: 3) { nodes { applications { disclosureRate outcomes { outcome count figure { raw } } } } } }`,
  'what a report keeps of its applications': `{ reports(orderBy: { field: DISCLOSURE_RATE, direction: ASC }) { nodes { year applications { disclosureRate received } more: applications { __typename received processed } } } }`,
  'findings with their figures': `{ findings(filterBy: { statuses: [FAIL] }) { nodes { rule message figures { raw } report { year } } } }`,
  'four levels': `{ jurisdictions(filterBy: { codes: ["320583", "430602"] }) { nodes { reports { nodes { improvementPlan { problems { summary } measures { children { summary } } } agency { name } figures(first: 3) { nodes { label } totalCount } } } } } }`,
  'a search with what was found': `query ($q: String = "昆山") { search(query: $q, first: 8) { totalCount totalCountIsLowerBound edges { cursor node { kind snippet highlights { start } node { __typename id ... on Jurisdiction { fullName } ... on Report { title sections { heading } } ... on Section { heading report { year } } } } } pageInfo { hasNextPage } } }`,
  series: `{ series(indicator: "app.received", jurisdictions: ["320583", "430602", "320583"], from: 2008) { jurisdiction { name parent { code } } indicator { code } points { year value form comparability figure { raw evidence { line } report { title } } } breaks { reason } } }`,
  'aliases and fragments': `{ a: report(jurisdiction: "320583", year: 2009) { ...R } b: report(jurisdiction: "220171", year: 2012) { ...R ... on Node { id } } none: report(jurisdiction: "x", year: 1) { id } } fragment R on Report { year one: figures(first: 1) { nodes { raw } } two: figures(first: 2) { nodes { raw } } }`,
}

test.each(Object.entries(PLANNED))('%s is one statement', async (_name, query) => {
  const variables = { n: 3 }
  const byResolvers = await graph.data(query, variables)
  graph.statements.length = 0
  const data = await planned(query, variables)
  expect(graph.statements).toHaveLength(1)
  expect(JSON.stringify(data)).toBe(JSON.stringify(byResolvers))
})

test('quotes are read once for all rows of a plan', async () => {
  const query = '{ figures(first: 50) { nodes { evidence { quote } } } }'
  const byResolvers = await graph.data(query)
  graph.statements.length = 0
  expect(await planned(query)).toEqual(byResolvers)
  expect(graph.statements).toHaveLength(2)
})

test('the service answers by plans, and by resolvers what no plan can', async () => {
  const app = createApp({
    config: { publicUrl: undefined },
    graph: {
      schema,
      createContext: () => createContext(graph.services),
      answer: answerOperation,
    },
    logger: pino({ level: 'silent' }),
  })
  const ask = async (query: string, variables: object = {}) => {
    graph.statements.length = 0
    const body = JSON.stringify({ query, variables })
    const headers = { 'content-type': 'application/json' }
    const response = await app.fetch('http://test/graphql', { method: 'POST', body, headers })
    return JSON.parse(await response.text())
  }
  expect(await ask('{ reports { totalCount nodes { displayTitle } } }')).toMatchObject({
    data: { reports: { totalCount: 5 } },
  })
  expect(graph.statements).toHaveLength(1)
  const { errors } = await ask('{ reports(filterBy: { within: "999999" }) { totalCount } }')
  expect(errors[0]).toMatchObject({ path: ['reports'], extensions: { code: 'UNKNOWN_CODE' } })
  const paired =
    '{ report(jurisdiction: "320481", year: 2017) { improvementPlan { problems { measures { ordinal } } } } }'
  const { data } = await ask(paired)
  expect(data).toEqual(await graph.data(paired))
  // One wrong question of a document is nothing against the others.
  const page = 'query ($n: Int) { reports(first: $n) { totalCount nodes { displayTitle } } }'
  expect((await ask(page, { n: 'x' })).errors).toHaveLength(1)
  expect((await ask(page, { n: 101 })).errors).toHaveLength(1)
  expect((await ask(page, { n: 2 })).data.reports.nodes).toHaveLength(2)
  expect(graph.statements).toHaveLength(1)
  expect(await ask('{ dataset { __proto__: reports } }')).toEqual(
    JSON.parse('{ "data": { "dataset": { "__proto__": 5 } } }'),
  )
})

test('what a report does not keep of its applications is looked up', async () => {
  // Changes the reports, so that nothing comes after it.
  const { prisma } = graph.services.database
  const [silent, none] = await prisma.report.findMany({ orderBy: { id: 'asc' }, take: 2 })
  const nothing = { applicationsReceived: null, disclosureRate: null }
  await prisma.report.updateMany({
    where: { id: { in: [silent?.id ?? '', none?.id ?? ''] } },
    data: nothing,
  })
  await prisma.applicationBreakdown.updateMany({
    where: { reportId: silent?.id ?? '' },
    data: { received: null, disclosureRate: null },
  })
  await prisma.applicationBreakdown.deleteMany({ where: { reportId: none?.id ?? '' } })
  const query = '{ reports { nodes { id applications { received disclosureRate } } } }'
  const data = await planned(query)
  expect(data).toEqual(await graph.data(query))
  const { reports } = data as {
    reports: { nodes: { applications: { received: unknown } | null }[] }
  }
  const said = reports.nodes.map(({ applications }) => applications)
  expect(said).toContainEqual({ received: null, disclosureRate: null })
  expect(said).toContain(null)
})
