import { createServer, request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEFAULT_LIMITS as LIMITS } from '../../src/config-limits.ts'
import { DocumentCache } from '../../src/server/document-cache.ts'
import { post, stubApp } from '../support/stub-app.ts'

const { app } = stubApp()
const server = createServer(app.handle)
let port = 0
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

type Raw = { path?: string; method?: string; headers?: Record<string, string>; chunks?: string[] }
const raw = ({ path = '/graphql', method = 'POST', headers = {}, chunks = [] }: Raw) =>
  new Promise<{ status: number; body: string }>((resolve, reject) => {
    const request = httpRequest({ port, path, method, headers, agent: false }, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (chunk) => {
        body += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }))
    })
    request.on('error', reject)
    for (const chunk of chunks) request.write(chunk)
    request.end()
  })
const JSON_TYPE = { 'content-type': 'application/json' }
const codeOf = (body: string) => JSON.parse(body).errors[0].extensions.code

test('a body up to the limit is read, a longer one is not', async () => {
  const start = '{"query":"{ hello }"}'
  const full = start + ' '.repeat(LIMITS.bodyBytes - start.length)
  expect((await post(app, full)).status).toBe(200)
  const over = `${full} `
  const answer = await raw({
    headers: { ...JSON_TYPE, 'content-length': String(over.length) },
    chunks: [over],
  })
  expect(answer.status).toBe(413)
  expect(codeOf(answer.body)).toBe('LIMIT_EXCEEDED')
})

test('a body of unknown length is counted as it comes', async () => {
  const small = await raw({ headers: JSON_TYPE, chunks: ['{"query":', '"{ hello }"}'] })
  expect(small).toEqual({ status: 200, body: '{"data":{"hello":"Hello world"}}' })
  const chunk = ' '.repeat(16_384)
  const chunks = Array.from({ length: LIMITS.bodyBytes / chunk.length + 2 }, () => chunk)
  const large = await raw({ headers: JSON_TYPE, chunks })
  expect(large.status).toBe(413)
  expect(codeOf(large.body)).toBe('LIMIT_EXCEEDED')
})

test.each([
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/plain',
  'application/graphql',
])('a POST of %s is refused: any page may send it across origins', async (type) => {
  const answer = await post(app, '{"query":"{ hello }"}', { 'content-type': type })
  expect(answer.status).toBe(415)
  expect(answer.body.errors[0].extensions.code).toBe('BAD_REQUEST')
})

test('the type may be written in any way', async () => {
  const type = 'Application/JSON ; charset=UTF-8'
  expect((await post(app, { query: '{ hello }' }, { 'content-type': type })).status).toBe(200)
})

test.each([
  ['nested selections', `${'{nested'.repeat(20_000)}`],
  ['nested lists', `{ hello(name: ${'['.repeat(20_000)}`],
  ['nested objects', `{ hello(name: ${'{a:'.repeat(20_000)}`],
  ['just too deep', `${'{nested'.repeat(200)}{hello}${'}'.repeat(200)}`],
  ['many tokens', `{ ${'hello '.repeat(2_001)} }`],
  ['a long string', `{ hello(name: "${'x'.repeat(1_001)}") }`],
])('a document with %s is refused before it is parsed', async (_case, query) => {
  for (const accept of ['application/json', 'application/graphql-response+json']) {
    const { status, body } = await post(app, { query }, { accept })
    expect(status).toBe(400)
    expect(body.errors[0].extensions.code).toBe('LIMIT_EXCEEDED')
  }
})

test('brackets in strings and comments do not count', async () => {
  const query = `# ${'{'.repeat(500)}\n{ hello(name: "${'('.repeat(500)}") }`
  expect((await post(app, { query })).body.data.hello).toContain('((((')
})

test('a document of 200 levels is not too deep for the guard', async () => {
  const query = `${'{nested'.repeat(199)}{hello}${'}'.repeat(199)}`
  const { body } = await post(stubApp(undefined, { limits: { depth: 200 } }).app, { query })
  expect(body.errors).toBeUndefined()
})

const deep = (levels: number) => JSON.parse('[1'.padStart(levels + 1, '[') + ']'.repeat(levels))

test('variables may nest so deep and no deeper', async () => {
  const query = '{ hello }'
  const right = await post(app, { query, variables: { a: deep(LIMITS.variableDepth - 1) } })
  expect(right.status).toBe(200)
  const wrong = await post(app, { query, variables: { a: deep(LIMITS.variableDepth) } })
  expect(wrong.status).toBe(400)
  expect(wrong.body.errors[0].extensions.code).toBe('LIMIT_EXCEEDED')
  const body = `{"query":"{ hello }","variables":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`
  expect((await post(app, body)).status).toBe(400)
})

test.each([
  ['NUL in a variable', { query: '{ hello }', variables: { a: 'x\0' } }],
  ['NUL in a string', { query: '{ hello(name: "\\u0000") }' }],
  ['half a pair in a variable', '{"query":"{ hello }","variables":{"a":["\\ud800"]}}'],
])('%s is refused: PostgreSQL cannot hold it', async (_case, body) => {
  const accept = 'application/graphql-response+json'
  const answer = await post(app, body, { accept })
  expect(answer.status).toBe(400)
  expect(answer.body.errors[0].extensions.code).toBe('BAD_USER_INPUT')
})

test('whole pairs are text like any other', async () => {
  const { body } = await post(app, {
    query: 'query ($name: String) { hello(name: $name) }',
    variables: { name: '𠮷' },
  })
  expect(body.data.hello).toBe('Hello 𠮷')
})

test.each([
  ['a Host that is none', { headers: { ...JSON_TYPE, host: 'a b' } }],
  ['a Host with a port out of range', { headers: { ...JSON_TYPE, host: 'localhost:99999' } }],
  ['the absolute form', { path: 'http://elsewhere/graphql', headers: JSON_TYPE }],
])('%s is a bad request, not a fault', async (_case, request) => {
  const answer = await raw({ ...request, chunks: ['{"query":"{ hello }"}'] })
  expect(answer.status).toBe(400)
  expect(codeOf(answer.body)).toBe('BAD_REQUEST')
})

test('the cache of documents is bounded by their length, the least used goes first', () => {
  const cache = new DocumentCache<number>()
  const document = (index: number) => `${index}`.padEnd(16_000, '#')
  for (let index = 0; index < 400; index++) {
    cache.set(document(index), index)
    cache.get(document(0))
  }
  expect(cache.size).toBeLessThan(270)
  expect(cache.get(document(0))).toBe(0)
  expect(cache.get(document(1))).toBeUndefined()
  expect(cache.get(document(399))).toBe(399)
  cache.set('x'.repeat(20_000), 1)
  expect(cache.get('x'.repeat(20_000))).toBeUndefined()
})
