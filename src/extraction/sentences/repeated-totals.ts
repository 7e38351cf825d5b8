import type { FigureReading } from '../model.ts'
import type { Mention } from './clauses.ts'
import type { Spoken } from './parents.ts'

/*
 * 不予公开4件。不予公开的4件中,涉密1件: a number is said again only to lead to its parts.
 */

const LEADS_TO_PARTS = /^(?:申请|答复|案件)?(?:当中|之中|中|里|内)[,:]/

/** The total that leads the sentence of a number, where it was said first. */
export function namedInLead(
  folded: string,
  { clause }: Mention,
  spoken: readonly Spoken[],
  earlier: readonly FigureReading[],
): FigureReading | null {
  const at = spoken.findLastIndex(
    ({ mention }) =>
      mention.clause.sentence === clause.sentence &&
      mention.clause.depth === 0 &&
      leadsToParts(folded, mention),
  )
  const lead = spoken[at]
  if (lead === undefined || folded.slice(lead.mention.numeral.end, clause.from).includes(';'))
    return null
  const before = [...earlier, ...spoken.slice(0, at).map(({ figure }) => figure)]
  return before.findLast((it) => isSame(lead.figure, it)) ?? lead.figure
}

/** Whether a figure only leads to the parts of one before it, and is no second part of its total. */
export function isRepeatedTotal(
  folded: string,
  mention: Mention,
  figure: Same,
  before: readonly FigureReading[],
): boolean {
  return leadsToParts(folded, mention) && before.some((it) => isSame(figure, it))
}

type Same = Pick<FigureReading, 'indicator' | 'value' | 'basis' | 'applicant' | 'scope'>

function leadsToParts(folded: string, { numeral }: Mention): boolean {
  return LEADS_TO_PARTS.test(folded.slice(numeral.end, numeral.end + 6))
}

function isSame(a: Same, b: Same): boolean {
  return (
    a.indicator !== null &&
    a.indicator === b.indicator &&
    a.value === b.value &&
    a.basis === b.basis &&
    a.applicant === b.applicant &&
    a.scope === b.scope
  )
}
