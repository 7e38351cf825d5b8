import { setTimeout as pause } from 'node:timers/promises'
import pino from 'pino'
import type { Config } from '../config.ts'
import type { Database } from '../data/open-database.ts'
import { RevisionWatch } from '../data/revision-watch.ts'
import { GongkaiError } from '../domain/errors.ts'
import { schema } from '../schema/index.ts'
import { createApp } from '../server/create-app.ts'
import { databaseFault } from '../server/database-fault.ts'
import { listen } from '../server/listen.ts'
import { onFirstSignal } from './stop-signals.ts'

const RETRY_MS = 2_000

/**
 * Goes on trying to open a database whose server is away, starts, or has no connection left, as it will
 * be back. Until then the service listens: it is alive but not ready, and says so to each request.
 * @param failure why the database could not be opened
 * @throws `failure`, or what comes later, when waiting would change nothing
 */
export async function waitForDatabase(
  config: Config,
  open: () => Promise<Database>,
  failure: unknown,
): Promise<Database> {
  refuseToWait(failure)
  const { cause } = failure
  const watch = new RevisionWatch(() => ({
    read: () => Promise.reject(cause),
    close: async () => undefined,
  }))
  const server = await listen(appWithout(cause, watch, config), config.host, config.port)
  console.error(
    `${failure.code}: ${failure.message}\nIt is tried again every ${RETRY_MS / 1000} seconds; until then ${server.url} answers all but /health with 503.`,
  )
  const stop = onFirstSignal()
  try {
    for (;;) {
      await pause(RETRY_MS)
      if (stop.isAsked) process.exit(0)
      try {
        return await open()
      } catch (error) {
        refuseToWait(error)
      }
    }
  } finally {
    stop.release()
    await server.stop()
    await watch.close()
  }
}

/** @throws what does not pass by itself, as a wrong password */
function refuseToWait(error: unknown): asserts error is GongkaiError {
  const passes = error instanceof GongkaiError && databaseFault(error.cause) !== undefined
  if (!passes) throw error
}

/** The service as it is while its database is away. */
function appWithout(cause: unknown, watch: RevisionWatch, config: Config) {
  const createContext = () => {
    throw cause
  }
  const logger = pino({ level: config.logLevel, base: null }, pino.destination(2))
  return createApp({ config, graph: { schema, createContext }, logger, watch })
}
