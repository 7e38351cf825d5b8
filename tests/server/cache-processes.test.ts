import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { SERVER } from '../support/database.ts'
import { type Child, startChild } from '../support/processes.ts'
import { createProxy, REDIS } from '../support/redis-proxy.ts'
import { createServerDatabase, dropServerDatabase } from '../support/server-database.ts'

const MAIN = new URL('../../src/cli/main.ts', import.meta.url)
const QUERY = '{ dataset { revision reports } }'

let databaseUrl = ''
const children: Child[] = []

function run(args: string[], env: Record<string, string> = {}): Child {
  const child = startChild(MAIN, args, {
    ...{ DATABASE_URL: databaseUrl, PORT: '0', HOST: '', REDIS_URL: '' },
    ...env,
  })
  children.push(child)
  return child
}

async function ask(url: string, query = QUERY) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const body = await response.json()
  return { status: response.status, header: response.headers.get('gongkai-revision'), body }
}

beforeAll(async () => {
  const addresses = inject('templateAddresses')
  if (SERVER && addresses) databaseUrl = await createServerDatabase(SERVER, addresses.seeded)
})
afterAll(async () => {
  for (const child of children) await child.kill()
  if (databaseUrl) await dropServerDatabase(databaseUrl)
})

test.runIf(SERVER)(
  'two processes on one server (TEST_DATABASE_URL): what a third writes is seen by both within a second, and a loss of the server is got over',
  async () => {
    const servers = [run(['serve']), run(['serve'])]
    const urls = await Promise.all(
      servers.map(async (server) => (await server.printed(/Reports +(\S+)\/\n/))[1] ?? ''),
    )
    const before = await Promise.all([...urls, ...urls].map((url) => ask(url)))
    for (const { body } of before) expect(body.data.dataset).toEqual({ revision: 1, reports: 5 })

    const removal = run(['reports', 'remove', '320583/2009'])
    await removal.printed(/now at revision 2\./)
    await vi.waitFor(
      async () => {
        for (const answer of await Promise.all(urls.map((url) => ask(url)))) {
          expect(answer.header).toBe('2')
          expect(answer.body.data.dataset).toEqual({ revision: 2, reports: 4 })
        }
      },
      { timeout: 1_000, interval: 10 },
    )

    // Every connection is cut, those that listen too, and the revision grows unheard.
    const client = new pg.Client({ connectionString: databaseUrl })
    await client.connect()
    const name = new URL(databaseUrl).pathname.slice(1)
    await client.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()',
      [name],
    )
    await client.query('UPDATE "Dataset" SET "revision" = 3')
    await client.end()
    await vi.waitFor(
      async () => {
        for (const url of urls) expect(await ask(url)).toMatchObject({ status: 200, header: '3' })
      },
      { timeout: 2_000, interval: 50 },
    )
  },
)

test.runIf(SERVER && REDIS)(
  'two processes that share answers (TEST_REDIS_URL): one tells what the other made, also after Redis went away',
  async () => {
    const proxy = await createProxy(REDIS ?? '')
    const servers = [0, 1].map(() => run(['serve'], { REDIS_URL: proxy.url }))
    const [one = '', two = ''] = await Promise.all(
      servers.map(async (server) => (await server.printed(/Reports +(\S+)\/\n/))[1] ?? ''),
    )
    // One of its own each time, until Redis is connected to.
    await vi.waitFor(
      async () => {
        const query = `query Q${Math.random().toString(36).slice(2)} { dataset { reports } }`
        const made = await ask(one, query)
        await ask(one, query)
        await new Promise((resolve) => setTimeout(resolve, 100))
        expect((await ask(two, query)).body).toEqual(made.body)
        expect(servers[1]?.output()).toContain('"cache":"hit"')
      },
      { timeout: 10_000 },
    )
    await proxy.close()
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        ask(at % 2 === 0 ? one : two, `query A${at % 7} { dataset { reports } }`),
      ),
    )
    for (const { status, body } of answers) {
      expect(status).toBe(200)
      expect(body.errors).toBeUndefined()
    }
  },
)
