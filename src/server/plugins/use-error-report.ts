import { type ExecutionResult, GraphQLError } from 'graphql'
import { isAsyncIterable, type Plugin } from 'graphql-yoga'
import type { Logger } from 'pino'
import type { Limits } from '../../config-limits.ts'
import { faultBehind, faultStatusOf } from '../errors.ts'
import { type RequestHead, requestIdOf } from './request-id.ts'

/** What the last look at an answer's errors needs. */
export type Reporting = {
  readonly logger: Logger
  readonly limits: Limits
  /** Takes out of a message the names that are not for readers. */
  readonly hideSuggestions: (error: GraphQLError) => void
  /** Hears of each error's code. */
  readonly onError?: ((code: string) => void) | undefined
}

/**
 * The last look at an answer's errors: faults of ours and of the database are logged with their
 * stack and get the request id, by which the reader of an answer and the reader of the log can find
 * each other. An answer that is nothing but a failure of the database gets its status.
 */
export function reportErrors(
  { logger, limits, hideSuggestions, onError }: Reporting,
  request: RequestHead,
  result: ExecutionResult,
): void {
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
  if (errors.length > limits.errors) errors.length = limits.errors
  for (const error of errors) {
    // Ours, with a path, suggest nothing but what to do.
    if (!error.path) hideSuggestions(error)
    tidy(error, limits)
    onError?.(String(error.extensions.code))
  }
}

/** Looks at the errors of the answers that Yoga writes. */
export function useErrorReport(reporting: Reporting): Plugin {
  return {
    onResultProcess({ request, result }) {
      if (!Array.isArray(result) && !isAsyncIterable(result)) {
        reportErrors(reporting, request, result)
      }
    },
  }
}

function tidy(error: GraphQLError, { messageLength }: Limits): void {
  if (error.message.length > messageLength) {
    error.message = `${error.message.slice(0, messageLength - 1)}…`
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
