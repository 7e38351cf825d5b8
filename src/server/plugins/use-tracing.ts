import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { getOperationAST } from 'graphql'
import { isAsyncIterable, type Plugin } from 'graphql-yoga'
import { VERSION } from '../version.ts'
import { shownName } from './operation-name.ts'
import { requestIdOf } from './request-id.ts'

/**
 * A span of OpenTelemetry for each operation that is executed, below that of the HTTP request. The
 * interface alone is part of this program and does nothing; whoever wants traces starts Node with an
 * SDK (docs/operations.md).
 */
export function useTracing(): Plugin {
  const tracer = trace.getTracer('gongkai', VERSION)
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const operation = getOperationAST(args.document, args.operationName)
      const type = operation?.operation ?? 'query'
      const attributes = {
        'graphql.operation.type': type,
        'graphql.operation.name': shownName(operation),
        'gongkai.request_id': requestIdOf(args.contextValue.request),
      }
      const options = { attributes, kind: SpanKind.INTERNAL }
      setExecuteFn((given) =>
        tracer.startActiveSpan(`graphql ${type}`, options, async (span) => {
          try {
            const result = await executeFn(given)
            const [error] = isAsyncIterable(result) ? [] : (result.errors ?? [])
            if (error) span.setStatus({ code: SpanStatusCode.ERROR })
            return result
          } catch (error) {
            span.setStatus({ code: SpanStatusCode.ERROR })
            throw error
          } finally {
            span.end()
          }
        }),
      )
    },
  }
}
