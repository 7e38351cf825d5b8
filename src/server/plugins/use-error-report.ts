import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Logger } from 'pino'
import { faultBehind } from '../errors.ts'
import { LIMITS } from '../limits.ts'
import { requestIdOf } from './request-id.ts'

/**
 * The last look at an answer's errors: faults of ours and of the database are logged with
 * their stack and get the request id, by which the reader of an answer and the reader of the log can find each other.
 */
export function useErrorReport(logger: Logger): Plugin {
  return {
    onResultProcess({ request, result }) {
      if (!('errors' in result) || !result.errors) return
      const errors = result.errors as GraphQLError[]
      for (const error of errors) {
        const fault = faultBehind(error)
        if (fault === undefined) continue
        const requestId = requestIdOf(request)
        logger.error({ err: rootOf(fault), path: error.path, requestId }, 'unexpected error')
        error.extensions.requestId = requestId
      }
      if (errors.length > LIMITS.errors) errors.length = LIMITS.errors
      for (const error of errors) tidy(error)
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
