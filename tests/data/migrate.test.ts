import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { migrate } from '../../src/data/migrate.ts'
import { MIGRATIONS_FOLDER, type Migration, readMigrations } from '../../src/data/migrations.ts'
import { createSchemaEngine } from '../../src/data/schema-engine.ts'
import { SERVER } from '../support/database.ts'
import { createEmptyDatabase, type EmptyDatabase } from '../support/sql-session.ts'

let database: EmptyDatabase
beforeEach(async () => {
  database = await createEmptyDatabase()
})
afterEach(() => database.close())

function migration(name: string, sql: string): Migration {
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
}
const FIRST = migration('20240101000000_first', 'CREATE TABLE a (n int); CREATE TABLE b (n int);')
const SECOND = migration(
  '20240202000000_second',
  "INSERT INTO a VALUES (1); COMMENT ON TABLE a IS 'x;y'",
)

const history = () =>
  database.session.query(
    'SELECT migration_name, checksum, finished_at >= started_at AS done, applied_steps_count, logs, rolled_back_at FROM _prisma_migrations ORDER BY 1',
  )
const tables = async () =>
  (
    (await database.session.query(
      `SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1`,
    )) as { relname: string }[]
  ).map((row) => row.relname)

test('missing migrations are applied in order, once', async () => {
  const { session } = database
  expect(await migrate(session, [FIRST])).toEqual([FIRST.name])
  expect(await migrate(session, [FIRST, SECOND])).toEqual([SECOND.name])
  expect(await migrate(session, [FIRST, SECOND])).toEqual([])
  expect(await session.query('SELECT n FROM a')).toEqual([{ n: 1 }])
  const row = { done: true, applied_steps_count: 1, logs: null, rolled_back_at: null }
  expect(await history()).toEqual([
    { migration_name: FIRST.name, checksum: FIRST.checksum, ...row },
    { migration_name: SECOND.name, checksum: SECOND.checksum, ...row },
  ])
})

test('of a migration that takes its time is told, of none that does not', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    const { session } = database
    const slow: typeof session = {
      ...session,
      run: async (script) => {
        if (script === SECOND.sql) await vi.advanceTimersByTimeAsync(5_000)
        return session.run(script)
      },
    }
    const told: string[] = []
    await migrate(slow, [FIRST, SECOND], (name) => told.push(name))
    expect(told).toEqual([SECOND.name])
    expect(vi.getTimerCount()).toBe(0)
  } finally {
    vi.useRealTimers()
  }
})

test('a migration that fails leaves nothing, those before it stay', async () => {
  const { session } = database
  const broken = migration('20240202000000_broken', 'CREATE TABLE c (n int); SELECT 1 / 0;')
  await expect(migrate(session, [FIRST, broken])).rejects.toMatchObject({
    code: 'MIGRATION_FAILED',
    message:
      'Migration 20240202000000_broken did not apply to the test database: division by zero. Nothing of it was kept.',
  })
  expect(await tables()).toEqual(['_prisma_migrations', 'a', 'b'])
  expect(await history()).toHaveLength(1)
  expect(await migrate(session, [FIRST, SECOND])).toEqual([SECOND.name])
})

test('a first migration that fails leaves not even the history', async () => {
  const broken = migration(
    '20240101000000_broken',
    'CREATE TABLE c (n int); CREATE TABLE c (n int)',
  )
  await expect(migrate(database.session, [broken])).rejects.toMatchObject({
    code: 'MIGRATION_FAILED',
    message: expect.stringContaining('relation "c" already exists'),
  })
  expect(await tables()).toEqual([])
})

test('a database of a newer version is refused', async () => {
  const { session } = database
  await migrate(session, [FIRST, SECOND])
  await expect(migrate(session, [FIRST])).rejects.toMatchObject({
    code: 'DATABASE_TOO_NEW',
    message: expect.stringContaining(SECOND.name),
  })
})

test('a migration that was changed after it was applied is refused', async () => {
  const { session } = database
  await migrate(session, [FIRST])
  const changed = migration(FIRST.name, 'CREATE TABLE a (m int)')
  await expect(migrate(session, [changed, SECOND])).rejects.toMatchObject({
    code: 'MIGRATION_FAILED',
    message: expect.stringContaining(`prisma/migrations/${FIRST.name}/migration.sql has changed`),
  })
  expect(await history()).toHaveLength(1)
})

test('what Prisma rolled back counts as missing, what it did not finish is refused', async () => {
  const { session } = database
  await migrate(session, [FIRST])
  await session.run('DROP TABLE a, b; UPDATE _prisma_migrations SET finished_at = NULL')
  await expect(migrate(session, [FIRST])).rejects.toMatchObject({
    code: 'MIGRATION_FAILED',
    message: expect.stringContaining('prisma migrate resolve'),
  })
  await session.run('UPDATE _prisma_migrations SET rolled_back_at = now()')
  expect(await migrate(session, [FIRST])).toEqual([FIRST.name])
})

test.runIf(SERVER)('of ten replicas that start at once one migrates and all end well', async () => {
  const slow = migration('20240101000000_slow', 'SELECT pg_sleep(0.5); CREATE TABLE a (n int)')
  const sessions = await Promise.all(Array.from({ length: 10 }, () => database.connect()))
  const applied = await Promise.all(sessions.map((it) => migrate(it, [slow, SECOND])))
  expect(applied.flat().sort()).toEqual([slow.name, SECOND.name])
  expect(await database.session.query('SELECT n FROM a')).toEqual([{ n: 1 }])
})

test.skipIf(SERVER)('prisma migrate agrees with the history that we write', async () => {
  await migrate(database.session)
  const engine = await createSchemaEngine(database.pglite!)
  const migrationsList = {
    baseDir: MIGRATIONS_FOLDER.pathname,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"' },
    shadowDbInitScript: '',
    migrationDirectories: readMigrations().map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
    })),
  }
  const filters = { externalTables: [], externalEnums: [] }
  expect(
    await engine.diagnoseMigrationHistory({
      migrationsList,
      filters,
      optInToShadowDatabase: false,
    }),
  ).toMatchObject({
    editedMigrationNames: [],
    failedMigrationNames: [],
    hasMigrationsTable: true,
    history: null,
  })
  expect(await engine.applyMigrations({ migrationsList, filters })).toEqual({
    appliedMigrationNames: [],
  })
  engine.free()
})
