import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readAnswerKey } from '../accuracy/answer-key.ts'
import { blankReading } from '../accuracy/blank-reading.ts'
import { eraOf } from '../accuracy/marks.ts'
import { scoreDraft } from '../accuracy/score-draft.ts'
import { type Score, scoreKey } from '../accuracy/score-key.ts'
import type { Reading } from '../accuracy/subject.ts'
import type { DocumentMarks } from '../accuracy/tally.ts'
import { loadCatalogue } from '../data/catalogue-file.ts'
import { readJurisdictionSeeds } from '../data/jurisdiction-file.ts'
import { SEEDS } from '../data/seed-records.ts'
import type { Gazetteer } from '../domain/jurisdiction-names.ts'
import { type Extraction, extractReport } from '../extraction/extract-report.ts'
import { readDraft } from '../ingest/read-draft.ts'

/** A document with its marks. */
export type ScoredDocument = DocumentMarks & {
  readonly text: string
  /** Why the reader rejected it. */
  readonly rejected: string | null
  /** What of its key cannot be compared. */
  readonly notScored: readonly string[]
}

/** Documents with answer keys. */
export type AccuracySource = {
  /** Its name in the baseline. */
  readonly name: string
  readonly title: string
  /** Why it cannot be read here. */
  readonly missing: string | null
  /** Reads and scores its documents, or the one named. */
  score(only: string | undefined): ScoredDocument[]
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** The three sources; folders outside the repository may be absent. */
export function accuracySources(): AccuracySource[] {
  let gazetteer: Gazetteer | undefined
  const places = () => {
    gazetteer ??= readJurisdictionSeeds().gazetteer
    return gazetteer
  }
  const development = process.env.GONGKAI_CORPUS || join(ROOT, '../shared/corpus')
  const documents = process.env.GONGKAI_DOCUMENTS || join(ROOT, '../shared/documents')
  return [
    corpus('own', 'our corpus', join(ROOT, 'tests/corpus'), places, 'there are no answer keys'),
    corpus('development', 'development corpus', development, places, 'set GONGKAI_CORPUS'),
    {
      name: 'verified',
      title: 'verified reports',
      missing: existsSync(documents) ? null : `no folder ${documents}: set GONGKAI_DOCUMENTS`,
      score: (only) => scoreVerified(documents, places(), only),
    },
  ]
}

function corpus(
  name: string,
  title: string,
  folder: string,
  gazetteer: () => Gazetteer,
  hint: string,
): AccuracySource {
  const gold = join(folder, 'gold')
  return {
    ...{ name, title },
    missing: existsSync(gold) ? null : `no folder ${gold}: ${hint}`,
    score: (only) =>
      jsonFiles(gold).flatMap((file) => {
        const id = file.replace(/\.json$/, '')
        return only === undefined || only === id ? [scoreCorpus(folder, file, gazetteer())] : []
      }),
  }
}

function jsonFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
}

function scoreCorpus(folder: string, file: string, gazetteer: Gazetteer): ScoredDocument {
  const key = readKey(join(folder, 'gold', file))
  const bytes = readFileSync(join(folder, key.file))
  const charset = typeof key.encoding === 'string' ? key.encoding : 'utf-8'
  const read = readDocument(bytes, key.file.replace(/^.*\//, ''), charset, gazetteer)
  const score: Score = scoreKey(key, read.reading, { catalogue: loadCatalogue(), gazetteer })
  return {
    ...{ name: key.docId, era: eraOf(key.year), ...score },
    ...{ text: read.reading.text, rejected: read.rejected },
  }
}

function readKey(path: string) {
  try {
    return readAnswerKey(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Error(`${path} is no answer key`, { cause: error })
  }
}

function scoreVerified(
  folder: string,
  gazetteer: Gazetteer,
  only: string | undefined,
): ScoredDocument[] {
  const byHash = new Map(
    readdirSync(folder).map((name) => {
      const bytes = readFileSync(join(folder, name))
      return [createHash('sha256').update(bytes).digest('hex'), { name, bytes }]
    }),
  )
  const reports = fileURLToPath(new URL('reports/', SEEDS))
  return jsonFiles(reports).flatMap((file) => {
    const id = file.replace(/\.json$/, '')
    const verified = readDraft(readFileSync(join(reports, file), 'utf8'), file, loadCatalogue())
    const { sha256, charset, name } = verified.document
    if (only !== undefined && only !== id && !name.startsWith(only)) return []
    const document = byHash.get(sha256)
    if (document === undefined) return []
    const { reading, rejected } = readDocument(document.bytes, document.name, charset, gazetteer)
    return [
      {
        ...{ name: id, era: eraOf(verified.report.year), text: reading.text, rejected },
        marks: scoreDraft(verified, reading, loadCatalogue()),
        notScored: [],
      },
    ]
  })
}

/** What the reader makes of a document; of one that it rejects, nothing. */
function readDocument(
  bytes: Uint8Array,
  name: string,
  charset: string,
  gazetteer: Gazetteer,
): { readonly reading: Reading; readonly rejected: string | null } {
  const extraction = extractSafely(bytes, name, gazetteer)
  if (extraction.outcome === 'read') return { reading: extraction, rejected: null }
  const text = new TextDecoder(charset, { ignoreBOM: true }).decode(bytes)
  return { reading: blankReading(text), rejected: extraction.reason }
}

/** One document that breaks the reader must not hide what it makes of the others. */
function extractSafely(bytes: Uint8Array, name: string, gazetteer: Gazetteer): Extraction {
  try {
    return extractReport({ bytes, name, catalogue: loadCatalogue(), gazetteer })
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { outcome: 'rejected', reason: `the reader threw: ${reason}`, help: 'Report it.' }
  }
}
