import { PGlite } from '@electric-sql/pglite'
import { GongkaiError } from '../domain/errors.ts'
import { migrate, type SqlSession } from './migrate.ts'
import type { Maintenance } from './open-database.ts'

/** Why PGlite gave up a folder. */
export type PGliteFailure = { readonly reason: string; readonly cause?: unknown }

/**
 * Opens the PGlite database in a folder, or makes one in an empty folder, and migrates it. PGlite
 * fails in many ways, none of which says what is wrong; what PostgreSQL logged before does.
 * @throws {GongkaiError} DATABASE_TOO_NEW, MIGRATION_FAILED.
 */
export async function openPGlite(folder: string): Promise<PGlite | PGliteFailure> {
  const log: string[] = []
  const note = (line: string) => {
    log.push(line)
    return false
  }
  let pglite: PGlite | undefined
  try {
    pglite = await PGlite.create({ dataDir: folder, onStdout: note, onStderr: note })
    await readEveryTable(pglite)
    await migrate(sessionOf(pglite, folder))
    return pglite
  } catch (error) {
    await pglite?.close().catch(() => undefined)
    if (error instanceof GongkaiError && !isCorruption(error.cause)) throw error
    return { reason: reasonOf(error, log).replaceAll(PGlite.paths.PGDATA, folder), cause: error }
  }
}

/** Fails when the catalogue or the beginning of a table is damaged. */
async function readEveryTable(pglite: PGlite): Promise<void> {
  const first = (await tablesOf(pglite)).map((table) => `(SELECT 1 FROM ${table} LIMIT 1)`)
  if (first.length > 0) await pglite.query(`SELECT ${first.join()}`)
}

async function tablesOf(pglite: PGlite): Promise<string[]> {
  const { rows } = await pglite.query<{ name: string }>(
    `SELECT oid::regclass::text AS name FROM pg_class
     WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
  )
  return rows.map(({ name }) => name)
}

/**
 * Does what a server does by itself: dead rows go, statistics are taken, the log is cut. Before that it
 * rebuilds the indexes, if it is told to.
 */
export async function maintainPGlite(
  pglite: PGlite,
  { rebuildIndexes = false }: Maintenance = {},
): Promise<void> {
  // Without names the system's own tables, most of the work, would be included.
  const tables = await tablesOf(pglite)
  if (rebuildIndexes) for (const table of tables) await pglite.exec(`REINDEX TABLE ${table}`)
  await pglite.exec(`VACUUM (ANALYZE) ${tables.join()}`)
  await pglite.exec('CHECKPOINT')
}

function sessionOf(pglite: PGlite, folder: string): SqlSession {
  return {
    place: `the data folder ${folder}`,
    query: async (sql, parameters) => (await pglite.query(sql, parameters)).rows,
    run: (script) => pglite.exec(script),
  }
}

/** Class XX of PostgreSQL: internal error, damaged data, damaged index; or the engine gave up. */
function isCorruption(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: unknown }
  return error instanceof WebAssembly.RuntimeError || /^XX/.test(String(code))
}

/** What PostgreSQL said last before it gave up; else the error as PGlite puts it. */
function reasonOf(error: unknown, log: readonly string[]): string {
  const complaints = log.flatMap((line) => line.match(/(?:PANIC|FATAL|ERROR):\s*(.+)/)?.[1] ?? [])
  const { message, errno } = error as { message?: string; errno?: number }
  // The file system within PGlite has numbers only; 51 is ENOSPC.
  const reason = errno === 51 ? 'the disk is full' : message || `file system error ${errno}`
  return complaints.at(-1) ?? reason
}
