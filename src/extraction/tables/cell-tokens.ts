import type { Paragraph, Table } from '../model.ts'
import type { SourceLine } from '../text/source-line.ts'
import { type CellReading, readCell } from './cell-values.ts'
import { headWordOf, isArticle20Item } from './head-words.ts'
import { type Label, labelOf } from './table-parts.ts'

/** A cell of a table that has lost its columns. */
export type Token = {
  readonly kind: CellReading['kind']
  readonly line: SourceLine
  readonly label: Label
  /** Index of its block. */
  readonly block: number
}

/** What stands between two runs of values: labels and heads; then the values. */
export type Chunk = {
  readonly texts: readonly Token[]
  readonly values: readonly Token[]
  /** Empty cells right before the first value. */
  readonly blanks: readonly Token[]
}

/** Reads a line as a cell. */
export function tokenOf(line: SourceLine, block: number): Token {
  return { kind: readCell(line).kind, line, label: labelOf(line), block }
}

/** The chunks of a table with rows as long as they happen to be; a row's end ends its values. */
export function chunksOfTable(table: Table, block: number): Chunk[] {
  const rows: Token[][] = []
  for (const cell of table.cells) {
    const row = rows[cell.row] ?? []
    rows[cell.row] = row
    row.push(tokenOf(cell.line, block))
  }
  const chunks: Chunk[] = []
  let texts: Token[] = []
  for (const row of rows) {
    if (row === undefined) continue
    const first = row.findIndex(({ kind }) => kind === 'VALUE')
    if (first === -1) {
      const printed = row.filter(({ kind }) => kind !== 'EMPTY')
      texts.push(...printed)
      // A label followed by nothing but empty cells is a row that nothing was filled into.
      const blanks = row.slice(row.findLastIndex(({ kind }) => kind !== 'EMPTY') + 1)
      const isRow = blanks.length > 1 && printed.length <= 3 && !printed.some(isHead)
      if (isRow && printed.length > 0) {
        chunks.push({ texts, values: [], blanks })
        texts = []
      }
      continue
    }
    const last = row.slice(0, first).findLastIndex(({ kind }) => kind !== 'EMPTY')
    texts.push(...row.slice(0, first).filter(({ kind }) => kind !== 'EMPTY'))
    const values = row.slice(first).filter(({ kind }) => kind === 'VALUE' || kind === 'EMPTY')
    // 指标 | 数量 | 单位
    const unit = row[first + 1]
    if (unit?.kind === 'UNIT' && texts.at(-1)?.kind !== 'UNIT') texts.push(unit)
    chunks.push({ texts, values, blanks: row.slice(last + 1, first) })
    texts = []
  }
  if (texts.length > 0) chunks.push({ texts, values: [], blanks: [] })
  return chunks
}

function isHead({ line: { folded } }: Token): boolean {
  return headWordOf(folded) !== null || isArticle20Item(folded) || folded.includes('勾稽关系')
}

/** The chunks of a run of lines, one cell a line. */
export function chunksOfLines(tokens: readonly Token[]): Chunk[] {
  const chunks: Chunk[] = []
  let texts: Token[] = []
  let values: Token[] = []
  for (const token of tokens) {
    if (token.kind === 'VALUE') values.push(token)
    else {
      if (values.length > 0) {
        chunks.push({ texts, values, blanks: [] })
        texts = []
        values = []
      }
      texts.push(token)
    }
  }
  chunks.push({ texts, values, blanks: [] })
  return withUnitsBefore(chunks)
}

/** Where units stand after the values, brings each before its value. */
function withUnitsBefore(chunks: readonly Chunk[]): Chunk[] {
  let before = 0
  let after = 0
  for (const [nth, { texts }] of chunks.entries()) {
    if (texts.at(-1)?.kind === 'UNIT' && texts.length > 1) before++
    if (nth > 0 && texts[0]?.kind === 'UNIT') after++
  }
  if (after <= before) return [...chunks]
  return chunks.map(({ texts, values, blanks }, nth) => {
    const own = nth > 0 && texts[0]?.kind === 'UNIT' ? texts.slice(1) : texts
    const unit = chunks[nth + 1]?.texts[0]
    const isUnit = unit?.kind === 'UNIT' && values.length > 0
    return { texts: isUnit ? [...own, unit] : own, values, blanks }
  })
}

/** No cell of a label is longer; the longest of the forms has 41 characters. */
export const LONGEST_LABEL = 70

/** A row of table three on one line, which has seven values after its label. */
function isRowOfValues(folded: string): boolean {
  return folded.length <= 2 * LONGEST_LABEL && /(?:\s+[\d,./-]{1,12}){5}$/.test(folded)
}

/** Whether a paragraph may be a cell: short, and no sentence (无。 is one). */
export function mayBeCell(paragraph: Paragraph): boolean {
  const { line } = paragraph
  if (paragraph.headingLevel !== null) return false
  if (line.length > LONGEST_LABEL && !isRowOfValues(line.folded)) return false
  if (paragraph.linkShare > 0.5 || paragraph.isListItem) return false
  return !/[。;!?]/.test(line.folded)
}
