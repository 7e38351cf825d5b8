import { cpus } from 'node:os'
import type { BenchTable } from '../bench-table.ts'
import { median } from '../rounds.ts'
import { keptStreams, warmUpSeconds } from './interleaved.ts'
import { compareAnswers, type Measurement, measure } from './measure.ts'
import type { BenchQuery } from './queries.ts'
import type { ServerProcess } from './server-process.ts'
import {
  type Contender,
  newerNode,
  type Place,
  prepareSets,
  type Start,
  shared,
  startOurs,
  startPeer,
  withServers,
} from './servers.ts'
import { type Prepared, queriesNamed, type ServiceSettings, setsOf } from './settings.ts'

/** How many times the CPU of one process two may take for a request. */
const TARGET = 1.1
/** Loads: shares of what one process answers, and asked as fast as they answer. */
const SHARES = { quarter: 0.25, half: 0.5, full: Number.POSITIVE_INFINITY } as const
type Load = keyof typeof SHARES

/**
 * What is compared: each of two with as much as the one beside them, as when a second process is started
 * for a second half of the readers; both together with as much as the one; as fast as they answer.
 */
const COMPARED = {
  each: { one: 'quarter', two: 'half' },
  both: { one: 'half', two: 'half' },
  full: { one: 'full', two: 'full' },
} as const satisfies Record<string, Record<'one' | 'two', Load>>

/** One process and two of the same server, which have as many connections together as the one. */
type Pair = { readonly one: Contender; readonly two: Contender }

/** What was measured of a pair. */
export type ProcessMeasurement = Measurement & {
  readonly server: 'ours' | 'hand-written'
  readonly processes: 1 | 2
  readonly load: Load
}

/**
 * Measures what a second process costs: CPU for a request, with caches off, at three loads. The endpoint
 * by hand tells how much of it any server pays on this machine.
 * @throws {BenchRefusal} when something is missing, or answers differ
 */
export async function processCost(place: Place, settings: ServiceSettings): Promise<BenchTable[]> {
  return withServers(place, async (start) => {
    const { pairs, prepared } = await startPairs(place, start)
    for (const query of queriesNamed(settings.only)) {
      settings.onProgress(`comparing the answers to ${query.name}`)
      const all = pairs.flatMap(({ one, two }) => [one, two])
      await compareAnswers(query, all, setsOf(prepared, query))
    }
    const measurements = await measurePairs(pairs, prepared, settings)
    return [processTable(measurements, { ...prepared, ...settings })]
  })
}

async function startPairs(
  place: Place,
  start: Start,
): Promise<{ pairs: Pair[]; prepared: Prepared }> {
  const half = shared(place, 2)
  const ours = (at: Place) => start(startOurs(at, newerNode(place), 'off'))
  const byHand = (at: Place) => start(startPeer(at, 'hand-written.mjs'))
  const contender = (
    speaks: Contender['speaks'],
    processes: readonly ServerProcess[],
  ): Contender => ({ name: `${speaks}, ${processes.length}`, speaks, processes })
  // The first brings the database to its newest form.
  const first = await ours(place)
  const prepared = prepareSets(place)
  const pairs = [
    {
      one: contender('ours', [first]),
      two: contender('ours', [await ours(half), await ours(half)]),
    },
    {
      one: contender('hand-written', [await byHand(place)]),
      two: contender('hand-written', [await byHand(half), await byHand(half)]),
    },
  ]
  return { pairs, prepared }
}

async function measurePairs(
  pairs: readonly Pair[],
  prepared: Prepared,
  settings: ServiceSettings,
): Promise<ProcessMeasurement[]> {
  const { rounds, seconds, only, onProgress } = settings
  const queries = queriesNamed(only)
  const streamTo = keptStreams(prepared)
  const ask = async (query: BenchQuery, contender: Contender, span: Span) =>
    measure(query.name, contender, [await streamTo(contender, query)], span)
  for (const query of queries) {
    onProgress(`warming up ${query.name}`)
    const span = { round: 0, seconds: warmUpSeconds(settings, queries.length) }
    for (const { one, two } of pairs) {
      for (const contender of [one, two]) await ask(query, contender, span)
    }
  }
  const found: ProcessMeasurement[] = []
  for (let round = 1; round <= rounds; round++) {
    for (const query of queries) {
      onProgress(`round ${round}: ${query.name}`)
      for (const pair of pairs) {
        const askPair = (contender: Contender, pace: number) =>
          ask(query, contender, { round, seconds, pace })
        found.push(...(await measurePair(pair, round, askPair)))
      }
    }
  }
  return found
}

type Span = Parameters<typeof measure>[3]

/** One round of one query: as fast as they answer, then at shares of what the one answered. */
async function measurePair(
  { one, two }: Pair,
  round: number,
  ask: (contender: Contender, pace: number) => Promise<Measurement>,
): Promise<ProcessMeasurement[]> {
  const server = one.speaks as ProcessMeasurement['server']
  // Who goes first changes, so that neither always follows the same other.
  const inTurn = <Turn>(turns: readonly Turn[]) => (round % 2 === 0 ? turns : turns.toReversed())
  const found: ProcessMeasurement[] = []
  const askAt = async (load: Load, contender: Contender, pace: number) => {
    const processes = contender === one ? 1 : 2
    found.push({ ...(await ask(contender, pace)), server, load, processes })
  }
  for (const contender of inTurn([one, two])) await askAt('full', contender, SHARES.full)
  const speed = found.find(({ processes }) => processes === 1)?.requestsPerSecond ?? 0
  const turns = [
    { load: 'quarter', contender: one },
    { load: 'half', contender: two },
    { load: 'half', contender: one },
  ] as const
  for (const { load, contender } of inTurn(turns)) {
    await askAt(load, contender, SHARES[load] * speed)
  }
  return found
}

/** The table of the part `processes`, and whether the target is reached. */
export function processTable(
  measurements: readonly ProcessMeasurement[],
  { rounds, seconds, reports }: ServiceSettings & Pick<Prepared, 'reports'>,
): BenchTable {
  const cpuOf = (query: string, choice: Partial<ProcessMeasurement>) =>
    median(
      measurements
        .filter((it) =>
          Object.entries({ ...choice, query }).every(
            ([key, value]) => it[key as keyof ProcessMeasurement] === value,
          ),
        )
        .map(({ cpu }) => cpu),
    )
  const rows = [...new Set(measurements.map(({ query }) => query))].map((name) => {
    const cpuAt = (server: ProcessMeasurement['server'], load: Load, processes: 1 | 2) =>
      cpuOf(name, { server, load, processes })
    const ratio = (server: ProcessMeasurement['server'], how: keyof typeof COMPARED) =>
      cpuAt(server, COMPARED[how].two, 2) / cpuAt(server, COMPARED[how].one, 1)
    return {
      name,
      values: {
        one: cpuAt('ours', COMPARED.each.one, 1),
        two: cpuAt('ours', COMPARED.each.two, 2),
        each: ratio('ours', 'each'),
        both: ratio('ours', 'both'),
        full: ratio('ours', 'full'),
        byHandEach: ratio('hand-written', 'each'),
        byHandBoth: ratio('hand-written', 'both'),
        byHandFull: ratio('hand-written', 'full'),
      },
    }
  })
  const columns = [
    { key: 'one', title: 'one, CPU s/1,000', digits: 3 },
    { key: 'two', title: 'two, CPU s/1,000', digits: 3 },
    { key: 'each', title: 'two/one, each with as much', digits: 2 },
    { key: 'both', title: 'together with as much', digits: 2 },
    { key: 'full', title: 'at full load', digits: 2 },
    { key: 'byHandEach', title: 'hand-written, each', digits: 2 },
    { key: 'byHandBoth', title: 'together', digits: 2 },
    { key: 'byHandFull', title: 'at full load', digits: 2 },
  ] as const
  const mean = (key: (typeof columns)[number]['key']) =>
    Math.exp(rows.reduce((sum, { values }) => sum + Math.log(values[key]), 0) / rows.length)
  const cost = mean('each')
  return {
    part: 'processes',
    title: `Two processes beside one: CPU a request, the two at half of what one can answer, the one at a quarter or a half, and all at full load; median of ${rounds} rounds of ${seconds} s; ${reports.toLocaleString('en')} reports, ${cpus().length} cores`,
    columns,
    rows: [
      ...rows,
      {
        name: 'geometric mean',
        values: Object.fromEntries(columns.map(({ key }) => [key, mean(key)])),
      },
      {
        name: `two/one, each with as much, at most ${TARGET}: ${cost <= TARGET ? 'reached' : 'missed'}`,
        values: { each: cost },
      },
    ],
  }
}
