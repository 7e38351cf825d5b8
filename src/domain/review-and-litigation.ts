import { byAuthority, countOf } from './counts.ts'
import { ORG_SCOPES } from './figures.ts'
import type { CaseCountDraft, FigureDraft, ReviewAndLitigationDraft } from './report-draft.ts'
import { membersOf } from './vocabulary.ts'

type Kind = keyof ReviewAndLitigationDraft
type Count = keyof Omit<CaseCountDraft, 'figures'>

/** A figure as far as a count of cases depends on it. */
export type CaseFigure = Pick<
  FigureDraft,
  'position' | 'indicator' | 'value' | 'origin' | 'basis' | 'scope'
>

const PREFIXES: Readonly<Record<Kind, string>> = {
  reviews: 'review',
  litigation: 'litigation',
  litigationDirect: 'litigation.direct',
  litigationAfterReview: 'litigation.after_review',
  complaints: 'complaint',
  appeals: 'appeal',
}
const KINDS = Object.keys(PREFIXES) as Kind[]
const COUNTS: readonly Count[] = ['total', 'upheld', 'corrected', 'other', 'pending']

/** The indicators that counts of cases are made of. */
export const CASE_INDICATORS: ReadonlySet<string> = new Set(
  Object.values(PREFIXES).flatMap((prefix) => COUNTS.map((count) => `${prefix}.${count}`)),
)

/**
 * Reviews, lawsuits, complaints and appeals of the year; null when the figures say nothing about
 * any of them. Each kind is of the widest scope that gives a number for it. The total of lawsuits
 * is the printed one, else direct + after review when both are known (the forms since 2019 print
 * no total of the two).
 */
export function deriveReviewAndLitigation(
  figures: readonly CaseFigure[],
): ReviewAndLitigationDraft | null {
  const own = figures.filter(
    (figure) =>
      figure.basis === 'YEAR' && figure.indicator && CASE_INDICATORS.has(figure.indicator),
  )
  if (own.length === 0) return null
  const counts = Object.fromEntries(
    KINDS.map((kind) => [kind, caseCount(own, PREFIXES[kind])]),
  ) as ReviewAndLitigationDraft
  return {
    ...counts,
    litigation: withDerivedTotal(
      counts.litigation,
      counts.litigationDirect,
      counts.litigationAfterReview,
      own,
    ),
  }
}

function caseCount(figures: readonly CaseFigure[], prefix: string): CaseCountDraft | null {
  const codes = COUNTS.map((count) => `${prefix}.${count}`)
  const ofKind = figures.filter(({ indicator }) => indicator !== null && codes.includes(indicator))
  const widths = membersOf(ORG_SCOPES)
  const scopes = widths.filter((scope) => ofKind.some((figure) => figure.scope === scope))
  const reported = scopes.find((scope) =>
    ofKind.some((figure) => figure.scope === scope && figure.value !== null),
  )
  const scope = reported ?? scopes[0]
  const used = codes.map(
    (code) =>
      ofKind
        .filter((figure) => figure.scope === scope && figure.indicator === code)
        .sort(byAuthority)[0],
  )
  const positions = used.flatMap((figure) => (figure ? [figure.position] : []))
  if (positions.length === 0) return null
  const [total = null, upheld = null, corrected = null, other = null, pending = null] =
    used.map(countOf)
  return { total, upheld, corrected, other, pending, figures: positions.sort((a, b) => a - b) }
}

function withDerivedTotal(
  litigation: CaseCountDraft | null,
  direct: CaseCountDraft | null,
  afterReview: CaseCountDraft | null,
  figures: readonly CaseFigure[],
): CaseCountDraft | null {
  if (litigation?.total != null || direct?.total == null || afterReview?.total == null) {
    return litigation
  }
  const totals = [direct, afterReview].flatMap((count) =>
    count.figures.filter((position) =>
      figures.some((it) => it.position === position && it.indicator?.endsWith('.total')),
    ),
  )
  return {
    ...(litigation ?? { upheld: null, corrected: null, other: null, pending: null }),
    total: direct.total + afterReview.total,
    figures: [...(litigation?.figures ?? []), ...totals].sort((a, b) => a - b),
  }
}
