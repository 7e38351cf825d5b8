import { GraphQLError, type GraphQLErrorOptions } from 'graphql'
import { ERROR_CODES, type ErrorCode, GongkaiError } from '../domain/errors.ts'
import { databaseFault } from './database-fault.ts'

/** The HTTP status of an error that ends the whole request; all others answer 200 with `errors`. */
const STATUS: Partial<Record<ErrorCode, number>> = {
  BAD_REQUEST: 400,
  LIMIT_EXCEEDED: 400,
  RATE_LIMITED: 429,
  OVERLOADED: 503,
  TIMEOUT: 504,
  DATABASE_UNREACHABLE: 503,
}

const faults = new WeakMap<Error, unknown>()

/** What was really thrown, where `maskError` has put a message of its own in its place. */
export function faultBehind(error: Error): unknown {
  return faults.get(error)
}

/**
 * What a client sees of an error. A `GongkaiError` speaks for itself, a `GraphQLError` that comes
 * from the request (its syntax, its variables) too. Of a database that fails a client learns that
 * much; anything else is a fault of ours, of which nothing is shown.
 */
export function maskError(error: unknown): GraphQLError {
  const cause = causeOf(error)
  const place = placeOf(error)
  if (cause instanceof GongkaiError) return told(cause, place)
  const failed = databaseFault(cause)
  if (failed) {
    const masked = told(failed, place)
    faults.set(masked, cause)
    return masked
  }
  if (error instanceof GraphQLError && cause instanceof GraphQLError) {
    const code = codeOf(error, cause)
    // Parse errors must stay the same object: yoga tells their HTTP status by it.
    if (code) return withCode(error, code)
  }
  const masked = new GraphQLError('Unexpected error.', {
    ...place,
    extensions: { code: 'INTERNAL_SERVER_ERROR', unexpected: true },
  })
  faults.set(masked, error)
  return masked
}

/** The HTTP status of an answer that holds nothing because the database failed. */
export function faultStatusOf(code: unknown): number | undefined {
  return code === 'INTERNAL_SERVER_ERROR' ? undefined : STATUS[code as ErrorCode]
}

/** The HTTP status of an answer that is nothing but this error. */
export function statusOf({ code }: GongkaiError): number {
  return STATUS[code] ?? 500
}

function told({ code, message }: GongkaiError, place: GraphQLErrorOptions): GraphQLError {
  const status = place.path ? undefined : STATUS[code]
  return new GraphQLError(message, {
    ...place,
    extensions: status ? { code, http: { status, ...retryAfter(code) } } : { code },
  })
}

/** Those who meet a busy service come again, but not at once. */
const retryAfter = (code: ErrorCode) =>
  code === 'OVERLOADED' ? { headers: { 'retry-after': '1' } } : {}

/** The innermost error that was thrown. */
function causeOf(error: unknown): unknown {
  let cause = error
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError
  return cause
}

function placeOf(error: unknown): GraphQLErrorOptions {
  if (!(error instanceof GraphQLError)) return {}
  const { nodes, source, positions, path } = error
  return { nodes, source, positions, path }
}

/** The code of an error that its sender can mend; `undefined` when it is a fault of ours. */
function codeOf(error: GraphQLError, cause: GraphQLError): ErrorCode | undefined {
  const given = error.extensions.code ?? cause.extensions.code
  if (given === 'INTERNAL_SERVER_ERROR') return undefined
  if (typeof given === 'string' && Object.hasOwn(ERROR_CODES, given)) return given as ErrorCode
  // Yoga and others have codes of their own (OPERATION_RESOLUTION_FAILURE).
  if (given !== undefined) return 'BAD_REQUEST'
  // Without a path it is about the request as a whole: a variable, the operation's name.
  if (!error.path) return 'BAD_USER_INPUT'
  // Pothos refuses arguments this way; graphql-js also complains of what a resolver returned.
  return /^Pothos\w*Error$/.test(cause.name) ? 'BAD_USER_INPUT' : undefined
}

function withCode(error: GraphQLError, code: ErrorCode): GraphQLError {
  if (error.extensions.code === undefined && !error.path) {
    error.extensions.http ??= { spec: true, status: 400 }
  }
  error.extensions.code = code
  return error
}
