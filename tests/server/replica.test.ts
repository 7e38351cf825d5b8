import pg from 'pg'
import pino from 'pino'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { loadCatalogue } from '../../src/data/catalogue-file.ts'
import { type Database, openDatabase, openReplicas } from '../../src/data/open-database.ts'
import { nextStamp, writing } from '../../src/ingest/stamp.ts'
import { createContext } from '../../src/schema/context.ts'
import { schema } from '../../src/schema/index.ts'
import { answerOperation } from '../../src/schema/plan/plan-operation.ts'
import { createApp } from '../../src/server/create-app.ts'
import { listen, type RunningServer } from '../../src/server/listen.ts'
import { SERVER } from '../support/database.ts'
import { createServerDatabase, dropServerDatabase } from '../support/server-database.ts'

/*
 * A second database plays the replica: it follows when the test says so, and it knows a place under
 * another name, by which one sees who has answered.
 */

const addresses = { primary: '', replica: '' }
const opened: Database[] = []
let primary: Database
let server: RunningServer

beforeAll(async () => {
  const template = inject('templateAddresses')?.seeded
  if (!SERVER || template === undefined) return
  addresses.primary = await createServerDatabase(SERVER, template)
  addresses.replica = await createServerDatabase(SERVER, template)
  await onReplica(`UPDATE "Jurisdiction" SET "name" = 'replica' WHERE "code" = '320583'`)
  primary = await openDatabase({ dataDir: '', databaseUrl: addresses.primary })
  const [replica] = await openReplicas([addresses.replica], {})
  opened.push(primary, replica!)
  const catalogue = loadCatalogue()
  const contextOver = (database: Database) => () => createContext({ database, catalogue })
  const app = createApp({
    config: { publicUrl: undefined, responseCache: true },
    graph: { schema, createContext: contextOver(primary), answer: answerOperation },
    logger: pino({ level: 'silent' }),
    watch: primary.watchRevision(),
    replicas: [{ watch: replica!.watchRevision(), createContext: contextOver(replica!) }],
  })
  server = await listen(app, '127.0.0.1', 0)
})
afterAll(async () => {
  await server?.stop()
  for (const database of opened) await database.close()
  for (const address of Object.values(addresses)) if (address) await dropServerDatabase(address)
})

async function onReplica(sql: string, parameters: unknown[] = []): Promise<void> {
  const client = new pg.Client({ connectionString: addresses.replica })
  await client.connect()
  await client.query(sql, parameters)
  await client.end()
}

let questions = 0

/** Who answered: each question is another, so that none is answered from the cache. */
async function whoAnswers(): Promise<{ who: string; revision: string | null }> {
  const query = `{ j${questions++}: jurisdiction(code: "320583") { name } }`
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const { data, errors } = await response.json()
  expect(errors).toBeUndefined()
  const [{ name }] = Object.values(data) as [{ name: string }]
  const who = name === 'replica' ? 'replica' : 'primary'
  return { who, revision: response.headers.get('gongkai-revision') }
}

test.runIf(SERVER)('(TEST_DATABASE_URL) a replica that has caught up answers', async () => {
  await vi.waitFor(async () => expect((await whoAnswers()).who).toBe('replica'))
  for (let n = 0; n < 5; n++) expect((await whoAnswers()).who).toBe('replica')
})

test.runIf(SERVER)('(TEST_DATABASE_URL) one that is behind is passed over', async () => {
  const { revision, updatedAt } = await writing(primary, nextStamp)
  await vi.waitFor(async () => expect((await whoAnswers()).revision).toBe(String(revision)))
  for (let n = 0; n < 20; n++) {
    expect(await whoAnswers()).toEqual({ who: 'primary', revision: String(revision) })
  }
  await onReplica('UPDATE "Dataset" SET "revision" = $1, "updatedAt" = $2', [revision, updatedAt])
  await vi.waitFor(async () => expect((await whoAnswers()).who).toBe('replica'))
})

test.runIf(SERVER)(
  '(TEST_DATABASE_URL) so is one that is ahead, as it may have followed a primary that was lost',
  async () => {
    await onReplica('UPDATE "Dataset" SET "revision" = "revision" + 5')
    await vi.waitFor(async () => expect((await whoAnswers()).who).toBe('primary'), 2_000)
    for (let n = 0; n < 20; n++) expect((await whoAnswers()).who).toBe('primary')
    await onReplica('UPDATE "Dataset" SET "revision" = "revision" - 5')
    await vi.waitFor(async () => expect((await whoAnswers()).who).toBe('replica'), 2_000)
  },
)

test.runIf(SERVER)('(TEST_DATABASE_URL) what fails there is done at the primary', async () => {
  await onReplica('ALTER TABLE "Jurisdiction" RENAME TO "Elsewhere"')
  for (let n = 0; n < 5; n++) expect((await whoAnswers()).who).toBe('primary')
  await onReplica('ALTER TABLE "Elsewhere" RENAME TO "Jurisdiction"')
  await vi.waitFor(async () => expect((await whoAnswers()).who).toBe('replica'), 5_000)
  await dropServerDatabase(addresses.replica)
  for (let n = 0; n < 5; n++) expect((await whoAnswers()).who).toBe('primary')
})
