import { afterEach, describe, expect, test } from 'vitest'
import { Admission } from '../../src/server/gate/admission.ts'
import { clientAddress } from '../../src/server/gate/client-address.ts'
import { listen, type RunningServer } from '../../src/server/listen.ts'
import { post, type StubOptions, stubApp } from '../support/stub-app.ts'
import { stubWatch } from '../support/stub-watch.ts'

const servers: RunningServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()))
})

async function start(options: StubOptions): Promise<string> {
  const server = await listen(stubApp(undefined, options).app, '127.0.0.1', 0)
  servers.push(server)
  return server.url
}

const ask = (url: string, query: string, headers: Record<string, string> = {}) =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  })
const codeOf = async (response: Response) => {
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] }
  return errors?.[0]?.extensions.code ?? null
}

describe('rate', () => {
  test('so many requests in a minute are answered, one more is not, and says when', async () => {
    const url = await start({ rateLimit: 3 })
    for (const left of ['2', '1', '0']) {
      const { status, headers } = await ask(url, '{ hello }')
      expect(status).toBe(200)
      expect(headers.get('ratelimit-limit')).toBe('3')
      expect(headers.get('ratelimit-policy')).toBe('3;w=60')
      expect(headers.get('ratelimit-remaining')).toBe(left)
    }
    const over = await ask(url, '{ hello }')
    expect(over.status).toBe(429)
    expect(Number(over.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(Number(over.headers.get('retry-after'))).toBeLessThanOrEqual(60)
    expect(over.headers.get('ratelimit-remaining')).toBe('0')
    expect(over.headers.get('access-control-allow-origin')).toBe('*')
    expect(over.headers.get('access-control-expose-headers')).toContain('retry-after')
    expect(over.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/)
    expect(await codeOf(over)).toBe('RATE_LIMITED')
  })

  test('kept answers, pages and what is refused count too; health does not', async () => {
    const url = await start({ rateLimit: 4, watch: stubWatch().watch, responseCache: true })
    for (const status of [200, 200]) expect((await ask(url, '{ hello }')).status).toBe(status)
    expect((await fetch(`${url}/nothing`)).status).toBe(404)
    expect((await fetch(`${url}/graphql`, { method: 'POST', body: 'x' })).status).toBe(415)
    expect((await ask(url, '{ hello }')).status).toBe(429)
    expect((await fetch(`${url}/health`)).status).toBe(200)
    expect((await fetch(`${url}/ready`)).status).toBe(200)
  })

  test('whoever comes through a proxy of ours is told apart by what it says', async () => {
    const url = await start({ rateLimit: 1, trustedProxies: ['127.0.0.0/8'] })
    const from = async (address: string) =>
      (await ask(url, '{ hello }', { 'x-forwarded-for': address })).status
    expect(await from('203.0.113.1')).toBe(200)
    expect(await from('203.0.113.2')).toBe(200)
    // What a client wrote in front of its own address changes nothing.
    expect(await from('198.51.100.9, 203.0.113.1')).toBe(429)
  })

  test('without such a proxy the header counts nothing', async () => {
    const url = await start({ rateLimit: 1 })
    expect((await ask(url, '{ hello }', { 'x-forwarded-for': '203.0.113.1' })).status).toBe(200)
    expect((await ask(url, '{ hello }', { 'x-forwarded-for': '203.0.113.2' })).status).toBe(429)
  })

  test.each([
    [[], '10.0.0.1', '203.0.113.1', '10.0.0.1'],
    [['10.0.0.0/8'], '10.0.0.1', '203.0.113.1', '203.0.113.1'],
    [['10.0.0.0/8'], '::ffff:10.0.0.1', '203.0.113.1', '203.0.113.1'],
    [['10.0.0.0/8'], '10.0.0.1', '203.0.113.1, 10.2.3.4', '203.0.113.1'],
    [['10.0.0.0/8'], '10.0.0.1', '1.1.1.1, 203.0.113.1', '203.0.113.1'],
    [['10.0.0.0/8'], '10.0.0.1', 'unknown', '10.0.0.1'],
    [['10.0.0.0/8'], '10.0.0.1', '', '10.0.0.1'],
    [['10.0.0.0/8'], '192.0.2.1', '203.0.113.1', '192.0.2.1'],
    [['fd00::/8'], 'fd00::1', '2001:db8:1:2:3::4', '2001:db8:1:2::/64'],
    [[], '2001:db8::1', '', '2001:db8:0:0::/64'],
    [[], 'fe80::1%eth0', '', 'fe80:0:0:0::/64'],
  ])('trusting %j, from %s for %j: %s', (trusted, remoteAddress, forwarded, client) => {
    const request = { socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }
    expect(clientAddress(trusted as string[])(request as never)).toBe(client)
  })
})

describe('at one time', () => {
  const slow = (ms: number, n: number) => `query Q${n} { slow(ms: ${ms}) }`

  test('so many are worked on, so many wait, one more is told to come again', async () => {
    const url = await start({ limits: { inFlight: 2, queue: 1, queueMs: 5_000 } })
    const answers = [1, 2, 3].map((n) => ask(url, slow(600, n)))
    await new Promise((resolve) => setTimeout(resolve, 200))
    const over = await ask(url, slow(1, 4))
    expect(over.status).toBe(503)
    expect(over.headers.get('retry-after')).toBe('1')
    expect(await codeOf(over)).toBe('OVERLOADED')
    for (const answer of answers) expect((await answer).status).toBe(200)
    expect((await ask(url, slow(1, 5))).status).toBe(200)
  })

  test('who waits too long is told so', async () => {
    const url = await start({ limits: { inFlight: 1, queue: 5, queueMs: 100 } })
    const first = ask(url, slow(800, 1))
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(await codeOf(await ask(url, slow(1, 2)))).toBe('OVERLOADED')
    expect((await first).status).toBe(200)
  })

  test('kept answers and health need no place', async () => {
    const url = await start({
      ...{ limits: { inFlight: 1, queue: 0 }, watch: stubWatch().watch, responseCache: true },
    })
    await ask(url, '{ hello }')
    await ask(url, '{ hello }')
    const busy = ask(url, slow(500, 1))
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect((await ask(url, '{ hello }')).status).toBe(200)
    expect((await fetch(`${url}/health`)).status).toBe(200)
    expect((await fetch(url, { headers: { accept: 'text/html' } })).status).toBe(503)
    await busy
  })

  test('what takes too long is given up, with its status', async () => {
    const url = await start({ limits: { requestMs: 200 } })
    const late = await ask(url, slow(900, 1))
    expect(late.status).toBe(504)
    expect(await codeOf(late)).toBe('TIMEOUT')
    expect((await ask(url, slow(1, 2))).status).toBe(200)
  })

  test('work that does not heed the end keeps its place until it has ended', async () => {
    const admission = new Admission({ inFlight: 1, queue: 0, queueMs: 0, requestMs: 20 })
    let end = () => {}
    const work = new Promise<void>((resolve) => {
      end = resolve
    })
    let wasTold = false
    const given = admission.run((signal) => {
      signal.addEventListener('abort', () => {
        wasTold = true
      })
      return work
    })
    await expect(given).rejects.toMatchObject({ code: 'TIMEOUT' })
    expect(wasTold).toBe(true)
    await expect(admission.run(() => 1)).rejects.toMatchObject({ code: 'OVERLOADED' })
    end()
    await new Promise((resolve) => setImmediate(resolve))
    expect(await admission.run(() => 1)).toBe(1)
    expect(admission.inFlight).toBe(0)
  })
})

test('errors and messages are cut where the service says', async () => {
  const { app } = stubApp(undefined, { limits: { errors: 3, messageLength: 100 } })
  const { body } = await post(app, { query: '{ many(count: 4) }' })
  expect(body.errors).toHaveLength(3)
  expect(body.errors[0].message).toHaveLength(100)
})
