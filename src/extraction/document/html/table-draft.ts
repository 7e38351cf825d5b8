import type { SourceLine } from '../../text/source-line.ts'
import type { Region } from './regions.ts'

/** A paragraph before it is known how much of the page its region holds. */
export type ParagraphDraft = {
  readonly type: 'paragraph'
  readonly line: SourceLine
  readonly headingLevel: number | null
  readonly isBold: boolean
  readonly isListItem: boolean
  readonly linkShare: number
  readonly region: Region | null
}

export type CellDraft = {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** Where its content starts: the place of a cell without text. */
  readonly start: number
  readonly blocks: (ParagraphDraft | TableDraft)[]
}

/** A table while it is read. */
export type TableDraft = {
  readonly type: 'table'
  readonly cells: CellDraft[]
  /** Where the paragraphs go that stand in it outside of cells. */
  readonly sink: (ParagraphDraft | TableDraft)[]
  readonly isPresentation: boolean
  /** How many tables hold it. */
  readonly depth: number
  /** For each column, the first row that no cell from above reaches into. */
  readonly freeFrom: number[]
  row: number
  column: number
  columnCount: number
}

/** Wider tables are not laid out further: their cells have no column of their own. */
const WIDEST = 256

export function newTable(
  sink: (ParagraphDraft | TableDraft)[],
  outer: TableDraft | null,
  isPresentation: boolean,
): TableDraft {
  return {
    type: 'table',
    cells: [],
    sink,
    isPresentation,
    depth: outer ? outer.depth + 1 : 0,
    freeFrom: [],
    row: -1,
    column: 0,
    columnCount: 0,
  }
}

export function addRow(table: TableDraft): void {
  table.row++
  table.column = 0
}

/** Adds a cell at the next free place of the row; it never reaches over a cell from above. */
export function addCell(
  table: TableDraft,
  rowSpan: number,
  columnSpan: number,
  start: number,
): CellDraft {
  const { freeFrom, row } = table
  let column = table.column
  while (column < WIDEST && (freeFrom[column] ?? 0) > row) column++
  let width = 1
  const mostColumns = Math.min(columnSpan, WIDEST - column)
  while (width < mostColumns && (freeFrom[column + width] ?? 0) <= row) width++
  if (column < WIDEST) {
    for (let at = column; at < column + width; at++) freeFrom[at] = row + rowSpan
  }
  table.column = column + width
  table.columnCount = Math.max(table.columnCount, table.column)
  const cell = { row, column, rowSpan, columnSpan: width, start, blocks: [] }
  table.cells.push(cell)
  return cell
}

/** Cells of a table of data are shorter, in characters. */
const LONG_CELL = 400
const LINK_CELLS = 0.5

/**
 * Whether a table holds data. A table that lays out a page holds tables, headings, links, or whole
 * pages of paragraphs in a cell; or it is one column or row.
 */
export function isData(table: TableDraft): boolean {
  if (table.isPresentation || table.columnCount < 2 || table.cells.length < 2) return false
  const filled = table.cells.filter((cell) => cell.blocks.length > 0)
  if (filled.length < 2 || filled.some(isLayoutCell)) return false
  const links = filled.filter((cell) => linkShare(cell) > 0.8).length
  if (links > filled.length * LINK_CELLS) return false
  if (new Set(filled.map((cell) => cell.column)).size === 1) {
    return filled.every((cell) => characters(cell) < LONG_CELL / 4)
  }
  return table.row > 0 || filled.filter((cell) => isValue(cell)).length * 2 >= filled.length
}

function isLayoutCell({ blocks }: CellDraft): boolean {
  let length = 0
  for (const block of blocks) {
    if (block.type === 'table') return true
    if (block.headingLevel !== null && blocks.length > 1) return true
    length += block.line.length
  }
  return length > LONG_CELL && blocks.length > 2
}

function characters(cell: CellDraft): number {
  let length = 0
  for (const block of cell.blocks) if (block.type === 'paragraph') length += block.line.length
  return length
}

function linkShare(cell: CellDraft): number {
  let linked = 0
  for (const block of cell.blocks) {
    if (block.type === 'paragraph') linked += block.linkShare * block.line.length
  }
  return linked / Math.max(1, characters(cell))
}

/** A figure, a marker, or a short word, as the cells of a row cut off from its table hold. */
function isValue(cell: CellDraft): boolean {
  const [block] = cell.blocks
  return block?.type === 'paragraph' && /^[-+/—\d.,%\s]{1,20}$/.test(block.line.text)
}
