import { getOperationAST, type OperationTypeNode } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Logger } from 'pino'
import type { Answered } from '../metrics/metrics.ts'
import { shownName } from './operation-name.ts'
import { type RequestHead, requestIdOf } from './request-id.ts'

/** What is known of a request under way. */
export type Trace = {
  readonly startedAt: number
  operation?: string | undefined
  kind?: OperationTypeNode
  /** Where the answer came from, when it was not made for this request. */
  cache?: 'hit' | 'shared' | 'not modified'
}

/** Logs one line a request: what was asked, how it ended, how long it took. Never a body. */
export class RequestLog {
  readonly #logger: Logger
  readonly #observe: ((answered: Answered) => void) | undefined
  readonly #traces = new WeakMap<RequestHead, Trace>()

  constructor(logger: Logger, observe?: (answered: Answered) => void) {
    this.#logger = logger
    this.#observe = observe
  }

  begin(request: RequestHead): Trace {
    const trace: Trace = { startedAt: performance.now() }
    this.#traces.set(request, trace)
    return trace
  }

  end(request: RequestHead, status: number): void {
    const isLogged = this.#logger.isLevelEnabled('info')
    if (!isLogged && !this.#observe) return
    const trace = this.#traces.get(request)
    const path = pathOf(request.url)
    const durationMs = trace && performance.now() - trace.startedAt
    if (this.#observe && durationMs !== undefined) {
      this.#observe({ path, status, seconds: durationMs / 1000, cache: trace?.cache })
    }
    if (!isLogged) return
    this.#logger.info(
      {
        requestId: requestIdOf(request),
        method: request.method,
        path,
        operation: trace?.operation,
        status,
        cache: trace?.cache,
        durationMs: durationMs && Math.round(durationMs * 100) / 100,
      },
      'request',
    )
  }

  /** Notes what is executed, and logs those requests that go through all of Yoga. */
  plugin(): Plugin {
    return {
      onRequest: ({ request }) => {
        this.begin(request)
      },
      onExecute: ({ args }) => {
        const trace = this.#traces.get(args.contextValue.request)
        const operation = getOperationAST(args.document, args.operationName)
        if (!trace || !operation) return
        trace.kind = operation.operation
        const name = shownName(operation)
        if (name !== undefined) trace.operation = name
      },
      onResponse: ({ request, response }) => this.end(request, response.status),
    }
  }
}

/** The path without the query string, which on GET holds the query and its variables. */
function pathOf(url: string): string {
  const start = url.startsWith('/') ? 0 : url.indexOf('/', url.indexOf('//') + 2)
  const end = url.indexOf('?', start)
  return start === -1 ? '/' : url.slice(start, end === -1 ? undefined : end).slice(0, 500)
}
