import type { Transaction } from '../data/insert-rows.ts'
import type { FigureDraft, ReportDraft } from '../domain/report-draft.ts'
import { isNewVersion } from './document-claims.ts'
import { storedDraft } from './neighbour-years.ts'

/** What is read of a report that another reading takes the place of. */
export const FORMER = {
  id: true,
  jurisdictionCode: true,
  year: true,
  agency: { select: { name: true } },
} as const

/** A report that a document was taken for before. */
export type Former = {
  readonly id: string
  readonly jurisdictionCode: string
  readonly year: number
  readonly agency: { readonly name: string }
}

/** Fewer figures do not tell a report from another. */
const LEAST_FIGURES = 3
/** The share of figures above which two readings are of one report. */
const SAME_SHARE = 0.9

/**
 * Reports that an earlier version of a document was taken for, under another place or year, by its
 * address or file name and by its figures. A page that holds another year's report by now has other
 * figures: both reports stay.
 */
export async function formerReadings(tx: Transaction, draft: ReportDraft): Promise<Former[]> {
  const { document, figures } = draft
  if (tellingOf(figures).length < LEAST_FIGURES) return []
  const { name, url } = document
  const found = await tx.report.findMany({
    where: { verified: false, document: { OR: [{ name }, ...(url === null ? [] : [{ url }])] } },
    select: { ...FORMER, document: { select: { sha256: true, name: true, url: true } } },
    take: 50,
  })
  const former: Former[] = []
  for (const report of found) {
    if (!isNewVersion(report.document, document)) continue
    const before = await storedDraft(tx, report.id)
    if (before !== undefined && sameShare(before.figures, figures) >= SAME_SHARE) {
      former.push(report)
    }
  }
  return former
}

/** How a former report is called: its place and year, and its issuer where these are the same. */
export function nameFormer(
  { jurisdictionCode, year, agency }: Former,
  { report }: Pick<ReportDraft, 'report'>,
): string {
  const name = `${jurisdictionCode}/${year}`
  const isSame = jurisdictionCode === report.jurisdiction.code && year === report.year
  return isSame ? `${name} (${agency.name})` : name
}

/** Zeros are in every table: they tell nothing. */
function tellingOf(figures: readonly FigureDraft[]): string[] {
  return figures.flatMap(({ label, raw, value }) => (value ? [`${label}\n${raw}`] : []))
}

function sameShare(one: readonly FigureDraft[], other: readonly FigureDraft[]): number {
  const [a, b] = [tellingOf(one), new Set(tellingOf(other))]
  const longest = Math.max(a.length, b.size)
  return longest === 0 ? 0 : a.filter((it) => b.has(it)).length / longest
}
