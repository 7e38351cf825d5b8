import type { Config } from '../config.ts'
import { openDatabase, openReplicas } from '../data/open-database.ts'
import { tellSlowMigration } from './tell-slow-migration.ts'

/**
 * Opens the database, waiting for a server that is away, seeds it when it is empty, and serves until a
 * signal ends the process.
 */
export async function serve(config: Config): Promise<void> {
  const { dataDir, databaseUrl, databaseReplicaUrls = [] } = config
  // PostgreSQL ends a statement that takes longer; the embedded database cannot.
  const { statementMs: statementTimeoutMs } = config.limits
  const replicas = await openReplicas(databaseReplicaUrls, { statementTimeoutMs })
  const open = () =>
    openDatabase({
      ...{ dataDir, databaseUrl, statementTimeoutMs },
      onSlowMigration: tellSlowMigration,
    })
  // The graph's modules load while the database opens; together they are most of a start.
  const [database, { startService }] = await Promise.all([
    open().catch(async (failure) => {
      const { waitForDatabase } = await import('./wait-for-database.ts')
      return waitForDatabase(config, open, failure)
    }),
    import('./service.ts'),
  ])
  try {
    await startService(config, database, replicas)
  } catch (error) {
    await Promise.all([database, ...replicas].map((each) => each.close()))
    throw error
  }
}
