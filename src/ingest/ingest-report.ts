import type { Transaction } from '../data/insert-rows.ts'
import type { Database } from '../data/open-database.ts'
import { writeReports } from '../data/report-writer.ts'
import type { Catalogue } from '../domain/catalogue.ts'
import type { ReportDraft } from '../domain/report-draft.ts'
import { claimProblem } from './document-claims.ts'
import { FORMER, formerReadings, nameFormer } from './former-readings.ts'
import { findOrMakePlace } from './local-jurisdiction.ts'
import { lostEnd } from './lost-end.ts'
import { checkNextYear, reportIdOf, storedDraft } from './neighbour-years.ts'
import { nextStamp, type Stamp, writing } from './stamp.ts'
import { keptDraft, storedRows } from './stored-rows.ts'
import { withdrawReport } from './withdraw-report.ts'

const REPLACES = 'With --replace this one takes its place.'
const FETCH_AGAIN = 'Fetch it again; with --replace it takes the place of the fuller one.'

/** What storing needs. */
export type IngestServices = { readonly database: Database; readonly catalogue: Catalogue }

/** What became of a draft: `refused` when another document gives its report. */
export type IngestResult =
  | {
      readonly outcome: 'created' | 'updated' | 'unchanged'
      readonly reportId: string
      /** Reports that the same document was taken for before, as `<code>/<year>`; they went. */
      readonly movedFrom: readonly string[]
    }
  | {
      readonly outcome: 'refused'
      readonly reportId: string
      readonly reason: string
      readonly help: string
    }

/** How a draft is stored. */
export type StoreOptions = {
  /** The decoded text of its document, which is stored with it; without it, what is there stays. */
  readonly text?: string
  /** How its document shows that its end is missing (completes "it …"), or null. */
  readonly cutOff?: string | null
  /** Whether it may take the place of a report that another document gave, or a verified one. */
  readonly replace?: boolean
}

/**
 * Stores one report in one transaction: all of it or nothing. A draft that is stored already
 * changes nothing.
 * @throws GongkaiError BAD_DRAFT when its jurisdiction is not known, or is not what the draft says
 */
export async function ingestReport(
  { database, catalogue }: IngestServices,
  draft: ReportDraft,
  options: StoreOptions = {},
): Promise<IngestResult> {
  return writing(database, (tx) => storeReport(tx, catalogue, draft, () => nextStamp(tx), options))
}

/**
 * Stores a report within a transaction of the caller.
 * @param begin is asked for the revision once it is certain that something changes
 */
export async function storeReport(
  tx: Transaction,
  catalogue: Catalogue,
  given: ReportDraft,
  begin: () => Promise<Stamp>,
  { text, cutOff = null, replace = false }: StoreOptions = {},
): Promise<IngestResult> {
  const reportId = reportIdOf(given.report, given.report.year)
  const isExtracted = given.kind === 'EXTRACTED'
  const held = await heldDocument(tx, given.document.sha256)
  const draft = isExtracted && held !== null ? asHeld(given, held) : given
  const stored = await heldReport(tx, reportId)
  if (stored !== null && isExtracted && !replace) {
    const reason = claimProblem(stored, draft.document)
    if (reason !== null) return { outcome: 'refused', reportId, reason, help: REPLACES }
    const given = { sha256: draft.document.sha256, figures: draft.figures.length, text, cutOff }
    const lost = await lostEnd(tx, { id: reportId, sha256: stored.document.sha256 }, given)
    if (lost !== null) return { outcome: 'refused', reportId, reason: lost, help: FETCH_AGAIN }
  }
  const kept = keptDraft(draft)
  if (stored?.draftSha256 === kept.draftSha256) {
    return { outcome: 'unchanged', reportId, movedFrom: [] }
  }

  const stamp = await begin()
  const moved = isExtracted ? (held?.reports ?? []).filter((it) => it.id !== reportId) : []
  if (isExtracted && held === null && stored === null) {
    moved.push(...(await formerReadings(tx, draft)))
  }
  for (const { id } of moved) await withdrawReport(tx, catalogue, id, stamp)
  const place = await findOrMakePlace(tx, draft.report.jurisdiction)
  const previous = await storedDraft(tx, reportIdOf(draft.report, draft.report.year - 1))
  const fullText = text ?? held?.text ?? null
  const rows = storedRows({ ...kept, draft, catalogue, previous, place, text: fullText, stamp })
  const previousDocuments = history(stored, rows.report, stamp.updatedAt)
  await writeReports(tx, [{ ...rows, previousDocuments }])
  await checkNextYear(tx, catalogue, draft.report, draft, stamp)
  return {
    outcome: stored === null ? 'created' : 'updated',
    reportId,
    movedFrom: moved.map((former) => nameFormer(former, draft)),
  }
}

type HeldDocument = NonNullable<Awaited<ReturnType<typeof heldDocument>>>

/** The document as it is stored, with the reports that were read from it. */
async function heldDocument(tx: Transaction, sha256: string) {
  return tx.sourceDocument.findUnique({
    where: { sha256 },
    select: {
      name: true,
      url: true,
      retrievedAt: true,
      text: true,
      reports: {
        where: { verified: false },
        select: FORMER,
      },
    },
  })
}

/** The same bytes under another name are the same document, and what was known of it is known. */
function asHeld(draft: ReportDraft, { name, url, retrievedAt }: HeldDocument): ReportDraft {
  const { document } = draft
  return {
    ...draft,
    document: {
      ...document,
      name,
      url: document.url ?? url,
      retrievedAt: document.retrievedAt ?? retrievedAt?.toISOString() ?? null,
    },
  }
}

async function heldReport(tx: Transaction, id: string) {
  const report = await tx.report.findUnique({
    where: { id },
    select: {
      draftSha256: true,
      verified: true,
      document: { select: { id: true, sha256: true, name: true, url: true } },
      previousDocuments: {
        select: { documentId: true, replacedAt: true, document: { select: { sha256: true } } },
      },
    },
  })
  return report && { ...report, previous: report.previousDocuments.map((it) => it.document.sha256) }
}

/** The documents of a report before the present one. */
function history(
  stored: Awaited<ReturnType<typeof heldReport>>,
  { id: reportId, documentId }: { readonly id: string; readonly documentId: string },
  now: Date,
) {
  if (stored === null) return []
  const before = stored.previousDocuments.map((it) => ({
    reportId,
    documentId: it.documentId,
    replacedAt: it.replacedAt,
  }))
  const present = { reportId, documentId: stored.document.id, replacedAt: now }
  return [...before.filter((it) => it.documentId !== stored.document.id), present].filter(
    (it) => it.documentId !== documentId,
  )
}
