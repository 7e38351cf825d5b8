import { CHANGE_CHANNEL } from './edition.ts'
import { Prisma } from './generated/prisma/client.ts'
import { insertion, insertTables, jsonSql, type Transaction } from './insert-rows.ts'
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
 * that links to them hold. No report, and no document, may be among them twice.
 */
export async function writeReports(tx: Transaction, reports: readonly ReportRows[]): Promise<void> {
  const ids = reports.map(({ report }) => report.id)
  const toSum = await makeRoom(tx, ids, agenciesOf(reports))
  await insertTables(tx, insertions(reports))
  await addToSums(tx, toSum)
}

/**
 * Takes what is stored of reports away, out of the sums too, so that `insertions` can be carried out.
 * @param agencies the agencies as they will be
 * @returns the reports for `addToSums` once they are in: these, and others of agencies that change
 */
export async function makeRoom(
  tx: Transaction,
  ids: readonly string[],
  agencies: ReadonlyArray<ReportRows['agency']>,
): Promise<string[]> {
  const takenOut = await takeOutOfSums(tx, ids, agencies)
  await tx.report.deleteMany({ where: { id: { in: [...ids] } } })
  await tx.removedReport.deleteMany({ where: { id: { in: [...ids] } } })
  return [...new Set([...ids, ...takenOut])]
}

/** The agencies of reports, each once. */
export function agenciesOf(
  reports: ReadonlyArray<Pick<ReportRows, 'agency'>>,
): ReadonlyArray<ReportRows['agency']> {
  return [...new Map(reports.map(({ agency }) => [agency.id, agency])).values()]
}

/** The rows of reports by tables, ready for one statement however many reports there are. */
export function insertions(reports: readonly ReportRows[]): ReadonlyArray<Prisma.Sql | null> {
  const of = <Row extends object>(
    model: Prisma.ModelName,
    rowsOf: (rows: ReportRows) => readonly Row[],
  ) => insertion({ model, rows: reports.flatMap(rowsOf) })
  return [
    insertion({ model: 'Agency', rows: agenciesOf(reports), replacing: true }),
    insertion({
      model: 'SourceDocument',
      rows: reports.map(({ document }) => document),
      replacing: true,
    }),
    of('Report', ({ report }) => [report]),
    of('PrintedDate', ({ dates }) => dates),
    of('Section', ({ sections }) => sections),
    of('Figure', ({ figures }) => figures),
    of('ApplicationBreakdown', ({ breakdowns }) => breakdowns),
    of('ChannelCount', ({ channels }) => channels),
    of('ApplicantCount', ({ applicants }) => applicants),
    of('OutcomeCount', ({ outcomes }) => outcomes),
    of('ImprovementPlan', ({ plan }) => (plan === null ? [] : [plan])),
    of('Problem', ({ problems }) => problems),
    of('Measure', ({ measures }) => measures),
    pairing(reports.flatMap(({ pairs }) => pairs)),
    of('Finding', ({ findings }) => findings),
    of('FindingFigure', ({ findingFigures }) => findingFigures),
    insertion({ model: 'SearchEntry', rows: packed(reports.flatMap((it) => it.searchEntries)) }),
    of('StoredDraft', ({ storedDraft }) => [storedDraft]),
    of('PreviousDocument', ({ previousDocuments }) => previousDocuments),
  ]
}

/**
 * Entries of reports first, so that those with a place in their title are found in few pages; then
 * the longest, so that the shorter fill the pages and leave no room for entries of the next reports.
 */
function packed(entries: ReadonlyArray<ReportRows['searchEntries'][number]>) {
  const size = ({ kind, folded }: (typeof entries)[number]) =>
    kind === 'REPORT' ? Number.POSITIVE_INFINITY : folded.length
  return entries.toSorted((a, b) => (size(b) === size(a) ? 0 : size(b) - size(a)))
}

/** Fills the table between measures and problems, which Prisma has no model for. */
function pairing(pairs: ReportRows['pairs']): Prisma.Sql | null {
  if (pairs.length === 0) return null
  return Prisma.sql`
    INSERT INTO "_MeasureToProblem" ("A", "B")
    SELECT ("it"->>'measureId')::uuid, ("it"->>'problemId')::uuid
    FROM json_array_elements(${jsonSql(pairs)}) AS "it"
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
