import { CHANGE_CHANNEL } from './edition.ts'
import type { Prisma } from './generated/prisma/client.ts'
import { insertRows, type Transaction, upsertRows } from './insert-rows.ts'
import { addToSums, takeOutOfSums } from './kept-sums.ts'

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
 * Puts reports in place of those with the same ids, if any. The rows get the same ids again, so
 * that links to them hold. One statement a table, however many reports there are: no report, and
 * no document, may be among them twice.
 */
export async function writeReports(tx: Transaction, reports: readonly ReportRows[]): Promise<void> {
  const all = <Row>(rowsOf: (rows: ReportRows) => readonly Row[]): Row[] => reports.flatMap(rowsOf)
  const agencies = new Map(reports.map(({ agency }) => [agency.id, agency]))
  const ids = reports.map(({ report }) => report.id)
  const summed = await takeOutOfSums(tx, ids, [...agencies.values()])
  await upsertRows(tx, 'Agency', [...agencies.values()])
  await upsertRows(
    tx,
    'SourceDocument',
    reports.map(({ document }) => document),
  )
  await tx.report.deleteMany({ where: { id: { in: ids } } })
  await tx.removedReport.deleteMany({ where: { id: { in: ids } } })
  await insertRows(
    tx,
    'Report',
    reports.map(({ report }) => report),
  )
  // Parents before what refers to them.
  await insertRows(
    tx,
    'PrintedDate',
    all(({ dates }) => dates),
  )
  await insertRows(
    tx,
    'Section',
    all(({ sections }) => sections),
  )
  await insertRows(
    tx,
    'Figure',
    all(({ figures }) => figures),
  )
  await insertRows(
    tx,
    'ApplicationBreakdown',
    all(({ breakdowns }) => breakdowns),
  )
  await insertRows(
    tx,
    'ChannelCount',
    all(({ channels }) => channels),
  )
  await insertRows(
    tx,
    'ApplicantCount',
    all(({ applicants }) => applicants),
  )
  await insertRows(
    tx,
    'OutcomeCount',
    all(({ outcomes }) => outcomes),
  )
  await insertRows(
    tx,
    'ImprovementPlan',
    all(({ plan }) => (plan === null ? [] : [plan])),
  )
  await insertRows(
    tx,
    'Problem',
    all(({ problems }) => problems),
  )
  await insertRows(
    tx,
    'Measure',
    all(({ measures }) => measures),
  )
  await pairMeasures(
    tx,
    all(({ pairs }) => pairs),
  )
  await insertRows(
    tx,
    'Finding',
    all(({ findings }) => findings),
  )
  await insertRows(
    tx,
    'FindingFigure',
    all(({ findingFigures }) => findingFigures),
  )
  await insertRows(
    tx,
    'SearchEntry',
    all(({ searchEntries }) => searchEntries),
  )
  await insertRows(
    tx,
    'StoredDraft',
    reports.map(({ storedDraft }) => storedDraft),
  )
  await insertRows(
    tx,
    'PreviousDocument',
    all(({ previousDocuments }) => previousDocuments),
  )
  await addToSums(tx, [...new Set([...ids, ...summed])])
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
 * Counts the dataset's revision up by one, of which all processes are told at the commit. Its time
 * is always later than that of the revision before, also when a clock was set back: whoever follows
 * the changes by their times misses none.
 * @returns the new revision and its time
 */
export async function nextRevision(
  tx: Transaction,
  now: Date,
): Promise<{ readonly revision: number; readonly updatedAt: Date }> {
  const before = await tx.dataset.findUnique({ where: { id: 1 }, select: { updatedAt: true } })
  const updatedAt = new Date(Math.max(now.getTime(), (before?.updatedAt.getTime() ?? 0) + 1))
  const { revision } = await tx.dataset.upsert({
    where: { id: 1 },
    create: { id: 1, revision: 1, updatedAt },
    update: { revision: { increment: 1 }, updatedAt },
  })
  await tx.$executeRaw`SELECT pg_notify(${CHANGE_CHANNEL}, '')`
  return { revision, updatedAt }
}
