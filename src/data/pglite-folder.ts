import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { GongkaiError } from '../domain/errors.ts'
import { openPGlite } from './open-pglite.ts'
import { copyTemplate } from './pglite-template.ts'

/*
 * The files of the embedded database within the data folder. The caller has the folder locked.
 */

const FOLDER = 'pglite'
const UNFINISHED = 'pglite.new-'

/**
 * Opens the database in a data folder, fully migrated. A new one is made under another name and
 * gets its own only when it is whole, so that a process killed meanwhile leaves nothing half done.
 * @param template the folder that a new one is copied from, instead of the installation's
 * @throws {GongkaiError} DATA_FOLDER_DAMAGED, DATABASE_TOO_NEW, MIGRATION_FAILED.
 */
export async function openPGliteFolder(dataDir: string, template?: string): Promise<PGlite> {
  const folder = join(dataDir, FOLDER)
  for (const name of readdirSync(dataDir)) {
    if (name.startsWith(UNFINISHED)) rmSync(join(dataDir, name), { recursive: true, force: true })
  }
  if (!existsSync(folder)) {
    await make(folder, join(dataDir, `${UNFINISHED}${process.pid}`), template)
  }
  // Without this file PGlite would lay a new database over what is there.
  const isDatabase = existsSync(join(folder, 'PG_VERSION'))
  const result = isDatabase ? await openPGlite(folder) : { reason: 'PG_VERSION is missing' }
  if (result instanceof PGlite) return result
  throw new GongkaiError(
    'DATA_FOLDER_DAMAGED',
    `The embedded database in ${folder} cannot be opened: ${result.reason}. Move that folder away and start again: a new one is made, and ingesting the documents again fills it.`,
    { cause: result.cause },
  )
}

async function make(folder: string, unfinished: string, template?: string): Promise<void> {
  // PGlite makes its files writable to everyone, so nobody else may enter.
  mkdirSync(unfinished, { mode: 0o700 })
  if (!copyTemplate(unfinished, template)) {
    const result = await openPGlite(unfinished)
    if (!(result instanceof PGlite)) {
      rmSync(unfinished, { recursive: true, force: true })
      throw new GongkaiError(
        'DATA_FOLDER_DAMAGED',
        `No embedded database can be made in ${folder}: ${result.reason}. It takes about 100 MB of disk; make room, or set DATA_DIR to another folder.`,
        { cause: result.cause },
      )
    }
    await result.close()
  }
  renameSync(unfinished, folder)
}
