import { cpus } from 'node:os'
import type { BenchColumn, BenchRow, BenchTable } from '../bench-table.ts'
import { median } from '../rounds.ts'
import { type Measurement, ratioInRounds } from './measure.ts'

/** What the figures were measured over. */
export type ServiceSetting = {
  readonly reports: number
  readonly postgresql: string
  readonly rounds: number
  readonly seconds: number
}

type Key = Exclude<keyof Measurement, 'query' | 'contender' | 'round'>

/** What is told of each server. */
export const SERVER_COLUMNS: ReadonlyArray<BenchColumn & { readonly key: Key }> = [
  { key: 'requestsPerSecond', title: 'requests/s', digits: 0 },
  { key: 'p50', title: 'p50 ms', digits: 2 },
  { key: 'p95', title: 'p95 ms', digits: 2 },
  { key: 'p99', title: 'p99 ms', digits: 2 },
  { key: 'cpu', title: 'CPU s/1,000', digits: 3 },
  { key: 'residentMegabytes', title: 'RSS MB', digits: 0 },
  { key: 'repeated', title: 'asked before', digits: 3 },
  { key: 'kept', title: 'hits', digits: 3 },
]

/** A column of ratios: one contender's throughput by another's. */
const RATIOS = [
  { key: 'oursToPostGraphile', title: 'ours/PostGraphile', of: 'ours', by: 'PostGraphile' },
  { key: 'oursToLimit', title: 'ours/hand-written', of: 'ours', by: 'hand-written' },
  { key: 'cachedToPostGraphile', title: 'caches on/PG', of: 'ours, caches on', by: 'PostGraphile' },
  { key: 'cachedToLimit', title: 'caches on/hand', of: 'ours, caches on', by: 'hand-written' },
  { key: 'ownNodeToPostGraphile', title: 'own Node/PG', of: 'ours, own Node', by: 'PostGraphile' },
] as const

/** The figures of issue and docs that are to be reached. */
const TARGETS = [
  { name: 'caches off, mean, at least ×PostGraphile', least: 1.3, of: 'oursToPostGraphile' },
  { name: 'caches off, slowest, at least ×PostGraphile', least: 0.9, of: 'slowest' },
  { name: 'caches off, mean, at least ×hand-written', least: 0.6, of: 'oursToLimit' },
] as const
const CPU_OF_TWO = { name: 'two processes at full load, CPU a request, at most ×one', most: 1.1 }

/** The tables of the part `service`: ratios, servers, targets. */
export function serviceTables(
  measurements: readonly Measurement[],
  setting: ServiceSetting,
): BenchTable[] {
  const ratios = ratioTable(measurements, setting)
  return [ratios, serverTable(measurements), targetTable(measurements, ratios)]
}

function ratioTable(
  measurements: readonly Measurement[],
  { reports, postgresql, rounds, seconds }: ServiceSetting,
): BenchTable {
  const number = (value: number) => value.toLocaleString('en')
  const ratioOf = (query: string, of: string, by: string) =>
    ratioInRounds(
      chosen(measurements, { query, contender: of }),
      chosen(measurements, { query, contender: by }),
      'requestsPerSecond',
    )
  const rows = queriesOf(measurements).map((name): BenchRow => {
    const values = RATIOS.map(({ key, of, by }) => [key, ratioOf(name, of, by)])
    const speed = (contender: string) =>
      medianOf(measurements, 'requestsPerSecond', { query: name, contender })
    return {
      name,
      values: {
        ours: speed('ours'),
        postgraphile: speed('PostGraphile'),
        limit: speed('hand-written'),
        ...Object.fromEntries(values),
      },
    }
  })
  const columns: BenchColumn[] = [
    { key: 'ours', title: 'ours/s', digits: 0 },
    { key: 'postgraphile', title: 'PostGraphile/s', digits: 0 },
    { key: 'limit', title: 'hand-written/s', digits: 0 },
    ...RATIOS.map(({ key, title }) => ({ key, title, digits: 2 })),
  ]
  const mean = columns.map(({ key }) => [key, meanOf(rows.map(({ values }) => values[key] ?? 0))])
  return {
    part: 'service',
    title: `Service: requests a second and ratios inside a round, median of ${rounds} rounds of ${seconds} s; ${number(reports)} reports, PostgreSQL ${postgresql}, ${cpus().length} cores`,
    columns,
    rows: [...rows, { name: 'geometric mean', values: Object.fromEntries(mean) }],
  }
}

function serverTable(measurements: readonly Measurement[]): BenchTable {
  const contenders = [...new Set(measurements.map(({ contender }) => contender))]
  const queries = queriesOf(measurements)
  const valuesOf = (contender: string, names: readonly string[]) =>
    Object.fromEntries(
      SERVER_COLUMNS.map(({ key }) => [
        key,
        key === 'residentMegabytes'
          ? Math.max(...chosen(measurements, { contender }).map((found) => found[key]))
          : meanOf(names.map((query) => medianOf(measurements, key, { query, contender }))),
      ]),
    )
  return {
    part: 'service',
    title: 'Servers: geometric means over the queries; the most memory; each query on its own',
    columns: SERVER_COLUMNS,
    rows: contenders.flatMap((contender) => [
      { name: contender, values: valuesOf(contender, queries) },
      ...queries.map((query) => ({ name: `  ${query}`, values: valuesOf(contender, [query]) })),
    ]),
  }
}

function targetTable(measurements: readonly Measurement[], { rows }: BenchTable): BenchTable {
  const means = rows.at(-1)?.values ?? {}
  const slowest = Math.min(
    ...rows.slice(0, -1).map(({ values }) => values.oursToPostGraphile ?? Number.NaN),
  )
  const cpu = (contender: string) =>
    meanOf(
      queriesOf(measurements).map((query) => medianOf(measurements, 'cpu', { query, contender })),
    )
  const found = [
    ...TARGETS.map(({ name, least, of }) => {
      const value = (of === 'slowest' ? slowest : means[of]) ?? Number.NaN
      return { name, target: least, value, isReached: value >= least }
    }),
    (() => {
      const value = cpu('ours, two processes') / cpu('ours')
      const { name, most } = CPU_OF_TWO
      return { name, target: most, value, isReached: value <= most }
    })(),
  ]
  return {
    part: 'service',
    title: 'Targets',
    columns: [
      { key: 'target', title: 'target', digits: 2 },
      { key: 'value', title: 'measured', digits: 2 },
    ],
    rows: found.map(({ name, target, value, isReached }) => ({
      name: `${name}: ${isReached ? 'reached' : 'missed'}`,
      values: { target, value },
    })),
  }
}

type Choice = { readonly query?: string; readonly contender?: string; readonly round?: number }

function chosen(measurements: readonly Measurement[], choice: Choice): Measurement[] {
  return measurements.filter((found) =>
    Object.entries(choice).every(([key, value]) => found[key as keyof Choice] === value),
  )
}

function medianOf(measurements: readonly Measurement[], key: Key, choice: Choice): number {
  return median(chosen(measurements, choice).map((found) => found[key]))
}

function queriesOf(measurements: readonly Measurement[]): string[] {
  return [...new Set(measurements.map(({ query }) => query))]
}

function meanOf(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length)
}
