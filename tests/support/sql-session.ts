import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import type { SqlSession } from '../../src/data/migrate.ts'
import { createDataFolder, SERVER } from './database.ts'
import { createServerDatabase, dropServerDatabase } from './server-database.ts'

/** A database without any table, under the migrations' feet. */
export type EmptyDatabase = {
  readonly session: SqlSession
  /** Another connection; in the embedded database, which has one, the same. */
  connect(): Promise<SqlSession>
  readonly pglite: PGlite | null
  close(): Promise<void>
}

export function createEmptyDatabase(): Promise<EmptyDatabase> {
  return SERVER ? emptyOnServer(SERVER) : emptyEmbedded()
}

async function emptyEmbedded(): Promise<EmptyDatabase> {
  const folder = createDataFolder()
  const pglite = await PGlite.create({ dataDir: join(folder, 'pglite') })
  await pglite.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
  const session: SqlSession = {
    place: 'the test database',
    query: async (sql, parameters) => (await pglite.query(sql, parameters)).rows,
    run: (script) => pglite.exec(script),
  }
  return {
    session,
    connect: async () => session,
    pglite,
    async close() {
      await pglite.close()
      rmSync(folder, { recursive: true })
    },
  }
}

async function emptyOnServer(server: string): Promise<EmptyDatabase> {
  const address = await createServerDatabase(server)
  const clients: pg.Client[] = []
  const connect = async (): Promise<SqlSession> => {
    const client = new pg.Client({ connectionString: address })
    clients.push(client)
    await client.connect()
    return {
      place: 'the test database',
      query: async (sql, parameters) => (await client.query(sql, parameters)).rows,
      run: (script) => client.query(script),
    }
  }
  return {
    session: await connect(),
    connect,
    pglite: null,
    async close() {
      await Promise.all(clients.map((client) => client.end()))
      await dropServerDatabase(address)
    },
  }
}
