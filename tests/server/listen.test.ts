import { Agent, get, type IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { listen } from '../../src/server/listen.ts'
import { stubApp } from '../support/stub-app.ts'

const { app } = stubApp()

test('it says under which address it really listens', async () => {
  const server = await listen(app, '127.0.0.1', 0)
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect((await fetch(`${server.url}/health`)).status).toBe(200)
  await server.stop()
  await expect(fetch(`${server.url}/health`)).rejects.toThrow()
})

test('a port that is taken is told with what to do', async () => {
  const first = await listen(app, '127.0.0.1', 0)
  const port = Number(new URL(first.url).port)
  await expect(listen(app, '127.0.0.1', port)).rejects.toMatchObject({
    name: 'GongkaiError',
    code: 'PORT_IN_USE',
    message: `Port ${port} on 127.0.0.1 is taken by another program. Stop it, or set PORT to another number (0 lets the system choose).`,
  })
  await first.stop()
})

test.each(['192.0.2.1', 'no-such-host.invalid'])(
  'an address that is not ours: %s',
  async (host) => {
    await expect(listen(app, host, 0)).rejects.toMatchObject({
      code: 'BAD_CONFIGURATION',
      message: expect.stringContaining(`HOST is "${host}"`),
    })
  },
)

test('a stop lets requests under way finish, and does not wait for idle connections', async () => {
  const server = await listen(app, '127.0.0.1', 0)
  const agent = new Agent({ keepAlive: true })
  // An idle connection, kept alive by its client.
  await new Promise<void>((resolve) => {
    get(`${server.url}/health`, { agent }, (response) => response.resume().on('end', resolve))
  })
  const slow = fetch(`${server.url}/graphql?query={slow(ms:300)}`)
  await new Promise((resolve) => setTimeout(resolve, 100))
  const startedAt = performance.now()
  await server.stop()
  expect(performance.now() - startedAt).toBeLessThan(2_000)
  expect(await (await slow).json()).toEqual({ data: { slow: 'done' } })
  agent.destroy()
})

test.each([
  ['abc-1', 'abc-1'],
  ['<b>', expect.stringMatching(/^[\da-f-]{36}$/)],
])('a malformed Host is refused under a request id: %s', async (given, id) => {
  const server = await listen(app, '127.0.0.1', 0)
  const headers = { host: 'a b', 'x-request-id': given }
  const response = await new Promise<IncomingMessage>((resolve) => {
    get(server.url, { headers }, (incoming) => resolve(incoming.resume()))
  })
  expect(response.statusCode).toBe(400)
  expect(response.headers['x-request-id']).toEqual(id)
  await server.stop()
})
