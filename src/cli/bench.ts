import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BenchDocument, benchDocuments } from '../bench/bench-documents.ts'
import { type BenchTable, printedBench } from '../bench/bench-table.ts'
import { readingMemory } from '../bench/reading-memory.ts'
import { readingSpeed } from '../bench/reading-speed.ts'
import { loadCatalogue } from '../data/catalogue-file.ts'
import { readJurisdictionSeeds } from '../data/jurisdiction-file.ts'
import { extractReport } from '../extraction/extract-report.ts'

/** The options of the command line, as they are given. */
export type BenchOptions = {
  readonly json?: boolean
  readonly rounds?: string
  readonly documents?: string
}

type BenchSettings = { readonly rounds: number; readonly documents: number }

/** The parts of the benchmark by their names, in the order in which they run. */
const PARTS: Readonly<Record<string, (settings: BenchSettings) => BenchTable>> = {
  reading: ({ rounds }) => readingSpeed(documentsToRead(), reader(), rounds),
  memory: ({ documents }) => readingMemory(documentsToRead(), reader(), documents),
}

/**
 * Measures how fast the program is on this machine, and prints a table for each part.
 * @param only the parts that are wanted; none for all
 * @returns the exit code: 0, or 2 for wrong usage
 */
export function bench(only: readonly string[], options: BenchOptions): number {
  const rounds = Number(options.rounds ?? 9)
  const documents = Number(options.documents ?? 10_000)
  if (![rounds, documents].every((count) => Number.isInteger(count) && count > 0)) {
    console.error('--rounds and --documents take a whole number above 0.')
    return 2
  }
  const unknown = only.find((name) => !(name in PARTS))
  if (unknown !== undefined) {
    console.error(`There is no part ${unknown}; there are ${Object.keys(PARTS).join(', ')}.`)
    return 2
  }
  const tables: BenchTable[] = []
  for (const [name, run] of Object.entries(PARTS)) {
    if (only.length > 0 && !only.includes(name)) continue
    const table = run({ rounds, documents })
    tables.push(table)
    if (!options.json) console.log(`${printedBench(table)}\n`)
  }
  if (options.json)
    console.log(JSON.stringify({ node: process.version, parts: tables.map(inJson) }))
  return 0
}

function inJson({ part, title, rows }: BenchTable) {
  return { part, title, rows: rows.map(({ name, values }) => ({ name, ...values })) }
}

function documentsToRead(): BenchDocument[] {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const development = process.env.GONGKAI_CORPUS || join(root, '../shared/corpus')
  return benchDocuments([join(root, 'tests/corpus'), development])
}

function reader(): (document: BenchDocument) => void {
  const catalogue = loadCatalogue()
  const { gazetteer } = readJurisdictionSeeds()
  return ({ bytes, name }) => {
    extractReport({ bytes, name, catalogue, gazetteer })
  }
}
