import { expect, test } from 'vitest'
import { post, stubApp, stubGraph } from '../support/stub-app.ts'

const HTML = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

test('anyone may read across origins, without credentials', async () => {
  const { app } = stubApp()
  const origin = 'https://reader.example'
  const { headers } = await post(app, { query: '{ hello }' }, { origin })
  expect(headers.get('access-control-allow-origin')).toBe('*')
  expect(headers.has('access-control-allow-credentials')).toBe(false)
  const preflight = await app.fetch('http://test/graphql', {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST' },
  })
  expect(preflight.status).toBe(204)
  expect(preflight.headers.get('access-control-allow-methods')).toBe('GET, HEAD, POST')
  expect(preflight.headers.get('access-control-allow-headers')).toBe(
    'content-type, gongkai-revision, x-request-id',
  )
})

test('every answer has the security headers and none says what it runs on', async () => {
  const { app } = stubApp()
  for (const path of ['/graphql?query={hello}', '/health', '/nothing']) {
    const { headers } = await app.fetch(`http://test${path}`)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
    expect(headers.has('x-powered-by')).toBe(false)
    expect(headers.has('server')).toBe(false)
  }
})

test('a sane request id is kept, any other is replaced', async () => {
  const { app } = stubApp()
  const idFor = async (id: string) =>
    (await post(app, { query: '{ hello }' }, { 'x-request-id': id })).headers.get('x-request-id')
  expect(await idFor('trace-1.2:3_A')).toBe('trace-1.2:3_A')
  const uuid = /^[\da-f]{8}-[\da-f-]{27}$/
  expect(await idFor('x'.repeat(65))).toMatch(uuid)
  expect(await idFor('<script>')).toMatch(uuid)
  expect((await app.fetch('http://test/health')).headers.get('x-request-id')).toMatch(uuid)
})

test('one line a request is logged, without what was asked', async () => {
  const { app, log } = stubApp()
  await post(
    app,
    {
      query: 'query Greeting($name: String) { hello(name: $name) }',
      variables: { name: 'secret-name' },
    },
    { 'x-request-id': 'r1' },
  )
  await app.fetch('http://test/graphql?query={hello(name:"secret-name")}')
  await app.fetch('http://test/health')
  expect(log).toHaveLength(3)
  expect(log[0]).toMatchObject({
    level: 30,
    msg: 'request',
    requestId: 'r1',
    method: 'POST',
    path: '/graphql',
    operation: 'Greeting',
    status: 200,
    durationMs: expect.any(Number),
  })
  expect(log[1]).toMatchObject({ method: 'GET', path: '/graphql', status: 200 })
  expect(log[1]).not.toHaveProperty('operation')
  expect(log[2]).toMatchObject({ method: 'GET', path: '/health', status: 200 })
  expect(JSON.stringify(log)).not.toContain('secret-name')
})

test('/health says that the process lives, whatever the database does', async () => {
  const broken = { ...stubGraph(), createContext: () => failing() }
  const response = await stubApp(broken).app.fetch('http://test/health')
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({ status: 'ok' })
  const head = await stubApp().app.fetch('http://test/health', { method: 'HEAD' })
  expect([head.status, await head.text()]).toEqual([200, ''])
  expect((await stubApp().app.fetch('http://test/r/x/health')).status).toBe(404)
})

test('/ready asks the database, and says why it is not', async () => {
  const ready = await stubApp().app.fetch('http://test/ready')
  expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready', revision: 7 }])

  const graph = stubGraph()
  graph.schema.getQueryType()!.getFields().dataset!.resolve = failing
  const broken = await stubApp(graph).app.fetch('http://test/ready')
  expect(broken.status).toBe(503)
  expect(await broken.json()).toEqual({
    status: 'unavailable',
    reason: 'The database cannot be asked.',
  })
})

test('/ready does not wait for ever', async () => {
  const graph = stubGraph()
  graph.schema.getQueryType()!.getFields().dataset!.resolve = () => new Promise(() => {})
  const response = await stubApp(graph).app.fetch('http://test/ready')
  expect(response.status).toBe(503)
  expect((await response.json()).reason).toContain('not answered within 2 seconds')
})

test('an unknown path is not found, as a page or as JSON', async () => {
  const { app } = stubApp()
  const json = await app.fetch('http://test/nothing')
  expect(json.status).toBe(404)
  expect((await json.json()).message).toContain('Nothing is served here')
  const page = await app.fetch('http://test/<script>alert(1)</script>', { headers: HTML })
  expect(page.status).toBe(404)
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(await page.text()).not.toContain('<script>')
  const posted = await app.fetch('http://test/health', { method: 'POST' })
  expect(posted.status).toBe(404)
})

test('GraphQL is served at its exact address alone', async () => {
  const { app } = stubApp()
  const send = async (path: string) => {
    const response = await app.fetch(`http://test${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ hello }' }),
    })
    return response.status
  }
  for (const path of ['/graphql', '/graphql?', '/graphql?key=/graphql']) {
    expect([path, await send(path)]).toEqual([path, 200])
  }
  const others = [
    '/foo/graphql',
    '//graphql',
    '/xgraphql',
    '/graphql/',
    '/graphql/graphql',
    '/?/graphql',
  ]
  for (const path of others) {
    expect([path, await send(path)]).toEqual([path, 404])
    expect((await app.fetch(`http://test${path}`, { headers: HTML })).status).not.toBe(400)
  }
})

test('a fault in a page is masked and logged under the request id', async () => {
  const graph = stubGraph()
  graph.schema.getQueryType()!.getFields().dataset!.resolve = failing
  const { app, log } = stubApp(graph)
  const response = await app.fetch('http://test/r/320583/2009', { headers: HTML })
  expect(response.status).toBe(500)
  const text = await response.text()
  expect(text).not.toContain('secret')
  expect(text).toContain(response.headers.get('x-request-id'))
  expect(JSON.stringify(log)).toContain('secret')
})

function failing(): never {
  throw new Error('secret')
}

test('a GET without a query is a bad request, and nobody is to keep the answer', async () => {
  for (const address of ['http://test/graphql', 'http://test/graphql?query=']) {
    const headers = { accept: 'application/json' }
    const response = await stubApp().app.fetch(address, { headers })
    expect(response.status).toBe(400)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const { errors } = JSON.parse(await response.text())
    expect(errors[0].extensions.code).toBe('BAD_REQUEST')
  }
})
