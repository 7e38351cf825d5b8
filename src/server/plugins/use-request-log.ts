import { getOperationAST } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Logger } from 'pino'
import { requestIdOf } from './request-id.ts'

/** An operation's name may be as long as a body; the log needs its beginning. */
const NAME_LENGTH = 100

type Trace = { readonly startedAt: number; operation?: string }

/** Logs one line a request: what was asked, how it ended, how long it took. Never a body. */
export function useRequestLog(logger: Logger): Plugin {
  const traces = new WeakMap<Request, Trace>()
  return {
    onRequest({ request }) {
      traces.set(request, { startedAt: performance.now() })
    },
    onExecute({ args }) {
      const trace = traces.get(args.contextValue.request)
      const name = getOperationAST(args.document, args.operationName)?.name?.value
      if (trace && name) trace.operation = name.slice(0, NAME_LENGTH)
    },
    onResponse({ request, response }) {
      const trace = traces.get(request)
      logger.info(
        {
          requestId: requestIdOf(request),
          method: request.method,
          path: pathOf(request.url),
          operation: trace?.operation,
          status: response.status,
          durationMs: trace && Math.round((performance.now() - trace.startedAt) * 100) / 100,
        },
        'request',
      )
    },
  }
}

/** The path without the query string, which on GET holds the query and its variables. */
function pathOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('//') + 2)
  const end = url.indexOf('?', start)
  return start === -1 ? '/' : url.slice(start, end === -1 ? undefined : end).slice(0, 500)
}
