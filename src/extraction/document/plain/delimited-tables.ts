import type { Cell, Table } from '../../model.ts'
import { SourceLine } from '../../text/source-line.ts'
import { joinLines } from '../line-builder.ts'
import { isFigure, type Lines, type Run, readLines, runFrom } from './delimited-runs.ts'
import type { Separator } from './separators.ts'
import { type LineRange, lineOf } from './source-lines.ts'

/** A table found in lines of text: from the line of one index up to, without, another's. */
export type FoundTable = { readonly from: number; readonly to: number; readonly table: Table }

/** Cells of a table that only spaces or commas divide are no longer than this. */
const LONGEST_LOOSE_CELL = 70

/** The tables among lines of text whose cells bars, tabs, wide spaces or commas divide. */
export function delimitedTables(text: string, ranges: readonly LineRange[]): FoundTable[] {
  const lines = readLines(text, ranges)
  const found: FoundTable[] = []
  for (let at = 0; at < lines.count; ) {
    const start = rowAfterPart(lines, at)
    const kind = lines.kindOf(start)
    if (kind === 'RULE' || kind === 'BLANK' || kind === 'TEXT') {
      at++
      continue
    }
    const run = runFrom(lines, start, kind)
    const table = tableOf(text, lines, at, run, kind)
    if (table) {
      const from = at > 0 && lines.kindOf(at - 1) === 'RULE' ? at - 1 : at
      const to = lines.kindOf(run.end) === 'RULE' ? run.end + 1 : run.end
      found.push({ from, to, table })
      at = to
    } else at = run.end
  }
  return found
}

const PART_ROW = /^\s{0,20}[（(]?第二十[条條]第[^。；]{0,12}$/

/** 第二十条第(一)项 above a table's head belongs to it. */
function rowAfterPart(lines: Lines, at: number): number {
  if (lines.kindOf(at) !== 'TEXT') return at
  const next = lines.kindOf(at + 1)
  const isRow = next === 'BAR' || next === 'TAB' || next === 'GAP' || next === 'COMMA'
  return isRow && PART_ROW.test(lines.textOf(lines.lineAt(at))) ? at + 1 : at
}

function tableOf(
  text: string,
  lines: Lines,
  from: number,
  run: Run,
  separator: Separator,
): Table | null {
  const rows: LineRange[][][] = []
  let group: LineRange[][] = []
  let rules = 0
  const at = run.at[0] === from ? run.at : [from, ...run.at]
  for (const line of at) {
    if (lines.kindOf(line) === 'RULE') {
      rules++
      if (group.length > 0) rows.push(group)
      group = []
    } else {
      const isText = lines.kindOf(line) !== separator
      group.push(isText ? [lines.lineAt(line)] : lines.cellsOf(line))
    }
  }
  if (group.length > 0) rows.push(group)
  // Where rules stand between all rows, the lines between two rules are one row.
  const isRuled = rules > 0 && rows.every((group) => isOneRow(lines, group))
  const printed = isRuled ? rows : rows.flatMap((lines) => lines.map((line) => [line]))
  const firsts = printed.map((row) => row[0] ?? [])
  const texts = firsts.map((row) => row.map(lines.textOf))
  if (!isTable(texts, separator)) return null
  return layOut(text, printed)
}

/** Cells that are wrapped have their figures on one line. */
function isOneRow(lines: Lines, group: readonly LineRange[][]): boolean {
  const valued = group.filter((line) => line.some((cell) => isFigure(lines.textOf(cell))))
  return sameLengths(group) && valued.length <= 1
}

function sameLengths(lines: readonly (readonly unknown[])[]): boolean {
  return lines.every((line) => line.length === lines[0]?.length)
}

const UNIT = /^[（(]?(?:[条條件人次篇个個元项項家处處名]|人次|万元|萬元)[）)]?$/
const isMeta = (row: readonly string[]) => /[:：]$/.test(row[0] ?? '')

/**
 * Whether rows are those of a table: menus, lines of metadata and indented prose have the same
 * separators, but neither figures nor a frame.
 */
function isTable(rows: readonly (readonly string[])[], separator: Separator): boolean {
  const wide = rows.filter((row) => row.length > 1)
  const valued = wide.filter((row) => !isMeta(row) && row.slice(1).some(isFigure))
  const isLoose = separator === 'GAP' || separator === 'COMMA'
  if (isLoose && rows.some((row) => row.some(({ length }) => length > LONGEST_LOOSE_CELL))) {
    return false
  }
  if (separator === 'COMMA') return wide.length >= 3 && isCommaTable(rows, valued.length)
  if (separator === 'GAP') {
    if (valued.length === 0) return false
    if (wide.length === 1) return valued.some((row) => row.slice(1).some((cell) => UNIT.test(cell)))
    return valued.length * 2 >= wide.length || hasHeads(rows, valued)
  }
  if (rows.length < 2 || wide.length === 0) return false
  if (valued.length > 0) return true
  return wide.length > 2 && sameLengths(wide) && (wide[0]?.length ?? 0) > 2
}

/** Prose has commas too: in a table nothing but units stands behind the first figure of a row. */
function isCommaTable(rows: readonly (readonly string[])[], valued: number): boolean {
  const isRow = (row: readonly string[]) => {
    const first = row.findIndex((cell, column) => column > 0 && isFigure(cell))
    if (row.some((cell) => /[。；！？;]/.test(cell))) return false
    return first === -1 || row.slice(first).every((cell) => isFigure(cell) || UNIT_OR_EMPTY(cell))
  }
  const rowsAlike = rows.filter((row) => row.length === rows.at(-1)?.length).length
  const isAlike = rowsAlike * 2 > rows.length || hasHeads(rows, rows)
  return rows.every(isRow) && isAlike && (valued * 2 > rows.length || hasHeads(rows, rows))
}

const UNIT_OR_EMPTY = (cell: string) => cell === '' || UNIT.test(cell)

const HEAD = /^(?:指\s*标|项\s*目|信息内容|申请人情况|自然人|结果维持|类\s*[别別]|單?单?\s*位)/

/** Tables of many heads and a single row of values. */
function hasHeads(
  rows: readonly (readonly string[])[],
  valued: readonly (readonly string[])[],
): boolean {
  return valued.length > 0 && rows.some((row) => row.some((cell) => HEAD.test(cell)))
}

function layOut(text: string, rows: readonly (readonly LineRange[][])[]): Table {
  const cells: Cell[] = []
  let columnCount = 0
  for (const [row, lines] of rows.entries()) {
    const width = lines[0]?.length ?? 0
    columnCount = Math.max(columnCount, width)
    for (let column = 0; column < width; column++) {
      const parts = lines.flatMap((line) => line[column] ?? [])
      cells.push({ line: lineOfCell(text, parts), row, column, rowSpan: 1, columnSpan: 1 })
    }
  }
  const isAligned = rows.every((lines) => lines[0]?.length === columnCount)
  return { type: 'table', cells, rowCount: rows.length, columnCount, isAligned }
}

function lineOfCell(text: string, parts: readonly LineRange[]): SourceLine {
  const lines = parts.flatMap((part) => lineOf(text, part.start, part.end) ?? [])
  return joinLines(text, lines) ?? new SourceLine('', parts[0]?.start ?? 0)
}
