import { brokenResults } from './broken-results.ts'
import type { Token } from './cell-tokens.ts'
import {
  applicantOf,
  bareHead,
  branchOf,
  type HeadWord,
  headWordOf,
  isArticle20Item,
  resultOf,
} from './head-words.ts'
import { labelKey } from './label-keys.ts'
import { type Column, joinLabels, type Label } from './table-parts.ts'
import { isUnitLine } from './units.ts'

/** The head of a table that lost its columns: which of the texts it is, and the columns it names. */
export type StreamHead = {
  readonly kind: 'LIST' | 'ARTICLE_20' | 'APPLICANTS' | 'RESULTS'
  /** Indexes of its texts: from the first up to, without, `to`, where the labels begin. */
  readonly from: number
  readonly to: number
  readonly columns: readonly Column[]
  readonly hasUnits: boolean
  readonly hasOrdinals: boolean
  /** 数量 may stand over the columns; then it is no column itself. */
  readonly mayHaveCover: boolean
  readonly unitLine: string | null
}

/** A text of a head, put together where print broke it. */
type Item = { label: Label; bare: string; word: HeadWord | 'ITEM' | 'NOTE' | null; at: number }

const isRowLabel = (folded: string, isKnownKey: (key: string) => boolean) =>
  isKnownKey(labelKey(folded))

/**
 * The heads among the texts before a run of values, in their order. Several where the rows between
 * them have no values.
 * @param valueCount how many values follow the texts
 */
export function headsIn(
  texts: readonly Token[],
  valueCount: number,
  isKnownKey: (key: string) => boolean,
): StreamHead[] {
  const items = itemsOf(texts)
  const heads: StreamHead[] = []
  for (let at = 0; at < items.length; ) {
    const head = headAt(items, at, texts.length, valueCount, isKnownKey)
    if (head === null) at++
    else {
      const last = heads.at(-1)
      heads.push(withUnitLine(head, texts, last?.to ?? 0))
      at = items.findIndex((item) => item.at >= head.to)
      if (at === -1) break
    }
  }
  const isRead = ({ kind, columns }: StreamHead) =>
    kind === 'RESULTS' && columns.length === valueCount
  if (heads.some(isRead)) return heads
  const broken = brokenResults(texts, valueCount)
  return broken === null ? heads : [...heads.filter(({ to }) => to <= broken.from), broken]
}

function withUnitLine(head: StreamHead, texts: readonly Token[], least: number): StreamHead {
  const before = head.from > least ? texts[head.from - 1] : undefined
  if (before === undefined || !isUnitLine(before.line.folded)) return head
  return { ...head, from: head.from - 1, unitLine: before.line.folded }
}

function itemsOf(texts: readonly Token[]): Item[] {
  const items: Item[] = []
  for (let at = 0; at < texts.length; ) {
    const count = brokenOver(texts, at)
    const label = joinLabels(texts.slice(at, at + count).map((token) => token.label))
    items.push({ label, bare: bareHead(label.folded), word: wordOf(label.folded), at })
    at += count
  }
  return items
}

function wordOf(folded: string): Item['word'] {
  if (isArticle20Item(folded)) return 'ITEM'
  if (folded.includes('勾稽关系')) return 'NOTE'
  return headWordOf(folded)
}

const BREAKABLE: ReadonlySet<Item['word']> = new Set([
  'ARTICLE_20',
  'APPLICANT',
  'RESULT',
  'GROUP',
  'LABEL',
  'UNIT',
])

/** Over how many texts a head is broken: 本年新 | 制作数量, 商业 | 企业, 单 | 位. */
function brokenOver(texts: readonly Token[], at: number): number {
  let folded = texts[at]?.label.folded ?? ''
  if (folded.length > 10) return 1
  const first = headWordOf(folded)
  if (first !== null && first !== 'AMOUNT' && first !== 'APPLICANT') return 1
  for (let count = 2; count <= 3; count++) {
    const next = texts[at + count - 1]?.label.folded
    if (next === undefined || next.length > 10) return 1
    folded += next
    const nextWord = headWordOf(next)
    const isWhole = first !== null && nextWord !== null && nextWord !== 'ARTICLE_20'
    const word = headWordOf(folded)
    const isSpaced = word === 'AMOUNT' && folded.replace(/\s/g, '').length === count
    if (!isWhole && (BREAKABLE.has(word) || isSpaced)) return count
  }
  return 1
}

function headAt(
  items: readonly Item[],
  at: number,
  length: number,
  valueCount: number,
  isKnownKey: (key: string) => boolean,
): StreamHead | null {
  const item = items[at]
  if (item === undefined || item.word === null) return null
  let end = at
  while (end < items.length && isHeadItem(items, end)) end++
  const head = items.slice(at, end)
  const words = new Set(head.map(({ word }) => word))
  if (words.has('ARTICLE_20')) {
    const last = head.findLastIndex(({ word }) => word === 'ARTICLE_20')
    const next = items[at + last + 1]
    const columns = head.flatMap(({ word, label }) => (word === 'ARTICLE_20' ? [[label]] : []))
    return plainHead('ARTICLE_20', item.at, next?.at ?? length, columns)
  }
  if (words.has('RESULT')) return resultsHead(items, at, end, length, valueCount)
  const applicants = head.filter(({ word, bare }) => word === 'APPLICANT' && bare !== '其他')
  if (applicants.length >= 2) {
    const columns = applicantColumns(head)
    return plainHead('APPLICANTS', item.at, items[end]?.at ?? length, columns)
  }
  if (item.word !== 'LABEL' && item.word !== 'ORDINAL') return null
  return listHead(items, at, length, valueCount, isKnownKey)
}

function isHeadItem(items: readonly Item[], at: number): boolean {
  return items[at]?.word !== null
}

function plainHead(
  kind: StreamHead['kind'],
  from: number,
  to: number,
  columns: readonly Column[],
): StreamHead {
  const rest = { hasUnits: false, hasOrdinals: false, mayHaveCover: false, unitLine: null }
  return { kind, from, to, columns, ...rest }
}

/** The head is printed line by line: 总计 stands before the five kinds of organisations. */
function applicantColumns(head: readonly Item[]): Column[] {
  const isTotal = ({ bare }: Item) => /^(?:总计|合计|小计)$/.test(bare)
  const kinds = head.filter(({ word, bare }) => word === 'APPLICANT' || applicantOf(bare) !== null)
  const parts = kinds.filter(({ bare }) => applicantOf(bare) !== 'ORGANISATION')
  const totals = head.filter(isTotal)
  const organisation = head.filter(({ bare }) => applicantOf(bare) === 'ORGANISATION')
  const inner = parts.length > 1 ? parts : [...parts, ...organisation]
  return [...inner, ...totals.slice(0, 1)].map(({ label }) => [label])
}

/** Table four: the branches in their order, each with as many results. */
function resultsHead(
  items: readonly Item[],
  at: number,
  end: number,
  length: number,
  valueCount: number,
): StreamHead | null {
  const head = items.slice(at, end)
  const isResult = ({ bare }: Item) => resultOf(bare) !== null
  const results = head.filter(isResult)
  const groups = head.filter(({ bare, word }) => word === 'GROUP' && branchOf(bare) !== null)
  const litigation = groups.find(({ bare }) => branchOf(bare) === 'litigation')
  const divided = groups.some(({ bare }) => /^litigation\./.test(branchOf(bare) ?? ''))
  const branches = groups.filter((group) => !(divided && group === litigation))
  const over = (branch: Item): Label[] =>
    /^litigation\./.test(branchOf(branch.bare) ?? '') && litigation
      ? [litigation.label, branch.label]
      : [branch.label]
  if (results.length <= 1) {
    // The branches are the columns, or stand before their rows.
    const first = head.findIndex(isResult)
    const label = head[first]
    if (label === undefined || valueCount !== branches.length || valueCount < 2) return null
    return plainHead('RESULTS', head[0]?.at ?? 0, label.at, branches.map(over))
  }
  // The results are the columns, and the branches stand before their rows.
  const lastResult = head.findLastIndex(isResult)
  const below = groups.find((group) => head.indexOf(group) > lastResult)
  if (below !== undefined && valueCount === results.length && groups[0] === below) {
    const columns = results.map(({ label }): Column => [label])
    return plainHead('RESULTS', head[0]?.at ?? 0, below.at, columns)
  }
  const each = branches.length > 0 ? results.length / branches.length : results.length
  if (!Number.isInteger(each)) return null
  const columns = results.map((result, index): Column => {
    const branch = branches[Math.floor(index / each)]
    return branch ? [...over(branch), result.label] : [result.label]
  })
  return plainHead('RESULTS', head[0]?.at ?? 0, items[end]?.at ?? length, columns)
}

/** 指标 | 单位 | 区本级 | 乡、街: what stands between these words and the first label. */
function listHead(
  items: readonly Item[],
  at: number,
  length: number,
  valueCount: number,
  isKnownKey: (key: string) => boolean,
): StreamHead | null {
  const rest = items.slice(at)
  let end = rest.findIndex(
    ({ word, label }, index) => index > 0 && word === null && isRowLabel(label.folded, isKnownKey),
  )
  if (end === -1) {
    const named = rest.filter(({ word }) => word === 'LABEL' || word === 'UNIT').length
    const known = rest.findIndex(({ word }, index) => index > 0 && word === null)
    end = Math.max(known, Math.min(named + valueCount, rest.length - 1))
    if (known === -1) end = rest.length
  }
  const head = rest.slice(0, end)
  const columns: Column[] = head
    .filter(({ word }) => word === null || word === 'AMOUNT' || word === 'APPLICANT')
    .map(({ label }) => [label])
  if (columns.length > 12) return null
  const has = (wanted: HeadWord) => head.some(({ word }) => word === wanted)
  return {
    kind: 'LIST',
    from: rest[0]?.at ?? 0,
    to: rest[end]?.at ?? length,
    columns,
    hasUnits: has('UNIT'),
    hasOrdinals: has('ORDINAL'),
    mayHaveCover: head.some(({ word, bare }) => word === 'AMOUNT' && /^[数统]/.test(bare)),
    unitLine: null,
  }
}
