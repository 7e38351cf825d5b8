import { LRUCache } from 'lru-cache'

/** Statements that have a name at a time; the server holds a plan for each, on each connection. */
const MOST_NAMES = 500
const MOST_SEEN = 5_000

/**
 * How long a connection is used, in seconds. The server forgets a statement with its connection alone, so
 * that no more new names are given meanwhile than there are.
 */
export const CONNECTION_SECONDS = 600

/**
 * Names for prepared statements: planning costs more than running for most of ours. A statement
 * gets its name when it comes a second time, as many come only once (a list of ids of any length
 * is a statement of its own). The 500 that were asked last have one, which no other ever gets; in ten
 * minutes, as long as a connection is used, no more than 500 are new.
 * @returns the name of a statement, empty when it is not to be kept
 */
export function createStatementNames(): (query: { readonly sql: string }) => string {
  const names = new LRUCache<string, string>({ max: MOST_NAMES })
  const seen = new Set<string>()
  let given = 0
  let mostGiven = MOST_NAMES
  let allowedAt = performance.now()
  return ({ sql }) => {
    const name = names.get(sql)
    if (name !== undefined) return name
    if (!seen.delete(sql)) {
      if (seen.size >= MOST_SEEN) seen.clear()
      seen.add(sql)
      return ''
    }
    if (performance.now() - allowedAt >= CONNECTION_SECONDS * 1_000) {
      mostGiven = given + MOST_NAMES
      allowedAt = performance.now()
    }
    if (given >= mostGiven) return ''
    const next = `gongkai_${given++}`
    names.set(sql, next)
    return next
  }
}
