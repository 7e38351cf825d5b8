import { cpus } from 'node:os'
import type { BenchTable } from '../bench-table.ts'
import { median } from '../rounds.ts'
import { BenchRefusal } from './bench-refusal.ts'
import { interleaved } from './interleaved.ts'
import { type Measurement, ratioInRounds } from './measure.ts'
import type { ServerProcess } from './server-process.ts'
import {
  type Contender,
  newerNode,
  type Place,
  prepare,
  prepareSets,
  startOurs,
} from './servers.ts'
import type { Prepared, ServiceSettings } from './settings.ts'

/** How many times as long one request in twenty may take over the larger database. */
const TARGET = 1.3
/** Unmeasured before each span, as the two share the memory of one server, which the other just used. */
const SETTLING_SECONDS = 1

/**
 * Measures what more reports cost: the service, with its caches off, over two databases, each query
 * on both in every round, with the same variables.
 * @throws {BenchRefusal} when something is missing, or the second database has no more reports
 */
export async function growth(
  smaller: Place,
  larger: Place,
  settings: ServiceSettings,
): Promise<BenchTable[]> {
  const node24 = newerNode(smaller)
  const started: ServerProcess[] = []
  const places = [smaller, larger]
  for (const place of places) prepare(place, 'check')
  try {
    const sides: Contender[] = []
    const sizes: Prepared[] = []
    for (const [at, place] of places.entries()) {
      // It brings the database to its newest form.
      const server = await startOurs(place, node24, 'off')
      started.push(server)
      sides.push({ name: SIDES[at] ?? '', speaks: 'ours', processes: [server] })
      sizes.push(prepareSets(place))
    }
    const [few, many] = sizes as [Prepared, Prepared]
    if (many.reports <= few.reports) {
      throw new BenchRefusal(
        `The database of --larger has ${many.reports} reports, that of DATABASE_URL ${few.reports}.`,
      )
    }
    const measurements = await interleaved(sides, few, settings, SETTLING_SECONDS)
    return [growthTable(measurements, { ...settings, few, many })]
  } finally {
    await Promise.all(started.map((server) => server.stop()))
    for (const place of places) prepare(place, 'drop')
  }
}

/** How the measurements of the two are told apart. */
const SIDES = ['smaller', 'larger'] as const

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
    const of = (contender: (typeof SIDES)[number]) =>
      measurements.filter((it) => it.query === name && it.contender === contender)
    const values = {
      smaller: median(of('smaller').map(({ p95 }) => p95)),
      larger: median(of('larger').map(({ p95 }) => p95)),
      ratio: ratioInRounds(of('larger'), of('smaller'), 'p95'),
    }
    return { name, values }
  })
  const most = Math.max(...rows.map(({ values }) => values.ratio))
  const number = (value: number) => value.toLocaleString('en')
  const size = ({ reports, figures }: Size) =>
    `${number(reports)} reports with ${number(figures)} figures`
  return {
    part: 'growth',
    title: `Growth: p95 in ms, caches off, median of ${rounds} rounds of ${seconds} s; ${size(few)} and ${size(many)}, ${cpus().length} cores`,
    columns: [
      { key: 'smaller', title: number(few.reports), digits: 2 },
      { key: 'larger', title: number(many.reports), digits: 2 },
      { key: 'ratio', title: 'ratio', digits: 2 },
    ],
    rows: [
      ...rows,
      {
        name: `most, at most ${TARGET}: ${most <= TARGET ? 'reached' : 'missed'}`,
        values: { ratio: most },
      },
    ],
  }
}
