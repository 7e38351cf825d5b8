import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LIMIT_TABLE, DEFAULT_LIMITS as LIMITS } from '../../src/config-limits.ts'
import { ERROR_CODES } from '../../src/domain/errors.ts'
import { post, stubApp } from '../support/stub-app.ts'

test('a fault of ours is masked, and logged with its stack under the id in the answer', async () => {
  const { app, log } = stubApp()
  const { status, body, headers } = await post(app, { query: '{ hello fault }' })
  expect(status).toBe(200)
  expect(body.data).toEqual({ hello: 'Hello world', fault: null })
  const requestId = headers.get('x-request-id')
  expect(body.errors).toEqual([
    {
      message: 'Unexpected error.',
      locations: [{ line: 1, column: 9 }],
      path: ['fault'],
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
    },
  ])
  const logged = log.find((line) => line.level === 50)
  expect(logged).toMatchObject({ requestId, path: ['fault'] })
  expect(JSON.stringify(logged)).toContain('stub-app.ts')
})

test('what a resolver returned wrongly is a fault of ours too', async () => {
  const { app, log } = stubApp()
  const { body } = await post(app, { query: '{ color }' })
  expect(body.errors[0]).toMatchObject({ message: 'Unexpected error.' })
  expect(body.errors[0].extensions.code).toBe('INTERNAL_SERVER_ERROR')
  expect(log.some((line) => line.level === 50)).toBe(true)
})

test('an error that its reader can act on keeps its message and has its code', async () => {
  const { app, log } = stubApp()
  const { body } = await post(app, { query: '{ refusal badArgument }' })
  expect(body.errors.map((error: { extensions: unknown }) => error.extensions)).toEqual([
    { code: 'UNKNOWN_CODE' },
    { code: 'BAD_USER_INPUT' },
  ])
  expect(body.errors[0].message).toBe('No place has the code "0".')
  expect(log.some((line) => line.level === 50)).toBe(false)
})

test.each([
  ['a document that is none', { query: '{ hello' }, 'GRAPHQL_PARSE_FAILED'],
  ['an unknown field', { query: '{ nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'a variable of a wrong type',
    { query: 'query ($n: Int) { hello(number: $n) }', variables: { n: 'many' } },
    'BAD_USER_INPUT',
  ],
  [
    'a missing variable',
    { query: 'query ($ms: Int!) { slow(ms: $ms) }', variables: {} },
    'BAD_USER_INPUT',
  ],
  [
    'an unknown operation',
    { query: 'query A { hello } query B { hello }', operationName: 'C' },
    'BAD_REQUEST',
  ],
  ['no query', { variables: {} }, 'BAD_REQUEST'],
  ['a foreign parameter', { query: '{ hello }', key: 1 }, 'BAD_REQUEST'],
  ['a list of operations', [{ query: '{ hello }' }], 'BAD_REQUEST'],
  ['a body that is no object', '"{ hello }"', 'BAD_REQUEST'],
  ['a body that is no JSON', '{ hello }', 'BAD_REQUEST'],
  ['an empty body', '', 'BAD_REQUEST'],
])('%s is refused with a code', async (_case, body, code) => {
  const accept = 'application/graphql-response+json'
  const answer = await post(stubApp().app, body, { accept })
  expect(answer.status).toBe(400)
  expect(answer.body.errors).toHaveLength(1)
  expect(answer.body.errors[0].extensions).toEqual({ code })
  expect(answer.body.data).toBeUndefined()
})

test('a GET with malformed variables is refused, not a fault', async () => {
  const response = await stubApp().app.fetch('http://test/graphql?query={hello}&variables={')
  expect(response.status).toBe(400)
  expect((await response.json()).errors[0].extensions.code).toBe('BAD_REQUEST')
})

test('a mutation by GET is refused', async () => {
  const response = await stubApp().app.fetch('http://test/graphql?query=mutation{write}')
  expect(response.status).toBe(405)
})

test('a fault while the context is made is masked', async () => {
  const { stubGraph } = await import('../support/stub-app.ts')
  const graph = {
    ...stubGraph(),
    createContext: () => {
      throw new Error('secret')
    },
  }
  const { app, log } = stubApp(graph)
  const { status, body } = await post(app, { query: '{ hello }' })
  expect(status).toBe(500)
  expect(JSON.stringify(body)).not.toContain('secret')
  expect(body.errors[0].extensions.code).toBe('INTERNAL_SERVER_ERROR')
  expect(JSON.stringify(log)).toContain('secret')
})

test('messages and the number of errors are bounded', async () => {
  const { app } = stubApp()
  const { body } = await post(app, { query: '{ many(count: 150) }' })
  expect(body.errors).toHaveLength(LIMITS.errors)
  expect(body.errors[0].message).toHaveLength(LIMITS.messageLength)
  const name = 'x'.repeat(5_000)
  const long = await post(app, { query: `{ ${name} }` })
  expect(long.body.errors[0].message.length).toBeLessThanOrEqual(LIMITS.messageLength)
})

test('docs/errors.md explains every code and tells every limit', () => {
  const page = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8')
  const documented = [...page.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, code]) => code)
  expect(documented).toEqual(Object.keys(ERROR_CODES))
  const limits = [...page.matchAll(/^- .*: ([\d,]+) \(`(MAX_\w+|\w+_MS)`/gm)].map(
    ([, figure, variable]) => [variable, Number(figure!.replaceAll(',', ''))],
  )
  expect(limits).toEqual(Object.values(LIMIT_TABLE).map(([variable, figure]) => [variable, figure]))
})
