import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { create, extract } from 'tar'
import { GongkaiError } from '../domain/errors.ts'
import { lockFolder } from './folder-lock.ts'
import { openPGlite } from './open-pglite.ts'
import { openPGliteFolder } from './pglite-folder.ts'

/*
 * The embedded database as one file: its folder, closed in good order, as a compressed archive. The
 * data folder is locked meanwhile, so that no process writes to what is copied.
 */

const FOLDER = 'pglite'

/** What a backup holds: the revision of the data, and the rows of each table. */
export type BackupFacts = {
  readonly revision: number
  readonly rows: Readonly<Record<string, number>>
}

/**
 * Writes the database of a data folder to a file, which is there only once it has been read back
 * and found whole.
 * @throws {GongkaiError} DATA_FOLDER_LOCKED, BACKUP_FAILED, and as `openDatabase`.
 */
export async function backUpEmbedded(dataDir: string, file: string): Promise<BackupFacts> {
  const location = resolve(dataDir)
  if (!existsSync(join(location, FOLDER))) {
    throw failed(
      `There is no embedded database in ${location}. Set DATA_DIR to the folder that has it.`,
    )
  }
  if (existsSync(file)) throw failed(`${file} is there already. Name a new file.`)
  const unfinished = `${file}.new-${process.pid}`
  const lock = await lockFolder(location)
  try {
    // Opening replays what a killed process left, closing writes all to the files.
    const facts = await factsOf(await openPGliteFolder(location))
    mkdirSync(dirname(resolve(file)), { recursive: true })
    await create({ gzip: true, cwd: location, file: unfinished, portable: true }, [FOLDER])
    chmodSync(unfinished, 0o600)
    await compare(unfinished, facts)
    sync(unfinished)
    renameSync(unfinished, file)
    return facts
  } catch (error) {
    throw error instanceof GongkaiError
      ? error
      : failed(`The backup failed: ${reasonOf(error)}.`, error)
  } finally {
    rmSync(unfinished, { force: true })
    lock.release()
  }
}

/**
 * Puts the database of a backup into a data folder. What was there stays beside it under another
 * name.
 * @param replaces whether there may be a database already
 * @returns what it holds, and where the former database is now
 * @throws {GongkaiError} DATA_FOLDER_LOCKED, BACKUP_FAILED, and as `openDatabase`.
 */
export async function restoreEmbedded(
  file: string,
  dataDir: string,
  replaces: boolean,
): Promise<BackupFacts & { readonly former: string | null }> {
  const location = resolve(dataDir)
  if (!existsSync(file)) throw failed(`There is no file ${file}.`)
  mkdirSync(location, { recursive: true })
  const lock = await lockFolder(location)
  // The next start removes it by its name when this process is killed.
  const unfinished = join(location, `${FOLDER}.new-${process.pid}`)
  const folder = join(location, FOLDER)
  try {
    const isTaken = existsSync(folder)
    if (isTaken && !replaces) {
      throw failed(`${location} has a database. With --replace it is moved aside.`)
    }
    const facts = await unpack(file, unfinished)
    const former = isTaken
      ? `${folder}.before-${new Date().toISOString().replace(/\W/g, '')}`
      : null
    if (former !== null) renameSync(folder, former)
    renameSync(unfinished, folder)
    return { ...facts, former }
  } catch (error) {
    throw error instanceof GongkaiError
      ? error
      : failed(`The restore failed: ${reasonOf(error)}.`, error)
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
    lock.release()
  }
}

/** Unpacks a backup into a new folder and opens it, which also brings it up to this version. */
async function unpack(file: string, folder: string): Promise<BackupFacts> {
  mkdirSync(folder, { mode: 0o700, recursive: true })
  try {
    await extract({
      ...{ file, cwd: folder, strip: 1, strict: true, preserveOwner: false },
      // Nothing else is in a database's folder; a link could lead out of it.
      filter: (path, entry) =>
        path.startsWith(`${FOLDER}/`) &&
        'type' in entry &&
        (entry.type === 'File' || entry.type === 'Directory'),
    })
  } catch (error) {
    throw failed(`${file} is no backup, or is damaged: ${reasonOf(error)}.`, error)
  }
  if (!existsSync(join(folder, 'PG_VERSION'))) throw failed(`${file} holds no database.`)
  const opened = await openPGlite(folder)
  if (!(opened instanceof PGlite)) {
    throw failed(`The database in ${file} cannot be opened: ${opened.reason}.`, opened.cause)
  }
  return factsOf(opened)
}

/** Reads a backup back and compares it with what was written. */
async function compare(file: string, written: BackupFacts): Promise<void> {
  const folder = `${file}.check`
  try {
    const read = await unpack(file, folder)
    if (JSON.stringify(read) !== JSON.stringify(written)) {
      throw failed('What was read back differs from what was written. Try again.')
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Counts, and closes the database. */
async function factsOf(pglite: PGlite): Promise<BackupFacts> {
  try {
    const { rows: tables } = await pglite.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class
       WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY relname`,
    )
    const counts: [string, number][] = []
    for (const { name } of tables) {
      const { rows } = await pglite.query<{ count: number }>(
        `SELECT count(*)::int AS "count" FROM "${name}"`,
      )
      counts.push([name, rows[0]?.count ?? 0])
    }
    const { rows } = await pglite.query<{ revision: number }>('SELECT "revision" FROM "Dataset"')
    return { revision: rows[0]?.revision ?? 0, rows: Object.fromEntries(counts) }
  } finally {
    await pglite.close()
  }
}

function sync(file: string): void {
  const descriptor = openSync(file, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}

const failed = (message: string, cause?: unknown) =>
  new GongkaiError('BACKUP_FAILED', message, { cause })

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  return code === 'ENOSPC' ? 'the disk is full' : message
}
