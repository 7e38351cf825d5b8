import { parse } from 'graphql'
import pino, { type Logger } from 'pino'
import type { Config } from '../config.ts'
import { loadCatalogue } from '../data/catalogue-file.ts'
import type { Database } from '../data/open-database.ts'
import { seedIfEmpty } from '../ingest/seed.ts'
import { createContext, type Services } from '../schema/context.ts'
import { schema } from '../schema/index.ts'
import { answerOperation } from '../schema/plan/plan-operation.ts'
import { createApp, ENDPOINT } from '../server/create-app.ts'
import { databaseFault } from '../server/database-fault.ts'
import { ask, type Graph } from '../server/graph.ts'
import { listen } from '../server/listen.ts'
import type { Metrics } from '../server/metrics/metrics.ts'
import { metricsApp } from '../server/metrics/serve-metrics.ts'
import { VERSION } from '../server/version.ts'
import { stopOnSignal } from './stop-signals.ts'

export const SIZE_QUERY = 'query Size { dataset { revision reports figures jurisdictions } }'
type Size = {
  readonly dataset: {
    readonly revision: number
    readonly reports: number
    readonly figures: number
    readonly jurisdictions: number
  }
}

/** Seeds an empty database, serves the graph over it, and says where. */
export async function startService(
  config: Config,
  database: Database,
  replicas: readonly Database[] = [],
): Promise<void> {
  const services = servicesOver(database, config)
  if ((await seedIfEmpty(services)) !== null) await database.maintain()
  const graph: Graph = {
    schema,
    createContext: () => createContext(services),
    answer: answerOperation,
  }
  // Standard output is for the lines below; what a machine reads goes to standard error.
  const logger = pino({ level: config.logLevel, base: null }, pino.destination(2))
  const metrics = await metricsFor(config)
  const sharedAnswers = await openSharedAnswers(config, logger)
  const app = createApp({
    ...{ config, graph, logger, sharedAnswers, metrics },
    pool: database.pool,
    watch: database.watchRevision(),
    exports: services,
    replicas: replicas.map((replica) => {
      const replicated = servicesOver(replica, config)
      return {
        watch: replica.watchRevision(),
        createContext: () => createContext(replicated),
      }
    }),
  })
  const server = await listen(app, config.host, config.port)
  const servers = [server]
  const stopServers = () => Promise.all(servers.map((each) => each.stop()))
  stopOnSignal(async () => {
    await stopServers()
    sharedAnswers?.close()
    await Promise.all([database, ...replicas].map((each) => each.close()))
  })
  try {
    const { dataset } = await ask<Size>(graph, parse(SIZE_QUERY))
    if (metrics) servers.push(await listenForMetrics(metrics, config))
    console.log(greeting(server.url, database, dataset))
    if (servers[1]) console.log(`Metrics    ${servers[1].url}/metrics`)
  } catch (error) {
    // The caller closes the database, over which nothing may be served then.
    await stopServers()
    sharedAnswers?.close()
    throw databaseFault(error) ?? error
  }
}

/** The client is loaded only where it is used. */
async function openSharedAnswers({ redisUrl, responseCache }: Config, logger: Logger) {
  if (redisUrl === undefined || !responseCache) return undefined
  const { openRedisAnswers } = await import('../server/door/redis-answers.ts')
  return openRedisAnswers(redisUrl, logger)
}

/** What counts, where someone wants to know. */
async function metricsFor({ metricsPort }: Config): Promise<Metrics | undefined> {
  if (metricsPort === null) return undefined
  const { Metrics } = await import('../server/metrics/metrics.ts')
  return new Metrics()
}

/** Serves what is counted on a port of its own, which is no part of the public service. */
function listenForMetrics(metrics: Metrics, { metricsHost, metricsPort }: Config) {
  const variables = { host: 'METRICS_HOST', port: 'METRICS_PORT' }
  return listen(metricsApp(metrics), metricsHost, metricsPort ?? 0, variables)
}

function servicesOver(database: Database, { limits, serveText }: Config): Services {
  return {
    database,
    limits,
    servesText: serveText,
    // Read when it is first needed: most starts and many requests do without it.
    get catalogue() {
      return loadCatalogue()
    },
  }
}

function greeting(url: string, { kind, location }: Database, size: Size['dataset']): string {
  const { revision, reports, figures, jurisdictions } = size
  const number = (value: number) => value.toLocaleString('en-US')
  return `Gongkai ${VERSION}
  GraphiQL   ${url}${ENDPOINT}
  Reports    ${url}/
  Database   ${kind === 'embedded' ? 'embedded, in' : 'PostgreSQL,'} ${location}
  Dataset    revision ${revision}: ${number(reports)} reports, ${number(figures)} figures, ${number(jurisdictions)} jurisdictions
Ctrl-C stops it.`
}
