import type { Transaction } from '../data/insert-rows.ts'
import type { ReportDraft } from '../domain/report-draft.ts'
import { countsOf, ownCopy, type ReportName, type ReportSize } from './file-result.ts'
import { reportIdOf } from './neighbour-years.ts'

/** Names the report that a draft is of. */
export function reportNameOf({ report }: ReportDraft): ReportName {
  const { jurisdiction, agency, year, form } = report
  return ownCopy({
    id: reportIdOf(report, year),
    jurisdiction: jurisdiction.code,
    place: jurisdiction.name,
    agency: agency.name,
    agencyKind: agency.kind,
    year,
    form,
  })
}

/** Names the stored report that a document gives, or null when it gives none. */
export async function reportFromDocument(
  prisma: Transaction,
  sha256: string,
): Promise<(ReportName & { readonly verified: boolean }) | null> {
  const report = await prisma.report.findFirst({
    where: { document: { sha256 } },
    select: {
      id: true,
      year: true,
      form: true,
      verified: true,
      jurisdictionCode: true,
      jurisdiction: { select: { name: true } },
      agency: { select: { name: true, kind: true } },
    },
  })
  if (report === null) return null
  const { id, year, form, verified, jurisdictionCode, jurisdiction, agency } = report
  return {
    ...{ id, year, form, verified, jurisdiction: jurisdictionCode, place: jurisdiction.name },
    ...{ agency: agency.name, agencyKind: agency.kind },
  }
}

/** How much is stored of a report. */
export async function storedSize(prisma: Transaction, reportId: string): Promise<ReportSize> {
  const figures = await prisma.figure.count({ where: { reportId } })
  const findings = await prisma.finding.findMany({ where: { reportId }, select: { status: true } })
  return { figures, findings: countsOf(findings) }
}
