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
}

/**
 * Puts a report in place of the one with the same id, if any. The rows get the same ids again, so
 * that links to them hold. A document that no report uses any more goes.
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
  for (const { measureId, problemId } of rows.pairs) {
    await tx.measure.update({
      where: { id: measureId },
      data: { problems: { connect: { id: problemId } } },
    })
  }
  await insertRows(tx, 'Finding', rows.findings)
  await insertRows(tx, 'FindingFigure', rows.findingFigures)
  await insertRows(tx, 'SearchEntry', rows.searchEntries)
  await tx.sourceDocument.deleteMany({ where: { reports: { none: {} } } })
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
