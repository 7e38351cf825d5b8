import type { FigureReading } from '../model.ts'
import type { Mention } from './clauses.ts'
import type { Spoken } from './parents.ts'

/*
 * 不予公开4件。不予公开的4件中,涉密1件: a number is said again only to lead to its parts.
 * 不予公开的4件,3件涉及个人隐私: so it is where each part begins with its number.
 */

const LEADS_TO_PARTS = /^(?:申请|答复|案件)?(?:当中|之中|中|里面?|里头|内)[,:]/

/** 的4件,3件涉及…: a part that says its number first, and its reason behind it. */
const LEADS_TO_NUMBERS =
  /^(?:申请|答复|案件)?[,:](?:其中)?(?:有)?[\d一二两三四五六七八九十]{1,6}[件条宗份](?:申请)?(?:涉及|因|属|系|是|为|由于)/
const NUMBER_FIRST = /^[\s、,:]*(?:其中|其余|余下的?|另外?)?有?\s?$/

/** The total that leads the sentence of a number, where it was said first. */
export function namedInLead(
  folded: string,
  { clause, numeral }: Mention,
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
  if (!leadsInWords(folded, lead.mention)) {
    const parts = spoken.slice(at + 1).filter(({ mention }) => mention.clause.depth === 0)
    const sum = parts.reduce((all, { figure }) => all + (figure.value ?? 0), numeral.value ?? 0)
    const isFirst = NUMBER_FIRST.test(folded.slice(clause.from, numeral.from))
    if (!isFirst || sum > (lead.figure.value ?? 0)) return null
  }
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

function leadsToParts(folded: string, mention: Mention): boolean {
  const { numeral } = mention
  return (
    leadsInWords(folded, mention) ||
    (folded[numeral.from - 1] === '的' &&
      LEADS_TO_NUMBERS.test(folded.slice(numeral.end, numeral.end + 20)))
  )
}

function leadsInWords(folded: string, { numeral }: Mention): boolean {
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
