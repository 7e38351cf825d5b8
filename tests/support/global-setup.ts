import type { TestProject } from 'vitest/node'
import { openDatabase } from '../../src/data/open-database.ts'
import { makeTemplate } from '../../src/data/pglite-template.ts'
import { createServerDatabase, dropServerDatabase } from './server-database.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** An embedded database, migrated and empty, to be copied. */
    templateFolder: string
    /** The like on the server at TEST_DATABASE_URL, or empty. */
    templateAddress: string
  }
}

/** Makes the databases that test files copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('templateFolder', await makeTemplate())
  const server = process.env.TEST_DATABASE_URL
  const templateAddress = server ? await createServerDatabase(server) : ''
  project.provide('templateAddress', templateAddress)
  if (!templateAddress) return async () => undefined
  await (await openDatabase({ dataDir: '', databaseUrl: templateAddress })).close()
  return () => dropServerDatabase(templateAddress)
}
