import type { LineRange } from '../plain/source-lines.ts'

const START =
  /^\s{0,8}<(table|div|center|section|article|header|footer|nav|ul|ol|dl|p|h[1-6]|pre|style|script|details|!--)(?=[\s>/-]|$)/i

/**
 * Where the HTML that a line of Markdown begins with ends: the index of the first line after it, or
 * `from` when the line begins with none. Elements that follow each other are one piece.
 */
export function htmlBlockEnd(text: string, lines: readonly LineRange[], from: number): number {
  let end = from
  for (let at = from; at < lines.length; ) {
    const next = elementEnd(text, lines, at)
    if (next === at) break
    end = next
    at = next
    while (at < lines.length && isBlank(text, lines[at])) at++
  }
  return end
}

/** Tables, scripts and comments end at their own end; other elements at a blank line. */
function elementEnd(text: string, lines: readonly LineRange[], from: number): number {
  const line = lines[from]
  if (line === undefined) return from
  const name = START.exec(text.slice(line.start, Math.min(line.end, line.start + 40)))?.[1]
  if (name === undefined) return from
  const close = closingMark(name.toLowerCase())
  if (close === null) {
    let end = from + 1
    while (end < lines.length && !isBlank(text, lines[end])) end++
    return end
  }
  let depth = 0
  for (let at = from; at < lines.length; at++) {
    const range = lines[at]
    const lower = range ? text.slice(range.start, range.end).toLowerCase() : ''
    if (name.toLowerCase() === 'table') depth += occurrences(lower, '<table')
    else depth = 1
    depth -= occurrences(lower, close)
    if (depth <= 0) return at + 1
  }
  return lines.length
}

function closingMark(name: string): string | null {
  if (name === '!--') return '-->'
  return name === 'table' || name === 'style' || name === 'script' || name === 'pre'
    ? `</${name}>`
    : null
}

function occurrences(text: string, part: string): number {
  let found = 0
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) found++
  return found
}

function isBlank(text: string, line: LineRange | undefined): boolean {
  return line === undefined || text.slice(line.start, line.end).trim() === ''
}
