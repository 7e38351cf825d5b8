import type { PlanText } from './plan-text.ts'
import { type Range, trimmed } from './sentences.ts'
import { looksLikeProblem } from './wording.ts'

/** A problem or measure found in a plan, before it is paired and numbered. */
export type Entry = {
  readonly role: 'PROBLEM' | 'MEASURE'
  readonly range: Range
  readonly children: readonly Entry[]
  /** Set apart by marks or semicolons, not by commas alone. */
  readonly isSetApart: boolean
  /** Set apart by semicolons alone. */
  readonly isBySemicolons?: boolean
  /** The problem that its own item names. */
  readonly answers: Entry | null
}

/** What reading an outline gathers besides its entries. */
export type Findings = {
  targetYear: number | null
  /** Whether the text says that the measures answer the problems (针对以上问题). */
  saysItAnswers: boolean
}

/** An entry that is not paired. */
export function entryOf(role: Entry['role'], range: Range, isSetApart: boolean): Entry {
  return { role, range, children: [], isSetApart, answers: null }
}

/** The first words of a stretch, without the stop at its end: enough to tell what it is. */
export function wordsOf(plan: PlanText, { from, to }: Range): string {
  return plan.text.slice(from, Math.min(to, from + 120)).replace(/[。;,\n ]{1,4}$/, '')
}

/** A measure that says itself what it is against names a problem: 针对甲不足的问题，采取乙. */
const AGAINST = /^针对(.{4,50}?)(?:的|等|这一)*(?:问题|不足|情况|现象|短板),/

const NTH =
  /^(?:针对|对于?)第([一二三四五六七八九])[个项点条种](?:方面)?的?(?:突出)?(?:问题|困难|不足|短板|差距|方面),/

/** Pairs the measures that name the problem they answer by its place: 针对第二个问题, 设立专栏. */
export function withProblemsCounted(plan: PlanText, entries: readonly Entry[]): Entry[] {
  const problems = entries.filter(({ role }) => role === 'PROBLEM')
  return entries.map((entry) => {
    const named = entry.role === 'MEASURE' ? NTH.exec(wordsOf(plan, entry.range)) : null
    const answers = problems['一二三四五六七八九'.indexOf(named?.[1] ?? '无')]
    return answers === undefined ? entry : { ...entry, answers }
  })
}

/** Takes the problems out of measures that name them, where the plan names none elsewhere. */
export function withProblemsAnswered(plan: PlanText, entries: readonly Entry[]): Entry[] {
  return entries.flatMap((measure): Entry[] => {
    const named = AGAINST.exec(wordsOf(plan, measure.range))
    const words = named?.[1]
    if (named === null || words === undefined || !looksLikeProblem(words)) return [measure]
    const from = measure.range.from + 2
    const problem = entryOf('PROBLEM', { from, to: from + words.length }, measure.isSetApart)
    const range = { from: measure.range.from + named[0].length, to: measure.range.to }
    return [problem, { ...measure, range: trimmed(plan, range), answers: problem }]
  })
}
