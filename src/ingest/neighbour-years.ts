import { stableId } from '../data/ids.ts'
import { insertRows, type Transaction } from '../data/insert-rows.ts'
import { addToSums, takeOutOfSums } from '../data/kept-sums.ts'
import type { Catalogue } from '../domain/catalogue.ts'
import { evaluateReport } from '../domain/evaluate.ts'
import { agencyKey } from '../domain/places.ts'
import type { ReportDraft } from '../domain/report-draft.ts'
import { findingRows } from './finding-rows.ts'
import type { Stamp } from './stamp.ts'

/** What names a report: the body that issued it, by its place and its name. */
type Issuer = {
  readonly jurisdiction: { readonly code: string; readonly name: string }
  readonly agency: Parameters<typeof agencyKey>[1]
}

/** The id of a report, which its natural key gives. */
export function reportIdOf({ jurisdiction, agency }: Issuer, year: number): string {
  return stableId('Report', jurisdiction.code, agencyKey(jurisdiction, agency), year)
}

/** The draft of a stored report, or undefined. */
export async function storedDraft(
  tx: Transaction,
  reportId: string,
): Promise<ReportDraft | undefined> {
  const stored = await tx.storedDraft.findUnique({ where: { reportId } })
  // Nothing but a checked draft is ever stored.
  return stored === null ? undefined : (JSON.parse(stored.json) as ReportDraft)
}

/** The drafts of those of the reports that are stored, by their ids. */
export async function storedDrafts(
  tx: Transaction,
  reportIds: readonly string[],
): Promise<Map<string, ReportDraft>> {
  if (reportIds.length === 0) return new Map()
  const stored = await tx.storedDraft.findMany({ where: { reportId: { in: [...reportIds] } } })
  return new Map(stored.map(({ reportId, json }) => [reportId, JSON.parse(json) as ReportDraft]))
}

/** The ids of the figures of a stored report, by their positions. */
async function figureIdsOf(tx: Transaction, reportId: string) {
  const figures = await tx.figure.findMany({
    where: { reportId },
    select: { id: true, position: true },
  })
  const ids = new Map(figures.map(({ id, position }) => [position, id]))
  return (position: number) => {
    const id = ids.get(position)
    if (id === undefined) throw new Error(`The report ${reportId} has no figure ${position}.`)
    return id
  }
}

/**
 * Checks the same body's report for the next year again, after the one for `year` came, changed or
 * went.
 * @param previous the report for `year` as it now is; undefined when there is none
 */
export async function checkNextYear(
  tx: Transaction,
  catalogue: Catalogue,
  { year, ...issuer }: Issuer & { readonly year: number },
  previous: ReportDraft | undefined,
  stamp: Stamp,
): Promise<void> {
  const reportId = reportIdOf(issuer, year + 1)
  const draft = await storedDraft(tx, reportId)
  if (draft === undefined) return
  const findings = evaluateReport({ draft, catalogue, previous })
  const rows = findingRows(reportId, draft, findings, await figureIdsOf(tx, reportId))
  const stored = await tx.finding.findMany({ where: { reportId }, orderBy: { position: 'asc' } })
  const inShort = (findings: ReadonlyArray<Omit<(typeof stored)[number], 'reportId'>>) =>
    JSON.stringify(findings.map((it) => [it.rule, it.status, it.expression, it.messageEn]))
  if (inShort(stored) === inShort(rows.findings as typeof stored)) return
  const summed = await takeOutOfSums(tx, [reportId])
  await tx.finding.deleteMany({ where: { reportId } })
  await insertRows(tx, 'Finding', rows.findings)
  await insertRows(tx, 'FindingFigure', rows.findingFigures)
  await addToSums(tx, summed)
  await tx.report.update({ where: { id: reportId }, data: stamp })
}
