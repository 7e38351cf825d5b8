import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readMigrations } from '../../src/data/migrations.ts'
import { openDatabase, openReplicas } from '../../src/data/open-database.ts'
import { openPGliteFolder } from '../../src/data/pglite-folder.ts'
import { GongkaiError } from '../../src/domain/errors.ts'
import {
  createDataFolder,
  createEmptyFolder,
  createTestDatabase,
  SERVER,
} from '../support/database.ts'
import { type Child, startChild } from '../support/processes.ts'

const SCRIPT = new URL('../support/take-folder.ts', import.meta.url)

let folders: string[]
let children: Child[]
beforeEach(() => {
  folders = []
  children = []
})
afterEach(async () => {
  await Promise.all(children.map((child) => child.kill()))
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const emptyFolder = () => remembered(createEmptyFolder())
const dataFolder = () => remembered(createDataFolder())
function remembered(folder: string): string {
  folders.push(folder)
  return folder
}

async function failure(options: Parameters<typeof openDatabase>[0]): Promise<GongkaiError> {
  try {
    await (await openDatabase(options)).close()
  } catch (error) {
    if (error instanceof GongkaiError) return error
    throw error
  }
  throw new Error('it opened')
}

test('a missing folder becomes a migrated database, which is there at the next start', async () => {
  const dataDir = join(emptyFolder(), '数据 folder', 'gongkai')
  const first = await openDatabase({ dataDir })
  expect(first).toMatchObject({ kind: 'embedded', location: dataDir })
  const updatedAt = new Date('2024-02-29T12:34:56.789Z')
  await first.prisma.dataset.create({ data: { id: 1, revision: 3, updatedAt } })
  await first.close()
  expect(readdirSync(dataDir).sort()).toEqual(['lock', 'pglite'])

  const second = await openDatabase({ dataDir })
  expect(await second.prisma.dataset.findMany()).toEqual([{ id: 1, revision: 3, updatedAt }])
  await second.maintain()
  await second.close()
  await second.close()
})

test('every statement is seen by who asks for it', async () => {
  const seen: string[] = []
  const database = await createTestDatabase({ onQuery: (sql) => seen.push(sql) })
  await database.prisma.report.findMany({ where: { year: 2023 } })
  await database.close()
  expect(seen).toHaveLength(1)
  expect(seen[0]).toMatch(/SELECT .* FROM .*"Report".*"year" = \$1/)
})

test('times are UTC', async () => {
  const database = await createTestDatabase()
  const rows = await database.prisma.$queryRaw`SELECT current_setting('timezone') AS zone`
  await database.close()
  expect(rows).toEqual([{ zone: 'UTC' }])
})

test('a start right after a kill finds all that was committed', async () => {
  const dataDir = dataFolder()
  const child = startChild(SCRIPT, ['database', dataDir])
  children.push(child)
  await child.printed(/taken/)
  const refused = await failure({ dataDir })
  expect(refused.code).toBe('DATA_FOLDER_LOCKED')
  await child.kill()
  await (await openDatabase({ dataDir })).close()
})

test('a start right after a kill during the very first start begins anew', async () => {
  const dataDir = emptyFolder()
  const child = startChild(SCRIPT, ['slow-database', dataDir])
  children.push(child)
  await expect.poll(() => readdirSync(dataDir).join(), { timeout: 30_000 }).toMatch(/pglite\.new-/)
  await child.kill()
  expect(existsSync(join(dataDir, 'pglite'))).toBe(false)
  await (await openDatabase({ dataDir })).close()
  expect(readdirSync(dataDir).sort()).toEqual(['lock', 'pglite'])
})

test('without a template a first start makes a database of its own', async () => {
  const dataDir = emptyFolder()
  const pglite = await openPGliteFolder(dataDir, 'no template')
  const { rows } = await pglite.query('SELECT migration_name AS name FROM _prisma_migrations')
  await pglite.close()
  expect(rows).toEqual(readMigrations().map(({ name }) => ({ name })))
  expect(readdirSync(dataDir)).toEqual(['pglite'])
})

const DAMAGES: Record<string, (pglite: string) => void> = {
  'an empty folder': (pglite) => empty(pglite),
  'a folder of other files': (pglite) => {
    empty(pglite)
    writeFileSync(join(pglite, 'notes.txt'), 'hello')
  },
  'a file': (pglite) => {
    rmSync(pglite, { recursive: true })
    writeFileSync(pglite, 'hello')
  },
  'no version': (pglite) => rmSync(join(pglite, 'PG_VERSION')),
  'another version': (pglite) => writeFileSync(join(pglite, 'PG_VERSION'), '12\n'),
  'garbage for a version': (pglite) => writeFileSync(join(pglite, 'PG_VERSION'), '\0\x01'),
  'no control file': (pglite) => rmSync(join(pglite, 'global/pg_control')),
  'a cut control file': (pglite) => truncateSync(join(pglite, 'global/pg_control'), 10),
  'garbage for a control file': (pglite) => overwrite(join(pglite, 'global/pg_control')),
  'no log': (pglite) => rmSync(join(pglite, 'pg_wal'), { recursive: true }),
  'garbage for a log': (pglite) => overwriteAll(join(pglite, 'pg_wal')),
  'no tables': (pglite) => rmSync(join(pglite, 'base'), { recursive: true }),
  'cut tables': (pglite) => overwriteAll(join(pglite, 'base/5'), (path) => truncateSync(path, 0)),
  'garbage for tables': (pglite) => overwriteAll(join(pglite, 'base/5')),
  'no settings': (pglite) => rmSync(join(pglite, 'postgresql.conf')),
}
const empty = (folder: string) => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
}
const overwrite = (path: string) => writeFileSync(path, readFileSync(path).fill(7))
const overwriteAll = (folder: string, damage = overwrite) => {
  for (const name of readdirSync(folder)) if (/^[0-9A-F]+$/.test(name)) damage(join(folder, name))
}

test.each(Object.entries(DAMAGES))('instead of a database: %s', async (_what, damage) => {
  const dataDir = dataFolder()
  const pglite = join(dataDir, 'pglite')
  damage(pglite)
  const error = await failure({ dataDir })
  expect(error.code).toBe('DATA_FOLDER_DAMAGED')
  expect(error.message).toMatch(`The embedded database in ${pglite} cannot be opened: `)
  expect(error.message).toMatch('Move that folder away and start again')
  expect(error.message).not.toMatch(/\/pglite\/data|Aborted|undefined|object/)

  rmSync(pglite, { recursive: true })
  // The failure has let go of the folder, and nothing else is needed.
  expect(readFileSync(join(dataDir, 'lock'), 'utf8')).toBe('')
})

test('a file in place of the data folder', async () => {
  const dataDir = join(emptyFolder(), 'file')
  writeFileSync(dataDir, '')
  for (const path of [dataDir, join(dataDir, 'below')]) {
    const error = await failure({ dataDir: path })
    expect(error.code).toBe('DATA_FOLDER_DAMAGED')
    expect(error.message).toMatch(`The data folder ${path} cannot be used: a file is in its place`)
  }
})

test.each([
  ['postgresql://ann:geheim@127.0.0.1:1/graph', '127.0.0.1:1/graph cannot be used: nothing'],
  ['postgresql://ann:geheim@nowhere.invalid/graph', 'nowhere.invalid:5432/graph cannot be used'],
  ['postgresql//ann:geheim', 'DATABASE_URL is not an address'],
])('%s is named without its password', async (databaseUrl, message) => {
  const error = await failure({ dataDir: '', databaseUrl })
  expect(error.code).toBe('DATABASE_UNREACHABLE')
  expect(error.message).toMatch(message)
  expect(JSON.stringify([error.message, error.cause, String(error.stack)])).not.toMatch('geheim')
})

test.each([
  [
    '?sslrootcert=/nope.pem',
    'DATABASE_URL names the file /nope.pem, which cannot be read (ENOENT)',
  ],
  ['?sslkey=/', 'DATABASE_URL (not shown) cannot be read'],
])('an address with %s is a wrong configuration', async (parameters, message) => {
  const databaseUrl = `postgresql://ann:geheim@127.0.0.1:1/graph${parameters}`
  const error = await failure({ dataDir: '', databaseUrl })
  expect(error.code).toBe('BAD_CONFIGURATION')
  expect(error.message).toContain(message)
  expect(JSON.stringify([error.message, error.cause, String(error.stack)])).not.toMatch('geheim')
})

test.runIf(SERVER)('statistics are of our tables alone, however long they take', async () => {
  const database = await createTestDatabase({ statementTimeoutMs: 200 })
  const { prisma } = database
  await prisma.$executeRaw`CREATE TABLE "Foreign" AS SELECT 1 AS one`
  const holding = prisma.$transaction(async (tx) => {
    await tx.$executeRaw`LOCK TABLE "Report" IN ACCESS EXCLUSIVE MODE`
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  })
  await new Promise((resolve) => setTimeout(resolve, 300))
  await database.maintain()
  await holding
  // -1 until statistics are taken.
  const rows = await prisma.$queryRaw`
    SELECT relname AS name, reltuples >= 0 AS known FROM pg_class
    WHERE relname IN ('Report', 'Foreign', '_MeasureToProblem') ORDER BY relname`
  await database.close()
  expect(rows).toEqual([
    { name: 'Foreign', known: false },
    { name: 'Report', known: true },
    { name: '_MeasureToProblem', known: true },
  ])
})

test('indexes that were rebuilt are smaller, all there, and valid', async () => {
  const database = await createTestDatabase({}, 'seeded')
  const { prisma } = database
  const indexes = async () => {
    const [found] = await prisma.$queryRaw<{ bytes: bigint; names: string; valid: boolean }[]>`
      SELECT sum(pg_relation_size(indexrelid))::int8 AS bytes, bool_and(indisvalid) AS valid,
        string_agg(indexrelid::regclass::text, ' ' ORDER BY indexrelid::regclass::text) AS names
      FROM pg_index WHERE indrelid = '"JurisdictionName"'::regclass`
    return { ...found!, bytes: Number(found!.bytes) }
  }
  for (let time = 0; time < 5; time++) {
    await prisma.$executeRaw`UPDATE "JurisdictionName" SET "name" = "name" || ${String(time)}`
  }
  const before = await indexes()
  await database.maintain({ afterBulkLoad: true, rebuildIndexes: true })
  const after = await indexes()
  await database.close()
  expect(after).toMatchObject({ names: before.names, valid: true })
  expect(after.bytes).toBeLessThan(before.bytes / 2)
})

test.runIf(SERVER)('what a broken-off rebuild left is cleared away by the next', async () => {
  const database = await createTestDatabase()
  const { prisma } = database
  const left = () => prisma.$queryRaw`
    SELECT relname FROM pg_class WHERE relname LIKE '%\_ccnew%' OR relname = 'Odd_ccnew_name'`
  await prisma.$executeRaw`CREATE INDEX "Section_heading_ccnew" ON "Section" ("heading")`
  await prisma.$executeRaw`CREATE INDEX "Odd_ccnew_name" ON "Section" ("heading")`
  await prisma.$executeRaw`
    UPDATE pg_index SET indisvalid = false WHERE indexrelid::regclass::text LIKE '%\_ccnew%'`
  await database.maintain({ rebuildIndexes: true })
  const rows = await left()
  await database.close()
  expect(rows).toEqual([{ relname: 'Odd_ccnew_name' }])
})

test.runIf(SERVER)('a statement of the service ends when its time is over', async () => {
  const database = await createTestDatabase({ statementTimeoutMs: 100 })
  await expect(database.prisma.$queryRaw`SELECT pg_sleep(5)::text`).rejects.toThrow(/timeout/)
  expect(await database.prisma.report.count()).toBe(0)
  await database.close()
})

test('a replica’s address that cannot be read is named by its own variable', async () => {
  const address = 'postgresql://ann:geheim@127.0.0.1:1/graph?sslkey=/'
  const error = await openReplicas([address], {}).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ code: 'BAD_CONFIGURATION' })
  expect(String(error)).toContain('DATABASE_REPLICA_URL (not shown) cannot be read')
})

test.runIf(SERVER)('a server that has no connection left says so', async () => {
  const database = await createTestDatabase()
  const role = `gongkai_${randomUUID().slice(0, 8)}`
  await database.prisma.$executeRawUnsafe(`CREATE ROLE ${role} LOGIN CONNECTION LIMIT 0`)
  const address = Object.assign(new URL(SERVER ?? ''), { username: role })
  const error = await failure({ dataDir: '', databaseUrl: address.href })
  await database.prisma.$executeRawUnsafe(`DROP ROLE ${role}`)
  await database.close()
  expect(error.code).toBe('OVERLOADED')
  expect(error.message).toMatch(/has no connection left: too many connections.*connection_limit/)
})

test.runIf(SERVER)('a database that is not there is named', async () => {
  const databaseUrl = new URL('/no_such_database', SERVER).href
  const error = await failure({ dataDir: '', databaseUrl })
  expect(error.code).toBe('DATABASE_UNREACHABLE')
  expect(error.message).toMatch('database "no_such_database" does not exist')
})
