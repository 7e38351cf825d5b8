import { type Collection, collectFiles } from '../ingest/collect-files.ts'
import type { Overrides } from '../ingest/ingest-files.ts'
import { coveredYear, type Manifest, readManifest } from '../ingest/manifest.ts'
import { isLocalCode, type PlaceFinder } from '../ingest/place-finder.ts'

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

const NO_MANIFEST: Manifest = { entries: new Map(), missing: [], notes: [], problems: [] }

/** What is to be done, or everything that is wrong with how it was asked for. */
export function planIngest(
  paths: readonly string[],
  { manifest: list, jurisdiction, year }: IngestOptions,
  places: PlaceFinder,
): IngestPlan | { readonly problems: readonly string[] } {
  const problems: string[] = []
  const covered = year === undefined ? undefined : coveredYear(year)
  if (covered === null) problems.push(`--year: ${year} is not a year from 2007 on, such as 2014.`)
  const place = jurisdiction === undefined ? undefined : places.find(jurisdiction)
  if (place !== undefined && 'problem' in place) problems.push(`--jurisdiction: ${place.problem}`)
  const manifest = list === undefined ? NO_MANIFEST : readManifest(list, places)
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
    ...(place !== undefined && 'code' in place ? { jurisdiction: place.code } : {}),
    ...(typeof covered === 'number' ? { year: covered } : {}),
  }
  const missing = list === undefined ? [] : missingNotes(list, manifest.missing)
  const notes = [...manifest.notes, ...missing]
  return { collection, manifest, overrides, notes }
}

/** What is wrong with the local places that a plan names, once the graph is open. */
export function localProblems({ overrides, manifest }: IngestPlan, places: PlaceFinder): string[] {
  const named = [
    { where: '--jurisdiction', code: overrides.jurisdiction ?? null },
    ...[...manifest.entries.values()].map(({ file, jurisdiction }) => ({
      where: `the list of sources, ${file}: jurisdiction`,
      code: jurisdiction,
    })),
  ]
  return named.flatMap(({ where, code }) => {
    const found = code === null || !isLocalCode(code) ? null : places.find(code)
    return found !== null && 'problem' in found ? [`${where}: ${found.problem}`] : []
  })
}

/** Whether a plan names a local place. */
export function namesLocalPlace({ overrides, manifest }: IngestPlan): boolean {
  const codes = [overrides, ...manifest.entries.values()].map(({ jurisdiction }) => jurisdiction)
  return codes.some((code) => code != null && isLocalCode(code))
}

function missingNotes(list: string, files: readonly string[]): string[] {
  if (files.length === 0) return []
  const more = files.length > 10 ? ` and ${files.length - 10} more` : ''
  return [`${list} names files that are not there: ${files.slice(0, 10).join(', ')}${more}.`]
}
