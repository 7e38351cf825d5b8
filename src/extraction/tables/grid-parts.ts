import type { Table, UnreadNumber } from '../model.ts'
import { columnHeads, type Grid, layGrid } from './grid-heads.ts'
import { cellsOf, columnRoles, kindOf, ordinalColumns, type Role } from './grid-rows.ts'
import type { Column, Label, Row, TablePart, ValueCell } from './table-parts.ts'

/** Brings a table whose columns stand below each other to rows; null when it has none with values. */
export function gridParts(
  table: Table,
  before: readonly Column[],
): { parts: TablePart[]; unread: UnreadNumber[] } | null {
  const grid = layGrid(table)
  if (grid === null) return null
  const ordinals = ordinalColumns(grid)
  const unread: UnreadNumber[] = []
  const parts: TablePart[] = []
  let heads: number[] = []
  let body: number[] = []
  let unitLine: string | null = null
  let inherited = before.length === grid.columnCount ? before : []
  const close = () => {
    if (body.length > 0) {
      const columns = heads.length > 0 ? columnHeads(grid, heads) : inherited
      parts.push(readPart(grid, columns, body, ordinals, unitLine, unread))
      inherited = columns
    }
    heads = []
    body = []
  }
  let titles: number[] = []
  for (let row = 0; row < grid.at.length; row++) {
    const hasData = body.length > titles.length
    const kind = kindOf(grid, row, ordinals, hasData ? 'DATA' : heads.length > 0 ? 'HEAD' : 'START')
    if (kind === 'BLANK') continue
    if (kind === 'UNIT_LINE') unitLine = firstText(grid, row)?.folded ?? null
    else if (kind === 'HEAD') {
      if (hasData) close()
      body = []
      titles = []
      heads.push(row)
    } else {
      if (kind === 'TITLE') titles.push(row)
      body.push(row)
    }
  }
  close()
  return parts.length === 0 ? null : { parts, unread }
}

function firstText(grid: Grid, row: number): Label | null {
  const found = cellsOf(grid, row).find(({ cell }) => grid.readingOf(cell).kind !== 'EMPTY')
  return found ? grid.label(found.cell) : null
}

function readPart(
  grid: Grid,
  columns: readonly Column[],
  body: readonly number[],
  ordinals: ReadonlySet<number>,
  unitLine: string | null,
  unread: UnreadNumber[],
): TablePart {
  const roles = columnRoles(grid, columns, body, ordinals)
  const rows: Row[] = []
  /** Rows of what stands a second time beside the labels and values at the left. */
  const beside: Row[] = []
  let groups: readonly Label[] = []
  let carried: (Label | undefined)[] = []
  for (const row of body) {
    const found = readRow(grid, row, roles, unread)
    const [only] = found
    if (found.length === 1 && only && only.cells.length === 0) {
      // A caption of the rows that follow.
      groups = only.path.slice(-1)
      carried = []
      continue
    }
    for (const [nth, it] of found.entries()) {
      // 甲 | 乙 | 1 | 2 numbers the columns.
      if (/^[甲乙丙丁a-d]$/i.test(it.path[0]?.text ?? '')) continue
      const left = carried.slice(0, it.firstColumn).filter((label) => label !== undefined)
      const { firstColumn, labels, ...own } = it
      const to = nth === 0 ? rows : beside
      to.push({ ...own, groups: [...groups, ...left] })
      const isBlank = own.cells.every(({ line }) => line.length === 0)
      if (isBlank) groups = own.path.slice(-1)
      if (firstColumn === 0) carried = []
      for (const { label, column } of labels) carried[column] = label
    }
  }
  return { columns, rows: [...rows, ...beside], hasUnits: roles.includes('UNIT'), unitLine }
}

type ReadRow = Omit<Row, 'groups'> & {
  readonly firstColumn: number
  readonly labels: readonly { label: Label; column: number }[]
}

/** The records of a row: one, or several where label and values stand twice side by side. */
function readRow(
  grid: Grid,
  row: number,
  roles: readonly Role[],
  unread: UnreadNumber[],
): ReadRow[] {
  const found: ReadRow[] = []
  let labels: { label: Label; column: number }[] = []
  let unit: Row['unit'] = null
  let cells: ValueCell[] = []
  const flush = () => {
    if (labels.length > 0 || cells.some(({ line }) => line.length > 0)) {
      const path = labels.map(({ label }) => label)
      const firstColumn = labels[0]?.column ?? 0
      found.push({ path, unit, cells, firstColumn, labels })
    }
    labels = []
    unit = null
    cells = []
  }
  for (const { cell, column, isOwn } of cellsOf(grid, row)) {
    const { kind } = grid.readingOf(cell)
    const role = roles[column] ?? 'LABEL'
    if (role === 'SKIP') continue
    if (role === 'UNIT') {
      if (labels.length > 0 && (isOwn || kind === 'UNIT')) unit = cell.line
    } else if (kind === 'EMPTY') {
      if (role === 'LABEL' && cells.length > 0) flush()
      if (role === 'VALUE' && labels.length > 0 && isOwn) cells.push({ line: cell.line, column })
    } else if (kind === 'VALUE') {
      if (role === 'LABEL' && labels.length === 0) {
        if (/^(?:19|20)\d\d$/.test(cell.line.text)) labels.push({ label: grid.label(cell), column })
      } else if (isOwn) cells.push({ line: cell.line, column })
    } else if (kind === 'UNIT' && labels.length > 0 && cells.length === 0) unit = cell.line
    else if (role === 'VALUE' && labels.length > 0) {
      if (/\d/.test(cell.line.text) && isOwn) {
        unread.push({ span: cell.line.span(), raw: cell.line.text, reason: 'a text among values' })
      }
    } else {
      if (cells.length > 0) flush()
      const label = grid.label(cell)
      if (labels.at(-1)?.label.text !== label.text) labels.push({ label, column })
    }
  }
  flush()
  return found
}
