import { type Measurement, measure, type Stream, streamOf } from './measure.ts'
import type { BenchQuery } from './queries.ts'
import type { Contender } from './servers.ts'
import { type Prepared, queriesNamed, type ServiceSettings, setsOf } from './settings.ts'

/**
 * Each server is asked so long before the first round, over all queries, if it is measured as long.
 * V8 goes on compiling for tens of thousands of requests, and of two processes each has half of them.
 */
const WARM_UP_SECONDS = 32

/** How long each of so many queries is asked without being measured, in seconds. */
export function warmUpSeconds({ rounds, seconds }: ServiceSettings, queries: number): number {
  return Math.min(WARM_UP_SECONDS / queries, rounds * seconds)
}

/**
 * Asks each query of each contender in every round, one after the other; who goes first changes, so
 * that none always follows the same other.
 * @param settlingSeconds how long each is asked without being measured before each span that is
 */
export async function interleaved(
  contenders: readonly Contender[],
  prepared: Prepared,
  settings: ServiceSettings,
  settlingSeconds = 0,
): Promise<Measurement[]> {
  const { rounds, seconds, only, onProgress } = settings
  const queries = queriesNamed(only)
  const streamTo = keptStreams(prepared)
  const measurements: Measurement[] = []
  for (let round = 0; round <= rounds; round++) {
    for (const query of queries) {
      onProgress(round === 0 ? `warming up ${query.name}` : `round ${round}: ${query.name}`)
      for (let turn = 0; turn < contenders.length; turn++) {
        const contender = contenders[(turn + round) % contenders.length] as Contender
        const stream = await streamTo(contender, query)
        const ask = (length: number, draws: number) =>
          measure(query.name, contender, [stream], { round: draws, seconds: length })
        // With draws of rounds that never come, as the same would be asked again at once.
        if (settlingSeconds > 0) await ask(settlingSeconds, rounds + 1 + round)
        const span = round === 0 ? warmUpSeconds(settings, queries.length) : seconds
        const found = await ask(span, round)
        if (round > 0) measurements.push(found)
      }
    }
  }
  return measurements
}

/** The stream of each query to each contender, which knows what was asked before. */
export function keptStreams(
  prepared: Prepared,
): (contender: Contender, query: BenchQuery) => Promise<Stream> {
  const streams = new Map<string, Stream>()
  return async (contender, query) => {
    const key = `${contender.name} ${query.name}`
    const stream = streams.get(key) ?? (await streamOf(query, contender, setsOf(prepared, query)))
    streams.set(key, stream)
    return stream
  }
}
