import { buildSchema, GraphQLError } from 'graphql'
import pino from 'pino'
import type { Limits } from '../../src/config-limits.ts'
import type { RevisionWatch } from '../../src/data/revision-watch.ts'
import { GongkaiError } from '../../src/domain/errors.ts'
import { type App, createApp } from '../../src/server/create-app.ts'
import type { SharedAnswers } from '../../src/server/door/shared-answers.ts'
import type { Graph } from '../../src/server/graph.ts'
import type { Gauges, Metrics } from '../../src/server/metrics/metrics.ts'
import type { Replica } from '../../src/server/plugins/use-replicas.ts'

/** A graph of a few fields that behave in the ways a server must cope with. */
export function stubGraph(): Graph {
  const schema = buildSchema(`
    type Query {
      hello(name: String, number: Int): String
      dataset: Dataset
      fault: String
      refusal: String
      badArgument: String
      nested: Query
      many(count: Int!): [String]
      slow(ms: Int!): String
      color: Color
    }
    type Mutation { write: String }
    type Dataset { revision: Int! }
    enum Color { RED }
  `)
  const fields = schema.getQueryType()!.getFields()
  fields.hello!.resolve = (_root, { name }) => `Hello ${name ?? 'world'}`
  fields.dataset!.resolve = () => ({ revision: 7 })
  fields.fault!.resolve = () => {
    throw new Error('secret: postgresql://user:hunter2@db')
  }
  fields.refusal!.resolve = () => {
    throw new GongkaiError('UNKNOWN_CODE', 'No place has the code "0".')
  }
  fields.badArgument!.resolve = () => {
    throw new GraphQLError('first: must not be negative', {
      extensions: { code: 'BAD_USER_INPUT' },
    })
  }
  fields.nested!.resolve = () => ({})
  fields.many!.resolve = (_root, { count }) =>
    Array.from({ length: count }, () => new GongkaiError('BAD_USER_INPUT', 'x'.repeat(2_000)))
  fields.slow!.resolve = (_root, { ms }) =>
    new Promise((resolve) => setTimeout(() => resolve('done'), ms))
  fields.color!.resolve = () => 'NO_SUCH_COLOR'
  return { schema, createContext: () => ({}) }
}

export type LogLine = Record<string, unknown> & { readonly level: number; readonly msg: string }

export type StubOptions = {
  readonly watch?: RevisionWatch
  readonly responseCache?: boolean
  readonly responseCacheMegabytes?: number
  readonly persistedOperations?: string
  readonly persistedOnly?: boolean
  readonly sharedAnswers?: SharedAnswers
  readonly rateLimit?: number | null
  readonly trustedProxies?: string[]
  readonly introspection?: boolean
  readonly serveText?: boolean
  readonly graphiql?: boolean
  readonly limits?: Partial<Limits>
  readonly metrics?: Metrics
  readonly replicas?: readonly Replica[]
  readonly pool?: Gauges['pool']
}

/** The service over the stub graph, and what it has logged. */
export function stubApp(
  graph: Graph = stubGraph(),
  { watch, sharedAnswers, metrics, pool, replicas = [], ...config }: StubOptions = {},
): { app: App; log: LogLine[] } {
  const log: LogLine[] = []
  const logger = pino({}, { write: (line: string) => log.push(JSON.parse(line)) })
  const app = createApp({
    config: { publicUrl: undefined, ...config },
    ...{ graph, logger, watch, sharedAnswers, metrics, pool, replicas },
  })
  return { app, log }
}

/** Posts an operation; the answer with its status, headers and parsed body. */
export async function post(app: App, body: unknown, headers: Record<string, string> = {}) {
  const response = await app.fetch('http://test/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    body: text ? JSON.parse(text) : null,
  }
}
