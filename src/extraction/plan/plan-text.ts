import { foldText } from '../../domain/text-folding.ts'
import type { Paragraph } from '../model.ts'
import type { SourceLine, Span } from '../text/source-line.ts'

/** A paragraph of a plan and its place in the plan's text. */
export type PlanLine = {
  readonly from: number
  readonly to: number
  readonly isListItem: boolean
}

/** Consecutive paragraphs about problems and plans as one text, a line feed between two. */
export type PlanText = {
  /** Folded for matching. */
  readonly text: string
  readonly lines: readonly PlanLine[]
  /** 1 for each character that stands in quotes or brackets that close in the same paragraph. */
  readonly enclosed: Uint8Array
  /** The range of the source for a range of `text`. */
  readonly span: (from: number, to: number) => Span
}

/** A paragraph, or a part of its line. */
export type PlanSource = { readonly line: SourceLine; readonly isListItem: boolean }

/** The own words of a paragraph, from the code unit `from` of its line on. */
export function planSource(paragraph: Paragraph, from = 0): PlanSource {
  const line = from === 0 ? paragraph.line : paragraph.line.slice(from).trim()
  return { line, isListItem: paragraph.isListItem }
}

/** Joins paragraphs into one text that knows where each character stands in the source. */
export function planText(sources: readonly PlanSource[]): PlanText {
  const wrapped = wrappedLines(sources)
  const pieces: { readonly from: number }[] = []
  const lines: PlanLine[] = []
  let raw = ''
  for (const [at, { line, isListItem }] of sources.entries()) {
    const before = wrapped.has(at - 1) ? lines.pop() : undefined
    if (lines.length > 0 && before === undefined) raw += '\n'
    const from = before?.from ?? raw.length
    pieces.push({ from: raw.length })
    raw += line.text
    lines.push({ from, to: raw.length, isListItem: before?.isListItem ?? isListItem })
  }
  const enclosed = new Uint8Array(raw.length)
  for (const { from, to } of lines) markEnclosed(raw, from, to, enclosed)
  const place = (at: number, side: 'start' | 'end') => {
    const index = lineIndexAt(pieces, side === 'start' ? at : at - 1)
    const own = at - (pieces[index]?.from ?? 0)
    const line = sources[index]?.line
    if (line === undefined) return 0
    return side === 'start' ? line.span(own, own + 1).start : line.span(own - 1, own).end
  }
  const span = (from: number, to: number) => ({
    start: place(from, 'start'),
    end: place(to, 'end'),
  })
  return { text: foldText(raw), lines, enclosed, span }
}

/** Marks of items, which begin a paragraph of their own. */
const ITEM =
  /^(?:[-•●◆■★]|[一二三四五六七八九十]{1,3}[是、要]|\(?[一二三四五六七八九十\d]{1,3}[)、.]|[①-⑳㈠-㈩]|第[一二三])/
/** Columns of the widest page that wraps its lines by hand. */
const WIDEST = 110

/**
 * Indexes of the lines that only end because the page was full: as wide as the widest, without a
 * stop at the end. Pages whose lines are longer than print allows wrap nothing.
 */
function wrappedLines(sources: readonly PlanSource[]): ReadonlySet<number> {
  const widths = sources.map(({ line }) =>
    line.length > WIDEST ? WIDEST + 1 : columnsOf(line.text),
  )
  const widest = widths.reduce((most, width) => Math.max(most, width), 0)
  const wrapped = new Set<number>()
  if (widest > WIDEST || widest < 40) return wrapped
  for (const [at, { line }] of sources.entries()) {
    const next = sources[at + 1]
    if (next === undefined || next.isListItem || ITEM.test(next.line.folded.slice(0, 6))) continue
    const isFull = (widths[at] ?? 0) >= widest - 4
    if (isFull && !'。:;!?'.includes(line.folded.at(-1) ?? '')) wrapped.add(at)
  }
  // One such line may be a long title.
  return wrapped.size > 1 || sources.length < 4 ? wrapped : new Set()
}

function columnsOf(text: string): number {
  let columns = 0
  for (let at = 0; at < text.length; at++) columns += text.charCodeAt(at) > 0x2e7f ? 2 : 1
  return columns
}

/** Index of the line that holds a place of the text. */
export function lineIndexAt(lines: readonly { readonly from: number }[], at: number): number {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines[middle]?.from ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}

const PAIRS: Readonly<Record<string, string>> = {
  ...{ '“': '”', '「': '」', '『': '』', '《': '》', '〈': '〉', '"': '"', '〝': '〞' },
  ...{ '(': ')', '（': '）', '[': ']', '【': '】', '〔': '〕' },
}
const CLOSERS = new Set(Object.values(PAIRS))
const DEEPEST = 6

function markEnclosed(raw: string, from: number, to: number, enclosed: Uint8Array): void {
  const open: { closer: string; at: number }[] = []
  for (let at = from; at < to; at++) {
    const character = raw[at] ?? ''
    if (CLOSERS.has(character) && open.some(({ closer }) => closer === character)) {
      let first = at
      for (let last = open.pop(); last !== undefined; last = open.pop()) {
        first = last.at
        if (last.closer === character) break
      }
      enclosed.fill(1, first + 1, at)
    } else {
      const closer = PAIRS[character]
      if (closer !== undefined && open.length < DEEPEST) open.push({ closer, at })
    }
  }
}
