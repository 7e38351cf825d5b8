import { z } from 'zod'
import { LIST_LIMITS } from './domain/limits.ts'

/*
 * What one request may be and take: the variable of each limit, its default, and the range in which
 * a service may choose another. docs/errors.md tells the figures (LIMIT_EXCEEDED); a test compares.
 */

/** A limit: its variable, its default, the least and the most that may be set, and its unit. */
type Limit = readonly [variable: string, fallback: number, least: number, most: number, of: string]

export const LIMIT_TABLE = {
  bodyBytes: ['MAX_BODY_BYTES', 262_144, 1_024, 16_777_216, 'bytes'],
  // The full introspection query has 184.
  tokens: ['MAX_TOKENS', 2_000, 200, 10_000, 'tokens'],
  // Thousands overflow the parser's stack.
  bracketDepth: ['MAX_BRACKET_DEPTH', 200, 20, 500, 'brackets'],
  variableDepth: ['MAX_VARIABLE_DEPTH', 32, 4, 200, 'levels'],
  stringLength: ['MAX_STRING_LENGTH', 1_000, 200, 100_000, 'characters'],
  // The full introspection query has 15.
  depth: ['MAX_DEPTH', 16, 4, 100, 'levels'],
  fields: ['MAX_FIELDS', 2_000, 50, 10_000, 'fields'],
  aliases: ['MAX_ALIASES', 30, 0, 1_000, 'aliases'],
  directives: ['MAX_DIRECTIVES', 50, 0, 1_000, 'directives'],
  rootFields: ['MAX_ROOT_FIELDS', 20, 1, 1_000, 'fields'],
  pageSize: ['MAX_PAGE_SIZE', LIST_LIMITS.pageSize, 1, LIST_LIMITS.pageSize, 'rows'],
  ids: ['MAX_IDS', LIST_LIMITS.ids, 1, LIST_LIMITS.ids, 'ids'],
  listEntries: ['MAX_LIST_ENTRIES', LIST_LIMITS.listEntries, 1, LIST_LIMITS.listEntries, 'entries'],
  entities: ['MAX_ENTITIES', LIST_LIMITS.entities, 1, LIST_LIMITS.entities, 'entries'],
  cost: ['MAX_COST', 10_000, 100, 10_000_000, 'points'],
  requestMs: ['REQUEST_TIMEOUT_MS', 10_000, 100, 600_000, 'milliseconds'],
  statementMs: ['STATEMENT_TIMEOUT_MS', 5_000, 100, 600_000, 'milliseconds'],
  inFlight: ['MAX_IN_FLIGHT', 100, 1, 10_000, 'requests'],
  queue: ['MAX_QUEUE', 100, 0, 10_000, 'requests'],
  queueMs: ['QUEUE_TIMEOUT_MS', 2_000, 0, 60_000, 'milliseconds'],
  errors: ['MAX_ERRORS', 100, 1, 1_000, 'errors'],
  messageLength: ['MAX_MESSAGE_LENGTH', 500, 100, 10_000, 'characters'],
} as const satisfies Record<string, Limit>

export type Limits = { readonly [Name in keyof typeof LIMIT_TABLE]: number }

const entries = Object.entries(LIMIT_TABLE) as [keyof Limits, Limit][]

/** The limits that hold unless another is set. */
export const DEFAULT_LIMITS = Object.freeze(
  Object.fromEntries(entries.map(([name, [, fallback]]) => [name, fallback])),
) as Limits

/** The variables of the limits, in the form of `VARIABLES` in config.ts. */
export const LIMIT_VARIABLES = Object.fromEntries(
  entries.map(([, [variable, fallback, least, most, of]]) => [
    variable,
    {
      fallback: String(fallback),
      expects: `${of}, from ${least} to ${most}`,
      schema: z
        .string()
        .regex(/^\d{1,8}$/)
        .transform(Number)
        .pipe(z.number().min(least).max(most)),
    },
  ]),
)

/** The limits, each read by the name of its variable. */
export function readLimits(read: (variable: string) => number): Limits {
  const limits = entries.map(([name, [variable]]) => [name, read(variable)])
  return Object.freeze(Object.fromEntries(limits)) as Limits
}
