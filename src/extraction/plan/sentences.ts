import type { PlanText } from './plan-text.ts'
import { beginsWithAmount, looksLikeProblem } from './wording.ts'

/** A stretch of the plan's text. */
export type Range = { readonly from: number; readonly to: number }

const STOPS = '。!?\n'
/** Words at which a new thought begins behind a comma. */
const TURN =
  /^ *(?:(?:在?下一?步|在?下一?阶段|今后(?!的?[有性])|来年|明年|接下来|(?:为|对|据)此|(?:改进|整改|解决|下一?步|拟采取|工作)(?:的)?(?:主要)?(?:措施|办法|对策|方向|举措|打算|情况|思路)(?:[:是有为]|主要)|(?:措施|整改|建议|对策):)|20\d\d年度?.{0,8}?(?:将|拟|计划|准备|打算))/

/**
 * The sentences of a stretch of text, with their full stops. A comma or semicolon before 下一步,
 * 为此 and the like also ends one.
 */
export function sentencesOf(plan: PlanText, from: number, to: number): Range[] {
  const { text, enclosed } = plan
  const sentences: Range[] = []
  let start = from
  for (let at = from; at < to; at++) {
    if (enclosed[at] === 1) continue
    const character = text[at] ?? ''
    const ends =
      STOPS.includes(character) ||
      ((character === ',' || character === ';') && turnsAt(plan, start, at + 1))
    if (!ends) continue
    push(plan, sentences, start, at + 1)
    start = at + 1
  }
  push(plan, sentences, start, to)
  return sentences
}

function turnsAt({ text }: PlanText, start: number, at: number): boolean {
  if (!TURN.test(text.slice(at, at + 20))) return false
  // 开设专栏, 2021年拟组织12期: no measure of its own, unless it answers a problem.
  const isAmount = beginsWithAmount(text.slice(at, at + 44))
  const clause = text.slice(Math.max(start, at - 60), at - 1)
  return !isAmount || looksLikeProblem(clause.slice(clause.search(/[^,;:。]*$/)))
}

/** Divides a stretch at a mark of punctuation, except within quotes and brackets. */
export function splitAt(plan: PlanText, range: Range, marks: string): Range[] {
  const parts: Range[] = []
  let start = range.from
  for (let at = range.from; at < range.to; at++) {
    if (!marks.includes(plan.text[at] ?? '') || plan.enclosed[at] === 1) continue
    push(plan, parts, start, at)
    start = at + 1
  }
  push(plan, parts, start, range.to)
  return parts
}

/** A stretch without white space and stops at its ends. */
export function bare(plan: PlanText, range: Range): Range {
  const { text } = plan
  let { from, to } = range
  while (from < to && ' \n,;:、。'.includes(text[from] ?? '')) from++
  while (to > from && ' \n,;:、。!.'.includes(text[to - 1] ?? '')) to--
  return { from, to }
}

/** A stretch without white space at its ends. */
export function trimmed(plan: PlanText, range: Range): Range {
  const { text } = plan
  let { from, to } = range
  while (from < to && ' \n'.includes(text[from] ?? '')) from++
  while (to > from && ' \n'.includes(text[to - 1] ?? '')) to--
  return { from, to }
}

function push(plan: PlanText, ranges: Range[], from: number, to: number): void {
  const range = trimmed(plan, { from, to })
  if (range.from < range.to) ranges.push(range)
}
