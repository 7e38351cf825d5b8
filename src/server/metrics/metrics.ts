import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { ReplicaRead } from '../plugins/use-replicas.ts'

/** A request that has been answered. */
export type Answered = {
  readonly path: string
  readonly status: number
  readonly seconds: number
  /** Where a kept answer came from; undefined for one that was made. */
  readonly cache: 'hit' | 'shared' | 'not modified' | undefined
}

/** What is looked up when someone asks. */
export type Gauges = {
  readonly inFlight: () => number
  readonly waiting: () => number
  readonly cacheBytes: () => number
  readonly cacheEntries: () => number
  /** The revision that is known now; undefined while the database is away. */
  readonly revision: () => number | undefined
  /** Connections to a PostgreSQL server; none for the embedded database. */
  readonly pool:
    | (() => { readonly total: number; readonly idle: number; readonly waiting: number })
    | undefined
}

const ROUTES = ['graphql', 'r', 'graphiql', 'export', 'health', 'ready'] as const

/** Counts what the service does, for Prometheus. No label has a value that a client can choose. */
export class Metrics {
  readonly #registry = new Registry()
  readonly #duration: Histogram<'route' | 'outcome'>
  readonly #answers: Counter<'source'>
  readonly #errors: Counter<'code'>
  readonly #rateLimited: Counter
  readonly #replicaReads: Counter<'outcome'>

  constructor() {
    const registers = [this.#registry]
    collectDefaultMetrics({ register: this.#registry })
    this.#duration = new Histogram({
      name: 'gongkai_request_duration_seconds',
      help: 'Time from a request to its answer.',
      labelNames: ['route', 'outcome'],
      buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    })
    this.#answers = new Counter({
      name: 'gongkai_answers_total',
      help: 'GraphQL answers by where they came from.',
      labelNames: ['source'],
      registers,
    })
    this.#errors = new Counter({
      name: 'gongkai_errors_total',
      help: 'Errors in GraphQL answers by code.',
      labelNames: ['code'],
      registers,
    })
    this.#rateLimited = new Counter({
      name: 'gongkai_rate_limited_total',
      help: 'Requests that were refused because their client sent too many.',
      registers,
    })
    this.#replicaReads = new Counter({
      name: 'gongkai_replica_reads_total',
      help: 'Queries by whether a replica answered, none was at their edition, or one failed.',
      labelNames: ['outcome'],
      registers,
    })
  }

  /** Adds what is looked up when someone asks. */
  watch({ inFlight, waiting, cacheBytes, cacheEntries, revision, pool }: Gauges): void {
    this.#gauge('gongkai_in_flight', 'Operations and pages that are worked on.', inFlight)
    this.#gauge('gongkai_waiting', 'Operations and pages that wait for a place.', waiting)
    this.#gauge('gongkai_cache_bytes', 'Memory of the kept answers, roughly.', cacheBytes)
    this.#gauge('gongkai_cache_entries', 'Kept answers.', cacheEntries)
    this.#gauge('gongkai_dataset_revision', 'Revision of the data.', revision)
    if (!pool) return
    for (const state of ['total', 'idle', 'waiting'] as const) {
      const what =
        state === 'waiting' ? 'Requests that wait for a connection' : `Connections, ${state}`
      this.#gauge(`gongkai_database_pool_${state}`, `${what}.`, () => pool()[state])
    }
  }

  answered({ path, status, seconds, cache }: Answered): void {
    const route = routeOf(path)
    this.#duration.observe({ route, outcome: outcomeOf(status) }, seconds)
    if (route === 'graphql') this.#answers.inc({ source: cache?.replace(' ', '_') ?? 'made' })
  }

  /** @param code one of docs/errors.md */
  failed(code: string): void {
    this.#errors.inc({ code })
  }

  rateLimited(): void {
    this.#rateLimited.inc()
  }

  replicaRead(outcome: ReplicaRead): void {
    this.#replicaReads.inc({ outcome })
  }

  /** Everything in Prometheus' text form. */
  async print(): Promise<{ readonly type: string; readonly text: string }> {
    return { type: this.#registry.contentType, text: await this.#registry.metrics() }
  }

  #gauge(name: string, help: string, read: () => number | undefined): void {
    new Gauge({
      ...{ name, help, registers: [this.#registry] },
      collect() {
        const value = read()
        this.set(value ?? Number.NaN)
      },
    })
  }
}

function routeOf(path: string): string {
  const first = path.split('/', 2)[1] ?? ''
  return first === '' ? 'start' : (ROUTES.find((route) => route === first) ?? 'other')
}

function outcomeOf(status: number): string {
  if (status === 304) return 'not_modified'
  if (status < 400) return 'ok'
  if (status === 503) return 'overloaded'
  if (status === 504) return 'timeout'
  return status < 500 ? 'refused' : 'failed'
}
