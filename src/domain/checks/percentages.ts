import { GENERAL_RULES } from '../identities/general.ts'
import type { Bilingual } from '../identities/identity.ts'
import type { FigureDraft } from '../report-draft.ts'
import { foldText } from '../text-folding.ts'
import { type Amount, amountOf, lastDigitUnit, rounded } from './amounts.ts'
import type { FigureIndex } from './figure-index.ts'
import { arithmeticFinding, type FindingDraft, nameOf } from './finding.ts'
import { isResidual, LIST_GAP, type PartList } from './part-lists.ts'

const RATIO = {
  ...GENERAL_RULES.X2,
  statement: { zh: '所占比例等于部分除以总数', en: 'A share is the part divided by its total' },
}
const HUNDRED = {
  ...GENERAL_RULES.X2,
  statement: { zh: '各部分所占比例之和等于100%', en: 'The shares of a list add up to 100%' },
}
const ROUNDING: Bilingual = { zh: '允许四舍五入的误差', en: 'rounding allowed for' }

/** Printed shares of the parts of a total: each against the counts, and all against 100 %. */
export function percentageFindings(
  total: FigureDraft,
  list: PartList,
  index: FigureIndex,
): FindingDraft[] {
  const shares = list.parts
    .flatMap((part) => index.sharesOf(part).map((share) => ({ share, part })))
    .sort((a, b) => a.share.position - b.share.position)
  const counts = list.parts.map((part) => amountOf(part)?.value ?? 0)
  const isWhole =
    list.parts.some(isResidual) || counts.reduce((sum, count) => sum + count, 0) === total.value
  const printed = shares.map(({ share }) => share)
  return [
    ...shares.flatMap(({ share, part }) => ratioFinding(share, part, total)),
    ...(printed.length === list.parts.length ? hundredFinding(printed, isWhole) : []),
  ]
}

/** Shares of a total that the text prints without their counts (网络申请占57.4%): against 100 %. */
export function bareShareFindings(total: FigureDraft, index: FigureIndex): FindingDraft[] {
  const lists: FigureDraft[][] = []
  let sum = NO_SHARES
  for (const share of index.childrenOf(total)) {
    if (share.unit !== 'PERCENT' || share.shareOf !== null) continue
    const list = lists.at(-1)
    const last = list?.at(-1)
    const isNext = last && share.evidence.start - last.evidence.end <= LIST_GAP
    // A list that makes up 100 % is complete: what follows divides the total anew.
    if (list && isNext && !isHundred(sum)) {
      list.push(share)
      sum = withShare(sum, share)
    } else {
      lists.push([share])
      sum = withShare(NO_SHARES, share)
    }
  }
  return lists.flatMap((list) => hundredFinding(list, list.some(isResidual)))
}

function ratioFinding(share: FigureDraft, part: FigureDraft, total: FigureDraft): FindingDraft[] {
  const [printed, count, whole] = [percentage(share), amountOf(part), amountOf(total)]
  if (printed === null || count === null || whole === null || whole.low <= 0) return []
  const computed: Amount = {
    value: rounded((count.value / whole.value) * 100),
    low: (count.low / whole.high) * 100,
    high: (count.high / whole.low) * 100,
    isApproximate: false,
    text: `${part.raw} / ${total.raw} = ${((count.value / whole.value) * 100).toFixed(2)}%`,
    isLowerBound: false,
  }
  const agrees = printed.low <= computed.high + 1e-9 && computed.low <= printed.high + 1e-9
  return [
    arithmeticFinding({
      rule: RATIO,
      status: agrees ? 'PASS' : 'WARN',
      expression: `${share.raw} = ${nameOf(part)} / ${nameOf(total)}`,
      ...{ left: printed, sign: agrees ? '=' : '≠', right: computed },
      figures: [share, part, total],
      ...(agrees && printed.value !== computed.value ? { note: ROUNDING } : {}),
    }),
  ]
}

type ShareSum = {
  readonly count: number
  readonly value: number
  readonly low: number
  readonly high: number
}
const NO_SHARES: ShareSum = { count: 0, value: 0, low: 0, high: 0 }

function withShare(sum: ShareSum, share: FigureDraft): ShareSum {
  const amount = percentage(share)
  if (amount === null) return sum
  return {
    count: sum.count + 1,
    value: sum.value + amount.value,
    low: sum.low + amount.low,
    high: sum.high + amount.high,
  }
}

function isHundred({ count, low, high }: ShareSum): boolean {
  return count > 1 && low - 1e-9 <= 100 && 100 <= high + 1e-9
}

/** @param isWhole whether the list leaves nothing out; else it may stay below 100 %. */
function hundredFinding(shares: readonly FigureDraft[], isWhole: boolean): FindingDraft[] {
  const sum = shares.reduce(withShare, NO_SHARES)
  if (sum.count < 2) return []
  const [low, high] = [sum.low - 1e-9, sum.high + 1e-9]
  if (high < 100 && !isWhole) return []
  const agrees = isHundred(sum)
  const exact = { isApproximate: false, isLowerBound: false }
  const hundred = { ...exact, value: 100, low: 100, high: 100, text: '100%' }
  const text = shares.map(({ raw }) => raw).join(' + ')
  return [
    arithmeticFinding({
      rule: HUNDRED,
      status: agrees ? 'PASS' : 'WARN',
      expression: `${text} = 100%`,
      left: { ...exact, value: rounded(sum.value), low, high, text },
      ...{ sign: agrees ? '=' : '≠', right: hundred, figures: [...shares] },
    }),
  ]
}

/** A printed percentage: half a unit of its last printed digit either way, more with 余 or 约. */
export function percentage(share: FigureDraft): Amount | null {
  const amount = amountOf(share)
  if (amount === null) return null
  const decimals = /\.(\d+)/.exec(foldText(share.raw))?.[1]?.length
  // Chinese numerals (百分之十点五) show their digits only in the value.
  const unit = decimals === undefined ? Math.min(1, lastDigitUnit(amount.value)) : 10 ** -decimals
  // A share is no whole number: 90余% reaches up to the next unit.
  const more = share.qualifier === 'AT_LEAST' ? lastDigitUnit(amount.value) : unit / 2
  return { ...amount, low: amount.low - unit / 2, high: amount.high + more, text: share.raw }
}
