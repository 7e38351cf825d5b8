import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../src/data/open-database.ts'
import { type CutProxy, openProxy } from '../../src/faults/cut-proxy.ts'
import { databaseFault } from '../../src/server/database-fault.ts'
import { SERVER } from '../support/database.ts'
import { createServerDatabase, dropServerDatabase } from '../support/server-database.ts'

const STATEMENT_MS = 300

let address = ''
let proxy: CutProxy
let database: Database
beforeAll(async () => {
  if (!SERVER) return
  address = await createServerDatabase(SERVER)
  const { hostname, port } = new URL(address)
  proxy = await openProxy(hostname, Number(port || 5432))
  const through = new URL(address)
  through.hostname = '127.0.0.1'
  through.port = String(proxy.port)
  database = await openDatabase({
    ...{ dataDir: '', databaseUrl: through.href, statementTimeoutMs: STATEMENT_MS },
  })
})
afterAll(async () => {
  await database?.close()
  proxy?.close()
  if (address) await dropServerDatabase(address)
})

test.runIf(SERVER)('(TEST_DATABASE_URL) a connection that went silent is given up', async () => {
  expect(await database.readJson('SELECT 1', [])).toBe(1)
  proxy.silence()
  const failure = await database.readJson('SELECT 2', []).catch((error: unknown) => error)
  expect(databaseFault(failure)?.code).toBe('DATABASE_UNREACHABLE')
  proxy.mend()
  expect(await database.readJson('SELECT 3', [])).toBe(3)
})

test.runIf(SERVER)('(TEST_DATABASE_URL) a long transaction is none, while it goes on', async () => {
  const answers = await database.prisma.$transaction(async (tx) => {
    const all: unknown[] = []
    for (let n = 0; n < 8; n++) {
      all.push(await tx.$queryRaw`SELECT ${n}::int AS n`)
      await pause(STATEMENT_MS)
    }
    return all
  })
  expect(answers).toHaveLength(8)
})
