import { readFileSync, writeFileSync } from 'node:fs'
import { type Baseline, baselineOf, baselineSchema, fallenBelow } from '../accuracy/baseline.ts'
import { missLines } from '../accuracy/misses.ts'
import { tableOf } from '../accuracy/tally.ts'
import { GongkaiError } from '../domain/errors.ts'
import { type AccuracySource, accuracySources, type ScoredDocument } from './accuracy-sources.ts'

const BASELINE = new URL('../../docs/accuracy.json', import.meta.url)

/** The options of the command line, as they are given. */
export type AccuracyOptions = {
  readonly misses?: boolean
  readonly only?: string
  readonly update?: boolean
}

/**
 * Compares what the extractor reads with the answer keys and prints a table for each source: F1
 * (precision recall) by class and era.
 * @returns the exit code: 0 when nothing fell below the baseline, 1 when something did, 2 for wrong
 *   usage
 */
export function accuracy({ misses, only, update }: AccuracyOptions): number {
  if (update && only !== undefined) {
    console.error('--update needs all documents: leave out --only.')
    return 2
  }
  const baseline = readBaseline()
  const fallen: string[] = []
  let compared = 0
  console.log('Each cell: F1 (precision recall), cut and not rounded; columns are years covered.\n')
  for (const source of accuracySources()) {
    if (source.missing !== null) {
      console.log(`${source.title}: skipped, ${source.missing}\n`)
      continue
    }
    const documents = source.score(only)
    if (documents.length === 0) continue
    compared += documents.length
    tell(source, documents, misses === true)
    if (only !== undefined) continue
    const present = baselineOf(documents)
    const before = baseline[source.name]
    if (update) baseline[source.name] = present
    else if (before === undefined) fallen.push(`${source.title}: docs/accuracy.json has no figures`)
    else fallen.push(...fallenBelow(source.name, before, present))
  }
  if (compared === 0) {
    console.error(only === undefined ? 'There are no answer keys.' : `No document is ${only}.`)
    return 2
  }
  if (update) {
    writeFileSync(BASELINE, `${JSON.stringify(baseline, null, 2)}\n`)
    console.log('docs/accuracy.json is up to date.')
  }
  if (fallen.length > 0) {
    console.error(`Below the baseline (docs/accuracy.json):\n${fallen.join('\n')}`)
    console.error('When that is meant, write a new one: npm run accuracy -- --update')
  }
  return fallen.length === 0 ? 0 : 1
}

function tell(source: AccuracySource, documents: readonly ScoredDocument[], misses: boolean): void {
  if (misses) {
    for (const { name, marks, text } of documents) {
      for (const line of missLines(name, marks, text)) console.log(line)
    }
  }
  for (const { name, rejected, notScored } of documents) {
    if (rejected !== null) console.log(`${name} REJECTED: ${rejected}`)
    for (const reason of notScored) console.log(`${name} not scored: ${reason}`)
  }
  console.log(`${tableOf(source.title, documents)}\n`)
}

function readBaseline(): Baseline {
  let json: string
  try {
    json = readFileSync(BASELINE, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {}
    throw error
  }
  const parsed = baselineSchema.safeParse(JSON.parse(json))
  if (parsed.success) return parsed.data
  throw new GongkaiError('SEED_FAILED', 'docs/accuracy.json is no baseline: write it anew.')
}
