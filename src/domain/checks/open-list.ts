import type { FigureDraft } from '../report-draft.ts'
import { type Amount, amountOf, compare, isMoney, rounded } from './amounts.ts'
import type { FigureIndex } from './figure-index.ts'

/** The parts of a total added up one after the other, each in constant time. */
export class RunningSum {
  readonly #total: FigureDraft
  #parts: FigureDraft[] = []
  #units = new Set<FigureDraft['unit']>()
  #isKnown = true
  #value = 0
  #low = 0
  #high = 0
  #isApproximate = false

  constructor(total: FigureDraft) {
    this.#total = total
    if (isMoney(total.unit)) this.#units.add(total.unit)
  }

  add(part: FigureDraft): void {
    this.#parts.push(part)
    const units = this.#units.size
    if (isMoney(part.unit)) this.#units.add(part.unit)
    // Money of a second unit: from here on all of it counts in yuan.
    if (units === 1 && this.#units.size > 1) this.#recount()
    else this.#count(part)
  }

  /** Whether the parts, two or more and all with a number, make up the total exactly. */
  isTotal(): boolean {
    const whole = amountOf(this.#total, this.#units.size > 1)
    if (whole === null || this.#parts.length < 2 || !this.#isKnown) return false
    const sum: Amount = {
      value: rounded(this.#value),
      low: this.#low,
      high: this.#high,
      isApproximate: this.#isApproximate,
      text: '',
      isLowerBound: false,
    }
    return compare(whole, sum) === 'EQUAL'
  }

  #count(part: FigureDraft): void {
    const amount = amountOf(part, this.#units.size > 1)
    if (amount === null) {
      this.#isKnown = false
      return
    }
    this.#value += amount.value
    this.#low += amount.low
    this.#high += amount.high
    this.#isApproximate ||= amount.isApproximate
  }

  #recount(): void {
    this.#value = 0
    this.#low = 0
    this.#high = 0
    for (const part of this.#parts) this.#count(part)
  }
}

/** A list of parts that may still go on. */
export class OpenList {
  readonly parts: FigureDraft[] = []
  family: string | null
  readonly #sum: RunningSum
  readonly #figures: readonly FigureDraft[]
  /** The first of the report's figures that was not looked at for where the list ends. */
  #next = 0
  #end = Number.NEGATIVE_INFINITY

  constructor(total: FigureDraft, family: string | null, index: FigureIndex) {
    this.family = family
    this.#sum = new RunningSum(total)
    this.#figures = index.figures
  }

  add(part: FigureDraft): void {
    if (this.parts.length === 0) this.#next = placeOf(part.position, this.#figures)
    this.parts.push(part)
    this.#sum.add(part)
  }

  makesUp(): boolean {
    return this.#sum.isTotal()
  }

  /** Characters between a part and what stands before it, percentages of the list included. */
  gapBefore(part: FigureDraft): number {
    for (; this.#next < this.#figures.length; this.#next++) {
      const figure = this.#figures[this.#next]
      if (figure === undefined || figure.position >= part.position) break
      this.#end = Math.max(this.#end, figure.evidence.end)
    }
    return part.evidence.start - this.#end
  }
}

/** The place of the first figure at or after a position; figures come in the order of positions. */
function placeOf(position: number, figures: readonly FigureDraft[]): number {
  let low = 0
  let high = figures.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((figures[middle]?.position ?? 0) < position) low = middle + 1
    else high = middle
  }
  return low
}
