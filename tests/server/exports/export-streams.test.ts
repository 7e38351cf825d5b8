import { setTimeout as sleep } from 'node:timers/promises'
import pino from 'pino'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Snapshot } from '../../../src/data/open-database.ts'
import { createContext } from '../../../src/schema/context.ts'
import { schema } from '../../../src/schema/index.ts'
import { createApp } from '../../../src/server/create-app.ts'
import { listen, type RunningServer } from '../../../src/server/listen.ts'
import { createSeededGraph, type TestGraph } from '../../support/graph.ts'

let graph: TestGraph
let server: RunningServer
beforeAll(async () => {
  graph = await createSeededGraph()
})
afterEach(() => server.stop())
afterAll(() => graph.close())

/** What a test sees of the views that exports open, and may do to their statements. */
type Watch = { opened: number; closed: number; read: number; before: () => Promise<void> | void }

async function start(): Promise<Watch> {
  const watch: Watch = { opened: 0, closed: 0, read: 0, before: () => undefined }
  const openSnapshot = async (): Promise<Snapshot> => {
    const snapshot = await graph.database.openSnapshot()
    watch.opened++
    return {
      ...snapshot,
      async readJson(sql, parameters) {
        watch.read++
        await watch.before()
        return snapshot.readJson(sql, parameters)
      },
      async close() {
        watch.closed++
        await snapshot.close()
      },
    }
  }
  const app = createApp({
    config: { publicUrl: undefined },
    graph: { schema, createContext: () => createContext(graph.services) },
    logger: pino({ level: 'silent' }),
    exports: { database: { openSnapshot }, catalogue: graph.services.catalogue },
  })
  server = await listen(app, '127.0.0.1', 0)
  return watch
}

const get = (path: string, init?: RequestInit) => fetch(`${server.url}/export/${path}`, init)
const closed = (watch: Watch) => vi.waitFor(() => expect(watch.closed).toBe(watch.opened))

test('what fails midway is cut, so that no client takes it for complete', async () => {
  const watch = await start()
  watch.before = () => {
    if (watch.read === 3) throw new Error('the disk is gone')
  }
  const response = await get('figures.csv')
  expect(response.status).toBe(200)
  await expect(response.text()).rejects.toThrow()
  await closed(watch)
})

test('an export is of one state of the data or of none', async () => {
  const watch = await start()
  const { prisma } = graph.database
  watch.before = async () => {
    if (watch.read === 2)
      await prisma.dataset.update({ where: { id: 1 }, data: { revision: { increment: 1 } } })
  }
  const { revision } = await prisma.dataset.findUniqueOrThrow({ where: { id: 1 } })
  const text = await (await get('figures.jsonl')).text().catch(() => 'cut')
  // A server shows the state of the beginning; the embedded database cannot, and cuts.
  if (graph.database.kind === 'embedded') expect(text).toBe('cut')
  else expect(text.trimEnd().split('\n').at(-1)).toContain(`"revision":${revision}`)
  await closed(watch)
})

test('one export at a time for each client', async () => {
  const watch = await start()
  watch.before = () => sleep(100)
  const first = get('figures.csv').then((response) => response.text())
  await vi.waitFor(() => expect(watch.opened).toBe(1))
  const second = await get('reports.csv')
  expect([second.status, second.headers.get('retry-after')]).toEqual([429, '30'])
  expect(await second.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] })
  expect(await first).toContain('# complete')
  // At once, as soon as the first has ended.
  expect((await get('reports.csv')).status).toBe(200)
})

test('a client that goes away ends the reading', async () => {
  const watch = await start()
  watch.before = () => sleep(50)
  const gone = new AbortController()
  const response = await get('figures.csv', { signal: gone.signal })
  expect(response.status).toBe(200)
  gone.abort()
  await closed(watch)
  const { read } = watch
  await sleep(200)
  expect(watch.read).toBe(read)
  // Its place is free again.
  watch.before = () => undefined
  expect(await (await get('reports.csv')).text()).toContain('# complete')
})

test('while the database is away, a client is told so and may try again', async () => {
  const watch = await start()
  const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  watch.before = () => Promise.reject(away)
  const response = await get('figures.csv?jurisdiction=320481')
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30'])
  expect(await response.json()).toMatchObject({
    errors: [{ extensions: { code: 'DATABASE_UNREACHABLE' } }],
  })
  await closed(watch)
})
