import type { Table } from '../model.ts'
import { readCell } from './cell-values.ts'

/** The share of rows that may be shorter in a table whose columns stand below each other. */
const MOST_SHORT = 0.3

/**
 * Whether the rows of figures fill a table's columns. A page that lost the spans of its merged cells
 * has rows of any length, and its columns say nothing.
 */
export function isFilled(table: Table): boolean {
  const ends: number[] = []
  const hasFigure: boolean[] = []
  for (const cell of table.cells) {
    const end = cell.column + cell.columnSpan
    const below = Math.min(cell.row + cell.rowSpan, table.rowCount, cell.row + MOST_ROWS)
    for (let row = cell.row; row < below; row++) ends[row] = Math.max(ends[row] ?? 0, end)
    if (cell.column > 0 && readCell(cell.line).kind === 'VALUE') hasFigure[cell.row] = true
  }
  const firstFigure = hasFigure.indexOf(true)
  const isHeadCut = table.cells.some(
    ({ row, column }) =>
      row < firstFigure && column > 0 && (ends[row] ?? 0) < table.columnCount - 1,
  )
  if (isHeadCut) return false
  let rows = 0
  let short = 0
  for (let row = 0; row < table.rowCount; row++) {
    if (!hasFigure[row]) continue
    rows++
    if ((ends[row] ?? 0) < table.columnCount) short++
  }
  return short <= rows * MOST_SHORT
}

/** No cell of the forms reaches over more rows. */
const MOST_ROWS = 60
