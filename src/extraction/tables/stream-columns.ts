import type { UnreadNumber } from '../model.ts'
import { SourceLine } from '../text/source-line.ts'
import { type HeadWord, headWordOf } from './head-words.ts'
import type { StreamHead } from './stream-heads.ts'
import type { StreamRow } from './stream-rows.ts'
import type { Column, Row, TablePart, ValueCell } from './table-parts.ts'

/** A head and the rows below it, as they stand in a stream of cells. */
export type OpenPart = { readonly head: StreamHead | null; readonly rows: StreamRow[] }

/** Gives each value its column, where the number of values in the row leaves no doubt. */
export function placeRows(
  { head, rows }: OpenPart,
  inherited: readonly Column[],
  unread: UnreadNumber[],
): TablePart {
  const width = usualWidth(rows)
  const columns = columnsFor(head, inherited, width)
  const count = columns.length
  const placed: Row[] = []
  for (const row of rows) {
    const cells = cellsOf(row, count, head?.hasOrdinals ?? false)
    if (cells !== null)
      placed.push({ groups: [], path: row.path, unit: row.unit?.line ?? null, cells })
    else {
      const reason = `${row.values.length} values for ${count} columns`
      for (const { line } of row.values) {
        if (/\d/.test(line.folded)) unread.push({ span: line.span(), raw: line.text, reason })
      }
    }
  }
  const hasUnits = head?.hasUnits ?? rows.some(({ unit }) => unit !== null)
  return { columns, rows: placed, hasUnits, unitLine: head?.unitLine ?? null }
}

/** How many values most rows have. */
function usualWidth(rows: readonly StreamRow[]): number {
  const counts = new Map<number, number>()
  for (const { values } of rows) {
    if (values.length > 0) counts.set(values.length, (counts.get(values.length) ?? 0) + 1)
  }
  let best = 0
  for (const [width, times] of counts) {
    if (times > (counts.get(best) ?? 0)) best = width
  }
  return best
}

/** The columns of values of the table before, which this one goes on with. */
function inheritedFor(inherited: readonly Column[], width: number): readonly Column[] {
  if (inherited.length === width) return inherited
  const ofValues = inherited.filter((column) => {
    const head = column.at(-1)?.folded ?? ''
    const word = headWordOf(head)
    return head !== '' && !head.includes('勾稽关系') && (word === null || !BESIDE.has(word))
  })
  return ofValues.length === width ? ofValues : []
}

const BESIDE: ReadonlySet<HeadWord> = new Set(['LABEL', 'UNIT', 'ORDINAL', 'REMARK'])

function columnsFor(
  head: OpenPart['head'],
  inherited: readonly Column[],
  width: number,
): readonly Column[] {
  const columns = head?.columns ?? inheritedFor(inherited, width)
  if (columns.length === width || width === 0) return columns
  if (head !== null && head.kind !== 'LIST') return columns
  if (head?.hasOrdinals && columns.length === width - 1) return columns
  if (head?.mayHaveCover && columns.length === width + 1) return columns.slice(1)
  // One value a row needs no head to be placed; of several nobody knows which is which.
  if (width === 1) return columns.length === 0 ? [[]] : columns.slice(-1)
  return columns.length > 0 ? columns : Array.from({ length: width }, () => [])
}

function cellsOf(
  { values, blanks, path }: StreamRow,
  count: number,
  hasOrdinals: boolean,
): ValueCell[] | null {
  const cell = (line: SourceLine, column: number): ValueCell => ({ line, column })
  if (values.length === 0) {
    const at = path.at(-1)?.span.start ?? 0
    return Array.from({ length: count }, (_, column) => cell(new SourceLine('', at), column))
  }
  let printed = values
  if (printed.length > count) {
    while (printed.length > count && printed.at(-1)?.kind === 'EMPTY')
      printed = printed.slice(0, -1)
    if (printed.length === count + 1 && hasOrdinals) printed = printed.slice(0, count)
  } else if (printed.length < count) {
    const missing = count - printed.length
    if (blanks.length >= missing) printed = [...blanks.slice(-missing), ...printed]
  }
  if (printed.length !== count) return null
  return printed.map(({ line }, column) => cell(line, column))
}
