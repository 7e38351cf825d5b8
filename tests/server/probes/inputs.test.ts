import { expect, test } from 'vitest'
import { LIST_LIMITS } from '../../../src/domain/limits.ts'
import { hold, type Probe, query } from '../../support/probe.ts'
import { useRealServer } from '../../support/real-server.ts'

/* Arguments as someone sends them who means harm: cursors, codes, ids, words to search. */

const real = useRealServer()

const probe = (
  name: string,
  request: Probe['request'],
  code: string | null,
  more: Partial<Probe> = {},
): Probe => ({ name, request, status: 200, code, ...more })

const INJECTION = '\'; DROP TABLE "Report"; --'
const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const after = (value: string) =>
  query('query ($a: String) { reports(after: $a) { nodes { id } } }', { a: value })

const CURSORS: Probe[] = [
  ['empty', ''],
  ['no base64', '%%%'],
  ['SQL', INJECTION],
  ['JSON of another kind', cursor({ $gt: '' })],
  ['an object in a list', cursor(['report:year', { gt: 0 }, 'x'])],
  ['of another list', cursor(['search', 1, '00000000-0000-0000-0000-000000000000'])],
  ['too few values', cursor(['reports'])],
  ['a huge number', '"'.concat('9'.repeat(400))],
].map(([name = '', value = '']) => probe(`a cursor: ${name}`, after(value), 'BAD_CURSOR'))

const page = (args: string) => query(`{ reports(${args}) { nodes { id } } }`)
const PAGES: Probe[] = [
  probe('a page of 0', page('first: 0'), null, { says: /"nodes":\[\]/ }),
  probe('a page of 100', page('first: 100'), null),
  probe('a page of 101', page('first: 101'), 'PAGE_TOO_LARGE', { says: /at most 100/ }),
  probe('the last 101', page('last: 101'), 'PAGE_TOO_LARGE'),
  probe('a page of 2147483647', page('first: 2147483647'), 'PAGE_TOO_LARGE'),
  probe('a page of -1', page('first: -1'), 'BAD_USER_INPUT'),
  probe('first and last', page('first: 1, last: 1'), 'BAD_USER_INPUT'),
  probe('a page of 1.5', page('first: 1.5'), 'GRAPHQL_VALIDATION_FAILED'),
  probe('a page beyond integers', page('first: 99999999999'), 'GRAPHQL_VALIDATION_FAILED'),
]

const ids = (count: number) => Array.from({ length: count }, () => 'SnVyaXNkaWN0aW9uOjMyMDU4Mw')
const years = (count: number) => Array.from({ length: count }, (_none, index) => 1900 + index)
const represented = (count: number) =>
  Array.from({ length: count }, () => ({ __typename: 'Jurisdiction', code: '320583' }))
const NODES = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename } }'
const ENTITIES = 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }'
const YEARS = 'query ($y: [Int!]) { reports(filterBy: { years: $y }) { totalCount } }'
const CODES = 'query ($c: [String!]) { jurisdictions(filterBy: { codes: $c }) { totalCount } }'
const SERIES =
  'query ($c: [String!]!) { series(indicator: "app.received", jurisdictions: $c) { jurisdiction { code } } }'
const codes = (count: number) => Array.from({ length: count }, () => '320583')

const LISTS: Probe[] = [
  probe('as many ids as may be', query(NODES, { ids: ids(LIST_LIMITS.ids) }), null),
  probe('one id more', query(NODES, { ids: ids(LIST_LIMITS.ids + 1) }), 'BAD_USER_INPUT', {
    says: /at most 100/,
  }),
  probe('as many years as may be', query(YEARS, { y: years(LIST_LIMITS.listEntries) }), null),
  probe('one year more', query(YEARS, { y: years(LIST_LIMITS.listEntries + 1) }), 'BAD_USER_INPUT'),
  probe('as many codes as may be', query(CODES, { c: codes(LIST_LIMITS.listEntries) }), null),
  probe('one code more', query(CODES, { c: codes(LIST_LIMITS.listEntries + 1) }), 'BAD_USER_INPUT'),
  probe('as many places as may be', query(SERIES, { c: codes(LIST_LIMITS.ids) }), null),
  probe('one place more', query(SERIES, { c: codes(LIST_LIMITS.ids + 1) }), 'BAD_USER_INPUT'),
  probe('as many entities as may be', query(ENTITIES, { r: represented(1_000) }), null),
  probe('one entity more', query(ENTITIES, { r: represented(1_001) }), 'LIMIT_EXCEEDED', {
    status: 400,
  }),
  probe(
    'one entity more, written out',
    query(`{ _entities(representations: [${'{} '.repeat(900)}]) { __typename } }`),
    'BAD_USER_INPUT',
    { says: /__typename/ },
  ),
]

const entity = (r: unknown) => query(ENTITIES, { r: [r] })
const IDS: Probe[] = [
  probe('an id that is none', query('{ node(id: "x") { id } }'), 'BAD_USER_INPUT'),
  probe(
    'an id with SQL',
    query(NODES, { ids: [Buffer.from(`Report:${INJECTION}`).toString('base64url')] }),
    'BAD_USER_INPUT',
  ),
  probe(
    'an id of a type that has none',
    query('{ node(id: "X19zY2hlbWE6MQ") { id } }'),
    'BAD_USER_INPUT',
  ),
  probe(
    'an id of the prototype',
    query(NODES, { ids: [Buffer.from('__proto__:1').toString('base64url')] }),
    'BAD_USER_INPUT',
  ),
  probe('an entity of no type', entity({ code: '1' }), 'BAD_USER_INPUT'),
  probe('an entity of an unknown type', entity({ __typename: 'User', id: '1' }), 'BAD_USER_INPUT'),
  probe('an entity that is a string', entity('Jurisdiction'), 'BAD_USER_INPUT'),
  probe(
    'an entity whose key is an object',
    entity({ __typename: 'Jurisdiction', code: { gt: '' } }),
    null,
    {
      says: /\[null\]/,
    },
  ),
  probe('an entity with SQL', entity({ __typename: 'Jurisdiction', code: INJECTION }), null, {
    says: /\[null\]/,
  }),
]

const CODE = 'query ($c: String!) { reports(filterBy: { within: $c }) { totalCount } }'
const HOSTILE_CODES: Probe[] = [
  INJECTION,
  '%',
  '320583%',
  '../../etc/passwd',
  '\u202e385023',
  '',
  '__proto__',
].map((code) => probe(`a code: ${JSON.stringify(code)}`, query(CODE, { c: code }), 'UNKNOWN_CODE'))

const SEARCH = 'query ($q: String!) { search(query: $q) { totalCount } }'
const NAME = 'query ($q: String!) { jurisdictions(filterBy: { name: $q }) { totalCount } }'
const none = /"totalCount":0/
const WORDS: Probe[] = [
  probe('a search of 1 character', query(SEARCH, { q: '昆' }), 'BAD_USER_INPUT'),
  probe('a search of 2 characters', query(SEARCH, { q: '昆山' }), null),
  probe('a search of 100 characters', query(SEARCH, { q: '昆山'.repeat(50) }), null, {
    says: none,
  }),
  probe(
    'a search of 101 characters',
    query(SEARCH, { q: `${'昆山'.repeat(50)}市` }),
    'BAD_USER_INPUT',
  ),
  probe('a search of wildcards alone', query(SEARCH, { q: '%%__' }), 'BAD_USER_INPUT'),
  probe('a search with a wildcard', query(SEARCH, { q: '昆山%溧阳' }), null, { says: none }),
  probe('a search with a backslash', query(SEARCH, { q: '昆山\\' }), null, { says: none }),
  probe('a search with operators', query(SEARCH, { q: '昆山 & !溧阳 | :*' }), null, { says: none }),
  probe('a search with SQL', query(SEARCH, { q: INJECTION }), null, { says: none }),
  probe('a name that is a wildcard', query(NAME, { q: '%' }), null, { says: none }),
  probe('a name with an underscore', query(NAME, { q: '昆_市' }), null, { says: none }),
  probe('a name with a backslash', query(NAME, { q: '昆\\' }), null, { says: none }),
]

test.each([...CURSORS, ...PAGES, ...LISTS, ...IDS, ...HOSTILE_CODES, ...WORDS])('$name', (each) =>
  hold(real.url, each),
)

test('the tables are still there', async () => {
  expect(await real.graph.data('{ dataset { reports } }')).toEqual({ dataset: { reports: 5 } })
})
