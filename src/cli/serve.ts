import type { Config } from '../config.ts'
import { openDatabase, openReplicas } from '../data/open-database.ts'

/** Longer statements are ended by PostgreSQL: no reader waits that long. */
const STATEMENT_TIMEOUT_MS = 5_000

/** Opens the database, seeds it when it is empty, and serves until a signal ends the process. */
export async function serve(config: Config): Promise<void> {
  if (config.rateLimit !== null) {
    console.error('RATE_LIMIT is set, but this version does not limit yet.')
  }
  const { dataDir, databaseUrl, databaseReplicaUrls = [] } = config
  const statementTimeoutMs = STATEMENT_TIMEOUT_MS
  const replicas = await openReplicas(databaseReplicaUrls, { statementTimeoutMs })
  // The graph's modules load while the database opens; together they are most of a start.
  const [database, { startService }] = await Promise.all([
    openDatabase({ dataDir, databaseUrl, statementTimeoutMs }),
    import('./service.ts'),
  ])
  try {
    await startService(config, database, replicas)
  } catch (error) {
    await Promise.all([database, ...replicas].map((each) => each.close()))
    throw error
  }
}
