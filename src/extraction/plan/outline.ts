import { findMarks, MARK_LEVELS, type Mark } from './marks.ts'
import type { PlanText } from './plan-text.ts'
import { readLabel, turnsToMeasures } from './roles.ts'
import { sentencesOf } from './sentences.ts'
import { isClosing } from './wording.ts'

/** Text of an item that no mark divides, or the list within it. */
export type OutlinePart =
  | { readonly type: 'text'; readonly from: number; readonly to: number }
  | { readonly type: 'list'; readonly items: readonly OutlineItem[] }

/** What one mark sets apart; the root of an outline has no mark. */
export type OutlineItem = {
  readonly mark: Mark | null
  readonly from: number
  readonly to: number
  readonly parts: readonly OutlinePart[]
}

type OpenItem = { mark: Mark | null; from: number; to: number; parts: OutlinePart[] }
type OpenList = {
  readonly kind: Mark['kind']
  readonly items: OpenItem[]
  number: number
  /** Whether its first item began a paragraph. */
  readonly isOfParagraphs: boolean
  /** Whether an item before the last turned to measures within itself. */
  hasTurns: boolean
  paragraphs: number
  mostParagraphs: number
}
type Turn = {
  readonly from: number
  readonly turn: 'TO_MEASURES' | 'AWAY'
  readonly isLine: boolean
}

/**
 * Arranges a plan as lists within lists by the marks of their items. A list ends where its text
 * turns to something else: at a label (改进措施:), at 下一步 and the like, at a paragraph without a
 * mark; unless its next item is still to come, for then the turn belongs to the item.
 */
export function readOutline(plan: PlanText, year: number): OutlineItem {
  const marks = findMarks(plan)
  const next = nextOfKind(marks)
  const root: OpenItem = { mark: null, from: 0, to: plan.text.length, parts: [] }
  const open: OpenList[] = []
  let cursor = 0
  const current = () => open.at(-1)?.items.at(-1) ?? root
  const flush = (to: number) => {
    if (plan.text.slice(cursor, to).trim() !== '') {
      current().parts.push({ type: 'text', from: cursor, to })
    }
    cursor = to
  }
  const closeTo = (depth: number, at: number) => {
    flush(at)
    for (const { items } of open.splice(depth)) {
      const last = items.at(-1)
      if (last) last.to = at
    }
  }
  const begin = (list: OpenList, mark: Mark) => {
    list.items.push({ mark, from: mark.to, to: plan.text.length, parts: [] })
    list.number = mark.kind === 'BULLET' ? list.number + 1 : mark.number
    list.mostParagraphs = Math.max(list.mostParagraphs, list.paragraphs)
    list.paragraphs = 1
    cursor = mark.to
  }
  const push = (mark: Mark) => {
    const items: OpenItem[] = []
    current().parts.push({ type: 'list', items })
    const counts = { number: 0, hasTurns: false, paragraphs: 0, mostParagraphs: 0 }
    const list = { kind: mark.kind, items, isOfParagraphs: mark.isInitial, ...counts }
    open.push(list)
    begin(list, mark)
  }
  /** Whether the item after the last of a list is still to come. */
  const goesOn = (list: OpenList, isLine = false) => {
    // Bullets follow each other; what a list holds besides them is within one of them.
    if (list.kind === 'BULLET' && isLine) return false
    const last = list.items.at(-1)?.mark
    const following = last ? next.get(last) : undefined
    if (following === undefined) return false
    return following.kind === 'BULLET' || following.number === list.number + 1
  }
  const turn = ({ from, turn: kind, isLine }: Turn) => {
    let depth = open.length
    for (let list = open[depth - 1]; list !== undefined; list = open[depth - 1]) {
      const isWithin = goesOn(list, isLine) || (kind === 'TO_MEASURES' && list.hasTurns)
      if (isWithin) {
        list.hasTurns ||= kind === 'TO_MEASURES'
        break
      }
      depth--
    }
    if (depth < open.length) closeTo(depth, from)
  }
  const plainLine = (from: number) => {
    let depth = open.length
    const isTitled = !'。;!:'.includes(plan.text[from - 2] ?? '。')
    for (let list = open[depth - 1]; list !== undefined; list = open[depth - 1]) {
      if (list.isOfParagraphs) {
        const isTitle = isTitled && depth === open.length && list.paragraphs === 1
        const isInside = isTitle || goesOn(list, true) || list.paragraphs < list.mostParagraphs
        if (isInside) {
          list.paragraphs++
          break
        }
      }
      depth--
    }
    if (depth < open.length) closeTo(depth, from)
  }
  const place = (mark: Mark) => {
    if (mark.isInitial) closeInline(mark)
    const depth = open.findLastIndex(({ kind }) => kind === mark.kind)
    const list = open[depth]
    if (list === undefined) {
      if (mark.number > 1 && !mark.isInitial) return
      flush(mark.from)
      push(mark)
    } else if (follows(list, mark)) {
      closeTo(depth + 1, mark.from)
      flush(mark.from)
      const last = list.items.at(-1)
      if (last) last.to = mark.from
      begin(list, mark)
    } else if (mark.number === 1) {
      const lead = leadFrom(plan, cursor, mark.from)
      closeTo(depth, lead ?? mark.from)
      flush(mark.from)
      push(mark)
    }
  }
  /** A paragraph's mark ends the lists that began within a paragraph, and those of lower level. */
  const closeInline = (mark: Mark) => {
    let depth = open.length
    for (let list = open[depth - 1]; list !== undefined; list = open[depth - 1]) {
      if (list.kind === mark.kind) {
        if (mark.kind === 'BULLET' || mark.number === list.number + 1) break
        if (mark.number > 1 && list.isOfParagraphs) break
      } else if (list.isOfParagraphs && MARK_LEVELS[list.kind] < MARK_LEVELS[mark.kind]) break
      depth--
    }
    if (depth < open.length) closeTo(depth, mark.from)
  }
  for (const event of eventsOf(plan, marks, year)) {
    if ('kind' in event) place(event)
    else if ('plain' in event) plainLine(event.from)
    else turn(event)
  }
  closeTo(0, plan.text.length)
  flush(plan.text.length)
  return root
}

function follows(list: OpenList, mark: Mark): boolean {
  if (mark.kind === 'BULLET' || mark.kind === 'NAMED') return true
  if (mark.number === list.number + 1) return true
  if (mark.kind === 'IN_TURN' || mark.kind === 'SIDE') return mark.number > list.number
  if (mark.number === 1) return false
  return mark.isInitial || mark.number === list.number + 2
}

/** Where the words begin that lead to a list which begins anew within a list's last item. */
function leadFrom(plan: PlanText, from: number, to: number): number | null {
  for (let at = to - 2; at >= from; at--) {
    if ('。;!?\n'.includes(plan.text[at] ?? '') && plan.enclosed[at] !== 1) return at + 1
  }
  return null
}

/** For each mark the next one of its kind. */
function nextOfKind(marks: readonly Mark[]): Map<Mark, Mark> {
  const next = new Map<Mark, Mark>()
  const seen = new Map<Mark['kind'], Mark>()
  for (const mark of marks) {
    const before = seen.get(mark.kind)
    if (before) next.set(before, mark)
    seen.set(mark.kind, mark)
  }
  return next
}

type Plain = { readonly from: number; readonly plain: true }

/** Marks, turns and paragraphs without a mark, in document order. */
function eventsOf(plan: PlanText, marks: readonly Mark[], year: number): (Mark | Turn | Plain)[] {
  const initial = new Set(marks.filter(({ isInitial }) => isInitial).map(({ from }) => from))
  const starts = new Set(plan.lines.map(({ from }) => from))
  const events: (Mark | Turn | Plain)[] = [...marks]
  for (const { from, to } of sentencesOf(plan, 0, plan.text.length)) {
    if (initial.has(from)) continue
    const isTurn =
      turnsToMeasures(plan.text.slice(from, Math.min(to, from + 30)), year) ||
      readLabel(plan.text, from, to) !== null
    if (isTurn) events.push({ from, turn: 'TO_MEASURES', isLine: starts.has(from) })
    else if (isClosing(plan.text.slice(from, Math.min(to, from + 200)), year)) {
      events.push({ from, turn: 'AWAY', isLine: starts.has(from) })
    }
  }
  const turned = new Set(events.map(({ from }) => from))
  for (const { from } of plan.lines) if (!turned.has(from)) events.push({ from, plain: true })
  return events.sort((left, right) => left.from - right.from)
}
