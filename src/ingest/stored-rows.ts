import { createHash } from 'node:crypto'
import type { ReportRows } from '../data/report-writer.ts'
import { isPrefecture, isProvince } from '../data/summed-places.ts'
import type { Catalogue } from '../domain/catalogue.ts'
import { evaluateReport } from '../domain/evaluate.ts'
import type { ReportDraft } from '../domain/report-draft.ts'
import type { StoredPlace } from './local-jurisdiction.ts'
import { reportRows } from './report-rows.ts'
import { reportSearchEntries } from './search-entries.ts'
import type { Stamp } from './stamp.ts'

/**
 * Grows when the same draft would give other rows: new checks, rates or search terms. A report
 * stored by an older version is then no longer `unchanged`.
 */
const DERIVATION = 5

/** A draft as it is kept, and the hash that tells whether it is stored already. */
export type KeptDraft = { readonly json: string; readonly draftSha256: string }

/** The form in which a draft is kept. */
export function keptDraft(draft: ReportDraft): KeptDraft {
  const json = JSON.stringify(draft)
  const draftSha256 = createHash('sha256').update(`${DERIVATION}\n`).update(json).digest('hex')
  return { json, draftSha256 }
}

/** What the rows of a report follow from. */
export type StoredSource = KeptDraft & {
  readonly draft: ReportDraft
  readonly catalogue: Catalogue
  /** The same body's report for the year before, where there is one. */
  readonly previous: ReportDraft | undefined
  readonly place: StoredPlace
  /** The text of its document, where it is known. */
  readonly text: string | null
  readonly stamp: Stamp
}

/** Every row of a report that nothing was stored of before. */
export function storedRows({ place, text, stamp, previous, ...source }: StoredSource): ReportRows {
  const { draft, catalogue } = source
  const findings = evaluateReport({ draft, catalogue, previous })
  const rows = reportRows({ ...source, findings })
  const above = (isPlace: (code: string) => boolean) => place.lineage.find(isPlace) ?? null
  return {
    ...rows,
    document: { ...rows.document, text },
    report: {
      ...rows.report,
      province: above(isProvince),
      prefecture: above(isPrefecture),
      ...stamp,
    },
    searchEntries: reportSearchEntries({ ...rows, place }, text, draft.document.mediaType),
    previousDocuments: [],
  }
}
