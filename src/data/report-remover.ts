import type { Transaction } from './insert-rows.ts'
import { takeOutOfSums } from './kept-sums.ts'

/** What went with a report. */
export type Removal = {
  /** Names of the documents that nothing uses any more. */
  readonly documents: readonly string[]
  /** The body that issued it, when it has no other report. */
  readonly agency: string | null
  /** The place that was made for it, when nothing else is there. */
  readonly jurisdiction: string | null
}

/**
 * Removes a report, and what was there for its sake alone: its documents, its agency, and a place
 * that no list has. Mirrors are told of it by `RemovedReport`.
 * @param removedAt when the revision began that this belongs to
 */
export async function removeReport(
  tx: Transaction,
  reportId: string,
  removedAt: Date,
): Promise<Removal> {
  const { agency, year, documentId, previousDocuments } = await tx.report.findUniqueOrThrow({
    where: { id: reportId },
    select: {
      documentId: true,
      year: true,
      agency: { select: { id: true, name: true, jurisdictionCode: true } },
      previousDocuments: { select: { documentId: true } },
    },
  })
  await takeOutOfSums(tx, [reportId])
  await tx.report.delete({ where: { id: reportId } })
  const { jurisdictionCode, name: agencyName } = agency
  await tx.removedReport.create({
    data: { id: reportId, jurisdictionCode, agencyName, year, removedAt },
  })
  const documents = [documentId, ...previousDocuments.map((it) => it.documentId)]
  const removed = await removeUnusedDocuments(tx, documents)
  const { count } = await tx.agency.deleteMany({ where: { id: agency.id, reports: { none: {} } } })
  const places = await tx.jurisdiction.deleteMany({
    where: {
      code: agency.jurisdictionCode,
      // Those of the lists stay; a list may have a local code too, but then in the form of its own.
      scheme: 'LOCAL',
      reports: { none: {} },
      agencies: { none: {} },
      children: { none: {} },
      figures: { none: {} },
    },
  })
  return {
    documents: removed,
    agency: count > 0 ? agency.name : null,
    jurisdiction: places.count > 0 ? agency.jurisdictionCode : null,
  }
}

/**
 * Removes those of the documents that no report was read from, now or before.
 * @returns their names
 */
export async function removeUnusedDocuments(
  tx: Transaction,
  ids: readonly string[],
): Promise<string[]> {
  const unused = await tx.sourceDocument.findMany({
    where: { id: { in: [...ids] }, reports: { none: {} }, replacedIn: { none: {} } },
    select: { id: true, name: true },
  })
  if (unused.length > 0) {
    await tx.sourceDocument.deleteMany({ where: { id: { in: unused.map(({ id }) => id) } } })
  }
  return unused.map(({ name }) => name)
}
