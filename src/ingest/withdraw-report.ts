import type { Transaction } from '../data/insert-rows.ts'
import { type Removal, removeReport } from '../data/report-remover.ts'
import type { Catalogue } from '../domain/catalogue.ts'
import { checkNextYear } from './neighbour-years.ts'
import type { Stamp } from './stamp.ts'

/** Removes a report and what was there for its sake, and checks the next year's without it. */
export async function withdrawReport(
  tx: Transaction,
  catalogue: Catalogue,
  reportId: string,
  stamp: Stamp,
): Promise<Removal> {
  const { year, agency, jurisdiction } = await tx.report.findUniqueOrThrow({
    where: { id: reportId },
    select: {
      year: true,
      jurisdiction: { select: { code: true, name: true } },
      agency: { select: { name: true, kind: true } },
    },
  })
  const removal = await removeReport(tx, reportId, stamp.updatedAt)
  await checkNextYear(tx, catalogue, { year, agency, jurisdiction }, undefined, stamp)
  return removal
}
