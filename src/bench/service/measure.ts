import { createRandom } from '../../synthetic/random.ts'
import { median } from '../rounds.ts'
import { difference, sharedForm } from './answers.ts'
import { BenchRefusal } from './bench-refusal.ts'
import { type LoadResult, load, requestBytes } from './load-client.ts'
import type { BenchQuery, Variables } from './queries.ts'
import { type Contender, requestOf } from './servers.ts'
import { zipf } from './zipf.ts'

export const CONNECTIONS = 16
/** So many sets of variables are compared for each query, the most popular and others alike. */
const COMPARED = 25

/** One round of one query on one contender. */
export type Measurement = {
  readonly query: string
  readonly contender: string
  readonly round: number
  readonly requestsPerSecond: number
  /** In milliseconds. */
  readonly p50: number
  readonly p95: number
  readonly p99: number
  /** CPU seconds of the processes for 1,000 requests. */
  readonly cpu: number
  readonly residentMegabytes: number
  /** The share of requests that had been asked before on the same contender. */
  readonly repeated: number
  /** The share of answers that were kept. */
  readonly kept: number
}

/** The bodies of a query's requests for a contender, by the rank of their variables. */
export type Requests = { readonly path: string; readonly bodies: readonly object[] }

/** Makes the bodies; a query that pages first asks how the contender writes its cursors. */
export async function requestsOf(
  query: BenchQuery,
  contender: Contender,
  variables: readonly Variables[],
): Promise<Requests> {
  const { speaks } = contender
  let cursor = ''
  if (query.cursors && speaks !== 'hand-written') {
    const answer = await ask(contender, '/graphql', { query: query.cursors[speaks] })
    cursor = JSON.parse(answer).data.list.pageInfo.endCursor
  }
  const requests = variables.map((set) => requestOf(query, speaks, set, cursor))
  return { path: requests[0]?.path ?? '', bodies: requests.map(({ body }) => body) }
}

async function ask({ processes }: Contender, path: string, body: object): Promise<string> {
  const [server] = processes
  const response = await fetch(`http://${server?.host}:${server?.port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  })
  return response.text()
}

/**
 * Holds the answers of all contenders equal, on a sample of variables.
 * @throws {BenchRefusal} at the first difference
 */
export async function compareAnswers(
  query: BenchQuery,
  contenders: readonly Contender[],
  variables: readonly Variables[],
): Promise<void> {
  const step = Math.max(1, Math.floor(variables.length / COMPARED))
  const sample = variables.filter((_, rank) => rank % step === 0)
  let expected: unknown[] | undefined
  for (const contender of contenders) {
    const { path, bodies } = await requestsOf(query, contender, sample)
    const answers: unknown[] = []
    for (const body of bodies) answers.push(sharedForm(await ask(contender, path, body)))
    expected ??= answers
    answers.forEach((answer, at) => {
      const found = difference(expected?.[at], answer)
      if (found === null) return
      const of = `${query.name} with ${JSON.stringify(sample[at])}`
      throw new BenchRefusal(
        `The answers to ${of} differ between ${contenders[0]?.name} and ${contender.name}: ${found}.`,
      )
    })
  }
}

/** What is asked of a contender: the requests of one query, and which it was asked before. */
export type Stream = Requests & { readonly query: string; readonly seen: Uint8Array }

/** A stream of which nothing was asked yet. */
export async function streamOf(
  query: BenchQuery,
  contender: Contender,
  variables: readonly Variables[],
): Promise<Stream> {
  const requests = await requestsOf(query, contender, variables)
  return { ...requests, query: query.name, seen: new Uint8Array(variables.length) }
}

/**
 * Asks for some seconds, each time one of the streams, with the same draws for every contender in
 * the same round.
 * @param name what the streams are together
 */
export async function measure(
  name: string,
  contender: Contender,
  streams: readonly Stream[],
  {
    round,
    seconds,
    pace,
  }: { readonly round: number; readonly seconds: number; readonly pace?: number },
): Promise<Measurement> {
  const { processes } = contender
  const draws = streams.map(({ query, bodies }) => zipf(bodies.length, query, round))
  const which = createRandom('stream', name, round)
  const bytes = processes.map((target) =>
    streams.map(({ path, bodies }) => bodies.map((body) => requestBytes(target, path, body))),
  )
  let repeated = 0
  let drawn = 0
  const next = (target: number): Buffer => {
    const at = Math.floor(which.next() * streams.length)
    const rank = draws[at]?.() ?? 0
    const { seen } = streams[at] as Stream
    drawn++
    repeated += seen[rank] as number
    seen[rank] = 1
    return bytes[target]?.[at]?.[rank] as Buffer
  }
  const cpuSeconds = () => processes.reduce((sum, server) => sum + server.cpuSeconds(), 0)
  const before = cpuSeconds()
  const result = await load(processes, CONNECTIONS, seconds, next, pace)
  return {
    query: name,
    contender: contender.name,
    round,
    ...figuresOf(result),
    cpu: ((cpuSeconds() - before) / result.requests) * 1000,
    residentMegabytes: Math.max(...processes.map((server) => server.residentMegabytes())),
    repeated: repeated / drawn,
    kept: result.kept / result.requests,
  }
}

/** The median of the ratios within each round, as the machine is slower in some. */
export function ratioInRounds(
  of: readonly Measurement[],
  by: readonly Measurement[],
  key: 'requestsPerSecond' | 'p95',
): number {
  const beside = (round: number) => by.find((it) => it.round === round)?.[key] ?? Number.NaN
  return median(of.map((it) => it[key] / beside(it.round)))
}

function figuresOf({ requests, seconds, latencies }: LoadResult) {
  const at = (share: number) => latencies[Math.floor(share * (requests - 1))] ?? Number.NaN
  return { requestsPerSecond: requests / seconds, p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}
