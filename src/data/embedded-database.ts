import { accessSync, constants, mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { GongkaiError } from '../domain/errors.ts'
import { CHANGE_CHANNEL, EDITION_SQL, type EditionRow, editionOf } from './edition.ts'
import { type FolderLock, lockFolder } from './folder-lock.ts'
import type { Database, OpenOptions } from './open-database.ts'
import { maintainPGlite } from './open-pglite.ts'
import { openPGliteFolder } from './pglite-folder.ts'
import { createPrismaClient } from './prisma-client.ts'
import { type EditionSource, RevisionWatch } from './revision-watch.ts'

/**
 * Opens the PostgreSQL that runs within this process and keeps its data in a folder, which belongs
 * to this process until the database is closed.
 * @throws {GongkaiError} as `openDatabase`.
 */
export async function openEmbedded({ dataDir, onQuery }: OpenOptions): Promise<Database> {
  const location = resolve(dataDir)
  const lock = await takeFolder(location)
  try {
    const pglite = await openPGliteFolder(location)
    const prisma = createPrismaClient(new PrismaPGlite(pglite), onQuery)
    let watch: RevisionWatch | undefined
    return {
      prisma,
      kind: 'embedded',
      location,
      async readJson(sql, parameters) {
        onQuery?.(sql, JSON.stringify(parameters))
        const { rows } = await pglite.query<[unknown]>(sql, [...parameters], { rowMode: 'array' })
        return rows[0]?.[0]
      },
      openSnapshot: async () => ({
        readJson: async (sql, parameters) =>
          (await pglite.query<[unknown]>(sql, [...parameters], { rowMode: 'array' })).rows[0]?.[0],
        edition: async () => editionOf((await pglite.query<EditionRow>(EDITION_SQL)).rows),
        close: async () => undefined,
      }),
      watchRevision() {
        // Nobody else can write.
        watch ??= new RevisionWatch((onChange) => editionsOf(pglite, onChange), true)
        return watch
      },
      maintain: (options) => maintainPGlite(pglite, options),
      async close() {
        if (pglite.closed) return
        try {
          await watch?.close()
          await prisma.$disconnect()
          await pglite.close()
        } finally {
          lock.release()
        }
      },
    }
  } catch (error) {
    lock.release()
    throw error instanceof GongkaiError ? error : unusable(location, error)
  }
}

function editionsOf(pglite: PGlite, onChange: () => void): EditionSource {
  const listening = pglite.listen(CHANGE_CHANNEL, onChange)
  return {
    async read() {
      await listening
      return editionOf((await pglite.query<EditionRow>(EDITION_SQL)).rows)
    },
    close: async () => undefined,
  }
}

async function takeFolder(folder: string): Promise<FolderLock> {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    return await lockFolder(folder)
  } catch (error) {
    throw error instanceof GongkaiError ? error : unusable(folder, error)
  }
}

/** A fault of the file system: no permission, a file in the folder's place, a full disk. */
function unusable(folder: string, error: unknown): GongkaiError {
  const { code, message } = error as NodeJS.ErrnoException
  const reasons: Record<string, string> = {
    EACCES: 'this user may not write to it',
    EPERM: 'this user may not write to it',
    EROFS: 'it is on a read-only file system',
    EEXIST: 'a file is in its place',
    ENOTDIR: 'a file is in its place or above it',
    ENOSPC: 'the disk is full',
  }
  return new GongkaiError(
    'DATA_FOLDER_DAMAGED',
    `The data folder ${folder} cannot be used: ${reasons[code ?? ''] ?? message}. Mend that, or set DATA_DIR to another folder.`,
    { cause: error },
  )
}
