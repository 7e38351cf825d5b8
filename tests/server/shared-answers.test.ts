import { createServer, type Server, type Socket } from 'node:net'
import { createClient } from '@redis/client'
import type { Logger } from 'pino'
import { afterEach, expect, test, vi } from 'vitest'
import { openRedisAnswers } from '../../src/server/door/redis-answers.ts'
import type { SharedAnswers } from '../../src/server/door/shared-answers.ts'
import { listen, type RunningServer } from '../../src/server/listen.ts'
import { REDIS } from '../support/redis-proxy.ts'
import { stubApp, stubGraph } from '../support/stub-app.ts'
import { stubWatch } from '../support/stub-watch.ts'

const closing: Array<() => unknown> = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

const warnings: unknown[] = []
const logger = { warn: (line: unknown) => warnings.push(line) } as unknown as Logger

function open(url: string): SharedAnswers {
  const shared = openRedisAnswers(url, logger)
  closing.push(() => shared.close())
  return shared
}

/** A process that answers with its own name and the revision; all read the same database. */
async function start(name: string, url: string, edition: { revision: number }) {
  const graph = stubGraph()
  const { source, watch } = stubWatch()
  source.read = async () => ({ revision: edition.revision, tag: `${edition.revision}-${url}` })
  const made = { count: 0 }
  graph.schema.getQueryType()!.getFields().hello!.resolve = () => {
    made.count++
    return `${name} ${edition.revision}`
  }
  const { app, log } = stubApp(graph, { watch, responseCache: true, sharedAnswers: open(url) })
  const server: RunningServer = await listen(app, '127.0.0.1', 0)
  closing.push(() => server.stop())
  const ask = async (query = '{ hello }') => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    })
    expect(response.status).toBe(200)
    return (await response.json()).data.hello as string
  }
  return { ask, made, log, source }
}

/** A server that behaves in a wrong way. */
async function wrongServer(onConnection: (socket: Socket) => void): Promise<[string, Server]> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined))
    onConnection(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return [`redis://127.0.0.1:${(server.address() as { port: number }).port}`, server]
}

test.runIf(REDIS)(
  'what one process has proven, another tells, and never of an older edition',
  async () => {
    const database = { revision: Date.now() % 1_000_000 }
    const url = REDIS as string
    const [one, two] = [await start('one', url, database), await start('two', url, database)]
    const first = `one ${database.revision}`
    // Nothing is shared before it was told twice.
    expect(await one.ask()).toBe(first)
    await vi.waitFor(async () => {
      expect(await one.ask()).toBe(first)
      expect(await two.ask(`{ hello } # ${Math.random()}`)).toMatch('two')
      expect(await two.ask()).toBe(first)
    })
    const madeByTwo = two.made.count
    expect(await two.ask()).toBe(first)
    expect([one.made.count, two.made.count]).toEqual([1, madeByTwo])
    expect(two.log.at(-1)).toMatchObject({ cache: 'hit' })

    database.revision++
    for (const { source } of [one, two]) source.tell()
    expect(await two.ask()).toBe(`two ${database.revision}`)
    await two.ask()
    await vi.waitFor(async () => expect(await one.ask()).toMatch(`${database.revision}`))
  },
)

test.runIf(REDIS)('what is damaged there is made anew', async () => {
  const url = REDIS as string
  const shared = open(url)
  const key = `test ${Math.random()}`
  const answer = {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: Buffer.from('{"data":{"name":"昆山"}}'),
    operation: 'Place',
    isStorable: true,
  }
  await vi.waitFor(async () => {
    shared.put(key, answer)
    expect(await shared.get(key)).toEqual(answer)
  })
  const client = await createClient({ url }).connect()
  closing.push(() => client.destroy())
  for (const name of await client.keys('gongkai:*')) {
    const text = await client.get(name)
    if (text?.includes('"Place"')) await client.set(name, 'null\nnonsense')
  }
  expect(await shared.get(key)).toBeUndefined()
})

test('a Redis that is away is as none', async () => {
  const [url, server] = await wrongServer(() => undefined)
  await new Promise((resolve) => server.close(resolve))
  const { ask, made } = await start('one', url, { revision: 1 })
  expect([await ask(), await ask(), await ask()]).toEqual(Array(3).fill('one 1'))
  expect(made.count).toBe(1)
  expect(warnings.length).toBeGreaterThan(0)
})

test.each([
  ['hangs', (): void => undefined],
  ['breaks off', (socket: Socket) => void socket.destroy()],
  [
    'hangs once it is greeted',
    (socket: Socket) => {
      // Answers what the client says first, and then no more.
      socket.once('data', (bytes) => {
        for (const _ of String(bytes).match(/\*\d+\r\n/g) ?? []) socket.write('+OK\r\n')
      })
    },
  ],
])('a Redis that %s is as none', async (_how, behave) => {
  const [url] = await wrongServer(behave)
  const { ask, made } = await start('one', url, { revision: 1 })
  await new Promise((resolve) => setTimeout(resolve, 100))
  const queries = Array.from({ length: 20 }, (_, index) => `{ hello } # ${index}`)
  for (const query of [...queries, ...queries]) expect(await ask(query)).toBe('one 1')
  expect(made.count).toBe(20)
})
