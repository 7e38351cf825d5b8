import { type Entry, entryOf, wordsOf } from './entries.ts'
import type { PlanText } from './plan-text.ts'
import { bare, type Range, splitAt } from './sentences.ts'
import { isAction, looksLikeProblem } from './wording.ts'

/** Problems and measures in one line each, and where these lines end. */
export type DashPairs = { readonly entries: readonly Entry[]; readonly to: number }

/** Pairs that a dash holds together: 公开栏陈旧——每月检查更新; two of them or more. */
export function dashPairs(plan: PlanText, range: Range): DashPairs | null {
  const entries: Entry[] = []
  let { to } = range
  for (const group of splitAt(plan, range, ';。\n')) {
    const pair = dashPair(plan, group)
    if (pair === null) continue
    entries.push(...pair)
    to = group.to
  }
  const problems = entries.filter(({ role }) => role === 'PROBLEM')
  // 答复文书不统一 begins as 答复申请 does.
  const acting = problems.filter(({ range: own }) => isAction(wordsOf(plan, own)))
  return problems.length > 1 && acting.length < problems.length ? { entries, to } : null
}

/** The problem and the measure of one stretch; null unless a dash leads to what is done. */
function dashPair(plan: PlanText, { from, to }: Range): readonly [Entry, Entry] | null {
  const at = dashIn(plan, from, to)
  if (at === null) return null
  const named = bare(plan, { from: behindLead(plan, from, at), to: at })
  const done = bare(plan, { from: at + 2, to })
  if (named.to - named.from < 4 || !isAction(wordsOf(plan, done))) return null
  const problem = entryOf('PROBLEM', named, true)
  return [problem, { ...entryOf('MEASURE', done, true), answers: problem }]
}

/** Where a sentence leads by a dash from a problem to what is done against it. */
export function dashToMeasure(plan: PlanText, { from, to }: Range): number | null {
  const at = dashIn(plan, from, to)
  if (at === null || !isAction(wordsOf(plan, { from: at + 2, to }))) return null
  const named = wordsOf(plan, { from, to: at })
  return looksLikeProblem(named) || !isAction(named) ? at : null
}

/** Where the only dash (——) of a stretch stands outside quotes. */
function dashIn({ text, enclosed }: PlanText, from: number, to: number): number | null {
  const words = text.slice(from, to)
  const at = words.indexOf('--')
  if (at < 1 || at >= words.length - 2 || enclosed[from + at] === 1) return null
  return words.includes('--', at + 2) ? null : from + at
}

/** Where the words begin behind a lead that ends with a colon. */
function behindLead({ text, enclosed }: PlanText, from: number, to: number): number {
  const at = from + text.slice(from, to).lastIndexOf(':')
  return at > from && enclosed[at] !== 1 ? at + 1 : from
}
