/**
 * How long the lists of one request may be. The schema promises these in its descriptions; a
 * service may allow less, never more.
 */
export type ListLimits = {
  /** Rows of one page. */
  readonly pageSize: number
  /** Entries of `nodes(ids:)`. */
  readonly ids: number
  /** Entries of a list among the arguments: codes, years, indicators, rules. */
  readonly listEntries: number
  /** Representations of `_entities`, for gateways. */
  readonly entities: number
}

export const LIST_LIMITS: ListLimits = {
  pageSize: 100,
  ids: 100,
  listEntries: 200,
  entities: 1_000,
}
