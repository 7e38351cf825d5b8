import { type Entry, entryOf, type Findings, wordsOf } from './entries.ts'
import { itemRange, titleOf, turnWithin } from './item-parts.ts'
import type { OutlineItem, OutlinePart } from './outline.ts'
import type { PlanText } from './plan-text.ts'
import { type Context, readText } from './read-text.ts'
import { plannedYear, type Role, readLabel } from './roles.ts'
import { bare, sentencesOf, trimmed } from './sentences.ts'
import { isAction, isSolvedOfEarlierYear, looksLikeProblem } from './wording.ts'

/** Reads the problems and measures of an outline, in a section about `role`. */
export function readEntries(
  plan: PlanText,
  root: OutlineItem,
  role: Role,
  year: number,
): Findings & { readonly entries: readonly Entry[] } {
  const found: Findings = { targetYear: null, saysItAnswers: false }
  const entries = readScope({ plan, year, found }, root.parts, role)
  return { ...found, entries }
}

/**
 * Reads text and lists that follow each other. Where a list names the problems (the measures), what
 * the text around it says of such introduces or closes it and is none of its own.
 */
function readScope(context: Context, parts: readonly OutlinePart[], given: Role): Entry[] {
  let role = given
  const read: { readonly isListed: boolean; readonly entries: readonly Entry[] }[] = []
  let hasProblem = false
  for (const [at, part] of parts.entries()) {
    if (part.type === 'list') {
      const entries = readList(context, part.items, role)
      hasProblem ||= entries.some(isProblem)
      read.push({ isListed: true, entries })
      continue
    }
    const leadsToList = parts[at + 1]?.type === 'list'
    const { entries, role: next } = readText(context, part, role, leadsToList, hasProblem)
    hasProblem ||= entries.some(isProblem)
    read.push({ isListed: false, entries })
    role = next
  }
  const listed = read.flatMap(({ isListed, entries }) => (isListed ? entries : []))
  const roles = new Set(listed.map((entry) => entry.role))
  return read.flatMap(({ isListed, entries }) =>
    isListed ? entries : entries.filter((entry) => !roles.has(entry.role)),
  )
}

function isProblem({ role }: Entry): boolean {
  return role === 'PROBLEM'
}

/** Reads the items of a list; those with a label of their own (（一）存在的问题) hold more. */
function readList(context: Context, items: readonly OutlineItem[], given: Role): Entry[] {
  const { plan, year } = context
  if (given === 'NONE') return []
  const role = roleOfList(context, items, given)
  const named = new Map<number, Entry>()
  return items.flatMap((item) => {
    const title = titleOf(plan, item)
    const number = item.mark?.number ?? 0
    if (item.mark?.role === 'MEASURE') {
      const answers = named.get(number) ?? null
      return measureOf(context, item).map((measure) => ({ ...measure, answers }))
    }
    if (item.mark?.role === 'PROBLEM') {
      const entries = problemAndMeasures(context, item, 'PROBLEM')
      if (entries[0]) named.set(number, entries[0])
      return entries
    }
    if (title !== null) {
      if (readLabel(plan.text, title.from, title.to) !== null) {
        return labelledPair(context, item) ?? readScope(context, item.parts, role)
      }
      if (isSolvedOfEarlierYear(wordsOf(plan, title), year)) return []
    }
    return role === 'MEASURE' ? measureOf(context, item) : problemAndMeasures(context, item, role)
  })
}

/** (一)问题:甲。改进:乙: one problem with its measure, where the item labels both in one text. */
function labelledPair(context: Context, item: OutlineItem): Entry[] | null {
  const { plan, year } = context
  const [text, ...others] = item.parts
  if (text?.type !== 'text' || others.length > 0) return null
  const [first, second] = sentencesOf(plan, text.from, text.to)
  if (first === undefined || second === undefined) return null
  const problem = readLabel(plan.text, first.from, first.to)
  if (problem?.role !== 'PROBLEM' || problem.to >= first.to) return null
  const turn = turnWithin(plan, item, 'PROBLEM', year)
  if (turn?.from !== second.from || turn.wordsFrom === turn.from) return null
  const isOne = !/[;]/.test(plan.text.slice(first.from, first.to))
  return isOne ? problemAndMeasures(context, item, 'PROBLEM') : null
}

/**
 * What a list is about: where all its items say the contrary of what led to it, what they say. In a
 * section about both, the items that name a problem outvote those that name a measure.
 */
function roleOfList(context: Context, items: readonly OutlineItem[], role: Role): Role {
  const { plan, year } = context
  const titles = items.flatMap((item) => titleOf(plan, item) ?? []).map((at) => wordsOf(plan, at))
  if (titles.length === 0) return role
  const speaking = titles.filter(looksLikeProblem).length
  const acting = titles.filter(isAction).length
  if (role === 'PROBLEM') return speaking === 0 && acting === titles.length ? 'MEASURE' : role
  const turning = items.filter((item) => turnWithin(plan, item, 'PROBLEM', year) !== null).length
  const isContrary = speaking === titles.length && (acting === 0 || turning === items.length)
  if (role === 'MEASURE' && !isContrary) return role
  if (turning > items.length / 2) return 'BOTH'
  return speaking > 0 && speaking >= acting ? 'BOTH' : 'MEASURE'
}

/** A problem, and the measures against it that its item names as well. */
function problemAndMeasures(context: Context, item: OutlineItem, role: Role): Entry[] {
  const { plan, year, found } = context
  const turn = turnWithin(plan, item, role, year)
  const topics = turn === null ? problemsOfTopic(context, item) : null
  if (topics !== null) return topics
  const range = itemRange(plan, item, turn?.from ?? item.to)
  if (range.from >= range.to) return []
  const problem = entryOf('PROBLEM', range, true)
  if (turn === null) return [problem]
  found.targetYear ??= plannedYear(wordsOf(plan, { from: turn.wordsFrom, to: item.to }), year)
  const rest = item.parts.flatMap((part): OutlinePart[] => {
    if (part.type === 'list') return (part.items[0]?.from ?? 0) > turn.from ? [part] : []
    return part.to <= turn.from ? [] : [{ ...part, from: Math.max(part.from, turn.from) }]
  })
  if (rest.some(({ type }) => type === 'list')) {
    const answers = readScope(context, rest, 'MEASURE').filter((entry) => entry.role === 'MEASURE')
    return [problem, ...answers.map((answer) => ({ ...answer, answers: problem }))]
  }
  const measure = bare(plan, trimmed(plan, { from: turn.wordsFrom, to: item.to }))
  if (measure.from >= measure.to) return [problem]
  return [problem, { ...entryOf('MEASURE', measure, true), answers: problem }]
}

/** Of an item that only names a topic (主动公开方面), the problems in the list below it. */
function problemsOfTopic(context: Context, item: OutlineItem): Entry[] | null {
  const { plan } = context
  const title = titleOf(plan, item)
  const [, list, ...others] = item.parts
  if (title === null || list?.type !== 'list' || others.length > 0) return null
  if (title.to - title.from > 24 || looksLikeProblem(wordsOf(plan, title))) return null
  return readList(context, list.items, 'PROBLEM')
}

/** A measure with what its item divides it into. */
function measureOf(context: Context, item: OutlineItem): Entry[] {
  const { plan, year, found } = context
  const range = itemRange(plan, item, item.to)
  if (range.from >= range.to) return []
  found.targetYear ??= plannedYear(wordsOf(plan, range), year)
  const children = item.parts.flatMap((part) =>
    part.type === 'list' ? part.items.flatMap((child) => measureOf(context, child)) : [],
  )
  return [{ ...entryOf('MEASURE', range, true), children }]
}
