import type { LineRange } from './source-lines.ts'

/** What stands between the cells of a line. */
export type Separator = 'BAR' | 'TAB' | 'GAP' | 'COMMA'

const isBar = (unit: number) =>
  unit === 0x7c || // |
  unit === 0xff5c || // full-width
  unit === 0x2502 || // light and heavy box drawing, whole and dashed
  unit === 0x2503 ||
  unit === 0x2506 ||
  unit === 0x2507 ||
  unit === 0x250a ||
  unit === 0x250b ||
  unit === 0x2551

const isSpace = (unit: number) =>
  unit === 0x20 || unit === 0xa0 || unit === 0x3000 || (unit >= 0x2000 && unit <= 0x200a)

/** The cells of a line, without the white space around them; empty cells have no length. */
export function cellsOf(text: string, line: LineRange, separator: Separator): LineRange[] {
  if (separator === 'BAR') return barCells(text, line)
  if (separator === 'COMMA') return commaCells(text, line)
  return separator === 'TAB' ? tabCells(text, line) : gapCells(text, line)
}

/** Cells between commas; quotes around a cell keep the commas in it. */
function commaCells(text: string, line: LineRange): LineRange[] {
  const { start, end } = trimmed(text, line.start, line.end)
  const cells: LineRange[] = []
  let from = start
  let isQuoted = false
  for (let at = start; at <= end; at++) {
    const unit = text.charCodeAt(at)
    if (at < end && unit === 0x22) isQuoted = !isQuoted
    if (at < end && (unit !== 0x2c || isQuoted)) continue
    cells.push(unquoted(text, trimmed(text, from, at)))
    from = at + 1
  }
  return cells
}

function unquoted(text: string, { start, end }: LineRange): LineRange {
  const isQuoted =
    end - start >= 2 && text.charCodeAt(start) === 0x22 && text.charCodeAt(end - 1) === 0x22
  return isQuoted ? trimmed(text, start + 1, end - 1) : { start, end }
}

/** Cells between bars; a bar at either end is the frame. */
function barCells(text: string, { start, end }: LineRange): LineRange[] {
  const cells: LineRange[] = []
  let from = start
  for (let at = start; at < end; at++) {
    if (!isBar(text.charCodeAt(at)) || text.charCodeAt(at - 1) === 0x5c) continue
    cells.push(trimmed(text, from, at))
    from = at + 1
  }
  const last = trimmed(text, from, end)
  if (last.end > last.start || cells.length === 0) cells.push(last)
  const [first] = cells
  if (first && first.end === first.start && isFramed(text, start, end)) cells.shift()
  return cells
}

function isFramed(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (isBar(unit)) return true
    if (!isSpace(unit) && unit !== 0x09) return false
  }
  return false
}

function tabCells(text: string, { start, end }: LineRange): LineRange[] {
  const cells: LineRange[] = []
  let from = start
  for (let at = start; at <= end; at++) {
    if (at < end && text.charCodeAt(at) !== 0x09) continue
    cells.push(trimmed(text, from, at))
    from = at + 1
  }
  return cells
}

/** Cells between two spaces or more, of any width. */
function gapCells(text: string, line: LineRange): LineRange[] {
  const { start, end } = trimmed(text, line.start, line.end)
  const cells: LineRange[] = []
  let from = start
  for (let at = start; at < end; at++) {
    if (!isSpace(text.charCodeAt(at)) || !isSpace(text.charCodeAt(at + 1))) continue
    cells.push({ start: from, end: at })
    while (isSpace(text.charCodeAt(at))) at++
    from = at
  }
  cells.push({ start: from, end })
  return cells
}

function trimmed(text: string, from: number, to: number): LineRange {
  let start = from
  let end = to
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  return { start, end }
}

function isBlank(unit: number): boolean {
  return isSpace(unit) || unit === 0x09 || unit === 0xfeff || unit === 0x200b
}

const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39

/**
 * Whether a line has a bar, a tab between words, a gap of two spaces between words, or a comma that
 * does not only group the digits of a number.
 */
export function separatorsIn(
  text: string,
  line: LineRange,
): { isBlank: boolean; bar: boolean; tab: boolean; gap: boolean; comma: boolean } {
  const { start, end } = trimmed(text, line.start, line.end)
  let bar = false
  let tab = false
  let gap = false
  let comma = false
  let commas = 0
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (isBar(unit)) bar = true
    else if (unit === 0x09) tab = true
    else if (isSpace(unit) && isSpace(text.charCodeAt(at + 1))) gap = true
    else if (unit === 0x2c) {
      commas++
      if (!isDigit(text.charCodeAt(at - 1)) || !isDigit(text.charCodeAt(at + 1))) comma = true
    }
  }
  // No number has as many commas.
  return { isBlank: start === end, bar, tab, gap, comma: comma || commas > 4 }
}

/** A line that only rules off the rows of a table: dashes, crosses, box drawing. */
export function isRule(text: string, line: LineRange): boolean {
  let strokes = 0
  for (let at = line.start; at < line.end; at++) {
    const unit = text.charCodeAt(at)
    const isStroke =
      unit === 0x2d || unit === 0x2b || unit === 0x3d || (unit >= 0x2500 && unit <= 0x257f)
    if (isStroke && !isBar(unit)) strokes++
    else if (!isBar(unit) && !isBlank(unit) && unit !== 0x3a) return false
  }
  return strokes >= 3
}
