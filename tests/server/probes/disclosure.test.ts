import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RunningServer } from '../../../src/server/listen.ts'
import { createSeededGraph, type TestGraph } from '../../support/graph.ts'
import { hold, type Probe, query } from '../../support/probe.ts'
import { startRealServer } from '../../support/real-server.ts'

/* What errors and headers tell, on a public service and on a private one. */

let graph: TestGraph
let open: RunningServer
let closed: RunningServer
beforeAll(async () => {
  graph = await createSeededGraph()
  open = await startRealServer(graph)
  closed = await startRealServer(graph, { introspection: false, graphiql: false })
})
afterAll(async () => {
  await Promise.all([open.stop(), closed.stop()])
  await graph.close()
})

const invalid = (name: string, text: string, more: Partial<Probe>): Probe => ({
  ...{ name, request: query(text), status: 200, code: 'GRAPHQL_VALIDATION_FAILED' },
  ...more,
})
const SUGGESTS = /Did you mean/

const ON_PUBLIC: Probe[] = [
  invalid('a public field is suggested', '{ repots { totalCount } }', {
    says: /Did you mean \\"reports\\"/,
  }),
  invalid('a public argument is suggested', '{ reports(frist: 1) { totalCount } }', {
    says: /Did you mean \\"first\\"/,
  }),
  invalid('a public value is suggested', '{ indicators(form: LOCAL_2007) { code } }', {
    says: /Did you mean the enum value \\"LOCAL_2008\\"/,
  }),
  invalid('no field of federation is', '{ _entitie }', { hides: /_entities/ }),
  invalid('nor its service', '{ _servic { sdl } }', { hides: /_service/ }),
  invalid('nor a field that a supergraph hides', '{ nod(id: "1") { id } }', {
    hides: /mean.*\\"nodes?\\"/,
  }),
  invalid('but one of that name which it shows is', '{ reports { nods { id } } }', {
    says: /Did you mean \\"nodes\\"/,
  }),
  invalid(
    'nor a type of federation',
    '{ search(query: "昆山") { nodes { node { ... on _Entit { x } } } } }',
    {
      hides: /_Entity/,
    },
  ),
  invalid('a name of 5,000 characters is cut', `{ ${'x'.repeat(5_000)} }`, {
    hides: /x{501}/,
    says: /…/,
  }),
  invalid(
    '200 unknown fields are 100 errors at most',
    `{ ${Array.from({ length: 20 }, (_n, i) => `x${i}`).join(' ')} }`,
    {
      check: ({ body }) => expect(JSON.parse(body).errors.length).toBeLessThanOrEqual(100),
    },
  ),
  {
    name: 'what is no GraphQL is told by its place alone',
    request: query('{ reports( }'),
    status: 200,
    code: 'GRAPHQL_PARSE_FAILED',
  },
  {
    name: 'a variable of a wrong type',
    request: query('query ($f: Int) { reports(first: $f) { totalCount } }', { f: 'x' }),
    status: 400,
    code: 'BAD_USER_INPUT',
  },
]

const ON_PRIVATE: Probe[] = [
  invalid('introspection is refused', '{ __schema { types { name } } }', { hides: /Jurisdiction/ }),
  invalid('so is that of one type', '{ __type(name: "Report") { name } }', { hides: SUGGESTS }),
  invalid('so is the schema for gateways', '{ _service { sdl } }', { hides: /type Query/ }),
  invalid('no field is suggested', '{ repots { totalCount } }', { hides: SUGGESTS }),
  invalid('no argument', '{ reports(frist: 1) { totalCount } }', { hides: SUGGESTS }),
  invalid('no value', '{ indicators(form: LOCAL_2007) { code } }', { hides: SUGGESTS }),
  {
    name: 'no value of a variable',
    request: query('query ($f: ReportForm) { indicators(form: $f) { code } }', { f: 'LOCAL_2007' }),
    status: 400,
    code: 'BAD_USER_INPUT',
    hides: SUGGESTS,
  },
  {
    name: 'a browser gets no GraphiQL',
    request: { method: 'GET', headers: { accept: 'text/html,*/*;q=0.8' } },
    status: 400,
    code: 'BAD_REQUEST',
    hides: /<script/,
  },
  {
    name: 'nor its script',
    request: { method: 'GET', path: '/graphiql/x.js' },
    status: 404,
    code: null,
  },
  {
    name: '__typename is told',
    request: query('{ __typename }'),
    status: 200,
    code: null,
    says: /Query/,
  },
  {
    name: 'the data too',
    request: query('{ dataset { reports } }'),
    status: 200,
    code: null,
    says: /5/,
  },
]

test.each(ON_PUBLIC)('on a public service: $name', (probe) => hold(open.url, probe))
test.each(ON_PRIVATE)('on a private one: $name', (probe) => hold(closed.url, probe))
