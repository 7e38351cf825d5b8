import type { BenchTable } from '../bench-table.ts'
import { BenchRefusal } from './bench-refusal.ts'
import { compareAnswers, type Measurement, measure, type Stream, streamOf } from './measure.ts'
import { type BenchQuery, QUERIES, type Variables } from './queries.ts'
import type { ServerProcess } from './server-process.ts'
import { type Contender, newerNode, type Place, prepare, startOurs, startPeer } from './servers.ts'
import { serviceTables } from './service-tables.ts'

export type ServiceSettings = {
  readonly rounds: number
  readonly seconds: number
  /** Names of queries; all when there are none. */
  readonly only: readonly string[]
  readonly onProgress: (line: string) => void
}

export type Prepared = {
  readonly reports: number
  readonly postgresql: string
  readonly variables: Readonly<Record<string, readonly Variables[]>>
}

/** Unmeasured seconds before the first round, in which programs and plans are compiled. */
const WARM_UP_SECONDS = 1

/**
 * Measures the service beside PostGraphile and a hand-written endpoint, over the same database.
 * @param ownNode the Node that runs this process, for the row without a target
 * @throws {BenchRefusal} when something is missing, or answers differ
 */
export async function serviceSpeed(
  place: Place,
  ownNode: string,
  settings: ServiceSettings,
): Promise<BenchTable[]> {
  const node24 = newerNode(place)
  prepare(place, 'check')
  const started: ServerProcess[] = []
  const start = async (server: Promise<ServerProcess>) => {
    const running = await server
    started.push(running)
    return running
  }
  try {
    // The first brings the database to its newest form, which the peers then find.
    const ours = await start(startOurs(place, node24, 'off'))
    const prepared = JSON.parse(prepare(place, 'make')) as Prepared
    const contenders: Contender[] = [
      { name: 'ours', speaks: 'ours', processes: [ours] },
      {
        name: 'PostGraphile',
        speaks: 'postgraphile',
        processes: [await start(startPeer(place, 'postgraphile.mjs'))],
      },
      {
        name: 'hand-written',
        speaks: 'hand-written',
        processes: [await start(startPeer(place, 'hand-written.mjs'))],
      },
      {
        name: 'ours, caches on',
        speaks: 'ours',
        processes: [await start(startOurs(place, node24, 'on'))],
      },
      {
        name: 'ours, own Node',
        speaks: 'ours',
        processes: [await start(startOurs(place, ownNode, 'off'))],
      },
      {
        name: 'ours, two processes',
        speaks: 'ours',
        processes: [ours, await start(startOurs(place, node24, 'off'))],
      },
    ]
    const measurements = await measureAll(contenders, prepared, settings)
    return serviceTables(measurements, { ...prepared, ...settings })
  } finally {
    await Promise.all(started.map((server) => server.stop()))
    prepare(place, 'drop')
  }
}

async function measureAll(
  contenders: readonly Contender[],
  { variables }: Prepared,
  { rounds, seconds, only, onProgress }: ServiceSettings,
): Promise<Measurement[]> {
  const queries = queriesNamed(only)
  const sets = (name: string) => variables[name] ?? []
  for (const query of queries) {
    onProgress(`comparing the answers to ${query.name}`)
    await compareAnswers(query, contenders, sets(query.name))
  }
  const streams = new Map<string, Stream>()
  const measurements: Measurement[] = []
  for (let round = 0; round <= rounds; round++) {
    for (const query of queries) {
      onProgress(round === 0 ? `warming up ${query.name}` : `round ${round}: ${query.name}`)
      for (let turn = 0; turn < contenders.length; turn++) {
        // Who goes first changes, so that none always follows the same other.
        const contender = contenders[(turn + round) % contenders.length] as Contender
        const key = `${contender.name} ${query.name}`
        const stream = streams.get(key) ?? (await streamOf(query, contender, sets(query.name)))
        streams.set(key, stream)
        const span = round === 0 ? Math.min(WARM_UP_SECONDS, seconds) : seconds
        const found = await measure(query.name, contender, [stream], { round, seconds: span })
        if (round > 0) measurements.push(found)
      }
    }
  }
  return measurements
}

/** The queries of these names, all without any. @throws {BenchRefusal} when there is none */
export function queriesNamed(names: readonly string[]): readonly BenchQuery[] {
  const queries = QUERIES.filter(({ name }) => names.length === 0 || names.includes(name))
  if (queries.length === 0) throw new BenchRefusal(`There is no query ${names.join(', ')}.`)
  return queries
}
