import { expect, test } from 'vitest'
import { DEFAULT_LIMITS as LIMITS } from '../../../src/config-limits.ts'
import { hold, type Probe, query } from '../../support/probe.ts'
import { useRealServer } from '../../support/real-server.ts'

/* What may be sent to which address in which form. */

const real = useRealServer()

const HELLO = '{"query":"{ __typename }"}'
const posted = (type: string, body: string): Probe['request'] => ({
  headers: { 'content-type': type },
  body,
})
const JSON_TYPE = 'application/json'
const RESPONSE_TYPE = { accept: 'application/graphql-response+json' }

const FORMS: Probe[] = [
  ['a form', 'application/x-www-form-urlencoded', 'query={__typename}'],
  ['a form with a file', 'multipart/form-data; boundary=x', '--x\r\n\r\n--x--'],
  ['plain text', 'text/plain', HELLO],
  ['plain text that says it is JSON too', 'text/plain; a=application/json', HELLO],
  ['bare GraphQL', 'application/graphql', '{ __typename }'],
  ['XML', 'application/xml', '<a/>'],
  ['another JSON', 'application/vnd.api+json', HELLO],
].map(([name = '', type = '', body = '']) => ({
  name: `a POST of ${name}`,
  request: posted(type, body),
  status: 415,
  code: 'BAD_REQUEST',
  says: 'application/json',
}))

const BODIES: Probe[] = [
  ['no type', {}, HELLO, 415],
  ['an empty body', {}, '', 400],
  ['JSON that is none', {}, '{"query":', 400],
  ['a body that is a string', {}, '"{ __typename }"', 400],
  ['a body that is null', {}, 'null', 400],
  ['a batch', {}, `[${HELLO},${HELLO}]`, 400],
  ['a query that is a number', {}, '{"query":1}', 400],
  ['a query that is a list', {}, '{"query":["{ __typename }"]}', 400],
  ['variables that are a list', {}, '{"query":"{ __typename }","variables":[1]}', 400],
  ['variables that are a string', {}, '{"query":"{ __typename }","variables":"{}"}', 400],
  ['a foreign parameter', {}, '{"query":"{ __typename }","debug":true}', 400],
  ['the prototype as a parameter', {}, '{"query":"{ __typename }","__proto__":{"a":1}}', 400],
  ['no query', {}, '{"operationName":"A"}', 400],
].map(([name, headers, body, status]) => ({
  name: `a POST of ${name}`,
  request: {
    headers: {
      ...(name === 'no type' ? {} : { 'content-type': JSON_TYPE }),
      ...RESPONSE_TYPE,
      ...(headers as object),
    },
    body: body as string,
  },
  status: status as number,
  code: 'BAD_REQUEST',
}))

const long = (bytes: number) => HELLO + ' '.repeat(bytes - HELLO.length)
const chunks = (bytes: number) => long(bytes).match(/.{1,16384}/gs) ?? []

const SIZES: Probe[] = [
  {
    name: 'a body of the longest length',
    request: posted(JSON_TYPE, long(LIMITS.bodyBytes)),
    status: 200,
    code: null,
  },
  {
    name: 'a body of one byte more',
    request: posted(JSON_TYPE, long(LIMITS.bodyBytes + 1)),
    status: 413,
    code: 'LIMIT_EXCEEDED',
    says: '262144',
  },
  {
    name: 'the same in chunks, the longest length',
    request: { headers: { 'content-type': JSON_TYPE }, body: chunks(LIMITS.bodyBytes) },
    status: 200,
    code: null,
  },
  {
    name: 'the same in chunks, one byte more',
    request: { headers: { 'content-type': JSON_TYPE }, body: chunks(LIMITS.bodyBytes + 1) },
    status: 413,
    code: 'LIMIT_EXCEEDED',
  },
]

const METHODS: Probe[] = ['PUT', 'DELETE', 'PATCH'].map((method) => ({
  name: `${method} of the graph`,
  request: { ...query('{ __typename }'), method },
  status: 405,
  code: 'BAD_REQUEST',
}))

const get = (path: string, headers: Record<string, string> = {}) => ({
  method: 'GET',
  path,
  headers: { accept: 'application/json', ...headers },
})

const ADDRESSES: Probe[] = [
  {
    name: 'a GET with malformed variables',
    request: get('/graphql?query={__typename}&variables={'),
    status: 400,
    code: 'BAD_REQUEST',
  },
  { name: 'a GET without a query', request: get('/graphql?a=b'), status: 400, code: 'BAD_REQUEST' },
  {
    name: 'a mutation by GET',
    request: get('/graphql?query=mutation{write}'),
    status: 405,
    code: 'BAD_REQUEST',
  },
  ...['/graphql/', '/graphql/..%2f', '/GraphQL', '/.env', '/.git/config', '/metrics', '/admin'].map(
    (path): Probe => ({
      name: `an address that is none: ${path}`,
      request: get(path),
      status: 404,
      code: null,
    }),
  ),
  ...['/r/../../etc/passwd', '/r/%00/2017', '/r/320481/2017%27--', '/r/%ff/1'].map(
    (path): Probe => ({
      name: `a page that is none: ${path}`,
      request: get(path),
      status: 404,
      code: null,
      hides: /root:/,
    }),
  ),
  {
    name: 'the absolute form of a target',
    request: { ...query('{ __typename }'), path: 'http://elsewhere/graphql' },
    status: 400,
    code: 'BAD_REQUEST',
  },
  {
    name: 'a Host that is none',
    request: query('{ __typename }', undefined, { host: 'a b' }),
    status: 400,
    code: 'BAD_REQUEST',
  },
  {
    name: 'a request id with markup',
    request: query('{ __typename }', undefined, { 'x-request-id': '<script>alert(1)</script>' }),
    status: 200,
    code: null,
  },
  {
    name: 'a revision that is none',
    request: query('{ dataset { reports } }', undefined, { 'gongkai-revision': '9e999' }),
    status: 200,
    code: null,
  },
  {
    name: 'a method override',
    request: query('{ __typename }', undefined, { 'x-http-method-override': 'DELETE' }),
    status: 200,
    code: null,
  },
]

const ORIGINS: Probe[] = ['https://evil.example', 'null'].map((origin) => ({
  name: `a request with cookies from ${origin}`,
  request: query('{ __typename }', undefined, { origin, cookie: 'session=1' }),
  status: 200,
  code: null,
  check: ({ headers }) => expect(headers['access-control-allow-origin']).toBe('*'),
}))

test.each([...FORMS, ...BODIES, ...SIZES, ...METHODS, ...ADDRESSES, ...ORIGINS])('$name', (probe) =>
  hold(real.url, probe),
)
