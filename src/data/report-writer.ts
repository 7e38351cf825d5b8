import type { Prisma } from './generated/prisma/client.ts'
import { insertRows, type Transaction } from './insert-rows.ts'

/** Every row that one report has in the database. */
export type ReportRows = {
  readonly agency: Prisma.AgencyCreateManyInput
  readonly document: Prisma.SourceDocumentCreateManyInput
  readonly report: Prisma.ReportCreateManyInput
  readonly dates: Prisma.PrintedDateCreateManyInput[]
  readonly sections: Prisma.SectionCreateManyInput[]
  readonly figures: Prisma.FigureCreateManyInput[]
  readonly breakdowns: Prisma.ApplicationBreakdownCreateManyInput[]
  readonly channels: Prisma.ChannelCountCreateManyInput[]
  readonly applicants: Prisma.ApplicantCountCreateManyInput[]
  readonly outcomes: Prisma.OutcomeCountCreateManyInput[]
  readonly plan: Prisma.ImprovementPlanCreateManyInput | null
  readonly problems: Prisma.ProblemCreateManyInput[]
  readonly measures: Prisma.MeasureCreateManyInput[]
  readonly pairs: ReadonlyArray<{ readonly measureId: string; readonly problemId: string }>
  readonly findings: Prisma.FindingCreateManyInput[]
  readonly findingFigures: Prisma.FindingFigureCreateManyInput[]
  readonly searchEntries: Prisma.SearchEntryCreateManyInput[]
  readonly storedDraft: Prisma.StoredDraftCreateManyInput
  /** Documents that it was read from before. */
  readonly previousDocuments: Prisma.PreviousDocumentCreateManyInput[]
}

/**
 * Puts a report in place of the one with the same id, if any. The rows get the same ids again, so
 * that links to them hold.
 */
export async function writeReport(tx: Transaction, rows: ReportRows): Promise<void> {
  const { agency, document, report } = rows
  await tx.agency.upsert({ where: { id: agency.id }, create: agency, update: agency })
  await tx.sourceDocument.upsert({ where: { id: document.id }, create: document, update: document })
  await tx.report.deleteMany({ where: { id: report.id } })
  await tx.report.create({ data: report })
  // One statement a table; parents before what refers to them.
  await insertRows(tx, 'PrintedDate', rows.dates)
  await insertRows(tx, 'Section', rows.sections)
  await insertRows(tx, 'Figure', rows.figures)
  await insertRows(tx, 'ApplicationBreakdown', rows.breakdowns)
  await insertRows(tx, 'ChannelCount', rows.channels)
  await insertRows(tx, 'ApplicantCount', rows.applicants)
  await insertRows(tx, 'OutcomeCount', rows.outcomes)
  if (rows.plan) await tx.improvementPlan.create({ data: rows.plan })
  await insertRows(tx, 'Problem', rows.problems)
  await insertRows(tx, 'Measure', rows.measures)
  await pairMeasures(tx, rows.pairs)
  await insertRows(tx, 'Finding', rows.findings)
  await insertRows(tx, 'FindingFigure', rows.findingFigures)
  await insertRows(tx, 'SearchEntry', rows.searchEntries)
  await insertRows(tx, 'StoredDraft', [rows.storedDraft])
  await insertRows(tx, 'PreviousDocument', rows.previousDocuments)
}

/** Fills the table between measures and problems, which Prisma has no model for. */
async function pairMeasures(tx: Transaction, pairs: ReportRows['pairs']): Promise<void> {
  if (pairs.length === 0) return
  await tx.$executeRaw`
    INSERT INTO "_MeasureToProblem" ("A", "B")
    SELECT ("it"->>'measureId')::uuid, ("it"->>'problemId')::uuid
    FROM json_array_elements(${JSON.stringify(pairs)}::json) AS "it"
    ON CONFLICT DO NOTHING`
}

/**
 * Counts the dataset's revision up by one.
 * @returns the new revision
 */
export async function nextRevision(tx: Transaction, now: Date): Promise<number> {
  const { revision } = await tx.dataset.upsert({
    where: { id: 1 },
    create: { id: 1, revision: 1, updatedAt: now },
    update: { revision: { increment: 1 }, updatedAt: now },
  })
  return revision
}
