import { describe, expect, test } from 'vitest'
import { schema } from '../../src/schema/index.ts'
import { LENGTH_ARGUMENTS, LENGTHS, WEIGHTS } from '../../src/server/cost/sizes.ts'
import { EXAMPLES } from '../../src/server/graphiql/examples.ts'
import { REPORT_QUERY } from '../../src/server/pages/report-query.ts'
import { hold, query } from '../support/probe.ts'
import { type RawRequest, send, useRealServer } from '../support/real-server.ts'

const real = useRealServer()

const answer = async (request: RawRequest) => JSON.parse((await send(real.url, request)).body)
const costOf = async (text: string, variables?: object) => {
  const { extensions, errors } = await answer(query(text, variables))
  return errors?.[0].extensions.limit?.requested ?? extensions?.cost.requestedQueryCost ?? 0
}

test.each([
  ['nothing but values', '{ dataset { reports } }', {}, 0],
  ['a page of the usual length', '{ reports { nodes { year } } }', {}, 20],
  ['a page', '{ reports(first: 7) { nodes { year } } }', {}, 7],
  ['the last ones', '{ reports(last: 7) { nodes { year } } }', {}, 7],
  ['a null length', 'query ($n: Int) { reports(first: $n) { nodes { year } } }', { n: null }, 20],
  [
    'a length in a variable',
    'query ($n: Int) { reports(first: $n) { nodes { year } } }',
    { n: 3 },
    3,
  ],
  ['a default', 'query ($n: Int = 4) { reports(first: $n) { nodes { year } } }', {}, 4],
  ['edges too', '{ reports(first: 7) { nodes { year } edges { node { year } } } }', {}, 14],
  ['counts', '{ reports(first: 7) { totalCount pageInfo { hasNextPage } } }', {}, 0],
  [
    'pages in pages',
    '{ reports(first: 7) { nodes { figures(first: 5) { nodes { raw } } } } }',
    {},
    42,
  ],
  ['what is merged once', '{ reports { nodes { year } } reports { nodes { form } } }', {}, 20],
  ['aliases each', '{ a: reports { nodes { year } } b: reports { nodes { form } } }', {}, 40],
  [
    'a fragment twice',
    `{ reports { ...F } a: reports { ...F } } fragment F on ReportConnection { nodes { year } }`,
    {},
    40,
  ],
  [
    'no more than there are codes',
    '{ jurisdictions(filterBy: { codes: ["1", "2"] }) { nodes { code } } }',
    {},
    2,
  ],
  ['as many as there are ids', '{ nodes(ids: ["a", "b", "c"]) { id } }', {}, 3],
  [
    'a usual list',
    '{ report(jurisdiction: "320481", year: 2017) { sections { heading } } }',
    {},
    10,
  ],
  ['a text', '{ report(jurisdiction: "320481", year: 2017) { document { text } } }', {}, 50],
  [
    'texts of a list',
    '{ report(jurisdiction: "320481", year: 2017) { sections { text } } }',
    {},
    110,
  ],
])('%s', async (_name, text, variables, cost) => {
  expect(await costOf(text, variables)).toBe(cost)
})

test('10,000 points are answered, 10,001 are not, and nothing is read for them', async () => {
  // 99 + 99 × 100 + 1
  const text = (more: number) =>
    `{ reports(first: 99) { nodes { figures(first: 100) { nodes { raw } } } } a: reports(first: ${more}) { nodes { id } } }`
  const right = await answer(query(text(1)))
  expect(right.extensions.cost).toEqual({ requestedQueryCost: 10_000, limit: 10_000 })
  real.graph.statements.length = 0
  await hold(real.url, {
    ...{ name: '', request: query(text(2)), status: 400, code: 'LIMIT_EXCEEDED', says: /10001/ },
  })
  expect(real.graph.statements.filter((sql) => /Report|Figure/.test(sql))).toEqual([])
})

describe('the cost is told', () => {
  const text = '{ reports(first: 5) { nodes { year } } }'
  const cost = { requestedQueryCost: 5, limit: 10_000 }

  test('of an answer that is made, and of the same that is kept', async () => {
    for (const _time of ['made', 'kept']) {
      expect((await answer(query(text))).extensions).toEqual({ cost })
    }
  })

  test('by GET', async () => {
    const path = `/graphql?query=${encodeURIComponent(text)}`
    expect((await answer({ method: 'GET', path })).extensions).toEqual({ cost })
  })

  test('through all of Yoga', async () => {
    const body = JSON.stringify({ query: text })
    const request = { headers: { 'content-type': 'application/json' }, body: [body] }
    expect((await answer(request)).extensions).toEqual({ cost })
  })

  test('of an answer that the resolvers give, also beside an error', async () => {
    const { errors, extensions } = await answer(
      query('{ reports(first: 5) { nodes { year } } node(id: "x") { id } }'),
    )
    expect(errors).toHaveLength(1)
    expect(extensions).toEqual({ cost })
  })
})

test('what we offer to a newcomer and what our pages ask is far below the limit', async () => {
  for (const text of [...EXAMPLES, REPORT_QUERY]) {
    expect(await costOf(text, { jurisdiction: '320481', year: 2017 })).toBeLessThan(5_000)
  }
})

test('every list and value that has a price is one of the schema', () => {
  const { fields } = { fields: { ...LENGTHS, ...WEIGHTS, ...LENGTH_ARGUMENTS } }
  for (const name of Object.keys(fields)) {
    const [type = '', field = ''] = name.split('.')
    const found = schema.getType(type)
    expect(found && 'getFields' in found && found.getFields()[field], name).toBeTruthy()
  }
})
