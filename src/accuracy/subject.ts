import { byAuthority } from '../domain/counts.ts'
import { ORG_SCOPES } from '../domain/figures.ts'
import type { FigureDraft, ReportDraft } from '../domain/report-draft.ts'
import { membersOf } from '../domain/vocabulary.ts'
import type { AnswerKey } from './answer-key.ts'
import type { KeyPlaces } from './key-places.ts'
import type { Place, QuoteSearch } from './quote-search.ts'

/** A number that the reader met and made no figure of. */
export type Unread = { readonly start: number; readonly end: number; readonly reason: string }

/** What was read from a document. */
export type Reading = {
  readonly draft: ReportDraft
  readonly text: string
  readonly unread: readonly Unread[]
}

/** A reading beside its answer key. */
export type Subject = Reading & {
  readonly key: AnswerKey
  readonly search: QuoteSearch
  readonly places: KeyPlaces
}

/**
 * The figures of an indicator for the report’s year: of the widest organisational scope for which it is
 * reported, the most authoritative figure first; empty when it is not reported.
 * @param applicant the kind of applicant they count; null for all together
 */
export function figuresOf(
  draft: Pick<ReportDraft, 'figures'>,
  indicator: string,
  applicant: FigureDraft['applicant'] = null,
): FigureDraft[] {
  const all = draft.figures
    .filter((it) => it.indicator === indicator && it.applicant === applicant)
    // 上一年项目数量 is a row of this year's form, whatever year one counts it to.
    .filter((it) => it.basis === 'YEAR' || indicator.endsWith('.items_prev'))
  for (const scope of membersOf(ORG_SCOPES)) {
    const ofScope = all.filter((figure) => figure.scope === scope)
    if (ofScope.length > 0) return ofScope.sort(byAuthority)
  }
  return []
}

/** Whether two ranges share a character. */
export function overlap(a: Place, b: Place): boolean {
  return a.start < b.end && b.start < a.end
}

/** A marker that stands for nothing in a cell. */
export function isMarker(printed: string): boolean {
  return /^[\s/／\\—–－-]*$/.test(printed)
}
