import type { FigureReading } from '../model.ts'
import type { Basis } from './basis.ts'
import type { Mention } from './clauses.ts'
import type { LabelRange } from './labels.ts'
import type { Spoken } from './parents.ts'

/** Counts that stand beside those received, not among them. */
const HANDED_ON =
  /^app\.(?:carried_in|carried_out)$|^(?:review|litigation|appeal|complaint)[\w.]*\.total$|^fee|^resource\.(?:expenditure|budget)/

/** Counts of their own, which no other count holds. */
const INDEPENDENT =
  /^(?:app\.received|proactive\.(?:info\.total|normdoc\.issued)|interp\.(?!.*principal)|training\.|resource\.(?!staff\.)|inquiry\.)/

/** The named total, else the one that the forms make it a part of. */
export function partOfFigure(
  named: FigureReading | null,
  unit: FigureReading['unit'],
  basis: Basis,
  indicator: string | null,
  applicant: string | null,
  before: readonly FigureReading[],
  scope: FigureReading['scope'],
): FigureReading | null {
  if (unit === 'PERCENT' || basis.isDifference) return null
  if (named !== null && canHold(named, basis, indicator) && countsAlike(named.unit, unit))
    return named
  if (basis.basis !== 'YEAR' || indicator === null) return null
  if (scope !== 'WHOLE')
    return (
      before.findLast(
        (it) =>
          it.scope === 'WHOLE' &&
          it.basis === 'YEAR' &&
          it.indicator === indicator &&
          it.applicant === applicant,
      ) ?? null
    )
  return totalByForm(indicator, applicant, before)
}

/** Of which total the forms make a count a part, the likeliest first. */
const TOTALS: readonly (readonly [part: RegExp, totals: RegExp])[] = [
  [/^app\.received\./, /^app\.received$/],
  [/^app\.closed\./, /^app\.(?:closed|processed|replied|received)$/],
  [/^[A-Z_]+$/, /^app\.(?:replied|closed|processed|received)$/],
  [/^resource\.staff\./, /^resource\.staff$/],
  [/^interp\.press_conferences\.principal$/, /^interp\.press_conferences$/],
  [/^interp\.interviews\.principal$/, /^interp\.interviews$/],
  [/^review\.(?!total)/, /^review\.total$/],
  [/^litigation\.(?:upheld|corrected|other|pending)$/, /^litigation\.total$/],
  [/^litigation\.(?:direct|after_review)\.total$/, /^litigation\.total$/],
  [/^litigation\.direct\.(?!total)/, /^litigation\.direct\.total$/],
  [/^litigation\.after_review\.(?!total)/, /^litigation\.after_review\.total$/],
]

/** The last figure of the year that the forms make a count a part of. */
function totalByForm(
  indicator: string,
  applicant: string | null,
  figures: readonly FigureReading[],
): FigureReading | null {
  const totals =
    applicant === null
      ? TOTALS.find(([part]) => part.test(indicator))?.[1]
      : new RegExp(`^${indicator.replaceAll('.', '\\.')}$`)
  if (totals === undefined) return null
  return (
    figures.findLast(
      (it) =>
        it.basis === 'YEAR' &&
        it.applicant === null &&
        it.scope === 'WHOLE' &&
        totals.test(it.indicator ?? ''),
    ) ?? null
  )
}

const KINDS_OF_UNIT = [
  ['ITEM', 'CASE', 'ARTICLE', 'UNIT', 'OTHER'],
  ['PERSON', 'PERSON_TIME', 'UNIT', 'OTHER'],
  ['TIME', 'UNIT', 'OTHER'],
  ['YUAN', 'TEN_THOUSAND_YUAN', 'HUNDRED_MILLION_YUAN'],
] as const satisfies readonly (readonly NonNullable<FigureReading['unit']>[])[]

/** Persons are no part of items, nor items of persons. */
function countsAlike(a: FigureReading['unit'], b: FigureReading['unit']): boolean {
  if (a === null || b === null || a === b) return true
  return KINDS_OF_UNIT.some((kind: readonly string[]) => kind.includes(a) && kind.includes(b))
}

/** Whether a figure that the text puts before a list may be the total of one of its numbers. */
function canHold(named: FigureReading, basis: Basis, indicator: string | null): boolean {
  if (named.unit === 'PERCENT' || named.basis !== basis.basis || HANDED_ON.test(indicator ?? ''))
    return false
  if (indicator === null || named.indicator === null || indicator === named.indicator) return true
  if (/^app\.(?:replied|closed|processed)$/.test(indicator))
    return named.indicator === 'app.received'
  if (indicator.startsWith('resource.staff.')) return named.indicator === 'resource.staff'
  if (indicator.endsWith('.principal')) return indicator.startsWith(named.indicator)
  return !INDEPENDENT.test(indicator)
}

/** 占10.5%: the share of the count just before it. */
export function shareOfFigure(
  folded: string,
  mention: Mention,
  label: LabelRange,
  spoken: readonly Spoken[],
): FigureReading | null {
  const words = folded.slice(mention.clause.from, mention.numeral.from)
  const nearest = spoken.at(-1)
  // 不予公开6件(A4件、B2件),占22%: what stands in the bracket is passed over.
  const isPast = (nearest?.mention.clause.depth ?? 0) > mention.clause.depth
  const last = isPast
    ? spoken.findLast(({ mention: { clause } }) => clause.depth <= mention.clause.depth)
    : nearest
  if (last === undefined || last.figure.unit === 'PERCENT' || !/占/.test(words)) return null
  const isOwn = label[1] <= last.mention.numeral.from || /^[\s,、(]*(?:约)?占/.test(words)
  const isNear = isPast
    ? last.mention.clause.sentence === mention.clause.sentence
    : mention.clauseIndex - last.mention.clauseIndex <= 2
  return isOwn && isNear ? last.figure : null
}
