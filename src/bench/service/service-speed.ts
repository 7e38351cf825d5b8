import type { BenchTable } from '../bench-table.ts'
import { interleaved } from './interleaved.ts'
import { compareAnswers } from './measure.ts'
import {
  type Contender,
  newerNode,
  type Place,
  prepareSets,
  shared,
  startOurs,
  startPeer,
  withServers,
} from './servers.ts'
import { serviceTables } from './service-tables.ts'
import { queriesNamed, type ServiceSettings, setsOf } from './settings.ts'

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
  const half = shared(place, 2)
  return withServers(place, async (start) => {
    // The first brings the database to its newest form, which the peers then find.
    const ours = await start(startOurs(place, node24, 'off'))
    const prepared = prepareSets(place)
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
        processes: [
          await start(startOurs(half, node24, 'off')),
          await start(startOurs(half, node24, 'off')),
        ],
      },
    ]
    for (const query of queriesNamed(settings.only)) {
      settings.onProgress(`comparing the answers to ${query.name}`)
      await compareAnswers(query, contenders, setsOf(prepared, query))
    }
    const measurements = await interleaved(contenders, prepared, settings)
    return serviceTables(measurements, { ...prepared, ...settings })
  })
}
