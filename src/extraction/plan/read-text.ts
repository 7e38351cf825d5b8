import { bareMeasures, bareProblems, type Expectation } from './bare-items.ts'
import { dashPairs } from './dash-pairs.ts'
import { type Entry, entryOf, type Findings, wordsOf } from './entries.ts'
import { measureStart } from './leads.ts'
import { lineIndexAt, type PlanText } from './plan-text.ts'
import { plannedYear, type Role, readLabel, turnsToMeasures } from './roles.ts'
import { roleOfLead, roleOfSentence } from './sentence-role.ts'
import { bare, type Range, sentencesOf, trimmed } from './sentences.ts'
import { isBareMention, isClosing, looksLikeProblem } from './wording.ts'

/** What is known while a plan is read. */
export type Context = { readonly plan: PlanText; readonly year: number; readonly found: Findings }

/** The entries of text without marks, and what the words behind it are about. */
export type TextReading = { readonly entries: readonly Entry[]; readonly role: Role }

/**
 * Reads text that no mark divides.
 * @param leadsToList whether its last sentence only leads to the list behind it
 * @param hasProblem whether a problem stands before it
 */
export function readText(
  context: Context,
  text: Range,
  given: Role,
  leadsToList: boolean,
  hasProblem: boolean,
): TextReading {
  const { plan, year, found } = context
  const sentences = sentencesOf(plan, text.from, text.to)
  const pairs = labelledPairs(plan, sentences)
  if (pairs !== null) return { entries: pairs, role: given }
  const dashed = dashPairs(plan, text)
  if (dashed !== null) {
    const rest = { from: dashed.to, to: text.to }
    const { entries, role } = readText(context, rest, given, leadsToList, true)
    return { entries: dashed.entries.concat(entries), role }
  }
  const entries: Entry[] = []
  let role = given
  let itemsUntil = 0
  for (const [index, sentence] of sentences.entries()) {
    const label = readLabel(plan.text, sentence.from, sentence.to)
    if (label !== null) role = label.role
    const range = trimmed(plan, { from: label?.to ?? sentence.from, to: sentence.to })
    if (range.from >= range.to) {
      itemsUntil = itemLines(context, sentences, index)
      continue
    }
    note(found, plan, range, year)
    if (leadsToList && index === sentences.length - 1) {
      const next = roleOfLead(plan, range, role, year)
      if (next === 'MEASURE')
        return { entries: entries.concat(problemsInLead(plan, range)), role: next }
      return { entries, role: next }
    }
    if (range.from < itemsUntil && (role === 'MEASURE' || role === 'PROBLEM')) {
      addLine(context, entries, sentence, role)
      continue
    }
    itemsUntil = itemLines(context, sentences, index)
    if (itemsUntil > 0) {
      role = roleOfLead(plan, range, role, year)
      continue
    }
    const isAfter = hasProblem || entries.some((entry) => entry.role === 'PROBLEM')
    const next = roleOfSentence(plan, range, role, year, isAfter)
    role = next.role
    const expectation = label !== null ? 'LABELLED' : next.role === 'PROBLEM' ? 'LIKELY' : 'OPEN'
    for (const entry of readSentence(plan, range, next.speaks, expectation)) entries.push(entry)
  }
  return { entries, role }
}

/** 针对上述问题; 从三个方面加以改进, where there are three problems to mend. */
const ANSWERS =
  /针对(?:以上|上述|这些|存在|前述|这[三几四五两])|从[二两三四五六七八九]个?方面(?:加以|予以|进行|着手)?(?:改进|整改|解决)/

function note(found: Findings, plan: PlanText, range: Range, year: number): void {
  const words = plan.text.slice(range.from, Math.min(range.to, range.from + 60))
  found.targetYear ??= plannedYear(words, year)
  if (ANSWERS.test(words)) found.saysItAnswers = true
}

/**
 * Where the paragraphs end that a line ending with a colon introduces, each of them an item: up to
 * the next label or turn; 0 where there are fewer than two.
 */
function itemLines(context: Context, sentences: readonly Range[], index: number): number {
  const { plan, year } = context
  const lead = sentences[index]
  if (lead === undefined || plan.text[lead.to - 1] !== ':') return 0
  const first = lineIndexAt(plan.lines, lead.from)
  if ((plan.lines[first]?.to ?? 0) > lead.to) return 0
  let last = first
  const end = sentences.at(-1)?.to ?? 0
  for (let at = first + 1; at < plan.lines.length; at++) {
    const line = plan.lines[at]
    if (line === undefined || line.from >= end) break
    const words = plan.text.slice(line.from, Math.min(line.to, line.from + 120))
    if (turnsToMeasures(words, year) || isClosing(words, year)) break
    if (readLabel(plan.text, line.from, line.to) !== null || words.endsWith(':')) break
    last = at
  }
  return last - first > 1 ? (plan.lines[last]?.to ?? 0) : 0
}

/** Adds a paragraph as one entry, at its first sentence. */
function addLine(
  { plan }: Context,
  entries: Entry[],
  sentence: Range,
  role: 'PROBLEM' | 'MEASURE',
): void {
  const line = plan.lines[lineIndexAt(plan.lines, sentence.from)]
  if (line === undefined || sentence.from > line.from) return
  entries.push(entryOf(role, bare(plan, line), true))
}

/** A lead to measures may name the problem that they answer: 存在甲不足的问题，下一步：一是… */
function problemsInLead(plan: PlanText, range: Range): Entry[] {
  const text = plan.text.slice(range.from, range.to)
  const named = /存在(.{4,60}?)(?:的|等)(?:问题|不足)/.exec(text)
  if (named?.[1] === undefined || isBareMention(named[1]) || !looksLikeProblem(named[1])) return []
  const from = range.from + named.index + 2
  return [entryOf('PROBLEM', { from, to: from + named[1].length }, false)]
}

function readSentence(plan: PlanText, range: Range, role: Role, expectation: Expectation): Entry[] {
  if (role === 'NONE') return []
  if (role === 'MEASURE') {
    const { items, isSetApart } = bareMeasures(
      plan,
      range,
      expectation === 'LABELLED' || measureStart(plan, range) > range.from,
    )
    return items.map((item) => bareEntry('MEASURE', item, isSetApart))
  }
  const { items, isSetApart } = bareProblems(plan, range, expectation)
  return items.map((item) => bareEntry('PROBLEM', item, isSetApart))
}

function bareEntry(role: Entry['role'], item: Range, isSetApart: boolean): Entry {
  return { ...entryOf(role, item, isSetApart), isBySemicolons: isSetApart }
}

/** Problems and measures that labels tell apart by turns: 问题:… 措施:… 问题:… 措施:… */
function labelledPairs(plan: PlanText, sentences: readonly Range[]): Entry[] | null {
  const labels = sentences.flatMap((sentence) => {
    const label = readLabel(plan.text, sentence.from, sentence.to)
    return label === null ? [] : [{ ...label, from: sentence.from }]
  })
  const byTurns = labels.every(({ role }, at) => role === (at % 2 === 0 ? 'PROBLEM' : 'MEASURE'))
  if (labels.length < 4 || labels.length % 2 === 1 || !byTurns) return null
  let problem: Entry | null = null
  return labels.flatMap(({ role, to }, at): Entry[] => {
    const end = labels[at + 1]?.from ?? sentences.at(-1)?.to ?? to
    const range = bare(plan, { from: to, to: end })
    if (wordsOf(plan, range) === '') return []
    if (role === 'PROBLEM') {
      problem = entryOf('PROBLEM', range, true)
      return [problem]
    }
    return [{ ...entryOf('MEASURE', range, true), answers: problem }]
  })
}
