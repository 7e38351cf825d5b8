import { cpus } from 'node:os'
import type { BenchTable } from '../bench-table.ts'
import { median } from '../rounds.ts'
import { BenchRefusal } from './bench-refusal.ts'
import { interleaved } from './interleaved.ts'
import { type Measurement, ratioInRounds } from './measure.ts'
import {
  type Contender,
  newerNode,
  type Place,
  prepareSets,
  startOurs,
  withServers,
} from './servers.ts'
import type { Prepared, ServiceSettings } from './settings.ts'

/** How many times as long one request in twenty may take over the larger database. */
const TARGET = 1.3
/** Unmeasured before each span, as the databases share the memory of one PostgreSQL, which another just used. */
const SETTLING_SECONDS = 1

/**
 * Measures what more reports cost: the service, with its caches off and on, over two databases, each
 * query on all in every round, with the same variables.
 * @throws {BenchRefusal} when something is missing, or the second database has no more reports
 */
export async function growth(
  smaller: Place,
  larger: Place,
  settings: ServiceSettings,
): Promise<BenchTable[]> {
  const node24 = newerNode(smaller)
  return withServers(smaller, (startSmaller) =>
    withServers(larger, async (startLarger) => {
      const places = {
        smaller: { place: smaller, start: startSmaller },
        larger: { place: larger, start: startLarger },
      }
      const sides: Contender[] = []
      for (const caches of CACHES) {
        for (const side of SIDES) {
          const { place, start } = places[side]
          // The first brings the database to its newest form.
          const server = await start(startOurs(place, node24, caches))
          sides.push({ name: sideName(side, caches), speaks: 'ours', processes: [server] })
        }
      }
      const few = prepareSets(smaller)
      const many = prepareSets(larger)
      if (many.reports <= few.reports) {
        throw new BenchRefusal(
          `The database of --larger has ${many.reports} reports, that of DATABASE_URL ${few.reports}.`,
        )
      }
      const measurements = await interleaved(sides, few, settings, SETTLING_SECONDS)
      return [growthTable(measurements, { ...settings, few, many })]
    }),
  )
}

const SIDES = ['smaller', 'larger'] as const
const CACHES = ['off', 'on'] as const
/** How the measurements of the four are told apart. */
const sideName = (side: (typeof SIDES)[number], caches: (typeof CACHES)[number]) =>
  `${side}, caches ${caches}`

type Size = Pick<Prepared, 'reports' | 'figures'>

/** The table of the part `growth`, and whether the target is reached. */
export function growthTable(
  measurements: readonly Measurement[],
  {
    few,
    many,
    rounds,
    seconds,
  }: {
    readonly few: Size
    readonly many: Size
    readonly rounds: number
    readonly seconds: number
  },
): BenchTable {
  const queries = [...new Set(measurements.map(({ query }) => query))]
  const rows = queries.map((name) => {
    const values = CACHES.flatMap((caches) => {
      const [smaller = [], larger = []] = SIDES.map((side) =>
        measurements.filter(
          ({ query, contender }) => query === name && contender === sideName(side, caches),
        ),
      )
      return [
        [`${caches}Smaller`, median(smaller.map(({ p95 }) => p95))],
        [`${caches}Larger`, median(larger.map(({ p95 }) => p95))],
        [`${caches}Ratio`, ratioInRounds(larger, smaller, 'p95')],
        [`${caches}Kept`, median(larger.map(({ kept }) => kept))],
      ] as const
    })
    return { name, values: Object.fromEntries(values) as Record<string, number> }
  })
  const number = (value: number) => value.toLocaleString('en')
  const size = ({ reports, figures }: Size) =>
    `${number(reports)} reports with ${number(figures)} figures`
  // With caches on the slowest in twenty may be kept answers, whose time says nothing of growth.
  const most = Math.max(...rows.map(({ values }) => values.offRatio ?? Number.NaN))
  const verdict = most <= TARGET ? 'reached' : 'missed'
  return {
    part: 'growth',
    title: `Growth: p95 in ms, median of ${rounds} rounds of ${seconds} s; ${size(few)} and ${size(many)}, ${cpus().length} cores`,
    columns: [
      { key: 'offSmaller', title: number(few.reports), digits: 2 },
      { key: 'offLarger', title: number(many.reports), digits: 2 },
      { key: 'offRatio', title: 'ratio', digits: 2 },
      { key: 'onSmaller', title: `caches on: ${number(few.reports)}`, digits: 2 },
      { key: 'onLarger', title: number(many.reports), digits: 2 },
      { key: 'onRatio', title: 'ratio', digits: 2 },
      { key: 'onKept', title: 'hits', digits: 3 },
    ],
    rows: [
      ...rows,
      { name: `most, caches off, at most ${TARGET}: ${verdict}`, values: { offRatio: most } },
    ],
  }
}
