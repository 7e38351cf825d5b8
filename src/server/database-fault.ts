import { GongkaiError } from '../domain/errors.ts'

/** What Prisma, its driver adapter and the driver tell of a failure; each fills its own part. */
type Failure = {
  readonly name?: unknown
  readonly code?: unknown
  readonly message?: unknown
  readonly cause?: unknown
  readonly meta?: { readonly driverAdapterError?: { readonly cause?: unknown } }
  /** The kind and the SQLSTATE, in what the adapter makes of the driver's error. */
  readonly kind?: unknown
  readonly originalCode?: unknown
}

const STATEMENT_TIMEOUT = '57014'
/** Prisma's codes, the adapter's kinds and SQLSTATEs of a server that takes no more connections. */
const BUSY = /^(P2024|P2037|TooManyConnections|53300)$/
/**
 * The same of a server that is not there, or no longer: it shuts down, crashed, starts or recovers
 * (57P01 to 57P03), follows another and ends a statement that is in the way of that (40001: ours are
 * single statements that read, which nothing else ends so) or tells of no changes (25006), class 08, and
 * what the system says of a socket.
 */
const LOST =
  /^(P100[128]|P1017|DatabaseNotReachable|ConnectionClosed|SocketTimeout|57P0[1-3]|40001|25006|08\w{3}|E(CONN(REFUSED|RESET|ABORTED)|TIMEDOUT|PIPE|HOSTUNREACH|NETUNREACH|AI_AGAIN|NOTFOUND))$/
// The driver gives these no code.
const BUSY_MESSAGE = /^timeout exceeded when trying to connect$/
const LOST_MESSAGE =
  /^(Connection terminated|timeout expired$|Query read timeout$|Client (was closed|has encountered a connection error) and is not queryable)/

/**
 * What a client is told when the database did not answer in time, has no connection left, or is
 * gone: that it may try again. Nothing of the error itself is shown, which names hosts and users.
 * @returns undefined when the error is of another kind
 */
export function databaseFault(error: unknown): GongkaiError | undefined {
  if (!(error instanceof Error) || error instanceof GongkaiError) return undefined
  const failure: Failure = error
  const driver = (failure.meta?.driverAdapterError?.cause ?? failure.cause ?? {}) as Failure
  const words = [failure.code, driver.originalCode, driver.kind, driver.code].map(String)
  const messages = [error.message, String(driver.message)]
  if (words.includes(STATEMENT_TIMEOUT)) {
    return new GongkaiError(
      'TIMEOUT',
      'The database took longer for this than a request may take. Ask for less at a time.',
      { cause: error },
    )
  }
  const isAny = (codes: RegExp, texts?: RegExp) =>
    words.some((word) => codes.test(word)) || messages.some((message) => texts?.test(message))
  if (isAny(BUSY, BUSY_MESSAGE)) {
    return new GongkaiError(
      'OVERLOADED',
      'All connections to the database are in use. Try again shortly.',
      { cause: error },
    )
  }
  if (isAny(LOST, LOST_MESSAGE)) {
    return new GongkaiError(
      'DATABASE_UNREACHABLE',
      'The database cannot be reached at the moment. Try again shortly.',
      { cause: error },
    )
  }
  return undefined
}
