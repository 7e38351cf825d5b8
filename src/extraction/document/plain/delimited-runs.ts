import { cellsOf, isRule, type Separator, separatorsIn } from './separators.ts'
import type { LineRange } from './source-lines.ts'

/** What a line of text may be to a table. */
export type LineKind = Separator | 'RULE' | 'BLANK' | 'TEXT'

/** The lines of a text, read as rows only where they are asked for. */
export type Lines = {
  readonly count: number
  kindOf(at: number): LineKind
  /** The cells of a line that its separator divides. */
  cellsOf(at: number): LineRange[]
  textOf(range: LineRange): string
  /** Whether a cell after the first is a figure, or all are. */
  isValued(at: number): boolean
  /** The whole line as a cell. */
  lineAt(at: number): LineRange
}

/** A figure, or a marker in its place, maybe with its unit. */
const FIGURE =
  /^(?:[-+－＋−±]?[\d０-９][\d０-９,.，．]*[%％]?|[/／—－-]+|无|無|[\d.,]+[万亿萬億]?[条條件人次元个個份篇項项]{0,2})$/
export const isFigure = (text: string) => text.length <= 24 && FIGURE.test(text)

/** No row of a table is longer. */
const LONGEST_ROW = 4000

export function readLines(text: string, lines: readonly LineRange[]): Lines {
  const kinds = lines.map((line) => kindOf(text, line))
  const rows: (LineRange[] | undefined)[] = []
  const valued: (boolean | undefined)[] = []
  const textOf = ({ start, end }: LineRange) => text.slice(start, end)
  const whole: LineRange = { start: 0, end: 0 }
  const self: Lines = {
    count: lines.length,
    kindOf: (at) => kinds[at] ?? 'BLANK',
    lineAt: (at) => lines[at] ?? whole,
    textOf,
    cellsOf(at) {
      const kind = self.kindOf(at)
      if (kind === 'RULE' || kind === 'BLANK' || kind === 'TEXT') return [self.lineAt(at)]
      rows[at] ??= cellsOf(text, self.lineAt(at), kind)
      return rows[at]
    },
    isValued(at) {
      valued[at] ??= isValuedRow(self.cellsOf(at).map(textOf))
      return valued[at]
    },
  }
  return self
}

function kindOf(text: string, line: LineRange): LineKind {
  if (line.end - line.start > LONGEST_ROW) return 'TEXT'
  const { isBlank, bar, tab, gap, comma } = separatorsIn(text, line)
  if (isBlank) return 'BLANK'
  if (isRule(text, line)) return 'RULE'
  if (bar) return 'BAR'
  if (tab) return 'TAB'
  if (gap) return 'GAP'
  return comma ? 'COMMA' : 'TEXT'
}

function isValuedRow(cells: readonly string[]): boolean {
  const [first = ''] = cells
  if (cells.length < 2 || /[:：]$/.test(first)) return false
  return cells.slice(1).some(isFigure)
}

/** A run of lines that may be a table: the indexes of its rows, and of rules between them. */
export type Run = { readonly end: number; readonly at: readonly number[] }

/** The run of rows that begins at a line: rules, blank lines and rows of one cell may interrupt it. */
export function runFrom(lines: Lines, from: number, separator: Separator): Run {
  const at = [from]
  let end = from + 1
  while (end < lines.count) {
    const next = nextRow(lines, end, separator)
    if (next === null) break
    at.push(...next)
    end = (next.at(-1) ?? end) + 1
  }
  return { end, at }
}

/** Labels are broken over few lines; a heading may stand above them. */
const MOST_TEXTS = 4

/** The lines up to the next row of the same kind; null where the run ends. */
function nextRow(lines: Lines, from: number, separator: Separator): number[] | null {
  const found: number[] = []
  let texts = 0
  let blanks = 0
  let isPart = true
  let isHeaded = false
  for (let at = from; at < lines.count; at++) {
    const kind = lines.kindOf(at)
    if (kind === separator) {
      const isTight = separator === 'GAP' || separator === 'COMMA'
      if (blanks > 0 && isTight && !(lines.isValued(at) && lines.isValued(from - 1))) return null
      if (texts > 0 && !isPart && (!lines.isValued(at) || isForeign(lines, at))) return null
      // 四、… within a table stands between rows alike; else it is the heading of a section.
      if (isHeaded && lines.cellsOf(at).length !== lines.cellsOf(from - 1).length) return null
      found.push(at)
      return found
    }
    if (kind === 'BLANK') {
      if (++blanks > 1 && lines.kindOf(at - 1) === 'BLANK') return null
    } else if (kind === 'RULE') found.push(at)
    else {
      const text = lines.textOf(lines.lineAt(at))
      if (++texts > MOST_TEXTS || !mayBeCell(text)) return null
      if (kind !== 'TEXT' && kind !== 'COMMA') return null
      isPart &&= PART_ROW.test(text)
      isHeaded ||= HEADING.test(text)
      found.push(at)
    }
  }
  return null
}

/**
 * The forms of 2019 and 2021 begin the parts of their first table with a row of one cell, which has
 * no separator in it.
 */
const PART_ROW = /^\s{0,20}[（(]?第二十[条條]第/

const HEADING = /^\s{0,20}[一二三四五六七八九十]{1,3}、(?!本年度办理结果)/

/** A row of one cell: a heading within the table, a group of rows, half a label. */
function mayBeCell(text: string): boolean {
  return text.length <= 60 && !/[。；！？!?]|[:：]\s*$|^\s*(?:注|说明|附)\s*[:：\d]|表$/.test(text)
}

/** A row such as 电话  123 that something else than a table's label opens. */
function isForeign(lines: Lines, at: number): boolean {
  const [first] = lines.cellsOf(at)
  return first === undefined || /[:：]/.test(lines.textOf(first).slice(0, 8))
}
