import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSeededGraph, type TestGraph } from '../support/graph.ts'

let graph: TestGraph
beforeAll(async () => {
  graph = await createSeededGraph()
})
afterAll(() => graph.close())

const foreign = Buffer.from(JSON.stringify(['reports.YEAR.desc', 2012, '220171', 'x'])).toString(
  'base64url',
)
const huge = Buffer.from(
  JSON.stringify(['reports.YEAR.desc', 1e10, '220171', '00000000-0000-8000-8000-000000000000']),
).toString('base64url')
const damaged = Buffer.from(
  JSON.stringify(['figures.YEAR.desc', 'later', '220171', 1, 'x']),
).toString('base64url')

test.each([
  [
    'a page over 100',
    '{ reports(first: 101) { totalCount } }',
    'PAGE_TOO_LARGE',
    /first: 101.*100/,
  ],
  ['a negative page', '{ reports(last: -1) { totalCount } }', 'BAD_USER_INPUT', /last: -1/],
  ['first and last', '{ reports(first: 1, last: 1) { totalCount } }', 'BAD_USER_INPUT', /not both/],
  ['a cursor that is none', '{ figures(after: "abc") { totalCount } }', 'BAD_CURSOR', /^after: /],
  [
    'a foreign cursor',
    `{ figures(after: "${foreign}") { totalCount } }`,
    'BAD_CURSOR',
    /another list/,
  ],
  [
    'a damaged cursor',
    `{ figures(before: "${damaged}") { totalCount } }`,
    'BAD_CURSOR',
    /^before: .*damaged/,
  ],
  ['a cursor of another order', null, 'BAD_CURSOR', /another list or order/],
  [
    'an unknown place in a filter',
    '{ reports(filterBy: { within: "999999" }) { totalCount } }',
    'UNKNOWN_CODE',
    /filterBy\.within.*999999/,
  ],
  [
    'an unknown place below a place',
    '{ jurisdiction(code: "320000") { children(filterBy: { parent: "no" }) { totalCount } } }',
    'UNKNOWN_CODE',
    /"no"/,
  ],
  [
    'an unknown indicator',
    '{ figures(filterBy: { indicators: ["app.recieved"] }) { totalCount } }',
    'UNKNOWN_CODE',
    /app\.recieved/,
  ],
  [
    'an unknown place in a series',
    '{ series(indicator: "app.received", jurisdictions: ["320583", "x"]) { points { year } } }',
    'UNKNOWN_CODE',
    /jurisdictions\[1\]/,
  ],
  [
    'a span that runs backwards',
    '{ series(indicator: "GRANTED", jurisdictions: ["320583"], from: 2015, to: 2010) { points { year } } }',
    'BAD_USER_INPUT',
    /2015/,
  ],
  ['an id that is none', '{ node(id: "abc") { id } }', 'BAD_USER_INPUT', /not an id/],
  ['the id of another type', null, 'BAD_USER_INPUT', /id of a Jurisdiction; give that of a Report/],
  [
    'a search for one character',
    '{ search(query: "公") { totalCount } }',
    'BAD_USER_INPUT',
    /2 to 100/,
  ],
  [
    'a search for punctuation',
    '{ search(query: "%%%") { totalCount } }',
    'BAD_USER_INPUT',
    /query: /,
  ],
  ['too many ids', null, 'BAD_USER_INPUT', /ids: 101 entries/],
  [
    'an unknown rule',
    '{ findings(filterBy: { rules: ["L9"] }) { totalCount } }',
    'UNKNOWN_CODE',
    /L9.*L1/,
  ],
  [
    'a year beyond int32 in a cursor',
    `{ reports(after: "${huge}") { totalCount } }`,
    'BAD_CURSOR',
    /damaged/,
  ],
  [
    'an id of no node type',
    `{ node(id: "${Buffer.from('PageInfo:00000000-0000-8000-8000-000000000000').toString('base64url')}") { id } }`,
    'BAD_USER_INPUT',
    /^id: /,
  ],
  [
    'a representation without a type',
    '{ _entities(representations: [{ code: "320583" }]) { __typename } }',
    'BAD_USER_INPUT',
    /__typename/,
  ],
  [
    'a representation of an unknown type',
    '{ _entities(representations: [{ __typename: "Nobody", code: "320583" }]) { __typename } }',
    'BAD_USER_INPUT',
    /Nobody/,
  ],
  [
    'a representation that is none',
    '{ _entities(representations: ["x"]) { __typename } }',
    'BAD_USER_INPUT',
    /representations\[0\]/,
  ],
  ['too many representations', null, 'BAD_USER_INPUT', /1,?001/],
])('%s', async (name, query, code, message) => {
  const special: Record<string, () => Promise<string>> = {
    'a cursor of another order': async () => {
      const { figures } = await graph.data('{ figures(first: 1) { pageInfo { endCursor } } }')
      return `{ figures(first: 1, after: "${figures.pageInfo.endCursor}", orderBy: { field: VALUE, direction: ASC }) { totalCount } }`
    },
    'too many ids': async () => {
      const { jurisdiction } = await graph.data('{ jurisdiction(code: "320583") { id } }')
      return `{ nodes(ids: [${`"${jurisdiction.id}",`.repeat(101)}]) { id } }`
    },
    'too many representations': async () =>
      `{ _entities(representations: [${'{ __typename: "Jurisdiction", code: "320583" },'.repeat(1001)}]) { __typename } }`,
    'the id of another type': async () => {
      const { jurisdiction } = await graph.data('{ jurisdiction(code: "320583") { id } }')
      return `{ figures(filterBy: { report: "${jurisdiction.id}" }) { totalCount } }`
    },
  }
  const { errors } = await graph.ask(query ?? (await special[name]!()))
  expect(errors[0]).toMatchObject({ code })
  expect(errors[0]!.message).toMatch(message)
})

test('a look-up that finds nothing is null', async () => {
  const answer = await graph.data(`{
    jurisdiction(code: "999999") { name }
    report(jurisdiction: "320583", year: 1999) { title }
    indicator(code: "no.such") { code }
    node(id: "${Buffer.from('Report:00000000-0000-8000-8000-000000000000').toString('base64url')}") { id }
  }`)
  expect(answer).toEqual({ jurisdiction: null, report: null, indicator: null, node: null })
})

test('search text is never a pattern', async () => {
  const { search } = await graph.data('query ($q: String!) { search(query: $q) { totalCount } }', {
    q: '公开 %_',
  })
  expect(search.totalCount).toBe(0)
})
