import { type Measurement, measure, type Stream, streamOf } from './measure.ts'
import type { Contender } from './servers.ts'
import { type Prepared, queriesNamed, type ServiceSettings, setsOf } from './settings.ts'

/**
 * Each server is asked so long before the first round, over all queries, if it is measured as long.
 * V8 goes on compiling for some 80,000 requests, and of two processes each has half of them.
 */
const WARM_UP_SECONDS = 32

/** How long each of so many queries is asked without being measured, in seconds. */
export function warmUp({ rounds, seconds }: ServiceSettings, queries: number): number {
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
  const streams = new Map<string, Stream>()
  const measurements: Measurement[] = []
  for (let round = 0; round <= rounds; round++) {
    for (const query of queries) {
      onProgress(round === 0 ? `warming up ${query.name}` : `round ${round}: ${query.name}`)
      for (let turn = 0; turn < contenders.length; turn++) {
        const contender = contenders[(turn + round) % contenders.length] as Contender
        const key = `${contender.name} ${query.name}`
        const stream =
          streams.get(key) ?? (await streamOf(query, contender, setsOf(prepared, query)))
        streams.set(key, stream)
        const span = round === 0 ? warmUp(settings, queries.length) : seconds
        const ask = (length: number) =>
          measure(query.name, contender, [stream], { round, seconds: length })
        if (settlingSeconds > 0) await ask(settlingSeconds)
        const found = await ask(span)
        if (round > 0) measurements.push(found)
      }
    }
  }
  return measurements
}
