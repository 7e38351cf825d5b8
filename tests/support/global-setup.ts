import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import manifest from '../../package.json' with { type: 'json' }
import { readMigrations } from '../../src/data/migrations.ts'
import { openDatabase } from '../../src/data/open-database.ts'
import { createServerDatabase, dropServerDatabase } from './server-database.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A data folder, migrated and empty, to be copied. */
    templateFolder: string
    /** The like on the server at TEST_DATABASE_URL, or empty. */
    templateAddress: string
  }
}

const CACHE = new URL('../../node_modules/.cache/gongkai-tests/', import.meta.url)

/** Makes the databases that test files copy. The embedded one is kept for the next run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('templateFolder', await templateFolder())
  const server = process.env.TEST_DATABASE_URL
  const templateAddress = server ? await createServerDatabase(server) : ''
  project.provide('templateAddress', templateAddress)
  if (!templateAddress) return async () => undefined
  await (await openDatabase({ dataDir: '', databaseUrl: templateAddress })).close()
  return () => dropServerDatabase(templateAddress)
}

async function templateFolder(): Promise<string> {
  const key = JSON.stringify([manifest.dependencies['@electric-sql/pglite'], readMigrations()])
  const name = createHash('sha256').update(key).digest('hex').slice(0, 16)
  const folder = fileURLToPath(new URL(name, CACHE))
  if (existsSync(folder)) return folder
  mkdirSync(CACHE, { recursive: true })
  for (const old of readdirSync(CACHE)) rmSync(new URL(old, CACHE), { recursive: true })
  // A run that is broken off leaves no half of a template.
  const unfinished = `${folder}.${process.pid}`
  await (await openDatabase({ dataDir: unfinished })).close()
  renameSync(unfinished, folder)
  return folder
}
