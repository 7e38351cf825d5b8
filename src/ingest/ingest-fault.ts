import type { Database } from '../data/open-database.ts'
import { GongkaiError } from '../domain/errors.ts'

/** What Prisma and its driver adapter tell of a failure; each fills its own part. */
type Failure = {
  readonly code?: unknown
  readonly cause?: unknown
  readonly meta?: { readonly driverAdapterError?: { readonly cause?: unknown } }
  readonly originalCode?: unknown
}

/** Classes of PostgreSQL that speak of the rows: bad data, broken constraints, too large. */
const OF_THE_ROWS = /^(22|23|54)/
/** Prisma's codes of a server that is not there or takes no more. */
const OF_THE_SERVER = /^(P1\d{3}|P2024|P2037)$/

/**
 * Whether a failure to store one report is the database's, so that the next would fail too, and not
 * this report's.
 */
export async function isDatabaseFault(
  { prisma }: Pick<Database, 'prisma'>,
  error: unknown,
): Promise<boolean> {
  if (error instanceof GongkaiError) return false
  const failure = (error ?? {}) as Failure
  const driver = (failure.meta?.driverAdapterError?.cause ?? failure.cause ?? {}) as Failure
  const state = [driver.originalCode, driver.code].find((it) => typeof it === 'string')
  if (typeof state === 'string' && /^[0-9A-Z]{5}$/.test(state)) return !OF_THE_ROWS.test(state)
  if (OF_THE_SERVER.test(String(failure.code))) return true
  try {
    await prisma.$queryRaw`SELECT 1`
    return false
  } catch {
    return true
  }
}

/** An unexpected failure as one sentence that can be reported. */
export function internalFault(error: unknown): string {
  const { name, message } = error instanceof Error ? error : new Error(String(error))
  // Prisma quotes our code before it comes to the point.
  const point = name.startsWith('Prisma') ? (message.trim().split('\n').at(-1) ?? '') : message
  return `internal fault: ${inOneLine(`${name}: ${point}`)}`
}

/** A message on one line, of a length that a table can hold. */
export function inOneLine(message: string): string {
  const line = message.replace(/\s+/g, ' ').trim()
  return line.length <= 300 ? line : `${line.slice(0, 299).toWellFormed()}…`
}
