import { randomUUID } from 'node:crypto'
import { GongkaiError } from '../domain/errors.ts'
import { type Migration, readMigrations } from './migrations.ts'

/** One connection to a database, whichever it is. */
export type SqlSession = {
  /** The database in words, for messages. */
  readonly place: string
  /** Runs one statement with parameters ($1, $2, …). */
  query(sql: string, parameters?: unknown[]): Promise<unknown[]>
  /** Runs a script of many statements. */
  run(script: string): Promise<unknown>
}

// The table and its use are Prisma's, so that `prisma migrate deploy` and we agree on the history.
const HISTORY = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                  VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum            VARCHAR(64) NOT NULL,
    finished_at         TIMESTAMPTZ,
    migration_name      VARCHAR(255) NOT NULL,
    logs                TEXT,
    rolled_back_at      TIMESTAMPTZ,
    started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`

// Prisma's own lock: replicas that start at once, and a `prisma migrate deploy`, take turns.
const LOCK = 'SELECT pg_advisory_xact_lock(72707369)'
/** So long a process waits for its turn: one migration of a large database takes minutes. */
const TURN_TIMEOUT = "SET LOCAL lock_timeout = '60min'"
/** After so long someone is told what takes its time. */
const PATIENCE_MS = 5_000
/** So long a migration waits for whoever uses a table. */
const LOCK_TIMEOUT = "SET LOCAL lock_timeout = '60s'"

const UNDEFINED_TABLE = '42P01'
const LOCK_NOT_AVAILABLE = '55P03'

type HistoryRow = {
  readonly migration_name: string
  readonly checksum: string
  readonly finished_at: unknown
}

/**
 * Brings a database to the newest migration. Each missing one is applied in a transaction of its
 * own together with its row in `_prisma_migrations`: it is there as a whole or not at all. A
 * database that misses none is only read.
 * @param onSlow hears the name of a migration that is not applied after some seconds, be it that it takes
 *   its time or that another process applies it
 * @returns the names of the migrations that this call applied
 * @throws {GongkaiError} DATABASE_TOO_NEW when the database has a migration that this version lacks.
 * @throws {GongkaiError} MIGRATION_FAILED when one does not apply, or is not what was applied.
 */
export async function migrate(
  session: SqlSession,
  migrations: readonly Migration[] = readMigrations(),
  onSlow?: (name: string) => void,
): Promise<string[]> {
  const applied: string[] = []
  const pending = await missing(session, migrations).catch((error: unknown) => {
    if (codeOf(error) === UNDEFINED_TABLE) return migrations
    throw error
  })
  for (const migration of pending) {
    const { name } = migration
    const patience = onSlow && setTimeout(() => onSlow(name), PATIENCE_MS)
    try {
      if (await apply(session, migration, migrations)) applied.push(name)
    } finally {
      clearTimeout(patience)
    }
  }
  return applied
}

/** Returns whether this call applied it; another process may have been first. */
async function apply(
  session: SqlSession,
  migration: Migration,
  migrations: readonly Migration[],
): Promise<boolean> {
  const { name, sql, checksum } = migration
  const startedAt = new Date()
  await session.run('BEGIN')
  try {
    await session.run(TURN_TIMEOUT)
    await session.query(LOCK)
    await session.run(LOCK_TIMEOUT)
    await session.run(HISTORY)
    const isMissing = (await missing(session, migrations)).includes(migration)
    if (isMissing) {
      await session.run(sql)
      await session.query(
        `INSERT INTO _prisma_migrations
           (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
         VALUES ($1, $2, $3, $4, clock_timestamp(), 1)`,
        [randomUUID(), checksum, name, startedAt],
      )
    }
    await session.run('COMMIT')
    return isMissing
  } catch (error) {
    // When the connection is lost there is nothing left to roll back.
    await session.run('ROLLBACK').catch(() => undefined)
    if (error instanceof GongkaiError) throw error
    throw new GongkaiError(
      'MIGRATION_FAILED',
      `Migration ${name} did not apply to ${session.place}: ${reasonOf(error)}. Nothing of it was kept.`,
      { cause: error },
    )
  }
}

/** The migrations that a database lacks, after a look at those that it has. */
async function missing(
  session: SqlSession,
  migrations: readonly Migration[],
): Promise<readonly Migration[]> {
  const rows = (await session.query(
    `SELECT migration_name, checksum, finished_at FROM _prisma_migrations
     WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  )) as HistoryRow[]
  const byName = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const row of rows) verify(row, byName.get(row.migration_name), session.place)
  const names = new Set(rows.map((row) => row.migration_name))
  return migrations.filter(({ name }) => !names.has(name))
}

function verify(row: HistoryRow, migration: Migration | undefined, place: string): void {
  const name = row.migration_name
  if (!migration) {
    throw new GongkaiError(
      'DATABASE_TOO_NEW',
      `${place} has the migration ${name}, which this version of Gongkai does not know. Start the version that wrote it or a newer one, or use another database.`,
    )
  }
  if (row.finished_at === null) {
    throw new GongkaiError(
      'MIGRATION_FAILED',
      `Migration ${name} was begun in ${place} by another tool and not finished. Mend the database, then mark it with \`npx prisma migrate resolve\`.`,
    )
  }
  if (row.checksum !== migration.checksum) {
    throw new GongkaiError(
      'MIGRATION_FAILED',
      `Migration ${name} is not the one that was applied to ${place}: prisma/migrations/${name}/migration.sql has changed since. Put the file back as it was and add a new migration.`,
    )
  }
}

function codeOf(error: unknown): unknown {
  return (error as { code?: unknown }).code
}

function reasonOf(error: unknown): string {
  if (codeOf(error) === LOCK_NOT_AVAILABLE) {
    return 'a lock was held by another process for too long; end what uses the tables, then start again'
  }
  const { message, detail } = error as { message?: string; detail?: string }
  return detail ? `${message} (${detail})` : `${message}`
}
