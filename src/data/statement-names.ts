// Statements a connection keeps prepared; the server holds a plan for each.
const MOST_NAMES = 500
const MOST_SEEN = 5_000

/**
 * Names for prepared statements: planning costs more than running for most of ours. A statement
 * gets its name when it comes a second time, as many come only once (a list of ids of any length
 * is a statement of its own), and there are never more than 500 names.
 * @returns the name of a statement, empty when it is not to be kept
 */
export function createStatementNames(): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>()
  const seen = new Set<string>()
  return ({ sql }) => {
    const name = names.get(sql)
    if (name !== undefined) return name
    if (names.size >= MOST_NAMES) return ''
    if (!seen.delete(sql)) {
      if (seen.size >= MOST_SEEN) seen.clear()
      seen.add(sql)
      return ''
    }
    const given = `gongkai_${names.size}`
    names.set(sql, given)
    return given
  }
}
