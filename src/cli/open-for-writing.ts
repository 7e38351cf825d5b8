import type { Config } from '../config.ts'
import { loadCatalogue } from '../data/catalogue-file.ts'
import { openDatabase } from '../data/open-database.ts'
import { GongkaiError } from '../domain/errors.ts'
import type { IngestServices } from '../ingest/ingest-report.ts'
import { seedIfEmpty } from '../ingest/seed.ts'
import { tellSlowMigration } from './tell-slow-migration.ts'

/**
 * Opens the database for a command that writes, migrated and seeded as `npm start` leaves it.
 * @throws {GongkaiError} as `openDatabase`; beside a running server it says what to do
 */
export async function openForWriting(
  { dataDir, databaseUrl }: Config,
  command: string,
): Promise<IngestServices> {
  const options = { dataDir, databaseUrl, onSlowMigration: tellSlowMigration }
  const database = await openDatabase(options).catch((error: unknown) => {
    if (!(error instanceof GongkaiError) || error.code !== 'DATA_FOLDER_LOCKED') throw error
    const hint = `If that is \`npm start\`, stop it (Ctrl-C), run \`${command}\` again, then start it: it serves what went in.`
    throw new GongkaiError(error.code, `${error.message} ${hint}`, { cause: error })
  })
  const services = { database, catalogue: loadCatalogue() }
  try {
    await seedIfEmpty(services)
    return services
  } catch (error) {
    await database.close()
    throw error
  }
}
