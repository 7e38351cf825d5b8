import { cpus } from 'node:os'
import type { BenchTable } from '../bench-table.ts'
import { median } from '../rounds.ts'
import { interleaved } from './interleaved.ts'
import type { Measurement } from './measure.ts'
import type { BenchQuery } from './queries.ts'
import type { ServerProcess } from './server-process.ts'
import { type Contender, newerNode, type Place, prepare, startOurs } from './servers.ts'
import type { Prepared, ServiceSettings } from './settings.ts'

/** How many times as long one request in twenty may take over the larger database. */
const TARGET = 1.3

/** What the measurements of a database are told by. */
const NAMES = { smaller: 'smaller', larger: 'larger' } as const

/**
 * Measures what more reports cost: the service, with its caches off, over two databases, each query
 * on both in every round.
 * @throws {BenchRefusal} when something is missing
 */
export async function growth(
  smaller: Place,
  larger: Place,
  settings: ServiceSettings,
): Promise<BenchTable[]> {
  const node24 = newerNode(smaller)
  const started: ServerProcess[] = []
  const sides: Side[] = []
  for (const place of [smaller, larger]) prepare(place, 'check')
  try {
    for (const [name, place] of [
      [NAMES.smaller, smaller],
      [NAMES.larger, larger],
    ] as const) {
      const server = await startOurs(place, node24, 'off')
      started.push(server)
      const prepared = JSON.parse(prepare(place, 'make')) as Prepared
      sides.push({ name, speaks: 'ours', processes: [server], prepared })
    }
    const setsOf = ({ prepared }: Side, { name }: BenchQuery) => prepared.variables[name] ?? []
    const measurements = await interleaved(sides, setsOf, settings)
    const [few, many] = sides.map(({ prepared }) => prepared.reports)
    return [growthTable(measurements, { ...settings, few: few ?? 0, many: many ?? 0 })]
  } finally {
    await Promise.all(started.map((server) => server.stop()))
    for (const place of [smaller, larger]) prepare(place, 'drop')
  }
}

type Side = Contender & { readonly prepared: Prepared }

/** The table of the part `growth`, and whether the target is reached. */
export function growthTable(
  measurements: readonly Measurement[],
  {
    few,
    many,
    rounds,
    seconds,
  }: {
    readonly few: number
    readonly many: number
    readonly rounds: number
    readonly seconds: number
  },
): BenchTable {
  const queries = [...new Set(measurements.map(({ query }) => query))]
  const rows = queries.map((name) => {
    const of = (contender: string) =>
      measurements.filter((it) => it.query === name && it.contender === contender)
    const ratios = of(NAMES.larger).map(({ round, p95 }) => {
      const beside = of(NAMES.smaller).find((it) => it.round === round)
      return p95 / (beside?.p95 ?? Number.NaN)
    })
    const values = {
      smaller: median(of(NAMES.smaller).map(({ p95 }) => p95)),
      larger: median(of(NAMES.larger).map(({ p95 }) => p95)),
      ratio: median(ratios),
    }
    return { name, values }
  })
  const most = Math.max(...rows.map(({ values }) => values.ratio))
  const number = (value: number) => value.toLocaleString('en')
  return {
    part: 'growth',
    title: `Growth: p95 in ms with ${number(many)} reports and with ${number(few)}, caches off, median of ${rounds} rounds of ${seconds} s; ${cpus().length} cores`,
    columns: [
      { key: 'smaller', title: number(few), digits: 2 },
      { key: 'larger', title: number(many), digits: 2 },
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
