import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSeededGraph, type TestGraph } from '../support/graph.ts'

let graph: TestGraph
beforeAll(async () => {
  graph = await createSeededGraph()
})
afterAll(() => graph.close())

/** Each asks for lists and what hangs on their rows; `$n` is the size of every page. */
const LISTS: Record<string, string> = {
  reports: `reports(first: $n) { totalCount nodes { displayTitle document { name } jurisdiction { name parent { name } } agency { name } printedDates { raw } } }`,
  'reports > figures': `reports(first: $n) { nodes { figures(first: $n) { totalCount nodes { label section { heading } partOf { label } parts { label } indicator { code } evidence { quote document { name } } } } } }`,
  'reports > sections': `reports(first: $n) { nodes { sections { heading summary parent { heading } children { heading } text evidence { document { sha256 } } figures(first: $n) { totalCount nodes { label } } } } }`,
  'reports > applications': `reports(first: $n) { nodes { applications { channels { figure { raw } } applicants { applicant } outcomes { figure { raw } } } applicationBreakdowns { outcomes { count } } reviewAndLitigation { reviews { figures { raw } } } } }`,
  'reports > improvementPlan, findings': `reports(first: $n) { nodes { improvementPlan { problems { measures { ordinal } evidence { line } text } measures { text problems { ordinal } children { children { summary } } } } findings { rule figures { label report { year } } } } }`,
  'jurisdictions > everything': `jurisdictions(first: $n, filterBy: { codes: ["320583", "320481", "430602", "431300", "220171", "320000"] }) { totalCount nodes { name parent { name } ancestors { name } names { name } externalIds { value } children(first: $n) { totalCount nodes { name children(first: $n) { nodes { name } } } } reports(first: $n) { totalCount nodes { year agency { reports(first: $n) { nodes { year } } } } } agencies(first: $n) { nodes { name } } series(indicator: "app.received") { points { figure { raw } } } } }`,
  figures: `figures(first: $n) { totalCount nodes { label report { displayTitle jurisdiction { name } } section { heading } evidence { quote document { name } } } }`,
  findings: `findings(first: $n) { totalCount nodes { rule report { displayTitle } figures { label evidence { line document { name } } } } }`,
  search: `search(query: "政府", first: $n, filterBy: { kinds: [SECTION] }) { totalCount nodes { snippet node { ... on Section { heading report { jurisdiction { name } } figures(first: 2) { nodes { label } } } } } }`,
}

test.each(Object.entries(LISTS))(
  '%s costs as many statements for 20 rows as for 1',
  async (_name, list) => {
    const counts: number[] = []
    for (const n of [1, 20]) {
      const { statements, errors } = await graph.ask(`query ($n: Int) { ${list} }`, { n })
      expect(errors).toEqual([])
      counts.push(statements.length)
    }
    const [one = 0, twenty = 0] = counts
    // With one row some branches are empty and cost nothing; more rows must add no more than those.
    expect(twenty).toBeLessThanOrEqual(one + 1)
    expect(twenty).toBeLessThanOrEqual(11)
  },
)

test('the same list under several aliases costs a statement an alias, not one a parent', async () => {
  const { statements } = await graph.ask(`{
    reports { nodes { a: figures(first: 1) { nodes { raw } } b: figures(first: 2, orderBy: { field: VALUE, direction: DESC }) { nodes { raw } } } }
  }`)
  expect(statements).toHaveLength(3)
})

test('a document’s text is not read unless it is asked for', async () => {
  const { statements } = await graph.ask(`{
    reports { nodes { document { name sha256 } sections { heading } figures { nodes { raw evidence { line document { name } } } } } }
  }`)
  expect(statements.filter((sql) => /"text"(?!\[)/.test(sql))).toEqual([])
})

test('totalCount alone reads no rows', async () => {
  const { data, statements } = await graph.ask('{ figures { totalCount } }')
  expect(data.figures.totalCount).toBe(196)
  expect(statements).toHaveLength(1)
})

test('fifty representations cost as many statements as one', async () => {
  const { figures } = await graph.data('{ figures(first: 50) { nodes { id } } }')
  const ids = figures.nodes.map(({ id }: { id: string }) => id)
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Figure { raw report { displayTitle jurisdiction { name } } evidence { document { name } } } } }`
  const cost = async (count: number) => {
    const r = ids.slice(0, count).map((id: string) => ({ __typename: 'Figure', id }))
    const { statements, data } = await graph.ask(query, { r })
    expect(data._entities).toHaveLength(count)
    return statements.length
  }
  expect(await cost(50)).toBe(await cost(1))
})

test('fragments on different types at one place keep their own arguments and columns', async () => {
  const { reports } = await graph.data(
    '{ reports(first: 1) { nodes { sections { id } figures(first: 1) { nodes { id } } } } }',
  )
  const [report] = reports.nodes
  const ids = [report.sections[0].id, report.figures.nodes[0].id]
  const { nodes } = await graph.data(
    `query ($ids: [ID!]!) { nodes(ids: $ids) {
      ... on Section { report { figures(first: 1) { nodes { raw } } } evidence { document { sha256 } } }
      ... on Figure { report { figures(first: 3) { nodes { raw } } } evidence { document { name } } }
    } }`,
    { ids },
  )
  expect(
    nodes.map(
      (node: { report: { figures: { nodes: unknown[] } } }) => node.report.figures.nodes.length,
    ),
  ).toEqual([1, 3])
  expect(
    nodes.map((node: { evidence: { document: object } }) => Object.keys(node.evidence.document)),
  ).toEqual([['sha256'], ['name']])
})
