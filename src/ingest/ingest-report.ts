import { createHash } from 'node:crypto'
import { stableId } from '../data/ids.ts'
import type { Transaction } from '../data/insert-rows.ts'
import type { Database } from '../data/open-database.ts'
import { nextRevision, writeReport } from '../data/report-writer.ts'
import type { Catalogue } from '../domain/catalogue.ts'
import { GongkaiError } from '../domain/errors.ts'
import { evaluateReport } from '../domain/evaluate.ts'
import type { ReportDraft } from '../domain/report-draft.ts'
import { reportRows } from './report-rows.ts'
import { reportSearchEntries } from './search-entries.ts'

/**
 * Grows when the same draft would give other rows: new checks, rates or search terms. A report
 * stored by an older version is then no longer `unchanged`.
 */
const DERIVATION = 1

/** What storing needs. */
export type IngestServices = { readonly database: Database; readonly catalogue: Catalogue }

/** What became of a draft. */
export type IngestResult = {
  readonly outcome: 'created' | 'updated' | 'unchanged'
  readonly reportId: string
}

// Long enough for a large report on a slow disk; the default of 5 s is not.
const TRANSACTION = { timeout: 60_000, maxWait: 60_000 } as const

/**
 * Stores one report in one transaction: all of it or nothing. A draft that is stored already
 * changes nothing.
 * @throws GongkaiError BAD_DRAFT when its jurisdiction is not known, or is not what the draft says
 */
export async function ingestReport(
  services: IngestServices,
  draft: ReportDraft,
): Promise<IngestResult> {
  return services.database.prisma.$transaction(async (tx) => {
    const result = await storeReport(tx, services.catalogue, draft, 0, new Date())
    if (result.outcome === 'unchanged') return result
    const now = new Date()
    const revision = await nextRevision(tx, now)
    await tx.report.update({ where: { id: result.reportId }, data: { revision, updatedAt: now } })
    return result
  }, TRANSACTION)
}

/** Stores a report within a transaction of the caller, as part of a revision of the caller. */
export async function storeReport(
  tx: Transaction,
  catalogue: Catalogue,
  draft: ReportDraft,
  revision: number,
  updatedAt: Date,
): Promise<IngestResult> {
  const draftSha256 = hashOf(draft)
  const { jurisdiction, agency, year } = draft.report
  const reportId = stableId('Report', jurisdiction.code, agency.name, year)
  const stored = await tx.report.findUnique({
    where: { id: reportId },
    select: { draftSha256: true },
  })
  if (stored?.draftSha256 === draftSha256) return { outcome: 'unchanged', reportId }

  const place = await tx.jurisdiction.findUnique({
    where: { code: jurisdiction.code },
    select: { name: true, fullName: true, level: true, scheme: true, parentCode: true },
  })
  if (place === null) {
    throw new GongkaiError(
      'BAD_DRAFT',
      `report.jurisdiction.code: no jurisdiction has the code ${jurisdiction.code}. Add it to seeds/zones.csv or correct the draft.`,
    )
  }
  const differences = (['name', 'level', 'scheme', 'parentCode'] as const)
    .filter((key) => jurisdiction[key] !== place[key])
    .map((key) => `report.jurisdiction.${key}: is ${jurisdiction[key]}, should be ${place[key]}`)
  if (differences.length > 0) {
    throw new GongkaiError(
      'BAD_DRAFT',
      `${differences.join('\n')}\nThe list of places (seeds/jurisdictions.csv, seeds/zones.csv) says so of ${jurisdiction.code}. Correct the draft, or its code.`,
    )
  }
  const document = await tx.sourceDocument.findUnique({
    where: { sha256: draft.document.sha256 },
    select: { text: true },
  })
  const rows = reportRows({
    draft,
    catalogue,
    findings: evaluateReport({ draft, catalogue }),
    draftSha256,
  })
  const searchEntries = reportSearchEntries({ ...rows, place }, document?.text ?? null)
  await writeReport(tx, { ...rows, searchEntries, report: { ...rows.report, revision, updatedAt } })
  return { outcome: stored === null ? 'created' : 'updated', reportId }
}

function hashOf(draft: ReportDraft): string {
  return createHash('sha256').update(`${DERIVATION}\n`).update(JSON.stringify(draft)).digest('hex')
}
