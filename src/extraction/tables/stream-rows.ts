import type { Token } from './cell-tokens.ts'
import type { RowIndex } from './form-rows.ts'
import { article20Row, bareHead, headWordOf } from './head-words.ts'
import { labelKey, withoutLead } from './label-keys.ts'
import { joinLabels, type Label } from './table-parts.ts'

/** A row as it stands in the stream: its labels, its unit, and as many values as are printed. */
export type StreamRow = {
  readonly path: readonly Label[]
  readonly unit: Token | null
  readonly values: readonly Token[]
  readonly blanks: readonly Token[]
}

/** The rows that the texts before a run of values name: the last has the values, others are empty. */
export function rowsOf(
  texts: readonly Token[],
  values: readonly Token[],
  blanks: readonly Token[],
  index: RowIndex,
  isStandard: boolean,
): StreamRow[] {
  const rows: StreamRow[] = []
  let path: Label[] = []
  for (let at = 0; at < texts.length; ) {
    const token = texts[at]
    if (token === undefined) break
    if (token.kind === 'UNIT' && path.length > 0) {
      const isLast = at === texts.length - 1
      if (!isLast || values.length === 0) {
        rows.push({ path, unit: token, values: [], blanks: [] })
        path = []
      } else {
        rows.push({ path, unit: token, values, blanks })
        return rows
      }
      at++
      continue
    }
    const count = labelOver(texts, at, index)
    const label = joinLabels(texts.slice(at, at + count).map((part) => part.label))
    at += count
    path.push(label)
    const next = texts[at]
    const isEmpty =
      next !== undefined && next.kind !== 'UNIT' && isUnfilled(label, next.label, index, isStandard)
    if (isEmpty) {
      rows.push({ path, unit: null, values: [], blanks: [] })
      path = []
    }
  }
  if (path.length > 0 || values.length > 0) rows.push({ path, unit: null, values, blanks })
  return rows
}

/** Over how many texts a label is broken: as many as together are the label of a row. */
function labelOver(texts: readonly Token[], at: number, index: RowIndex): number {
  const first = texts[at]?.label.folded ?? ''
  if (/^其中\s*:?$/.test(first.trim())) return texts[at + 1] === undefined ? 1 : 2
  const after = texts[at + 1]
  const isRemark =
    after?.kind === 'TEXT' &&
    /^\((?![\d一二三四五六七八九十]{1,3}\))/.test(after.label.folded.trim())
  const isTail = /^总?(?:[次人件条]数|数量?)$/.test(after?.label.folded.trim() ?? '')
  if (isRow(first, index)) return isRemark || isTail ? 2 : untilClosed(texts, at)
  let joined = first
  for (let count = 2; count <= 3; count++) {
    const next = texts[at + count - 1]
    if (next === undefined || next.kind === 'UNIT') return 1
    joined += next.label.folded
    if (joined.length > 80) return 1
    // A numbered text begins a label of its own.
    if (withoutLead(next.label.folded) !== next.label.folded.replace(/\s/g, '')) return 1
    if (isRow(joined, index)) return count
  }
  return 1
}

/** A bracket that print broke ends where it is closed. */
function untilClosed(texts: readonly Token[], at: number): number {
  const first = texts[at]?.label.folded ?? ''
  if (first.lastIndexOf('(') <= first.lastIndexOf(')')) return 1
  for (let count = 2; count <= 4; count++) {
    const next = texts[at + count - 1]?.label.folded
    if (next === undefined) return 1
    const close = next.indexOf(')')
    const open = next.indexOf('(')
    if (open !== -1 && (close === -1 || open < close)) return 1
    if (close !== -1) return close === next.length - 1 ? count : 1
  }
  return 1
}

function isRow(folded: string, index: RowIndex): boolean {
  if (folded.length > 90) return false
  const key = labelKey(folded)
  return index.rowsWithKey(key).length > 0 || article20Row(withoutLead(folded)) !== null
}

/** Whether a label without values is a row that nothing is printed for, and not a group of rows. */
function isUnfilled(label: Label, next: Label, index: RowIndex, isStandard: boolean): boolean {
  if (isStandard && article20Row(bareHead(withoutLead(label.folded))) !== null) return true
  if (isStandard && headWordOf(label.folded) === 'GROUP') return false
  const rows = index.rowsWithKey(labelKey(label.folded))
  if (rows.length === 0) return false
  if (rows.some(({ role }) => role === 'heading' || role === 'subtotal_implicit')) return false
  if (/^(?:合计|总计|小计|总数)$/.test(labelKey(next.folded))) return false
  return isStandard || /(?:数|数量|费用|经费|支出)$/.test(label.folded.trim())
}
