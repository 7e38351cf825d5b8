import { baseValueOf, type UnitCode } from '../figures.ts'
import type { FigureDraft } from '../report-draft.ts'
import { foldText } from '../text-folding.ts'

/**
 * What a figure allows its number to be: from `low` to `high`, both included. An exact figure has
 * one number. Source of the widths: docs of `Findings` in the design (余, 多, 以上: up to one unit of
 * the last non-zero digit more; 约, 近: 5 % either way).
 */
export type Amount = {
  readonly value: number
  readonly low: number
  readonly high: number
  readonly isApproximate: boolean
  /** As a message shows it. */
  readonly text: string
  /** A single figure with 余, 多 or 以上. */
  readonly isLowerBound: boolean
}

export type Comparison = 'EQUAL' | 'ABOUT' | 'LESS' | 'MORE'

// Sums of decimals (money) are off by less than this.
const TOLERANCE = 1e-6

/** The amount of a figure, or null when it has no number. */
export function amountOf(figure: FigureDraft, inYuan = false): Amount | null {
  const { value, qualifier } = figure
  if (value === null) return null
  const scale = inYuan ? (baseValueOf(1, figure.unit) ?? 1) : 1
  const [low, high] = bounds(value, qualifier, figure.raw)
  const isApproximate = qualifier === 'AT_LEAST' || qualifier === 'APPROXIMATE' || low !== high
  const text = isApproximate ? figure.raw : String(value)
  return {
    value: value * scale,
    low: low * scale,
    high: high * scale,
    isApproximate,
    text: inYuan && figure.unit !== null ? `${text} ${figure.unit}` : text,
    isLowerBound: qualifier === 'AT_LEAST',
  }
}

/** The amounts of figures that are compared or added: in yuan where they print different units. */
export function amountsOf(figures: readonly FigureDraft[]): (Amount | null)[] {
  const inYuan = new Set(figures.map(({ unit }) => unit).filter(isMoney)).size > 1
  return figures.map((figure) => amountOf(figure, inYuan))
}

/** Whether a unit is one of money. */
export function isMoney(unit: UnitCode | null): boolean {
  return baseValueOf(1, unit) !== null
}

/** The sum of amounts. */
export function sumOf(amounts: readonly Amount[]): Amount {
  const total = (part: (amount: Amount) => number) =>
    amounts.reduce((sum, amount) => sum + part(amount), 0)
  return {
    value: rounded(total((amount) => amount.value)),
    low: total((amount) => amount.low),
    high: total((amount) => amount.high),
    isApproximate: amounts.some((amount) => amount.isApproximate),
    text: amounts.map(({ text }) => text).join(' + '),
    isLowerBound: amounts.length === 1 && amounts[0]?.isLowerBound === true,
  }
}

/** How `a` compares with `b`; `ABOUT` when they agree only within what their qualifiers allow. */
export function compare(a: Amount, b: Amount): Comparison {
  if (a.isLowerBound && b.isLowerBound) return 'ABOUT'
  if (a.high < b.low - TOLERANCE) return 'LESS'
  if (a.low > b.high + TOLERANCE) return 'MORE'
  return a.isApproximate || b.isApproximate ? 'ABOUT' : 'EQUAL'
}

/** A difference of decimals without the dust of floating point. */
export function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

/** One unit of the last non-zero digit: 1000 for 3000, 100 for 3300, 0.1 for 46.8. */
export function lastDigitUnit(value: number): number {
  if (value === 0) return 1
  let unit = 1
  while (Math.abs(value / unit - Math.round(value / unit)) > TOLERANCE) unit /= 10
  while (value % (unit * 10) === 0) unit *= 10
  return unit
}

function bounds(
  value: number,
  qualifier: FigureDraft['qualifier'],
  raw: string,
): [low: number, high: number] {
  const unit = lastDigitUnit(value)
  if (qualifier === 'AT_LEAST') {
    // Below the next unit: of whole numbers the last one, of others the unit itself but for a hair.
    return [value, value + unit - (unit >= 1 ? 1 : unit / 1000)]
  }
  if (qualifier === 'APPROXIMATE') return [value * 0.95, value * 1.05]
  // 3.2万 is printed to the thousand: it stands for whatever rounds to it.
  const isRounded = qualifier === 'EXACT' && unit > 1 && /[万亿]/.test(foldText(raw))
  return isRounded ? [value - unit / 2, value + unit / 2] : [value, value]
}
