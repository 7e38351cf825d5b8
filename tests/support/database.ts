import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { type Database, type OpenOptions, openDatabase } from '../../src/data/open-database.ts'
import type { Templates } from './global-setup.ts'
import { createServerDatabase, dropServerDatabase } from './server-database.ts'

/** The server that the tests use instead of the embedded database, when one is given. */
export const SERVER = process.env.TEST_DATABASE_URL

/**
 * A database of the test file's own, migrated and empty or seeded with the five reports; closing it
 * removes it. Embedded, or on the server at TEST_DATABASE_URL when that is set.
 */
export async function createTestDatabase(
  options: Omit<OpenOptions, 'dataDir' | 'databaseUrl'> = {},
  template: keyof Templates = 'empty',
): Promise<Database> {
  const addresses = inject('templateAddresses')
  if (SERVER && addresses) {
    const databaseUrl = await createServerDatabase(SERVER, addresses[template])
    const database = await openDatabase({ ...options, dataDir: '', databaseUrl })
    return closing(database, () => dropServerDatabase(databaseUrl))
  }
  const dataDir = createDataFolder(template)
  const database = await openDatabase({ ...options, dataDir })
  return closing(database, async () => rmSync(dataDir, { recursive: true, force: true }))
}

/** A folder with an embedded database. The caller removes it. */
export function createDataFolder(template: keyof Templates = 'empty'): string {
  const dataDir = createEmptyFolder()
  cpSync(inject('templateFolders')[template], join(dataDir, 'pglite'), { recursive: true })
  return dataDir
}

/** A new folder for temporary files. The caller removes it. */
export function createEmptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'gongkai-test-'))
}

function closing(database: Database, remove: () => Promise<void>): Database {
  return {
    ...database,
    async close() {
      await database.close()
      await remove()
    },
  }
}
