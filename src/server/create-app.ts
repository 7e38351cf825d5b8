import type { IncomingMessage, ServerResponse } from 'node:http'
import type { DocumentNode } from 'graphql'
import { createYoga } from 'graphql-yoga'
import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import type { RevisionWatch } from '../data/revision-watch.ts'
import { DocumentCache } from './document-cache.ts'
import { GraphqlDoor } from './door/graphql-door.ts'
import { ResponseCache } from './door/response-cache.ts'
import type { SharedAnswers } from './door/shared-answers.ts'
import { maskError } from './errors.ts'
import { ExportDoor, type ExportSource } from './exports/export-door.ts'
import { exportIndexRoute } from './exports/export-index.ts'
import type { Graph } from './graph.ts'
import { graphiqlRoute } from './graphiql/graphiql-route.ts'
import { docsRoute } from './pages/docs-pages.ts'
import { landingRoute } from './pages/landing-page.ts'
import { reportRoute } from './pages/report-page.ts'
import { loadPersistedOperations } from './persisted/load-operations.ts'
import { useBodyRules } from './plugins/use-body-rules.ts'
import { useDocumentGuards } from './plugins/use-document-guards.ts'
import { RequestEditions } from './plugins/use-editions.ts'
import { useErrorReport } from './plugins/use-error-report.ts'
import { usePersisted } from './plugins/use-persisted.ts'
import { useQueryPlans } from './plugins/use-query-plans.ts'
import { type Replica, useReplicas } from './plugins/use-replicas.ts'
import { RequestLog } from './plugins/use-request-log.ts'
import { useResponseHeaders } from './plugins/use-response-headers.ts'
import { useRoutes } from './plugins/use-routes.ts'
import { isRequestTarget, refuseTarget } from './request-target.ts'
import { healthRoute, readyRoute } from './routes/health.ts'
import { schemaFileRoute } from './routes/schema-file.ts'

/** Where the graph is served. */
export const ENDPOINT = '/graphql'

/** The service without a port: a listener for node:http, and the same by `fetch`. */
export type App = {
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void
  readonly fetch: (url: string, init?: RequestInit) => Promise<Response>
}

type Parts = {
  readonly config: Pick<Config, 'publicUrl'> &
    Partial<
      Pick<
        Config,
        'responseCache' | 'responseCacheMegabytes' | 'persistedOperations' | 'persistedOnly'
      >
    >
  readonly graph: Graph
  readonly logger: Logger
  /** Knows the edition of the data; without it nothing is cached. */
  readonly watch?: RevisionWatch | undefined
  /** Databases to read from in place of the graph's own, when they are not behind it. */
  readonly replicas?: readonly Replica[]
  /** Where `/export` reads; without it there are no exports. */
  readonly exports?: ExportSource | undefined
  /** Where answers are shared with other processes. */
  readonly sharedAnswers?: SharedAnswers | undefined
}

/**
 * Puts the service together. It listens to nothing and reads no environment.
 * @throws GongkaiError BAD_CONFIGURATION when the persisted operations cannot be used
 */
export function createApp({
  config,
  graph,
  logger,
  watch,
  replicas = [],
  exports,
  sharedAnswers,
}: Parts): App {
  const log = new RequestLog(logger)
  const editions = new RequestEditions(watch)
  const { persistedOperations, persistedOnly = false } = config
  const persisted =
    persistedOperations === undefined
      ? undefined
      : loadPersistedOperations(persistedOperations, graph.schema)
  const routes = [
    healthRoute,
    readyRoute(graph),
    graphiqlRoute(ENDPOINT),
    reportRoute(graph, config.publicUrl),
    landingRoute(graph),
    schemaFileRoute,
    docsRoute,
    ...(exports ? [exportIndexRoute] : []),
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
    extraParamNames: persisted ? ['documentId'] : [],
    // Yoga would answer any address that ends so; a space never stands in one.
    healthCheckEndpoint: ' ',
    parserAndValidationCache: {
      documentCache: new DocumentCache<DocumentNode>(),
      errorCache: { get: () => undefined, set: () => {} },
    },
    plugins: [
      log.plugin(),
      useResponseHeaders(),
      useRoutes(routes, ENDPOINT, logger),
      useBodyRules(),
      editions.plugin(),
      useDocumentGuards(),
      ...(persisted ? [usePersisted(persisted, persistedOnly)] : []),
      useErrorReport(logger),
      useQueryPlans(graph, logger),
      // After the plugin above, whose work is to be done over the chosen database.
      useReplicas(replicas, editions),
    ],
  })
  const door = new GraphqlDoor({
    endpoint: ENDPOINT,
    engine: {
      fetchAPI: yoga.fetchAPI,
      getResultForParams: (given, context) => yoga.getResultForParams(given, context as never),
    },
    logger,
    log,
    editions,
    cache: cacheFor(config, watch, sharedAnswers),
    persisted,
  })
  const exportDoor = exports && new ExportDoor({ source: exports, logger, log, mostText: 'full' })
  return {
    handle(request, response) {
      if (!isRequestTarget(request)) refuseTarget(request, response)
      else if (exportDoor?.take(request, response)) return
      else if (!door.take(request, response, (message) => void yoga(message, response))) {
        void yoga(request, response)
      }
    },
    fetch: async (url, init) => yoga.fetch(url, init ?? {}),
  }
}

function cacheFor(
  { responseCache, responseCacheMegabytes = 64 }: Parts['config'],
  watch: RevisionWatch | undefined,
  shared: SharedAnswers | undefined,
): ResponseCache | undefined {
  if (!responseCache || watch === undefined) return undefined
  return new ResponseCache(watch, responseCacheMegabytes * 1_048_576, shared)
}
