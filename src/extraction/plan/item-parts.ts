import { dashToMeasure } from './dash-pairs.ts'
import type { MarkKind } from './marks.ts'
import type { OutlineItem } from './outline.ts'
import type { PlanText } from './plan-text.ts'
import { type Role, readLabel, turnsToMeasures } from './roles.ts'
import { bare, type Range, sentencesOf, trimmed } from './sentences.ts'
import { isAction, looksLikeProblem } from './wording.ts'

/** The item's first sentence; null where it has no text before a list. */
export function titleOf(plan: PlanText, item: OutlineItem): Range | null {
  const [first] = item.parts
  if (first?.type !== 'text') return null
  return sentencesOf(plan, first.from, first.to)[0] ?? null
}

/** Where an item turns from its problem to the measure against it. */
export type TurnWithin = {
  readonly from: number
  /** Behind a label (改进措施:). */
  readonly wordsFrom: number
}

/**
 * Finds where an item turns to what is done against its problem.
 * @param role BOTH where a sentence that begins with a verb is the measure even without a turn
 */
export function turnWithin(
  plan: PlanText,
  item: OutlineItem,
  role: Role,
  year: number,
): TurnWithin | null {
  let isFirst = true
  for (const part of item.parts) {
    if (part.type === 'list') {
      const measures = part.items.find(({ mark }) => mark?.role === 'MEASURE')
      if (measures?.mark) return { from: measures.mark.from, wordsFrom: measures.mark.to }
      continue
    }
    for (const { from, to } of sentencesOf(plan, part.from, part.to)) {
      const label = readLabel(plan.text, from, to)
      if (label?.role === 'MEASURE') return { from, wordsFrom: label.to }
      const words = plan.text.slice(from, Math.min(to, from + 120))
      const dash = isFirst ? dashToMeasure(plan, { from, to }) : null
      if (dash !== null) return { from: dash, wordsFrom: dash + 2 }
      if (!isFirst && turnsToMeasures(words, year)) return { from, wordsFrom: from }
      const mayBeUnsaid =
        role === 'BOTH' &&
        !isFirst &&
        !/^(?:[以与同由]|在(?!.{2,14}(?:[开增]设|设[立置]|建立|开通|推出)))/.test(words)
      if (mayBeUnsaid && isAction(words) && !looksLikeProblem(words)) {
        return { from, wordsFrom: from }
      }
      isFirst = false
    }
  }
  return null
}

/** Marks of paragraphs that are numbered as sections are. */
const PARAGRAPH_MARKS: ReadonlySet<MarkKind> = new Set([
  ...(['HAN', 'HAN_BRACKET', 'ARABIC', 'ARABIC_BRACKET', 'DOTTED', 'CIRCLED'] as const),
])

/**
 * The range of an item's words up to `to`. A numbered paragraph of several sentences keeps its last
 * full stop: it ends there by itself.
 */
export function itemRange(plan: PlanText, item: OutlineItem, to: number): Range {
  let { from } = item
  const [first] = item.parts
  if (first?.type === 'text') {
    const label = readLabel(plan.text, trimmed(plan, first).from, first.to)
    if (label?.role === 'PROBLEM' && label.to < to) from = label.to
  }
  const full = trimmed(plan, { from, to })
  const words = bare(plan, full)
  const isParagraph =
    item.mark?.isInitial === true &&
    PARAGRAPH_MARKS.has(item.mark.kind) &&
    to === item.to &&
    sentencesOf(plan, full.from, full.to).length > 1
  const ends = isParagraph && '。!'.includes(plan.text[full.to - 1] ?? ' ')
  return { from: words.from, to: ends ? full.to : words.to }
}
