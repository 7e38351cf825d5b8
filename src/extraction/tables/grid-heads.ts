import type { Cell, Table } from '../model.ts'
import { type CellReading, readCell } from './cell-values.ts'
import { type HeadWord, headWordOf } from './head-words.ts'
import { type Column, type Label, labelOf } from './table-parts.ts'

/** No table of a report has more columns or places; what claims to is none. */
const MOST_COLUMNS = 200
const MOST_PLACES = 400_000

/** A table laid out on its grid, each cell read. */
export type Grid = {
  readonly at: readonly (readonly (Cell | undefined)[])[]
  readonly columnCount: number
  readingOf(cell: Cell): CellReading
  wordOf(cell: Cell): HeadWord | null
  label(cell: Cell): Label
}

/** Lays a table out; null when it is too large to be one. */
export function layGrid(table: Table): Grid | null {
  const { rowCount, columnCount } = table
  if (columnCount > MOST_COLUMNS || rowCount * columnCount > MOST_PLACES) return null
  const at: (Cell | undefined)[][] = Array.from({ length: rowCount }, () => [])
  for (const cell of table.cells) {
    const lastRow = Math.min(rowCount, cell.row + cell.rowSpan)
    const lastColumn = Math.min(columnCount, cell.column + cell.columnSpan)
    for (let row = cell.row; row < lastRow; row++) {
      const places = at[row]
      if (places === undefined) continue
      for (let column = cell.column; column < lastColumn; column++) places[column] ??= cell
    }
  }
  const readings = new Map<Cell, CellReading>()
  const words = new Map<Cell, HeadWord | null>()
  const labels = new Map<Cell, Label>()
  return {
    at,
    columnCount,
    readingOf: (cell) => remembered(readings, cell, () => readCell(cell.line)),
    wordOf: (cell) => remembered(words, cell, () => headWordOf(cell.line.folded)),
    label: (cell) => remembered(labels, cell, () => labelOf(cell.line)),
  }
}

function remembered<Value>(known: Map<Cell, Value>, cell: Cell, make: () => Value): Value {
  const value = known.get(cell)
  if (value !== undefined || known.has(cell)) return value as Value
  const made = make()
  known.set(cell, made)
  return made
}

/**
 * The heads over each column. Copies of a table often lose its merged cells: an empty place in a
 * row above a column's own head then belongs to the head at its left.
 */
export function columnHeads(grid: Grid, rows: readonly number[]): Column[] {
  return Array.from({ length: grid.columnCount }, (_, column) => {
    const heads: Label[] = []
    for (let index = rows.length - 1; index >= 0; index--) {
      const places = grid.at[rows[index] ?? -1] ?? []
      let from = column
      if (heads.length > 0) {
        while (from > 0 && isEmpty(grid, places[from])) from--
      }
      const cell = places[from]
      if (cell === undefined || isEmpty(grid, cell)) continue
      const label = grid.label(cell)
      if (heads[0]?.text !== label.text) heads.unshift(label)
    }
    return heads
  })
}

function isEmpty(grid: Grid, cell: Cell | undefined): boolean {
  return cell === undefined || grid.readingOf(cell).kind === 'EMPTY'
}
