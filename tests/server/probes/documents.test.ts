import { getIntrospectionQuery } from 'graphql'
import { test } from 'vitest'
import { DEFAULT_LIMITS as LIMITS } from '../../../src/config-limits.ts'
import { hold, type Probe, query } from '../../support/probe.ts'
import { useRealServer } from '../../support/real-server.ts'

/* Documents that are too large in each way: at the limit they pass, by one more they do not. */

const real = useRealServer()

const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_none, index) => make(index)).join(' ')

/** A document with exactly so much of something, for each limit. */
const SIZED: Record<string, [most: number, make: (count: number) => string]> = {
  // Each operation has five; more of one field would meet another limit.
  tokens: [
    LIMITS.tokens,
    (count) =>
      times(Math.floor(count / 5), (n) => `query Q${n} { __typename }`).replace(
        '__typename',
        '__typename '.repeat(1 + (count % 5)),
      ),
  ],
  depth: [LIMITS.depth, (count) => nested(count)],
  aliases: [LIMITS.aliases, (count) => `{ dataset { ${times(count, (n) => `a${n}: reports`)} } }`],
  directives: [
    LIMITS.directives,
    (count) => `{ dataset { ${'reports @include(if: true) '.repeat(count)} } }`,
  ],
  'root fields': [LIMITS.rootFields, (count) => `{ ${times(count, (n) => `a${n}: __typename`)} }`],
  'characters of a string': [
    LIMITS.stringLength,
    (count) => `{ jurisdiction(code: "${'1'.repeat(count)}") { code } }`,
  ],
}

/** `jurisdiction { parent { … code } }`, so many fields deep. */
function nested(depth: number): string {
  const below = depth - 2
  return `{ jurisdiction(code: "320583") { ${'parent { '.repeat(below)} code ${'} '.repeat(below)} } }`
}

/** Of several operations the first. */
function operation(text: string): Probe['request'] {
  const operationName = text.startsWith('query Q0') ? 'Q0' : undefined
  const body = JSON.stringify({ query: text, operationName })
  return { headers: { 'content-type': 'application/json' }, body }
}

const CROSSED: Probe[] = Object.entries(SIZED).flatMap(([name, [most, make]]) => [
  { name: `${most} ${name}`, request: operation(make(most)), status: 200, code: null },
  {
    name: `${most + 1} ${name}`,
    request: operation(make(most + 1)),
    status: 400,
    code: 'LIMIT_EXCEEDED',
    says: String(most),
  },
])

const doubling = (levels: number) =>
  `query { dataset { ...F0 } } ${times(
    levels,
    (n) => `fragment F${n} on Dataset { ...F${n + 1} ...F${n + 1} }`,
  )} fragment F${levels} on Dataset { reports }`

const refused = (name: string, request: Probe['request'], says?: RegExp): Probe => ({
  name,
  request,
  status: 400,
  code: 'LIMIT_EXCEEDED',
  ...(says && { says }),
})

const EXPLOSIONS: Probe[] = [
  refused('20,000 nested selections', query('{ nested'.repeat(20_000))),
  refused('20,000 nested lists', query(`{ nodes(ids: ${'['.repeat(20_000)}`)),
  refused('20,000 nested objects', query(`{ nodes(ids: ${'{a:'.repeat(20_000)}`)),
  refused('fragments that double 28 times', query(doubling(28)), /2000 fields/),
  refused('fragments that double 150 times', query(doubling(150)), /2000 fields/),
  refused('a cycle of 500 turns', query(nested(502)), /brackets|fields/),
  refused(
    'aliases in a fragment that is spread twice',
    query(
      `{ a: dataset { ...F } b: dataset { ...F } } fragment F on Dataset { ${times(15, (n) => `f${n}: reports`)} }`,
    ),
    /30 aliases/,
  ),
  refused(
    'introspection within introspection',
    query(`{ __schema { ${'types { fields { type { '.repeat(6)} name ${'} } } '.repeat(6)} } }`),
    /16 fields/,
  ),
  {
    name: 'fields of types of fields, as deep as may be',
    request: query(
      '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }',
    ),
    status: 200,
    code: 'GRAPHQL_VALIDATION_FAILED',
    says: /introspection depth/i,
  },
  {
    name: 'fragments in a circle',
    request: query(
      '{ dataset { ...A } } fragment A on Dataset { ...B } fragment B on Dataset { ...A }',
    ),
    status: 200,
    code: 'GRAPHQL_VALIDATION_FAILED',
    says: /itself/,
  },
  {
    name: 'the full introspection query',
    request: query(
      getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true, oneOf: true }),
    ),
    status: 200,
    code: null,
    says: /"Jurisdiction"/,
    isSchema: true,
  },
]

const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)])
const RESPONSE_TYPE = { accept: 'application/graphql-response+json' }
const ECHO = '{ dataset { reports } }'

const VARIABLES: Probe[] = [
  {
    name: 'variables of 32 levels',
    request: query(ECHO, { a: deep(LIMITS.variableDepth - 1) }),
    status: 200,
    code: null,
  },
  refused('variables of 33 levels', query(ECHO, { a: deep(LIMITS.variableDepth) }), /32 levels/),
  refused('variables of 100,000 levels', {
    headers: { 'content-type': 'application/json' },
    body: `{"query":"{ __typename }","variables":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
  }),
  refused('extensions of 33 levels', {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: ECHO, extensions: { a: deep(LIMITS.variableDepth) } }),
  }),
  refused('a variable of 1,001 characters', query(ECHO, { a: 'x'.repeat(1_001) })),
  refused('a list of 1,001 in the variables', query(ECHO, { a: Array(1_001).fill(1) })),
  ...[
    ['a NUL in a variable', JSON.stringify({ query: ECHO, variables: { a: 'x\0' } })],
    [
      'half a surrogate pair in a variable',
      `{"query":"${ECHO.replaceAll('"', '\\"')}","variables":{"a":"\\ud800"}}`,
    ],
    [
      'a NUL in the document',
      JSON.stringify({ query: '{ jurisdiction(code: "\\u0000") { code } }' }),
    ],
  ].map(
    ([name = '', body = '']): Probe => ({
      name,
      request: { headers: { 'content-type': 'application/json', ...RESPONSE_TYPE }, body },
      status: 400,
      code: 'BAD_USER_INPUT',
    }),
  ),
]

test.each([...CROSSED, ...EXPLOSIONS, ...VARIABLES])('$name', (probe) => hold(real.url, probe))
