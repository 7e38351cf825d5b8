import { SourceLine } from '../../text/source-line.ts'
import { isInvisible, LineBuilder } from '../line-builder.ts'

/** A line of a text file: where it stands, without its line end. */
export type LineRange = { readonly start: number; readonly end: number }

/** Every line end that files have: of all systems, form feeds, Unicode's separators. */
const LINE_END = /\r\n|[\n\r\v\f\x85\u2028\u2029]/g

/** The lines of a range of a text, blank ones included. */
export function linesOf(text: string, from = 0, to = text.length): LineRange[] {
  const lines: LineRange[] = []
  let start = from
  LINE_END.lastIndex = from
  for (let match = LINE_END.exec(text); match; match = LINE_END.exec(text)) {
    if (match.index >= to) break
    lines.push({ start, end: match.index })
    start = match.index + match[0].length
  }
  if (start <= to) lines.push({ start, end: to })
  return lines
}

/** A range of the text as a readable line, trimmed; null when nothing is to be seen in it. */
export function lineOf(text: string, start: number, end: number): SourceLine | null {
  const slice = text.slice(start, end)
  for (let at = 0; at < slice.length; at++) {
    if (!isInvisible(slice.charCodeAt(at))) continue
    return visibleLine(text, start, end)
  }
  const line = new SourceLine(slice, start).trim()
  return line.length === 0 ? null : line
}

/** Drops characters of no width; spaces stay as they are. */
function visibleLine(text: string, start: number, end: number): SourceLine | null {
  const builder = new LineBuilder(text)
  for (let at = start; at < end; at++) builder.addAs(text.charAt(at), at, at + 1)
  return builder.take()
}
