import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { loadCatalogue } from '../../src/data/catalogue-file.ts'
import { openDatabase } from '../../src/data/open-database.ts'
import { makeTemplate } from '../../src/data/pglite-template.ts'
import { seedIfEmpty } from '../../src/ingest/seed.ts'
import { createServerDatabase, dropServerDatabase } from './server-database.ts'

/** Two databases that test files copy: migrated and empty, and seeded with the five reports. */
export type Templates = { readonly empty: string; readonly seeded: string }

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folders of embedded databases. */
    templateFolders: Templates
    /** Addresses on the server at TEST_DATABASE_URL, or null. */
    templateAddresses: Templates | null
  }
}

/** Makes the databases that test files copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = process.env.TEST_DATABASE_URL
  const dataDir = mkdtempSync(join(tmpdir(), 'gongkai-seeded-'))
  const empty = await makeTemplate()
  const seeded = join(dataDir, 'pglite')
  project.provide('templateFolders', { empty, seeded })
  // Tests of the command line use the embedded database wherever the others run.
  cpSync(empty, seeded, { recursive: true })
  await seed({ dataDir })
  if (!server) {
    project.provide('templateAddresses', null)
    return async () => rmSync(dataDir, { recursive: true, force: true })
  }
  const addresses: Templates = {
    empty: await createServerDatabase(server),
    seeded: await createServerDatabase(server),
  }
  await (await openDatabase({ dataDir, databaseUrl: addresses.empty })).close()
  await seed({ dataDir, databaseUrl: addresses.seeded })
  project.provide('templateAddresses', addresses)
  return async () => {
    rmSync(dataDir, { recursive: true, force: true })
    for (const address of Object.values(addresses)) await dropServerDatabase(address)
  }
}

async function seed(options: { dataDir: string; databaseUrl?: string }): Promise<void> {
  const database = await openDatabase(options)
  await seedIfEmpty({ database, catalogue: loadCatalogue() })
  await database.maintain()
  await database.close()
}
