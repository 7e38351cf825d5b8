import { GENERAL_RULES } from '../identities/general.ts'
import type { Bilingual } from '../identities/identity.ts'
import type { FigureDraft, ReportDraft } from '../report-draft.ts'
import { foldText } from '../text-folding.ts'
import { type Amount, amountOf, rounded } from './amounts.ts'
import { arithmeticFinding, type FindingDraft, nameOf } from './finding.ts'
import { LIST_GAP } from './part-lists.ts'
import { percentage } from './percentages.ts'

const RULE = {
  ...GENERAL_RULES.X2,
  statement: {
    zh: '增长率等于本年与上年之差除以上年',
    en: 'A growth rate is what lies between two years, divided by the earlier',
  },
}
const ROUNDING: Bilingual = { zh: '允许四舍五入的误差', en: 'rounding allowed for' }

const END = '(?:了|率|幅度?)?(?:约|近|达|为|:)*$'
const MORE = new RegExp(`(?:增长|增加|增多|上升|上涨|提高|提升|增|升)${END}`)
const LESS = new RegExp(`(?:减少|下降|降低|下滑|回落|减|降)${END}`)

/**
 * Printed growth rates against the two counts that stand right before them: of the same thing, of
 * this year and of the year before. 收到83件,比上年的64件增长29.7%.
 */
export function growthFindings({ figures }: Pick<ReportDraft, 'figures'>): FindingDraft[] {
  const spoken = figures
    .filter(({ origin }) => origin === 'NARRATIVE')
    .sort((a, b) => a.position - b.position)
  return spoken.flatMap((rate, at) => {
    const sign = directionOf(rate)
    if (rate.unit !== 'PERCENT' || rate.basis !== 'YEAR' || sign === 0) return []
    // 比上年的64件增加19件,增长29.7%: the difference is neither year's count.
    const before = spoken.slice(Math.max(0, at - 3), at)
    const counts = before.filter((it) => it.unit === 'PERCENT' || directionOf(it) === 0).slice(-2)
    const last = before.at(-1)
    return last !== undefined && isNext(last, rate) ? rateFinding(rate, sign, counts) : []
  })
}

function directionOf({ label }: FigureDraft): 1 | -1 | 0 {
  const words = foldText(label)
  return MORE.test(words) ? 1 : LESS.test(words) ? -1 : 0
}

function rateFinding(
  rate: FigureDraft,
  sign: 1 | -1,
  counts: readonly FigureDraft[],
): FindingDraft[] {
  const [first, second] = counts
  if (first === undefined || second === undefined) return []
  if (!isNext(first, second)) return []
  const now = counts.find(({ basis }) => basis === 'YEAR')
  const prior = counts.find(({ basis, year }) => basis === 'PRIOR_YEAR' && year === rate.year - 1)
  if (now === undefined || prior === undefined || !countAlike(now, prior)) return []
  const [printed, count, base] = [percentage(rate), amountOf(now), amountOf(prior)]
  if (printed === null || count === null || base === null || base.low <= 0) return []
  const change = (a: number, b: number) => ((sign * (a - b)) / b) * 100
  const bounds = [change(count.low, base.high), change(count.high, base.low)]
  const computed: Amount = {
    value: rounded(change(count.value, base.value)),
    low: Math.min(...bounds),
    high: Math.max(...bounds),
    isApproximate: false,
    text: `(${now.raw} - ${prior.raw}) / ${prior.raw} = ${(sign * change(count.value, base.value)).toFixed(2)}%`,
    isLowerBound: false,
  }
  const agrees = printed.low <= computed.high + 1e-9 && computed.low <= printed.high + 1e-9
  const name = nameOf(now)
  return [
    arithmeticFinding({
      rule: RULE,
      status: agrees ? 'PASS' : 'WARN',
      expression: `${rate.raw} = (${name} - ${name} of ${prior.year}) / ${name} of ${prior.year}`,
      ...{ left: printed, sign: agrees ? '=' : '≠', right: computed },
      figures: [rate, now, prior],
      ...(agrees && printed.value !== computed.value ? { note: ROUNDING } : {}),
    }),
  ]
}

/** A count that borrows its label stands, with it, over the count before. */
function isNext(first: FigureDraft, second: FigureDraft): boolean {
  return first.section === second.section && second.evidence.start - first.evidence.end <= LIST_GAP
}

function countAlike(a: FigureDraft, b: FigureDraft): boolean {
  return (
    a.unit === b.unit &&
    a.unit !== 'PERCENT' &&
    a.scope === b.scope &&
    a.label === b.label &&
    a.column === b.column
  )
}
