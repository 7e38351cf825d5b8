import { createHash } from 'node:crypto'
import { loadCatalogue } from '../../src/data/catalogue-file.ts'
import { deriveBreakdowns } from '../../src/domain/breakdowns.ts'
import { lineAt } from '../../src/domain/evidence.ts'
import type { AgencyKind, JurisdictionLevel } from '../../src/domain/places.ts'
import type { FigureDraft, ReportDraft } from '../../src/domain/report-draft.ts'
import { deriveReviewAndLitigation } from '../../src/domain/review-and-litigation.ts'
import type { Extraction, ExtractionInput } from '../../src/extraction/extract-report.ts'

/** A document that `fakeExtract` can read, and what it shall read in it. */
export type FakeReport = {
  /** Of a listed place, or of the parent of a local one. */
  readonly code: string
  readonly year: number
  /** A place of scheme LOCAL below the code. */
  readonly local?: { readonly name: string; readonly level: JurisdictionLevel }
  readonly agency?: { readonly name: string; readonly kind: AgencyKind }
  /** Numbers by indicator. */
  readonly figures?: Readonly<Record<string, number>>
  /** How it shows that its end is missing. */
  readonly cutOff?: string
  /** What makes another document of it, and nothing else. */
  readonly remark?: string
}

/** The content of a document. */
export const fakeDocument = (report: FakeReport): string => JSON.stringify(report)

/**
 * Reads such documents as the reader reads real ones. What is not JSON is no report; the word
 * `crash` is a fault of the reader.
 */
export function fakeExtract(input: ExtractionInput): Extraction {
  const text = new TextDecoder().decode(input.bytes)
  if (text === 'crash') throw new TypeError('x is not a function')
  if (!text.startsWith('{')) {
    return { outcome: 'rejected', reason: 'not a report', help: 'Look at it.' }
  }
  const fake = JSON.parse(text) as FakeReport
  const draft = draftOf(fake, text, input)
  return { outcome: 'read', draft, text, unread: [], notes: [], cutOff: fake.cutOff ?? null }
}

function draftOf(fake: FakeReport, text: string, input: ExtractionInput): ReportDraft {
  const { bytes, name, gazetteer, overrides, source } = input
  const year = overrides?.year ?? fake.year
  const row = gazetteer.get(overrides?.jurisdiction ?? fake.code)
  if (row === undefined) throw new Error(`no place ${fake.code}`)
  const { local } = fake
  const own = { code: row.code, scheme: row.scheme, name: row.name }
  const jurisdiction: ReportDraft['report']['jurisdiction'] = local
    ? { ...local, code: `${row.code}:${local.name}`, scheme: 'LOCAL', parentCode: row.code }
    : { ...own, level: row.level, parentCode: row.parentCode }
  const report: ReportDraft['report'] = {
    jurisdiction,
    agency: fake.agency ?? { name: `${jurisdiction.name}人民政府`, kind: 'GOVERNMENT' },
    title: null,
    titleEvidence: null,
    titleYear: null,
    year,
    period: { start: `${year}-01-01`, end: `${year}-12-31`, printed: false },
    publishedOn: null,
    dates: [],
    form: 'NARRATIVE',
    script: 'HANS',
  }
  const figures = Object.entries(fake.figures ?? {}).map(([indicator, value], at) =>
    figureOf(indicator, value, at + 1, year, text),
  )
  return {
    version: 1,
    kind: 'EXTRACTED',
    document: {
      name,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      mediaType: 'text/plain',
      charset: 'utf-8',
      length: text.length,
      url: source?.url ?? null,
      retrievedAt: source?.retrievedAt ?? null,
    },
    report,
    sections: [],
    figures,
    applicationBreakdowns: deriveBreakdowns({ report, figures }, loadCatalogue()),
    reviewAndLitigation: deriveReviewAndLitigation(figures),
    improvementPlan: null,
  }
}

function figureOf(
  indicator: string,
  value: number,
  position: number,
  year: number,
  text: string,
): FigureDraft {
  const start = text.indexOf(`"${indicator}":`)
  const end = text.indexOf(String(value), start) + String(value).length
  const sha256 = createHash('sha256').update(text.slice(start, end)).digest('hex')
  return {
    ...{ position, section: null, indicator, label: indicator, column: null, scopeLabel: null },
    ...{ raw: String(value), value, unit: null, qualifier: 'EXACT', origin: 'NARRATIVE' },
    ...{ basis: 'YEAR', year, scope: 'WHOLE', applicant: null, partOf: null, shareOf: null },
    evidence: { start, end, line: lineAt(text, start), sha256 },
  }
}
