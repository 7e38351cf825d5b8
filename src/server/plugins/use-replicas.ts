import { GraphQLError } from 'graphql'
import { isAsyncIterable, type Plugin } from 'graphql-yoga'
import type { Logger } from 'pino'
import type { Edition, RevisionWatch } from '../../data/revision-watch.ts'
import { GongkaiError } from '../../domain/errors.ts'
import { databaseFault } from '../database-fault.ts'
import type { RequestEditions } from './use-editions.ts'

/** A copy of the database that follows it. */
export type Replica = {
  readonly watch: RevisionWatch
  /** As `Graph.createContext`, over this database. */
  readonly createContext: () => object
}

/** What became of a query for which there are replicas. */
export type ReplicaRead = 'answered' | 'passed_over' | 'failed'

type Options = {
  readonly logger: Logger
  readonly onRead?: ((read: ReplicaRead) => void) | undefined
}

/** A replica that is behind is asked again no sooner than this. */
const PATIENCE_MS = 50
/** One that is away or too busy is left alone for so long, as each request would lose time at it. */
const REST_MS = 2_000

/**
 * Lets queries read from replicas in turn: from those that have the edition of the request, else from the
 * primary database. What fails at a replica is done again at the primary, and the replica is left alone
 * until it has said its revision again; one that is away or too busy for a while at least.
 */
export function useReplicas(
  replicas: readonly Replica[],
  editions: RequestEditions,
  { logger, onRead }: Options,
): Plugin {
  let next = 0
  const restsUntil = new Map<Replica, number>()
  const isResting = (replica: Replica) => (restsUntil.get(replica) ?? 0) > performance.now()
  const noteFailure = (replica: Replica, error: unknown) => {
    replica.watch.invalidate()
    // What else goes wrong may go wrong anywhere: a single query must not keep all others from it.
    if (databaseFault(causeOf(error)) === undefined || isResting(replica)) return
    logger.warn({ err: error }, 'a replica failed; the primary answers')
    restsUntil.set(replica, performance.now() + REST_MS)
  }
  const pick = (edition: Edition): Replica | undefined => {
    for (let tried = 0; tried < replicas.length; tried++) {
      next = (next + 1) % replicas.length
      const replica = replicas[next]
      if (replica && !isResting(replica) && isAt(edition, replica.watch)) return replica
    }
    return undefined
  }
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const edition = editions.of(args.contextValue.request)
      const replica = edition && pick(edition)
      if (replica === undefined) {
        if (replicas.length > 0) onRead?.('passed_over')
        return
      }
      setExecuteFn(async (given) => {
        const contextValue = { ...given.contextValue, ...replica.createContext() }
        try {
          const result = await executeFn({ ...given, contextValue })
          const error = isAsyncIterable(result) ? undefined : result.errors?.find(isOfDatabase)
          if (error === undefined) {
            onRead?.('answered')
            return result
          }
          noteFailure(replica, error)
        } catch (error) {
          if (!isOfDatabase(error)) throw error
          noteFailure(replica, error)
        }
        onRead?.('failed')
        return executeFn(given)
      })
    },
  }
}

/**
 * Never waits: what is not known for certain is read from the primary. Only the same edition will do: one
 * with a higher revision may have followed a primary that was lost, and hold what no longer is.
 */
function isAt({ tag }: Edition, watch: RevisionWatch): boolean {
  const seen = watch.current()
  if (!(seen instanceof Promise) && seen.tag === tag) return true
  const asked = seen instanceof Promise ? seen : watch.since(performance.now() - PATIENCE_MS)
  if (asked instanceof Promise) asked.catch(() => undefined)
  return false
}

/**
 * Whether another database may answer what failed: neither a mistake of the client, nor a statement
 * that takes too long anywhere.
 */
function isOfDatabase(error: unknown): boolean {
  const cause = causeOf(error)
  if (cause instanceof GongkaiError || cause instanceof GraphQLError) return false
  return databaseFault(cause)?.code !== 'TIMEOUT'
}

/** What went wrong below the errors that GraphQL made of it. */
function causeOf(error: unknown): unknown {
  let cause = error
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError
  return cause
}
