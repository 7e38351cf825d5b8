import { afterEach, expect, test, vi } from 'vitest'
import { listen, type RunningServer } from '../../src/server/listen.ts'
import { stubApp, stubGraph } from '../support/stub-app.ts'
import { stubWatch } from '../support/stub-watch.ts'

let server: RunningServer
afterEach(() => server.stop())

/** A service whose `hello` tells the revision, after a while, and counts how often it was made. */
async function start(options: { responseCache?: boolean; responseCacheMegabytes?: number } = {}) {
  const graph = stubGraph()
  const { source, watch } = stubWatch()
  const made = { count: 0, ms: 0, size: 0 }
  const answer = async () => {
    made.count++
    const { revision } = source
    await new Promise((resolve) => setTimeout(resolve, made.ms))
    return `revision ${revision}${'x'.repeat(made.size)}`
  }
  graph.schema.getQueryType()!.getFields().hello!.resolve = answer
  graph.schema.getMutationType()!.getFields().write!.resolve = answer
  const { app, log } = stubApp(graph, { watch, responseCache: true, ...options })
  server = await listen(app, '127.0.0.1', 0)
  return { source, watch, made, log }
}

async function ask(query = '{ hello }', headers: Record<string, string> = {}, init?: RequestInit) {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
    ...init,
  })
  return read(response)
}

async function get(query: string, headers: Record<string, string> = {}) {
  return read(await fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`, { headers }))
}

async function read(response: Response) {
  const text = await response.text()
  const { status, headers } = response
  return { status, headers, text, revision: headers.get('gongkai-revision') }
}

const HELLO = (revision: number) => `{"data":{"hello":"revision ${revision}"}}`

test('the same question is answered once, and told again with its own request id', async () => {
  const { made, log } = await start()
  const answers = [await ask(), await ask(), await ask()]
  expect(answers.map(({ text }) => text)).toEqual([HELLO(1), HELLO(1), HELLO(1)])
  expect(made.count).toBe(1)
  expect(new Set(answers.map(({ headers }) => headers.get('x-request-id'))).size).toBe(3)
  const [first, second] = answers.map(({ headers }) => {
    const { 'x-request-id': _id, date: _date, ...rest } = Object.fromEntries(headers)
    return rest
  })
  expect(first).not.toHaveProperty('cache-status')
  expect(second).toEqual({ ...first, 'cache-status': 'gongkai; hit' })
  expect(first).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'access-control-allow-origin': '*',
    'x-content-type-options': 'nosniff',
    'gongkai-revision': '1',
  })
  expect(log.map(({ cache }) => cache)).toEqual([undefined, 'hit', 'hit'])
})

test('no older answer after a change, also of a question that was under way', async () => {
  const { source, made } = await start()
  expect((await ask()).text).toBe(HELLO(1))
  source.change()
  expect(await ask()).toMatchObject({ text: HELLO(2), revision: '2' })
  made.ms = 100
  const slow = ask('{ nested { hello } }')
  await vi.waitFor(() => expect(made.count).toBe(3))
  source.change()
  made.ms = 0
  const after = await ask('{ nested { hello } }')
  expect(after).toMatchObject({ revision: '3', text: expect.stringContaining('revision 3') })
  expect(await slow).toMatchObject({ revision: '2' })
  expect((await ask('{ nested { hello } }')).text).toBe(after.text)
})

test('an answer is told again only if the edition was the same when it was complete', async () => {
  const { source, made } = await start()
  await ask('{ nested { __typename } }')
  // A change that this process has not been told of yet; the answer already has it.
  source.revision++
  expect(await ask()).toMatchObject({ text: HELLO(2), revision: '1' })
  expect((await ask()).text).toBe(HELLO(2))
  expect(made.count).toBe(2)
  expect(await ask()).toMatchObject({ text: HELLO(2), revision: '2' })
})

test('a client is not told of an older revision than it has seen', async () => {
  const { source } = await start()
  await ask()
  source.revision = 5
  expect(await ask('{ hello }', { 'gongkai-revision': '5' })).toMatchObject({ text: HELLO(5) })
  // More than there is, and nonsense, are no harm.
  for (const seen of ['99', 'x', '1'.repeat(40)]) {
    expect((await ask('{ hello }', { 'gongkai-revision': seen })).text).toBe(HELLO(5))
  }
})

test('those who ask the same at a time share one answer, whoever goes away', async () => {
  const { made, log } = await start()
  made.ms = 200
  const gone = new AbortController()
  const first = ask('{ hello }', {}, { signal: gone.signal }).catch(() => 'gone')
  await vi.waitFor(() => expect(made.count).toBe(1))
  const others = Array.from({ length: 10 }, () => ask())
  await new Promise((resolve) => setTimeout(resolve, 50))
  gone.abort()
  expect(await first).toBe('gone')
  for (const { text, headers } of await Promise.all(others)) {
    expect(text).toBe(HELLO(1))
    expect(headers.get('cache-status')).toBe('gongkai; fwd=miss; collapsed')
  }
  expect(made.count).toBe(1)
  const told = log.map(({ cache }) => cache).filter((cache) => cache !== undefined)
  expect(told).toHaveLength(10)
  // On a busy machine some come when it is there already.
  expect(told).toContain('shared')
})

test('what fails is not kept', async () => {
  const { made } = await start()
  for (const _time of [1, 2]) {
    expect(JSON.parse((await ask('{ hello refusal }')).text).errors).toHaveLength(1)
    expect((await ask('{ hello')).text).toContain('GRAPHQL_PARSE_FAILED')
  }
  expect(made.count).toBe(2)
})

test('a mutation is neither shared nor kept', async () => {
  const { made } = await start()
  made.ms = 50
  await Promise.all([ask('mutation { write }'), ask('mutation { write }')])
  await ask('mutation { write }')
  expect(made.count).toBe(3)
})

test.each(['authorization', 'cookie'])(
  'who says who they are is answered for them alone: %s',
  async (name) => {
    const headers = { [name]: 'x' }
    const { made } = await start()
    await ask()
    expect(await ask('{ hello }', headers)).toMatchObject({ text: HELLO(1), revision: '1' })
    await ask('{ hello }', headers)
    expect(made.count).toBe(3)
    const got = await get('{ hello }', headers)
    expect(got.headers.get('cache-control')).toBe('no-store')
    expect(got.headers.has('etag')).toBe(false)
  },
)

test('each media type has its own answer', async () => {
  await start()
  const accept = 'application/graphql-response+json'
  for (const _time of [1, 2]) {
    expect((await ask('{ hello }', { accept })).headers.get('content-type')).toMatch(accept)
    expect((await ask()).headers.get('content-type')).toMatch('application/json')
  }
})

test('it holds no more than it may, and what was asked last', async () => {
  const { made } = await start({ responseCacheMegabytes: 1 })
  made.size = 100_000
  const query = (n: number) => `{ hello(number: ${n}) }`
  for (let n = 0; n < 20; n++) await ask(query(n))
  await ask(query(19))
  expect(made.count).toBe(20)
  await ask(query(0))
  expect(made.count).toBe(21)
  made.size = 2_000_000
  await ask('{ a: hello }')
  await ask('{ a: hello }')
  expect(made.count).toBe(23)
  await ask(query(0))
  expect(made.count).toBe(23)
})

test('off by one switch', async () => {
  const { made } = await start({ responseCache: false })
  await ask()
  expect(await ask()).toMatchObject({ text: HELLO(1), revision: '1' })
  expect(made.count).toBe(2)
})

test('GET: a version that the client has is not sent again, until the data changes', async () => {
  const { source, made } = await start()
  const first = await get('{ hello }')
  const etag = first.headers.get('etag')!
  expect(etag).toMatch(/^W\/"1-x-[\w-]{22}"$/)
  expect(first.headers.get('cache-control')).toBe('public, no-cache')
  expect(first.headers.get('vary')).toBe('accept')
  const again = await get('{ hello }', { 'if-none-match': `"other", ${etag}` })
  expect(again).toMatchObject({ status: 304, text: '', revision: '1' })
  expect(again.headers.get('cache-status')).toBeNull()
  expect(again.headers.get('etag')).toBe(etag)
  expect((await get('{ nested { hello } }', { 'if-none-match': etag })).status).toBe(200)
  expect((await get('{ hello }', { 'if-none-match': '*' })).status).toBe(200)
  source.change()
  const changed = await get('{ hello }', { 'if-none-match': etag })
  expect(changed).toMatchObject({ status: 200, text: HELLO(2) })
  expect(made.count).toBe(3)
  for (const query of ['{ refusal }', '{ nothing }']) {
    const { headers } = await get(query)
    expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['no-store', null])
  }
})

test('while the database is away what is known serves for a second, then all fail at once', async () => {
  const { source, made } = await start()
  for (const _time of [1, 2]) await ask()
  const { read: reads } = source
  source.read = () => Promise.reject(Object.assign(new Error('secret'), { code: 'ECONNREFUSED' }))
  expect((await ask()).text).toBe(HELLO(1))
  await new Promise((resolve) => setTimeout(resolve, 1_050))
  const away = await ask()
  expect([away.status, away.revision]).toEqual([503, null])
  expect(JSON.parse(away.text).errors[0].extensions).toMatchObject({ code: 'DATABASE_UNREACHABLE' })
  expect(away.text).not.toContain('secret')
  expect((await ask('{ __typename }')).text).toBe('{"data":{"__typename":"Query"}}')
  const got = await get('{ hello }')
  expect([got.status, got.headers.get('cache-control')]).toEqual([503, 'no-store'])
  expect(made.count).toBe(1)
  source.read = reads
  await vi.waitFor(async () => expect((await ask()).text).toBe(HELLO(1)), { timeout: 1_000 })
})

test.each([
  ['a primary that follows another by now', '25006'],
  ['a table that is not there', '42P01'],
])('without a revision nothing is answered, whatever the reason: %s', async (_name, code) => {
  const { source, made } = await start()
  source.read = () => Promise.reject(Object.assign(new Error('secret'), { code }))
  const { status, text, revision } = await ask('{ hello }', { 'gongkai-revision': '7' })
  expect([status, revision]).toEqual([503, null])
  expect(JSON.parse(text).errors[0].extensions.code).toBe('DATABASE_UNREACHABLE')
  expect(text).not.toContain('secret')
  expect((await fetch(`${server.url}/ready`)).status).toBe(503)
  expect(made.count).toBe(0)
})
