import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { GongkaiError } from '../domain/errors.ts'
import { migrate, type SqlSession } from './migrate.ts'

/*
 * The files of the embedded database within the data folder. The caller has the folder locked.
 */

const FOLDER = 'pglite'
const UNFINISHED = 'pglite.new-'

/**
 * Opens the database in a data folder, fully migrated. A new one is built under another name and
 * gets its own only when it is whole, so that a process killed meanwhile leaves nothing half done.
 * @throws {GongkaiError} DATA_FOLDER_DAMAGED, DATABASE_TOO_NEW, MIGRATION_FAILED.
 */
export async function openPGliteFolder(dataDir: string): Promise<PGlite> {
  const folder = join(dataDir, FOLDER)
  for (const name of readdirSync(dataDir)) {
    if (name.startsWith(UNFINISHED)) rmSync(join(dataDir, name), { recursive: true, force: true })
  }
  if (!existsSync(folder)) await build(folder, join(dataDir, `${UNFINISHED}${process.pid}`))
  // Without this file PGlite would lay a new database over what is there.
  const isDatabase = existsSync(join(folder, 'PG_VERSION'))
  const result = isDatabase ? await openMigrated(folder) : { reason: 'PG_VERSION is missing' }
  if (result instanceof PGlite) return result
  throw new GongkaiError(
    'DATA_FOLDER_DAMAGED',
    `The embedded database in ${folder} cannot be opened: ${result.reason}. Move that folder away and start again: a new one is built, and ingesting the documents again fills it.`,
    { cause: result.cause },
  )
}

async function build(folder: string, unfinished: string): Promise<void> {
  const result = await openMigrated(unfinished)
  if (result instanceof PGlite) {
    await result.close()
    renameSync(unfinished, folder)
    return
  }
  rmSync(unfinished, { recursive: true, force: true })
  throw new GongkaiError(
    'DATA_FOLDER_DAMAGED',
    `No embedded database can be made in ${folder}: ${result.reason}. It takes about 100 MB of disk; make room, or set DATA_DIR to another folder.`,
    { cause: result.cause },
  )
}

type Failure = { readonly reason: string; readonly cause?: unknown }

async function openMigrated(folder: string): Promise<PGlite | Failure> {
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

/** Does what a server does by itself: dead rows go, statistics are taken, the log is cut. */
export async function maintain(pglite: PGlite): Promise<void> {
  // Without names the system's own tables, most of the work, would be included.
  await pglite.exec(`VACUUM (ANALYZE) ${(await tablesOf(pglite)).join()}`)
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
