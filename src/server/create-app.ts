import type { IncomingMessage, ServerResponse } from 'node:http'
import type { DocumentNode } from 'graphql'
import { createYoga } from 'graphql-yoga'
import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import { DocumentCache } from './document-cache.ts'
import { maskError } from './errors.ts'
import type { Graph } from './graph.ts'
import { graphiqlRoute } from './graphiql/graphiql-route.ts'
import { landingRoute } from './pages/landing-page.ts'
import { reportRoute } from './pages/report-page.ts'
import { useBodyRules } from './plugins/use-body-rules.ts'
import { useDocumentGuards } from './plugins/use-document-guards.ts'
import { useErrorReport } from './plugins/use-error-report.ts'
import { useQueryPlans } from './plugins/use-query-plans.ts'
import { useRequestLog } from './plugins/use-request-log.ts'
import { useResponseHeaders } from './plugins/use-response-headers.ts'
import { useRoutes } from './plugins/use-routes.ts'
import { isRequestTarget, refuseTarget } from './request-target.ts'
import { healthRoute, readyRoute } from './routes/health.ts'

/** Where the graph is served. */
export const ENDPOINT = '/graphql'

/** The service without a port: a listener for node:http, and the same by `fetch`. */
export type App = {
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void
  readonly fetch: (url: string, init?: RequestInit) => Promise<Response>
}

type Parts = {
  readonly config: Pick<Config, 'publicUrl'>
  readonly graph: Graph
  readonly logger: Logger
}

/** Puts the service together. It listens to nothing and reads no environment. */
export function createApp({ config, graph, logger }: Parts): App {
  const routes = [
    healthRoute,
    readyRoute(graph),
    graphiqlRoute(ENDPOINT),
    reportRoute(graph, config.publicUrl),
    landingRoute(graph),
  ]
  const yoga = createYoga({
    schema: graph.schema,
    context: () => graph.createContext(),
    graphqlEndpoint: ENDPOINT,
    // Ours reports to our log, under the request id.
    logging: false,
    maskedErrors: { maskError, isDev: false },
    // Each is done by a plugin below, in a way that yoga's own does not offer.
    cors: false,
    graphiql: false,
    landingPage: false,
    maxRequestBodySize: false,
    multipart: false,
    // Yoga would answer any address that ends so; a space never stands in one.
    healthCheckEndpoint: ' ',
    parserAndValidationCache: {
      documentCache: new DocumentCache<DocumentNode>(),
      errorCache: { get: () => undefined, set: () => {} },
    },
    plugins: [
      useRequestLog(logger),
      useResponseHeaders(),
      useRoutes(routes, ENDPOINT, logger),
      useBodyRules(),
      useDocumentGuards(),
      useErrorReport(logger),
      useQueryPlans(graph, logger),
    ],
  })
  return {
    handle(request, response) {
      if (isRequestTarget(request)) void yoga(request, response)
      else refuseTarget(request, response)
    },
    fetch: async (url, init) => yoga.fetch(url, init ?? {}),
  }
}
