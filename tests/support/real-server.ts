import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import pino from 'pino'
import { afterAll, beforeAll } from 'vitest'
import { LIST_LIMITS as LIST } from '../../src/domain/limits.ts'
import { createContext } from '../../src/schema/context.ts'
import { schema } from '../../src/schema/index.ts'
import { answerOperation } from '../../src/schema/plan/plan-operation.ts'
import { createApp } from '../../src/server/create-app.ts'
import type { Graph } from '../../src/server/graph.ts'
import { listen, type RunningServer } from '../../src/server/listen.ts'
import { createSeededGraph, type TestGraph } from './graph.ts'
import type { LogLine, StubOptions } from './stub-app.ts'

/** The service as it is started, over the database of a test graph, on a port of its own. */
export async function startRealServer(
  { database, services }: TestGraph,
  config: Omit<StubOptions, 'watch'> & { readonly servesText?: boolean } = {},
): Promise<RunningServer & { readonly log: LogLine[] }> {
  const log: LogLine[] = []
  const logger = pino({ base: null }, { write: (line: string) => log.push(JSON.parse(line)) })
  const { limits, servesText = true } = config
  const own = { ...services, servesText, ...(limits && { limits: { ...LIST, ...limits } }) }
  const graph: Graph = { schema, createContext: () => createContext(own), answer: answerOperation }
  const app = createApp({
    config: { publicUrl: undefined, responseCache: true, serveText: servesText, ...config },
    ...{ graph, logger, watch: database.watchRevision(), exports: own },
  })
  return { ...(await listen(app, '127.0.0.1', 0)), log }
}

/** The same for all tests of a file, over the five seeded reports. */
export function useRealServer(): { readonly url: string; readonly graph: TestGraph } {
  let graph: TestGraph
  let server: RunningServer
  beforeAll(async () => {
    graph = await createSeededGraph()
    server = await startRealServer(graph)
  })
  afterAll(async () => {
    await server.stop()
    await graph.close()
  })
  return {
    get url() {
      return server.url
    },
    get graph() {
      return graph
    },
  }
}

/** A request to the byte, as no well-behaved client may send it. */
export type RawRequest = {
  readonly method?: string
  readonly path?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Sent in chunks when it is a list. */
  readonly body?: string | readonly string[]
}

export type RawAnswer = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** Sends a request and reads the whole answer. */
export function send(
  url: string,
  { method = 'POST', path = '/graphql', headers, body }: RawRequest,
) {
  return new Promise<RawAnswer>((resolve, reject) => {
    const { hostname, port } = new URL(url)
    const given = { host: `${hostname}:${port}`, ...headers }
    const length = typeof body === 'string' ? { 'content-length': Buffer.byteLength(body) } : {}
    const options = { hostname, port, path, method, headers: { ...length, ...given }, agent: false }
    const request = httpRequest(options, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk) => {
        text += chunk
      })
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text })
      })
    })
    // A refusal may come while the body is still being sent.
    request.on('error', reject)
    for (const chunk of typeof body === 'string' ? [body] : (body ?? [])) request.write(chunk)
    request.end()
  })
}
