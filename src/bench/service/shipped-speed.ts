import { cpus } from 'node:os'
import type { BenchRow, BenchTable } from '../bench-table.ts'
import { median } from '../rounds.ts'
import {
  compareAnswers,
  type Measurement,
  measure,
  ratioInRounds,
  type Stream,
  streamOf,
} from './measure.ts'
import type { ServerProcess } from './server-process.ts'
import {
  type Contender,
  newerNode,
  type Place,
  prepareSets,
  startOurs,
  startPeer,
  withServers,
} from './servers.ts'
import { SERVER_COLUMNS } from './service-tables.ts'
import { type Prepared, queriesNamed, type ServiceSettings, setsOf } from './settings.ts'

/** How many times PostGraphile's throughput the service is to reach as it is shipped. */
const TARGET = 10

/**
 * Measures the service as it is shipped, with its caches: in each round a server is started and
 * asked all queries, mixed, from its first second on; then PostGraphile just so.
 * @throws {BenchRefusal} when something is missing, or answers differ
 */
export async function shippedSpeed(
  place: Place,
  { rounds, seconds, only, onProgress }: ServiceSettings,
): Promise<BenchTable[]> {
  const node24 = newerNode(place)
  const queries = queriesNamed(only)
  const servers = [
    { name: 'ours, as shipped', speaks: 'ours', start: () => startOurs(place, node24, 'on') },
    {
      name: 'PostGraphile',
      speaks: 'postgraphile',
      start: () => startPeer(place, 'postgraphile.mjs'),
    },
  ] as const
  return withServers(place, async (start) => {
    const contender = async (server: Server): Promise<Contender> => {
      const { name, speaks } = server
      return { name, speaks, processes: [await start(server.start())] }
    }
    onProgress('comparing the answers')
    // The first start brings the database to its newest form, which the peer then finds.
    const ours = await contender(servers[0])
    const prepared = prepareSets(place)
    const both = [ours, await contender(servers[1])]
    for (const query of queries) await compareAnswers(query, both, setsOf(prepared, query))
    await stop(both)
    const measurements: Measurement[] = []
    for (let round = 1; round <= rounds; round++) {
      for (let turn = 0; turn < servers.length; turn++) {
        const server = servers[(turn + round) % servers.length] as Server
        onProgress(`round ${round}: ${server.name}`)
        const asked = await contender(server)
        const streams: Stream[] = []
        for (const query of queries)
          streams.push(await streamOf(query, asked, setsOf(prepared, query)))
        measurements.push(await measure('all queries', asked, streams, { round, seconds }))
        await stop([asked])
      }
    }
    return [shippedTable(measurements, { ...prepared, rounds, seconds })]
  })
}

const stop = (contenders: readonly Contender[]) =>
  Promise.all(contenders.flatMap(({ processes }) => processes.map((server) => server.stop())))

type Server = Pick<Contender, 'name' | 'speaks'> & { readonly start: () => Promise<ServerProcess> }

/** The table of the part `shipped`, and whether the target is reached. */
export function shippedTable(
  measurements: readonly Measurement[],
  {
    reports,
    postgresql,
    rounds,
    seconds,
  }: Omit<Prepared, 'variables'> & {
    readonly rounds: number
    readonly seconds: number
  },
): BenchTable {
  const [ours = [], peer = []] = ['ours, as shipped', 'PostGraphile'].map((name) =>
    measurements.filter(({ contender }) => contender === name),
  )
  const row = (all: readonly Measurement[]): BenchRow => ({
    name: all[0]?.contender ?? '',
    values: Object.fromEntries(
      SERVER_COLUMNS.map(({ key }) => [key, median(all.map((it) => it[key]))]),
    ),
  })
  const ratio = ratioInRounds(ours, peer, 'requestsPerSecond')
  const number = (value: number) => value.toLocaleString('en')
  return {
    part: 'shipped',
    title: `As shipped: all queries mixed, ${seconds} s from the start of the server, median of ${rounds} rounds; ${number(reports)} reports, PostgreSQL ${postgresql}, ${cpus().length} cores`,
    columns: [...SERVER_COLUMNS, { key: 'ratio', title: 'ratio', digits: 2 }],
    rows: [
      row(ours),
      row(peer),
      {
        name: `ours/PostGraphile, at least ${TARGET}: ${ratio >= TARGET ? 'reached' : 'missed'}`,
        values: { ratio },
      },
    ],
  }
}
