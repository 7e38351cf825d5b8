import type { IncomingMessage, ServerResponse } from 'node:http'
import type { DocumentNode } from 'graphql'
import { createYoga } from 'graphql-yoga'
import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import { DEFAULT_LIMITS, type Limits } from '../config-limits.ts'
import type { RevisionWatch } from '../data/revision-watch.ts'
import { DocumentCache } from './document-cache.ts'
import { GraphqlDoor } from './door/graphql-door.ts'
import { ResponseCache } from './door/response-cache.ts'
import type { SharedAnswers } from './door/shared-answers.ts'
import { maskError } from './errors.ts'
import { ExportDoor, type ExportSource } from './exports/export-door.ts'
import { exportIndexRoute } from './exports/export-index.ts'
import { Admission } from './gate/admission.ts'
import { type ClientOf, clientAddress } from './gate/client-address.ts'
import { RateLimit } from './gate/rate-limit.ts'
import type { Graph } from './graph.ts'
import { graphiqlRoute } from './graphiql/graphiql-route.ts'
import { hideSuggestions } from './guards/suggestions.ts'
import type { Gauges, Metrics } from './metrics/metrics.ts'
import { docsRoute } from './pages/docs-pages.ts'
import { landingRoute } from './pages/landing-page.ts'
import { reportRoute } from './pages/report-page.ts'
import { loadPersistedOperations } from './persisted/load-operations.ts'
import { useAdmission } from './plugins/use-admission.ts'
import { useBodyRules } from './plugins/use-body-rules.ts'
import { useCost } from './plugins/use-cost.ts'
import { useDocumentGuards } from './plugins/use-document-guards.ts'
import { RequestEditions } from './plugins/use-editions.ts'
import { type Reporting, useErrorReport } from './plugins/use-error-report.ts'
import { usePersisted } from './plugins/use-persisted.ts'
import { usePrivateSchema } from './plugins/use-private-schema.ts'
import { useQueryPlans } from './plugins/use-query-plans.ts'
import { type Replica, useReplicas } from './plugins/use-replicas.ts'
import { RequestLog } from './plugins/use-request-log.ts'
import { useResponseHeaders } from './plugins/use-response-headers.ts'
import { useRoutes } from './plugins/use-routes.ts'
import { useTracing } from './plugins/use-tracing.ts'
import { admitted } from './reply.ts'
import { isRequestTarget, refuseTarget } from './request-target.ts'
import { healthRoute, readyRoute } from './routes/health.ts'
import { schemaFileRoute } from './routes/schema-file.ts'
import { variantOf } from './variant.ts'

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
        | 'responseCache'
        | 'responseCacheMegabytes'
        | 'rateLimit'
        | 'trustedProxies'
        | 'introspection'
        | 'graphiql'
        | 'serveText'
        | 'persistedOperations'
        | 'persistedOnly'
      >
    > & { readonly limits?: Partial<Limits> }
  readonly graph: Graph
  readonly logger: Logger
  /** Knows the edition of the data; without it nothing is cached. */
  readonly watch?: RevisionWatch | undefined
  /** Databases to read from in place of the graph's own, when they are not behind it. */
  readonly replicas?: readonly Replica[]
  /** Counts what is done, where someone wants to know. */
  readonly metrics?: Metrics | undefined
  /** The connections of the database, for the same. */
  readonly pool?: Gauges['pool'] | undefined
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
  metrics,
  pool,
  exports,
  sharedAnswers,
}: Parts): App {
  const limits: Limits = { ...DEFAULT_LIMITS, ...config.limits }
  const isPublicSchema = config.introspection !== false
  const log = new RequestLog(logger, metrics && ((answered) => metrics.answered(answered)))
  const admission = new Admission(limits)
  const reporting: Reporting = {
    ...{ logger, limits },
    hideSuggestions: (error) => hideSuggestions(error, graph.schema, isPublicSchema),
    onError: metrics && ((code) => metrics.failed(code)),
  }
  const editions = new RequestEditions(watch)
  const { persistedOperations, persistedOnly = false } = config
  const persisted =
    persistedOperations === undefined
      ? undefined
      : loadPersistedOperations(persistedOperations, graph.schema, limits)
  const variant = variantOf(config, persisted)
  const served = {
    graphiql: config.graphiql !== false,
    schema: isPublicSchema,
    exports: exports !== undefined,
  }
  const routes = [
    healthRoute,
    readyRoute(graph, watch),
    ...(config.graphiql === false ? [] : [graphiqlRoute(ENDPOINT)]),
    admitted(reportRoute(graph, config.publicUrl), admission),
    admitted(landingRoute(graph, served), admission),
    ...(isPublicSchema ? [schemaFileRoute] : []),
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
      useBodyRules(limits),
      editions.plugin(),
      useDocumentGuards(limits),
      ...(persisted ? [usePersisted(persisted, persistedOnly)] : []),
      ...(isPublicSchema ? [] : [usePrivateSchema()]),
      useCost(limits.cost),
      useErrorReport(reporting),
      useQueryPlans(graph, logger),
      // After the plugin above, whose work is to be done over the chosen database.
      useReplicas(replicas, editions, {
        logger,
        onRead: metrics && ((read) => metrics.replicaRead(read)),
      }),
      useTracing(),
      // Around all the work.
      useAdmission(admission),
    ],
  })
  const cache = cacheFor(config, watch, sharedAnswers)
  const door = new GraphqlDoor({
    endpoint: ENDPOINT,
    engine: {
      fetchAPI: yoga.fetchAPI,
      getResultForParams: (given, context) => yoga.getResultForParams(given, context as never),
    },
    ...{ log, editions, limits, reporting },
    cache,
    persisted,
    variant,
  })
  const clientOf = clientAddress(config.trustedProxies ?? [])
  const rate = rateLimitFor(config, clientOf, metrics)
  const exportDoor =
    exports &&
    new ExportDoor({
      ...{ source: exports, logger, log, clientOf, variant },
      mostText: config.serveText === false ? 'none' : 'full',
    })
  metrics?.watch({
    inFlight: () => admission.inFlight,
    waiting: () => admission.waiting,
    cacheBytes: () => cache?.bytes ?? 0,
    cacheEntries: () => cache?.size ?? 0,
    revision: () => revisionOf(watch),
    pool,
  })
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    if (exportDoor?.take(request, response)) return
    if (!door.take(request, response, (message) => void yoga(message, response))) {
      void yoga(request, response)
    }
  }
  return {
    handle(request, response) {
      if (!isRequestTarget(request)) refuseTarget(request, response)
      else if (rate === undefined) answer(request, response)
      else {
        void rate.admits(request, response).then(
          (isAdmitted) => {
            if (isAdmitted) answer(request, response)
          },
          () => response.destroy(),
        )
      }
    },
    fetch: async (url, init) => yoga.fetch(url, init ?? {}),
  }
}

/** Never waits: the next to ask will be told what was not known yet. */
function revisionOf(watch: RevisionWatch | undefined): number | undefined {
  const current = watch?.current()
  if (!(current instanceof Promise)) return current?.revision
  current.catch(() => undefined)
  return undefined
}

function rateLimitFor(
  { rateLimit }: Parts['config'],
  clientOf: ClientOf,
  metrics: Metrics | undefined,
): RateLimit | undefined {
  if (!rateLimit) return undefined
  return new RateLimit(rateLimit, clientOf, () => metrics?.rateLimited())
}

function cacheFor(
  { responseCache, responseCacheMegabytes = 48 }: Parts['config'],
  watch: RevisionWatch | undefined,
  shared: SharedAnswers | undefined,
): ResponseCache | undefined {
  if (!responseCache || watch === undefined) return undefined
  return new ResponseCache(watch, responseCacheMegabytes * 1_048_576, shared)
}
