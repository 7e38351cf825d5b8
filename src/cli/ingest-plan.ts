import type { Gazetteer } from '../domain/jurisdiction-names.ts'
import { type Collection, collectFiles } from '../ingest/collect-files.ts'
import type { Overrides } from '../ingest/ingest-files.ts'
import { coveredYear, type Manifest, readManifest } from '../ingest/manifest.ts'

/** The options of the command line, as they are given. */
export type IngestOptions = {
  readonly dryRun?: boolean
  readonly json?: boolean
  readonly replace?: boolean
  readonly jurisdiction?: string
  readonly year?: string
  readonly manifest?: string
}

/** What an ingest is to do. */
export type IngestPlan = {
  readonly collection: Collection
  readonly manifest: Manifest
  readonly overrides: Overrides
  /** What is worth knowing before it begins. */
  readonly notes: readonly string[]
}

const NO_MANIFEST: Manifest = { entries: new Map(), missing: [], problems: [] }

/** What is to be done, or everything that is wrong with how it was asked for. */
export function planIngest(
  paths: readonly string[],
  { manifest: list, jurisdiction, year }: IngestOptions,
  gazetteer: Gazetteer,
): IngestPlan | { readonly problems: readonly string[] } {
  const problems: string[] = []
  const covered = year === undefined ? undefined : coveredYear(year)
  if (covered === null) problems.push(`--year: ${year} is not a year from 2007 on, such as 2014.`)
  if (jurisdiction !== undefined && gazetteer.get(jurisdiction) === undefined) {
    problems.push(`--jurisdiction: no jurisdiction has the code ${jurisdiction}, as 320583 is one.`)
  }
  const manifest = list === undefined ? NO_MANIFEST : readManifest(list, gazetteer)
  problems.push(...manifest.problems)
  const named = paths.length > 0 ? paths : [...manifest.entries.keys()]
  const collection = collectFiles(named)
  if (named.length === 0 && problems.length === 0) {
    problems.push('Name the files and folders to read: npm run ingest -- <file|folder>...')
  } else if (problems.length === 0 && collection.missing.length === named.length) {
    problems.push(...named.map((path) => `${path}: there is no such file or folder.`))
  }
  if (problems.length > 0) return { problems }
  const overrides = {
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
    ...(typeof covered === 'number' ? { year: covered } : {}),
  }
  const notes = list === undefined ? [] : missingNotes(list, manifest.missing)
  return { collection, manifest, overrides, notes }
}

function missingNotes(list: string, files: readonly string[]): string[] {
  if (files.length === 0) return []
  const more = files.length > 10 ? ` and ${files.length - 10} more` : ''
  return [`${list} names files that are not there: ${files.slice(0, 10).join(', ')}${more}.`]
}
