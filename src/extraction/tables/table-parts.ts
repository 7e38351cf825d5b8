import type { UnreadNumber } from '../model.ts'
import type { SourceLine, Span } from '../text/source-line.ts'
import { printedText } from './cell-values.ts'

/** A label or head as a reader reads it: on one line, also where print broke it over several. */
export type Label = { readonly text: string; readonly folded: string; readonly span: Span }

/** A cell of values: what is printed in a column. The line is empty where nothing is. */
export type ValueCell = { readonly line: SourceLine; readonly column: number }

/** A row of a table, whatever its layout. */
export type Row = {
  /** Labels that stand over or before the row and hold for it too, outermost first. */
  readonly groups: readonly Label[]
  /** The row's own labels, outermost first; the last says what is counted. */
  readonly path: readonly Label[]
  /** The cell of the unit column; null without such a cell, empty where it prints nothing. */
  readonly unit: SourceLine | null
  readonly cells: readonly ValueCell[]
}

/** The heads over a column, outermost first; the last is its own. */
export type Column = readonly Label[]

/** Rows under one head. */
export type TablePart = {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** Whether the head has a column of units: then an empty unit cell prints no unit. */
  readonly hasUnits: boolean
  /** A line 单位:件 above the table or in it. */
  readonly unitLine: string | null
}

/** A table of the report and where it stands, brought to rows. */
export type FoundTable = {
  readonly fromBlock: number
  readonly toBlock: number
  readonly parts: readonly TablePart[]
  /** Numbers that no row or column could be found for. */
  readonly unread: readonly UnreadNumber[]
}

/** The label that a cell's line is. */
export function labelOf(line: SourceLine): Label {
  const text = printedText(line)
  return { text, folded: text.length === line.length ? line.folded : fold(line), span: line.span() }
}

function fold(line: SourceLine): string {
  return line.folded.replace(/[\n\r]/g, '').trim()
}

/** Labels that print broke apart, as one. */
export function joinLabels(labels: readonly Label[]): Label {
  return {
    text: labels.map(({ text }) => text).join(''),
    folded: labels.map(({ folded }) => folded).join(''),
    span: { start: labels[0]?.span.start ?? 0, end: labels.at(-1)?.span.end ?? 0 },
  }
}
