import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test, vi } from 'vitest'
import { startService } from '../../src/cli/service.ts'
import { loadConfig } from '../../src/config.ts'
import type { Database } from '../../src/data/open-database.ts'
import { RevisionWatch } from '../../src/data/revision-watch.ts'

// Its handlers would outlive the test.
vi.mock('../../src/cli/stop-signals.ts', () => ({ stopOnSignal: () => undefined }))

test('a database that is lost during the start leaves no server behind', async () => {
  const lost = Object.assign(new Error('secret'), { code: 'P1001' })
  const prisma = new Proxy(
    {},
    {
      get: () => ({
        count: async () => 1,
        findUnique: () => Promise.reject(lost),
        findUniqueOrThrow: () => Promise.reject(lost),
        findFirst: () => Promise.reject(lost),
        findFirstOrThrow: () => Promise.reject(lost),
      }),
    },
  )
  const watch = new RevisionWatch(() => ({
    read: () => Promise.reject(lost),
    close: async () => undefined,
  }))
  const database = {
    ...{ prisma, kind: 'postgres', location: 'here' },
    watchRevision: () => watch,
  } as unknown as Database
  const port = await freePort()
  const config = loadConfig({ PORT: String(port), LOG_LEVEL: 'silent' })
  await expect(startService(config, database)).rejects.toMatchObject({
    code: 'DATABASE_UNREACHABLE',
  })
  await expect(fetch(`http://127.0.0.1:${port}/health`)).rejects.toThrow()
})

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
