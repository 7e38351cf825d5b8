import { GraphQLError } from 'graphql'
import { isAsyncIterable, type Plugin } from 'graphql-yoga'
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

/** A replica that is behind is asked again no sooner than this. */
const PATIENCE_MS = 50

/**
 * Lets queries read from replicas in turn: from those that have at least the edition of the request,
 * else from the primary database. What fails at a replica is done again at the primary, and the
 * replica is left alone until it has said its revision again.
 */
export function useReplicas(replicas: readonly Replica[], editions: RequestEditions): Plugin {
  let next = 0
  const pick = (edition: Edition): Replica | undefined => {
    for (let tried = 0; tried < replicas.length; tried++) {
      next = (next + 1) % replicas.length
      const replica = replicas[next]
      if (replica && hasReached(replica.watch, edition)) return replica
    }
    return undefined
  }
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const edition = editions.of(args.contextValue.request)
      const replica = edition && pick(edition)
      if (replica === undefined) return
      setExecuteFn(async (given) => {
        const contextValue = { ...given.contextValue, ...replica.createContext() }
        try {
          const result = await executeFn({ ...given, contextValue })
          if (isAsyncIterable(result) || !result.errors?.some(isOfDatabase)) return result
        } catch (error) {
          if (!isOfDatabase(error)) throw error
        }
        replica.watch.invalidate()
        return executeFn(given)
      })
    },
  }
}

/** Never waits: what is not known for certain is read from the primary. */
function hasReached(watch: RevisionWatch, { revision, tag }: Edition): boolean {
  const seen = watch.current()
  if (!(seen instanceof Promise)) {
    if (seen.revision > revision || seen.tag === tag) return true
  }
  const asked = seen instanceof Promise ? seen : watch.since(performance.now() - PATIENCE_MS)
  if (asked instanceof Promise) asked.catch(() => undefined)
  return false
}

/**
 * Whether another database may answer what failed: neither a mistake of the client, nor a statement
 * that takes too long anywhere.
 */
function isOfDatabase(error: unknown): boolean {
  let cause = error
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError
  if (cause instanceof GongkaiError || cause instanceof GraphQLError) return false
  return databaseFault(cause)?.code !== 'TIMEOUT'
}
