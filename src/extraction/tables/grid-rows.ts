import type { Cell } from '../model.ts'
import type { Grid } from './grid-heads.ts'
import { bareHead } from './head-words.ts'
import type { Column } from './table-parts.ts'
import { isUnitLine } from './units.ts'

export type RowKind = 'HEAD' | 'TITLE' | 'DATA' | 'UNIT_LINE' | 'BLANK'

/** The cells of a row in order, each once; `isOwn` where the cell begins in this row. */
export function cellsOf(grid: Grid, row: number): { cell: Cell; column: number; isOwn: boolean }[] {
  const places = grid.at[row] ?? []
  const cells: { cell: Cell; column: number; isOwn: boolean }[] = []
  for (let column = 0; column < grid.columnCount; column++) {
    const cell = places[column]
    if (cell === undefined || cell === places[column - 1]) continue
    cells.push({ cell, column, isOwn: cell.row === row })
  }
  return cells
}

/** What a row is to the rows around it: part of the head, a caption, values. */
export function kindOf(
  grid: Grid,
  row: number,
  ordinals: ReadonlySet<number>,
  before: 'START' | 'HEAD' | 'DATA',
): RowKind {
  let values = 0
  let years = 0
  let texts = 0
  let own = 0
  let words = 0
  let first: { cell: Cell; column: number } | null = null
  for (const { cell, column, isOwn } of cellsOf(grid, row)) {
    const { kind } = grid.readingOf(cell)
    if (kind === 'EMPTY') continue
    first ??= { cell, column }
    if (kind === 'VALUE') {
      if (ordinals.has(column) || !isOwn) continue
      values++
      if (/^(?:19|20)\d\d$/.test(cell.line.text)) years++
    } else {
      texts++
      if (isOwn) own++
      const word = grid.wordOf(cell)
      if (word !== null && isOwn) words++
    }
  }
  if (first === null) return 'BLANK'
  const word = grid.wordOf(first.cell)
  const isHead = word === 'LABEL' || word === 'ORDINAL' || word === 'UNIT'
  if (values > 0) return isHead && years === values && words > 0 ? 'HEAD' : 'DATA'
  if (texts === 1) {
    if (isUnitLine(first.cell.line.folded)) return 'UNIT_LINE'
    if (word === 'GROUP') return 'HEAD'
    return first.column > 0 && before !== 'DATA' ? 'HEAD' : 'TITLE'
  }
  if (own === 0) return 'BLANK'
  if (isHead || words >= 2) return 'HEAD'
  if (before === 'START') return 'HEAD'
  // Lower rows of a head begin right of the labels, or below a cell that reaches down.
  const isLower = first.column > 0 || first.cell.row !== row || words > 0
  return before === 'HEAD' && isLower ? 'HEAD' : 'TITLE'
}

/** Columns of running numbers (序号, 行次, 代码): by their head, or 1, 2, 3 before a text. */
export function ordinalColumns(grid: Grid): Set<number> {
  const found = new Set<number>()
  for (let column = 0; column < Math.min(4, grid.columnCount); column++) {
    let next: number | null = null
    let run = 0
    let isRun = true
    for (let row = 0; row < grid.at.length; row++) {
      const cell = grid.at[row]?.[column]
      if (cell === undefined || cell.row !== row) continue
      if (grid.wordOf(cell) === 'ORDINAL') found.add(column)
      const reading = grid.readingOf(cell)
      if (reading.kind !== 'VALUE' || reading.value === null) continue
      if (next !== null && reading.value !== next) isRun = false
      if (next === null && reading.value > 1) isRun = false
      next = reading.value + 1
      const right = grid.at[row]?.[column + 1]
      if (right === undefined || grid.readingOf(right).kind !== 'TEXT') isRun = false
      run++
    }
    if (column === 0 && isRun && run >= 3) found.add(column)
  }
  return found
}

/** What a column holds. */
export type Role = 'LABEL' | 'UNIT' | 'VALUE' | 'SKIP'

/** The role of each column, by its head and by what stands in it. */
export function columnRoles(
  grid: Grid,
  columns: readonly Column[],
  body: readonly number[],
  ordinals: ReadonlySet<number>,
): Role[] {
  return Array.from({ length: grid.columnCount }, (_, column): Role => {
    if (ordinals.has(column)) return 'SKIP'
    const head = columns[column]?.at(-1)
    const bare = head ? bareHead(head.folded) : ''
    if (/^(?:计量|统计)?单位$/.test(bare)) {
      if (column > 0 && hasUnitWords(grid, column, body)) return 'UNIT'
    }
    if (/^(?:备注|说明|附注|注|依据|填报说明|指标解释|指标说明)$/.test(bare)) return 'SKIP'
    if (/(?:文号|电话|邮编|日期|时间|时限|索引号|年份|联系方式)$/.test(bare)) return 'LABEL'
    let values = 0
    let units = 0
    let texts = 0
    for (const row of body) {
      const cell = grid.at[row]?.[column]
      if (cell === undefined || cell.row !== row || cell.column !== column) continue
      const { kind } = grid.readingOf(cell)
      if (kind === 'VALUE') values++
      else if (kind === 'UNIT') units++
      else if (kind === 'TEXT') texts++
    }
    if (units > 0 && units >= texts && units >= values) return 'UNIT'
    if (values > 0 && values >= texts) return 'VALUE'
    if (values === 0 && texts === 0 && column > 0 && bare !== '') return 'VALUE'
    return 'LABEL'
  })
}

/** 单位 is also a head over names of bodies. */
function hasUnitWords(grid: Grid, column: number, body: readonly number[]): boolean {
  let units = 0
  let texts = 0
  for (const row of body) {
    const cell = grid.at[row]?.[column]
    const kind = cell && grid.readingOf(cell).kind
    if (kind === 'UNIT' || kind === 'VALUE' || kind === 'EMPTY') units++
    else if (kind === 'TEXT') texts++
  }
  return units >= texts
}
