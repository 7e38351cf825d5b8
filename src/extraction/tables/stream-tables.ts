import type { UnreadNumber } from '../model.ts'
import type { Chunk, Token } from './cell-tokens.ts'
import type { RowIndex } from './form-rows.ts'
import { article20Row, headWordOf } from './head-words.ts'
import { labelKey, withoutLead } from './label-keys.ts'
import { type OpenPart, placeRows } from './stream-columns.ts'
import { headsIn } from './stream-heads.ts'
import { rowsOf, type StreamRow } from './stream-rows.ts'
import type { Column, FoundTable } from './table-parts.ts'

type OpenTable = {
  readonly parts: OpenPart[]
  readonly fromBlock: number
  toBlock: number
  /** Columns of the table before, for one that goes on without a head. */
  readonly inherited: readonly Column[]
}

/** No head with its first labels has more texts. */
const MOST_TEXTS = 120

/**
 * Rebuilds the tables of a stream of cells.
 * @param isTable whether markup or separators say that the cells are one table: then nothing is cut
 */
export function streamTables(
  chunks: readonly Chunk[],
  index: RowIndex,
  isTable: boolean,
  before: readonly Column[],
): FoundTable[] {
  const found: FoundTable[] = []
  const isKnownKey = (key: string) => index.rowsWithKey(key).length > 0
  let table: OpenTable | null = null
  let columns = before
  const close = () => {
    if (table === null) return
    const made = tableOf(table, index, isTable)
    if (made !== null) {
      found.push(made)
      columns = made.parts.at(-1)?.columns ?? columns
    }
    table = null
  }
  const openAt = (block: number): OpenTable => ({
    parts: [],
    fromBlock: block,
    toBlock: block + 1,
    inherited: columns,
  })
  for (const chunk of chunks) {
    const { values } = chunk
    let texts = chunk.texts.slice(-MOST_TEXTS)
    const heads = headsIn(texts, values.length, isKnownKey)
    for (const [nth, head] of heads.entries()) {
      const open: OpenTable | null = table
      const offset = chunk.texts.length - Math.min(chunk.texts.length, MOST_TEXTS)
      const first = texts[head.from]
      const goesOn: boolean =
        open !== null &&
        (isTable ||
          (head.kind === 'ARTICLE_20' &&
            (nth > 0 || (head.from === 0 && offset === 0)) &&
            open.parts.at(-1)?.head?.kind === 'ARTICLE_20'))
      if (!goesOn) {
        close()
        table = openAt(first?.block ?? 0)
      }
      const current = table as OpenTable | null
      if (current === null) continue
      const part: OpenPart = { head, rows: [] }
      current.parts.push(part)
      const next = heads[nth + 1]
      const labels = texts.slice(head.to, next ? next.from : undefined)
      const isStandard = head.kind !== 'LIST'
      if (next) {
        part.rows.push(...emptyRows(labels, index, isStandard))
      } else if (labels.length > 0 || (head.kind === 'RESULTS' && !head.hasOrdinals)) {
        addRows(current, part, labels, chunk, index, isStandard)
      }
    }
    if (heads.length > 0) continue
    const open = table as OpenTable | null
    if (values.length === 0 && chunk.blanks.length === 0) {
      // Rows at the end that nothing is printed for show by their unit.
      if (open !== null) addEmptyEnd(open, texts, index)
      continue
    }
    const from: number = isTable ? 0 : firstLabel(texts, values, index, open !== null)
    if (from > 0 || open === null) {
      if (open !== null) addEmptyEnd(open, texts.slice(0, from), index)
      close()
      if (from >= texts.length) continue
      texts = texts.slice(from)
      table = openAt(texts[0]?.block ?? values[0]?.block ?? 0)
    }
    const current = table as OpenTable | null
    if (current === null) continue
    const part = current.parts.at(-1) ?? { head: null, rows: [] }
    if (current.parts.length === 0) current.parts.push(part)
    const isStandard = part.head !== null && part.head.kind !== 'LIST'
    addRows(current, part, texts, chunk, index, isStandard)
  }
  close()
  return found
}

function addRows(
  table: OpenTable,
  part: OpenPart,
  labels: readonly Token[],
  chunk: Chunk,
  index: RowIndex,
  isStandard: boolean,
): void {
  part.rows.push(...rowsOf(labels, chunk.values, chunk.blanks, index, isStandard))
  const last = chunk.values.at(-1) ?? chunk.blanks.at(-1) ?? labels.at(-1)
  if (last) table.toBlock = last.block + 1
}

function emptyRows(labels: readonly Token[], index: RowIndex, isStandard: boolean): StreamRow[] {
  return rowsOf(labels, [], [], index, isStandard).filter(({ path }) => {
    const label = path.at(-1)
    return label !== undefined && isKnownLabel(label.folded, index)
  })
}

function addEmptyEnd(table: OpenTable, texts: readonly Token[], index: RowIndex): void {
  const part = table.parts.at(-1)
  if (part === undefined) return
  for (let at = 0; at + 1 < texts.length; at += 2) {
    const label = texts[at]
    const unit = texts[at + 1]
    if (label === undefined || unit === undefined || unit.kind !== 'UNIT') return
    if (!isKnownLabel(label.line.folded, index)) return
    part.rows.push({ path: [label.label], unit, values: [], blanks: [] })
    table.toBlock = unit.block + 1
  }
}

/** Whether a text is the label of a row of any form. */
export function isKnownLabel(folded: string, index: RowIndex): boolean {
  if (folded.length > 90) return false
  return (
    index.rowsWithKey(labelKey(folded)).length > 0 || article20Row(withoutLead(folded)) !== null
  )
}

/** Words of what stands around a table and has numbers too. */
const NO_LABEL =
  /浏览|点击|阅读|访问[:：]|字[号体]|打印|分享|电话|传真[:：]|邮编|邮箱|网址|来源|索引|负责人|填报|填表|审核|日期|时间|版权|备案|附件|页|编辑|作者|地址/
const NUMBERED_HEADING = /^\s*[一二三四五六七八九十]{1,3}、/
const LONGEST_UNKNOWN = 40

/**
 * Where the labels of the rows that go on begin among the texts after a row's values. What stands
 * before is no part of a table: a section's heading, a caption.
 */
function firstLabel(
  texts: readonly Token[],
  values: readonly Token[],
  index: RowIndex,
  isOpen: boolean,
): number {
  const last = texts.findLast(({ kind }) => kind !== 'UNIT')
  const isNumber = values.some(({ line }) => /[\d/-]/.test(line.folded))
  let unknown = 0
  for (let at = texts.length - 1; at >= 0; at--) {
    const token = texts[at]
    if (token === undefined || token.kind === 'UNIT') continue
    const { folded } = token.label
    if (isKnownLabel(folded, index) || /本年度办理结果/.test(folded)) continue
    if (headWordOf(folded) === 'RESULT' || headWordOf(folded) === 'GROUP') continue
    if (isPartOfKnown(texts, at, index)) continue
    unknown++
    const isForeign =
      !isOpen ||
      unknown > 2 ||
      folded.length > LONGEST_UNKNOWN ||
      NO_LABEL.test(folded) ||
      NUMBERED_HEADING.test(folded) ||
      (token === last && !isNumber)
    if (isForeign) return at + 1
  }
  return 0
}

/** A label broken over lines is known as a whole only. */
function isPartOfKnown(texts: readonly Token[], at: number, index: RowIndex): boolean {
  const text = (offset: number) => texts[at + offset]?.label.folded ?? ''
  return (
    isKnownLabel(text(0) + text(1), index) ||
    /本年度办理结果/.test(text(-1) + text(0) + text(1)) ||
    (at > 0 && isKnownLabel(text(-1) + text(0), index)) ||
    isKnownLabel(text(0) + text(1) + text(2), index)
  )
}

/** No table without markup has fewer rows of its own issuer's making. */
const FEWEST_ROWS = 2
/** Without a head, the labels alone must tell. */
const FEWEST_KNOWN = 3

function tableOf(table: OpenTable, index: RowIndex, isTable: boolean): FoundTable | null {
  const rows = table.parts.flatMap((part) => part.rows)
  const filled = rows.filter(({ values }) => values.length > 0)
  const known = rows.filter(({ path }) => isKnownLabel(path.at(-1)?.folded ?? '', index)).length
  const kinds = table.parts.flatMap(({ head }) => (head ? [head.kind] : []))
  const isOfForm = kinds.some((kind) => kind !== 'LIST')
  const isEnough = isOfForm
    ? rows.length > 0
    : kinds.length > 0
      ? filled.length >= FEWEST_ROWS || (filled.length > 0 && known > 0)
      : known >= FEWEST_KNOWN
  if (!isEnough && !(isTable && filled.length >= FEWEST_ROWS)) return null
  const unread: UnreadNumber[] = []
  const parts = table.parts.map((part) => placeRows(part, table.inherited, unread))
  return { fromBlock: table.fromBlock, toBlock: table.toBlock, parts, unread }
}
