import type { LineRange } from '../plain/source-lines.ts'

/** What stands at the ends of a line, and the range without it. */
export type LineMarks = {
  readonly start: number
  readonly end: number
  readonly headingLevel: number | null
  readonly isListItem: boolean
}

const SPACE = /[ \t\u00a0\u3000]/
const HEADING = /^#{1,6}(?=[^#]|$)/

/**
 * Takes the marks of quotations, headings and lists off a line. The number of an ordered list is an
 * ordinal of the text and stays.
 */
export function readLineMarks(text: string, line: LineRange): LineMarks {
  let start = skipSpace(text, line.start, line.end)
  while (text.charAt(start) === '>') start = skipSpace(text, start + 1, line.end)
  let isListItem = false
  while (/[-*+]/.test(text.charAt(start)) && SPACE.test(text.charAt(start + 1))) {
    isListItem = true
    start = skipSpace(text, start + 1, line.end)
  }
  const heading = HEADING.exec(text.slice(start, Math.min(line.end, start + 8)))
  if (!heading) return { start, end: line.end, headingLevel: null, isListItem }
  start = skipSpace(text, start + heading[0].length, line.end)
  let end = line.end
  while (end > start && SPACE.test(text.charAt(end - 1))) end--
  // "## heading ##"; a heading may end in a # of its own where no space stands before it.
  let close = end
  while (close > start && text.charAt(close - 1) === '#') close--
  if (close < end && (close === start || SPACE.test(text.charAt(close - 1)))) end = close
  return { start, end, headingLevel: heading[0].length, isListItem }
}

/** `|---|:-:|` beneath the head of a table. */
export function isDelimiterRow(text: string, line: LineRange): boolean {
  let hyphens = 0
  let bars = 0
  for (let at = line.start; at < line.end; at++) {
    const character = text.charAt(at)
    if (character === '-') hyphens++
    else if (character === '|') bars++
    else if (character !== ':' && !SPACE.test(character)) return false
  }
  return bars > 0 && hyphens > 0
}

/** `---`, `***`, `* * *`; also a line of fences. */
export function isThematicBreak(text: string, line: LineRange): boolean {
  const slice = text.slice(line.start, line.end).trim()
  if (/^(?:```|~~~)[\w-]{0,20}$/.test(slice)) return true
  const mark = slice.charAt(0)
  if (mark !== '-' && mark !== '*' && mark !== '_' && mark !== '=') return false
  let marks = 0
  for (const character of slice) {
    if (character === mark) marks++
    else if (!SPACE.test(character)) return false
  }
  return marks >= 3
}

/** The level of a heading that is underlined by the next line (=== or ---); else null. */
export function underlineLevel(text: string, line: LineRange, next: LineRange): number | null {
  const below = text.slice(next.start, next.end).trim()
  if (below.length < 2 || text.slice(line.start, line.end).trim() === '') return null
  if (isThematicBreak(text, line)) return null
  if (onlyHas(below, '=')) return 1
  return onlyHas(below, '-') ? 2 : null
}

function onlyHas(text: string, character: string): boolean {
  for (const other of text) if (other !== character) return false
  return true
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from
  while (at < to && (SPACE.test(text.charAt(at)) || text.charAt(at) === '\ufeff')) at++
  return at
}
