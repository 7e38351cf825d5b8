import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openProxy } from '../../src/faults/cut-proxy.ts'
import { createDataFolder, SERVER } from '../support/database.ts'
import { type Child, startChild } from '../support/processes.ts'
import { createServerDatabase, dropServerDatabase } from '../support/server-database.ts'

const MAIN = new URL('../../src/cli/main.ts', import.meta.url)
/** Where the settings of whoever runs the tests are not to be seen. */
const CLEAN = { HOST: '', DATABASE_URL: '', PUBLIC_URL: '', RATE_LIMIT: '', RESPONSE_CACHE: '' }

let dataDir: string
const children: Child[] = []
beforeAll(() => {
  dataDir = createDataFolder()
})
afterAll(async () => {
  for (const child of children) await child.kill()
  rmSync(dataDir, { recursive: true, force: true })
})

function run(args: string[], env: Record<string, string> = {}): Child {
  const child = startChild(MAIN, args, { ...CLEAN, DATA_DIR: dataDir, PORT: '0', ...env })
  children.push(child)
  return child
}

async function ended({ process: child, output }: Child) {
  if (child.exitCode === null) await once(child, 'close')
  return { code: child.exitCode, output: output() }
}

test('a port that is taken: one message, its code, status 1', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const { code, output } = await ended(run(['serve'], { PORT: String(port) }))
  other.close()
  expect(code).toBe(1)
  expect(output).toBe(
    `PORT_IN_USE: Port ${port} on 127.0.0.1 is taken by another program. Stop it, or set PORT to another number (0 lets the system choose).\n`,
  )
})

test('it says where it serves, refuses a second process, and ends well at a signal', async () => {
  const first = run(['serve'])
  const [, url] = await first.printed(/GraphiQL +(http:\/\/127\.0\.0\.1:\d+\/graphql)\n/)
  await first.printed(/Ctrl-C/)
  expect(first.output()).toContain(`Database   embedded, in ${dataDir}\n`)
  expect(first.output()).toMatch(/Dataset {4}revision \d+: 5 reports, \d+ figures, 3,\d+ juris/)
  const answer = await fetch(`${url}?query={dataset{reports}}`)
  expect(await answer.json()).toEqual({ data: { dataset: { reports: 5 } } })

  const second = await ended(run(['serve']))
  expect(second.code).toBe(1)
  expect(second.output).toMatch(/^DATA_FOLDER_LOCKED: .+\n$/)
  expect(second.output).toContain(String(first.process.pid))

  first.process.kill('SIGTERM')
  const { code, output } = await ended(first)
  expect(code).toBe(0)
  expect(output).toMatch(/"path":"\/graphql"/)
  expect(output).not.toContain('rror')
})

/** What a service says whose database is away. */
async function answersOf(url: string) {
  const [health, ready, graph, page] = await Promise.all(
    ['/health', '/ready', '/graphql?query={dataset{reports}}', '/'].map((path) =>
      fetch(`${url}${path}`, { headers: { accept: 'application/json' } }),
    ),
  )
  return {
    statuses: [health, ready, graph, page].map((response) => response?.status),
    graph: await graph?.json(),
  }
}

test('a database that is away at the start: it listens, says so, and waits', async () => {
  const child = run(['serve'], { DATABASE_URL: 'postgresql://reader@127.0.0.1:1/none' })
  const [told, url = ''] = await child.printed(
    /DATABASE_UNREACHABLE: .*nothing listens there.*\n.*until then (http:\S+) answers/,
  )
  expect(told).not.toContain('reader')
  expect(await answersOf(url)).toMatchObject({
    statuses: [200, 503, 503, 503],
    graph: { errors: [{ extensions: { code: 'DATABASE_UNREACHABLE' } }] },
  })
  child.process.kill('SIGTERM')
  expect((await ended(child)).code).toBe(0)
})

test.runIf(SERVER)(
  '(TEST_DATABASE_URL) when it is back, the service is ready by itself; a wrong name is told at once',
  async () => {
    const address = new URL(await createServerDatabase(SERVER as string))
    const proxy = await openProxy(address.hostname, Number(address.port || 5432))
    const through = new URL(address)
    through.hostname = '127.0.0.1'
    through.port = String(proxy.port)
    try {
      proxy.cut()
      const child = run(['serve'], { DATABASE_URL: through.href })
      const [, url = ''] = await child.printed(/until then (http:\S+) answers/)
      expect((await answersOf(url)).statuses).toEqual([200, 503, 503, 503])
      proxy.mend()
      const [, ready = ''] = await child.printed(/GraphiQL +(\S+)\/graphql\n/)
      await child.printed(/Ctrl-C/)
      expect(await answersOf(ready)).toEqual({
        statuses: [200, 200, 200, 200],
        graph: { data: { dataset: { reports: 5 } } },
      })
      await child.kill()
      through.pathname = '/nobody_made_this'
      const wrong = await ended(run(['serve'], { DATABASE_URL: through.href }))
      expect(wrong.code).toBe(1)
      expect(wrong.output).toContain('nobody_made_this')
    } finally {
      proxy.close()
      await dropServerDatabase(address.href)
    }
  },
)

test('a stop lets a request finish that came before it, and then closes the database', async () => {
  const child = run(['serve'])
  const [, url] = await child.printed(/GraphiQL +(\S+)\/graphql\n/)
  await child.printed(/Ctrl-C/)
  let finish = () => {}
  const slow = fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: new ReadableStream({
      start(controller) {
        controller.enqueue(Buffer.from('{"query":'))
        finish = () => {
          controller.enqueue(Buffer.from('"{ dataset { reports } }"}'))
          controller.close()
        }
      },
    }),
    duplex: 'half',
  } as RequestInit)
  await new Promise((resolve) => setTimeout(resolve, 300))
  child.process.kill('SIGTERM')
  await new Promise((resolve) => setTimeout(resolve, 300))
  await expect(fetch(`${url}/health`)).rejects.toThrow()
  finish()
  expect(await (await slow).json()).toEqual({ data: { dataset: { reports: 5 } } })
  expect((await ended(child)).code).toBe(0)
  // The folder is free again: the lock was let go of after the database was closed.
  const next = run(['serve'])
  await next.printed(/Ctrl-C/)
  await next.kill()
})

test('a second signal does not wait', async () => {
  const child = run(['serve'])
  const [, url] = await child.printed(/GraphiQL +(\S+)\/graphql\n/)
  await child.printed(/Ctrl-C/)
  // A request whose body never comes keeps the server busy.
  const stuck = fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: new ReadableStream({ start: (controller) => controller.enqueue(Buffer.from('{')) }),
    duplex: 'half',
  } as RequestInit).catch(() => undefined)
  await new Promise((resolve) => setTimeout(resolve, 300))
  child.process.kill('SIGINT')
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(child.process.exitCode).toBeNull()
  child.process.kill('SIGINT')
  expect((await ended(child)).code).toBe(130)
  await stuck
})

test('a wrong configuration is told before anything is opened', async () => {
  const { code, output } = await ended(run(['serve'], { PORT: 'http', LOG_LEVEL: 'loud' }))
  expect(code).toBe(1)
  expect(output).toMatch(/^BAD_CONFIGURATION: 2 variables are set wrongly:\n {2}PORT is "http"/)
  expect(output).not.toMatch(/\n\s+at /)
})

test('a wrong command ends with status 2, help with 0', async () => {
  const unknown = await ended(run(['srve']))
  expect([unknown.code, unknown.output]).toEqual([2, expect.stringContaining("'srve'")])
  const option = await ended(run(['serve', '--prot', '1']))
  expect([option.code, option.output]).toEqual([2, expect.stringContaining("'--prot'")])
  expect((await ended(run([]))).code).toBe(2)
  const help = await ended(run(['--help']))
  expect([help.code, help.output]).toEqual([0, expect.stringContaining('serve')])
})
