import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BenchDocument, benchDocuments } from '../bench/bench-documents.ts'
import { type BenchTable, printedBench } from '../bench/bench-table.ts'
import { readingMemory } from '../bench/reading-memory.ts'
import { readingSpeed } from '../bench/reading-speed.ts'
import { BenchRefusal } from '../bench/service/bench-refusal.ts'
import { growth } from '../bench/service/growth.ts'
import { processCost } from '../bench/service/process-cost.ts'
import type { Place } from '../bench/service/servers.ts'
import { serviceSpeed } from '../bench/service/service-speed.ts'
import type { ServiceSettings } from '../bench/service/settings.ts'
import { shippedSpeed } from '../bench/service/shipped-speed.ts'
import { loadConfig } from '../config.ts'
import { loadCatalogue } from '../data/catalogue-file.ts'
import { readJurisdictionSeeds } from '../data/jurisdiction-file.ts'
import { extractReport } from '../extraction/extract-report.ts'

/** The options of the command line, as they are given. */
export type BenchOptions = {
  readonly json?: boolean
  readonly rounds?: string
  readonly documents?: string
  readonly seconds?: string
  readonly queries?: string
  readonly larger?: string
}

type BenchSettings = {
  /** Null: as many as the part thinks right. */
  readonly rounds: number | null
  readonly documents: number
  /** Null likewise. */
  readonly seconds: number | null
  readonly queries: readonly string[]
  readonly larger: string | undefined
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** The parts of the benchmark by their names, in the order in which they run. */
const PARTS: Readonly<
  Record<string, (settings: BenchSettings) => BenchTable[] | Promise<BenchTable[]>>
> = {
  reading: ({ rounds }) => [readingSpeed(documentsToRead(), reader(), rounds ?? 9)],
  memory: ({ documents }) => [readingMemory(documentsToRead(), reader(), documents)],
  service: (settings) => serviceSpeed(nation(), process.execPath, serviceSettings(settings, 4)),
  shipped: (settings) => shippedSpeed(nation(), serviceSettings(settings, 60)),
  processes: (settings) => processCost(nation(), serviceSettings(settings, 2)),
  growth: (settings) =>
    growth(nation(), largerNation(settings.larger), serviceSettings(settings, 4)),
}

/**
 * Measures how fast the program is on this machine, and prints tables for each part.
 * @param only the parts that are wanted; none for all that can be measured here
 * @returns the exit code: 0, 1 when a part that was named cannot be measured, or 2 for wrong usage
 */
export async function bench(only: readonly string[], options: BenchOptions): Promise<number> {
  const rounds = options.rounds === undefined ? null : Number(options.rounds)
  const documents = Number(options.documents ?? 10_000)
  const seconds = options.seconds === undefined ? null : Number(options.seconds)
  const isCount = (count: number) => Number.isInteger(count) && count > 0
  if (![rounds ?? 1, documents, seconds ?? 1].every(isCount)) {
    console.error('--rounds, --documents and --seconds take a whole number above 0.')
    return 2
  }
  const unknown = only.find((name) => !(name in PARTS))
  if (unknown !== undefined) {
    console.error(`There is no part ${unknown}; there are ${Object.keys(PARTS).join(', ')}.`)
    return 2
  }
  const queries = options.queries?.split(',') ?? []
  const { larger } = options
  const tables: BenchTable[] = []
  let refused = 0
  for (const [name, run] of Object.entries(PARTS)) {
    if (only.length > 0 && !only.includes(name)) continue
    try {
      for (const table of await run({ rounds, documents, seconds, queries, larger })) {
        tables.push(table)
        if (!options.json) console.log(`${printedBench(table)}\n`)
      }
    } catch (error) {
      if (!(error instanceof BenchRefusal)) throw error
      console.error(`${name} is not measured. ${error.message}`)
      refused++
    }
  }
  if (options.json)
    console.log(JSON.stringify({ node: process.version, parts: tables.map(inJson) }))
  return refused > 0 && only.length > 0 ? 1 : 0
}

/** The database of the nation. @throws {BenchRefusal} when none is named */
function nation(): Place {
  const { databaseUrl } = loadConfig()
  if (databaseUrl === undefined) {
    throw new BenchRefusal(
      'It needs DATABASE_URL, a PostgreSQL database filled with: npm run nation -- --reports 60000',
    )
  }
  return { root: ROOT, databaseUrl, env: process.env }
}

/** The database of a larger nation. @throws {BenchRefusal} when none is named */
function largerNation(databaseUrl: string | undefined): Place {
  if (databaseUrl === undefined) {
    throw new BenchRefusal(
      'It needs --larger, the address of a second database, filled like the first, but with more reports: both with npm run nation -- --headline',
    )
  }
  return { root: ROOT, databaseUrl, env: process.env }
}

function serviceSettings(
  { rounds, seconds, queries }: BenchSettings,
  usualSeconds: number,
): ServiceSettings {
  return {
    ...{ rounds: rounds ?? 5, seconds: seconds ?? usualSeconds, only: queries },
    onProgress: (line) => console.error(line),
  }
}

function inJson({ part, title, rows }: BenchTable) {
  return { part, title, rows: rows.map(({ name, values }) => ({ name: name.trim(), ...values })) }
}

function documentsToRead(): BenchDocument[] {
  const development = process.env.GONGKAI_CORPUS || join(ROOT, '../shared/corpus')
  return benchDocuments([join(ROOT, 'tests/corpus'), development])
}

function reader(): (document: BenchDocument) => void {
  const catalogue = loadCatalogue()
  const { gazetteer } = readJurisdictionSeeds()
  return ({ bytes, name }) => {
    extractReport({ bytes, name, catalogue, gazetteer })
  }
}
