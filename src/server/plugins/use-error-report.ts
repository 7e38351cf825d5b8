import { type ExecutionResult, GraphQLError } from 'graphql'
import { isAsyncIterable, type Plugin } from 'graphql-yoga'
import type { Logger } from 'pino'
import { faultBehind, faultStatusOf } from '../errors.ts'
import { LIMITS } from '../limits.ts'
import { type RequestHead, requestIdOf } from './request-id.ts'

/**
 * The last look at an answer's errors: faults of ours and of the database are logged with their
 * stack and get the request id, by which the reader of an answer and the reader of the log can find
 * each other. An answer that is nothing but a failure of the database gets its status.
 */
export function reportErrors(logger: Logger, request: RequestHead, result: ExecutionResult): void {
  if (!result.errors) return
  // Each was made for this answer, or may be shared by those who asked the same at that time.
  const errors = result.errors as GraphQLError[]
  const isEmpty = !result.data || Object.values(result.data).every((value) => value === null)
  for (const error of errors) {
    const fault = faultBehind(error)
    if (fault === undefined) continue
    const requestId = requestIdOf(request)
    logger.error({ err: rootOf(fault), path: error.path, requestId }, 'unexpected error')
    error.extensions.requestId = requestId
    const status = isEmpty ? faultStatusOf(error.extensions.code) : undefined
    if (status !== undefined) error.extensions.http ??= { status }
  }
  if (errors.length > LIMITS.errors) errors.length = LIMITS.errors
  for (const error of errors) tidy(error)
}

/** Looks at the errors of the answers that Yoga writes. */
export function useErrorReport(logger: Logger): Plugin {
  return {
    onResultProcess({ request, result }) {
      if (!Array.isArray(result) && !isAsyncIterable(result)) reportErrors(logger, request, result)
    },
  }
}

function tidy(error: GraphQLError): void {
  if (error.message.length > LIMITS.messageLength) {
    error.message = `${error.message.slice(0, LIMITS.messageLength - 1)}…`
  }
  const { http } = error.extensions
  // A limit is told by the status too, also where GraphQL over HTTP would answer 200 to
  // `application/json`; yoga marks all that parsing throws as such.
  if (error.extensions.code === 'LIMIT_EXCEEDED' && typeof http === 'object' && http !== null) {
    Object.assign(http, { spec: false })
  }
}

function rootOf(fault: unknown): unknown {
  return fault instanceof GraphQLError && fault.originalError ? fault.originalError : fault
}
