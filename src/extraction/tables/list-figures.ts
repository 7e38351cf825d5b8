import type { Catalogue } from '../../domain/catalogue.ts'
import type { UnreadNumber } from '../model.ts'
import { type Meaning, meaningOf } from './column-meaning.ts'
import { type FigureDraft, figureOf, type PartLinks } from './figure-drafts.ts'
import { type FormRows, matchRow, type RowMatch } from './form-rows.ts'
import { labelKey } from './label-keys.ts'
import { isTransposed } from './part-kinds.ts'
import { totalsOf } from './standard-figures.ts'
import type { Column, Label, Row, TablePart } from './table-parts.ts'

export type ListContext = {
  readonly catalogue: Catalogue
  /** The form of the table; or, for a table of the issuer's own, all forms, likeliest first. */
  readonly forms: readonly FormRows[]
  readonly isOfForm: boolean
  readonly year: number
  readonly links: PartLinks
  readonly unread: UnreadNumber[]
  /** Where in the form the row before stood; kept over tables that go on. */
  readonly cursor: { order: number; code: string }
}

const TOTAL = /^(?:合计|总计|小计|总数|总|共计|全部)$/
/** What numbers beside these labels count nothing. */
const NO_COUNT =
  /文号|电话|邮编|邮政编码|日期|时间|年份|索引号|编号|传真号|负责人|填报人|审核人|网址|邮箱|代码|页码|版本/
/** Short words that mean a way of applying only where applications are spoken of. */
const WAYS = /^(?:当面|传真|网上|信函|电子邮[件箱]|其他(?:形式|方式|渠道|途径))$/

/** The figures of a list of indicators, or of a table of the issuer's own. */
export function listFigures(part: TablePart, context: ListContext): FigureDraft[] {
  if (isTransposed(part, context.forms)) return acrossFigures(part, context)
  const figures: FigureDraft[] = []
  const isOnly = usedColumns(part).size <= 1
  const meanings = part.columns.map((column) => columnMeaning(column, part, isOnly, context.year))
  const heads = part.columns.map((column) => headText(column, part))
  divideOwn(meanings, heads)
  const unheaded = meaningOf([], context.year)
  /** By column: the row that 其中 refers to, for rows that no form has. */
  let whole: FigureDraft[] = []
  let isWithin = false
  for (const row of part.rows) {
    const label = row.path.at(-1)
    if (label === undefined) continue
    const match = rowMatch(row, label, context)
    if (match === null && NO_COUNT.test(label.folded)) continue
    if (match?.row.role === 'heading') continue
    if (match) context.cursor.order = match.row.order
    if (match?.row.canonicalCode) context.cursor.code = match.row.canonicalCode
    const isBlank = row.cells.every(({ line }) => line.length === 0)
    if (isBlank && match === null) continue
    const opens = /^\s*其中/.test(label.folded)
    if (match !== null) isWithin = false
    else if (opens) isWithin = true
    else if (!/^\s*\(?\d/.test(label.folded)) isWithin = false
    const printed: FigureDraft[] = []
    for (const cell of row.cells) {
      if (cell.line.length === 0 && heads[cell.column] === undefined) continue
      const meaning = meanings[cell.column] ?? unheaded
      const counts = meaning.by !== 'OTHER' && meaning.by !== 'SHARE'
      const figure = figureOf(
        {
          cell,
          label,
          unitCell: row.unit?.folded ?? null,
          part,
          column: heads[cell.column] ?? null,
          meaning: withRowScope(meaning, row, context.year),
          indicator: counts ? (match?.row.canonicalCode ?? null) : null,
          formUnit: match?.row.unit ?? null,
        },
        context.unread,
      )
      if (figure === null) continue
      printed[cell.column] = figure
      figures.push(figure)
      if (figure.unit === 'PERCENT' && meaning.by === 'SHARE') {
        figure.shareOf = printed[cell.column - 1] ?? null
      }
      if (match && figure.indicator !== null) {
        const totals = totalsOf(match.row, context.catalogue)
        context.links.add(figure.indicator, figure.column ?? '', figure, totals)
      } else if (isWithin) figure.partOf = whole[cell.column] ?? null
    }
    if (!isWithin) whole = printed
  }
  return figures
}

/** A single column needs no head that we know; among several, an unknown one counts something else. */
function columnMeaning(column: Column, part: TablePart, isOnly: boolean, year: number): Meaning {
  const meaning = meaningOf(
    column.map(({ folded }) => folded),
    year,
  )
  // Beside a column of the year to date, this period is only its last part.
  const ofPeriod = /^本[期季月]/.test(column.at(-1)?.folded ?? '')
  const toDate = part.columns.some((other) => /^本年累计/.test(other.at(-1)?.folded ?? ''))
  if (ofPeriod && toDate) return { ...meaning, by: 'OTHER' }
  return isOnly && meaning.by === 'OTHER' ? { ...meaning, by: 'NOTHING' } : meaning
}

/** 县直部门 beside 乡镇 are the level's own bodies, where no column is 本级. */
function divideOwn(meanings: Meaning[], heads: readonly (string | null)[]): void {
  const scopes = meanings.flatMap(({ by, scope }) => (by === 'SCOPE' ? [scope] : []))
  if (scopes.includes('OWN') || scopes.length < 2) return
  const isOwn = meanings.map(({ by }, at) => by === 'SCOPE' && OF_LEVEL.test(heads[at] ?? ''))
  if (isOwn.filter(Boolean).length !== 1) return
  const at = isOwn.indexOf(true)
  const meaning = meanings[at]
  if (meaning) meanings[at] = { ...meaning, scope: 'OWN' }
}

/** Departments of the level itself, and nothing of the levels below. */
const OF_LEVEL =
  /^[^乡镇鄉鎮街村社园園]*(?:[省市县縣区區州旗]直|部门|部門|委办局|委辦局)[^乡镇鄉鎮街村社园園]*$/

function usedColumns(part: TablePart): Set<number> {
  return new Set(part.rows.flatMap(({ cells }) => cells.map(({ column }) => column)))
}

/** The column's own head; with those over it where another column has the same. */
function headText(column: Column | undefined, part: TablePart): string | null {
  const own = column?.at(-1)
  if (column === undefined || own === undefined) return null
  const isShared = part.columns.some((other) => other !== column && isTwin(other, column))
  return isShared ? column.map(({ text }) => text).join(' ') : own.text
}

function isTwin(one: Column, other: Column): boolean {
  const own = one.at(-1)
  return own?.text === other.at(-1)?.text && own?.span.start !== other.at(-1)?.span.start
}

function rowMatch(row: Row, label: Label, context: ListContext): RowMatch | null {
  const around = [...row.groups, ...row.path.slice(0, -1)]
  const keys = around.map(({ folded }) => labelKey(folded))
  const key = labelKey(label.folded)
  if (TOTAL.test(key)) {
    const group = around.at(-1)
    return group === undefined ? null : matchIn(context, labelKey(group.folded), keys.slice(0, -1))
  }
  if (WAYS.test(key) && !context.isOfForm) {
    const isOfApplications =
      keys.some((it) => it.includes('申请')) || context.cursor.code.startsWith('app.received')
    if (!isOfApplications) return null
  }
  return matchIn(context, key, keys)
}

function matchIn(context: ListContext, key: string, keys: readonly string[]): RowMatch | null {
  for (const form of context.forms) {
    const match = matchRow(form, key, keys, context.cursor.order)
    if (match === null || match.row.canonicalCode === null) {
      if (match !== null && context.isOfForm) return match
      continue
    }
    if (context.isOfForm) return match
    if (match.how === 'LIKENESS') continue
    if (!isPlausible(match.row.canonicalCode, key, keys, context)) continue
    return match
  }
  return null
}

/** In a table of the issuer's own, 维持 or 其他情形 alone could be a review's or a lawsuit's. */
function isPlausible(
  code: string,
  key: string,
  keys: readonly string[],
  { cursor }: ListContext,
): boolean {
  if (!/^(?:review|litigation)\.(?!total)/.test(code)) return true
  const [family = ''] = code.split('.')
  const word = family === 'review' ? '复议' : '诉讼'
  return [key, ...keys].some((it) => it.includes(word)) || cursor.code.startsWith(family)
}

/** A row group such as 区本级 divides as a column does. */
function withRowScope(meaning: Meaning, row: Row, year: number): Meaning {
  if (meaning.by === 'SCOPE') return meaning
  for (const group of row.path.slice(0, -1)) {
    const own = meaningOf([group.folded], year)
    if (own.by === 'TIME') return { ...meaning, basis: own.basis, year: own.year }
  }
  return meaning
}

/** A table whose columns are the indicators and whose rows are bodies, years, or one row of all. */
function acrossFigures(part: TablePart, context: ListContext): FigureDraft[] {
  const figures: FigureDraft[] = []
  const heads = part.columns.map((column) => headText(column, part))
  for (const row of part.rows) {
    const label = row.path.at(-1) ?? null
    if (label !== null && NO_COUNT.test(label.folded)) continue
    const meaning = meaningOf(label === null ? [] : [label.folded], context.year)
    for (const cell of row.cells) {
      const column = part.columns[cell.column] ?? []
      const head = column.at(-1)
      if (head === undefined) continue
      const keys = column.slice(0, -1).map(({ folded }) => labelKey(folded))
      const match = matchIn(context, labelKey(head.folded), keys)
      const counts = meaning.by !== 'OTHER' && meaning.by !== 'SHARE'
      const figure = figureOf(
        {
          cell,
          label: label ?? head,
          unitCell: row.unit?.folded ?? null,
          part,
          column: label === null ? null : (heads[cell.column] ?? null),
          meaning: { ...meaning, unit: meaningOf([head.folded], context.year).unit },
          indicator: counts ? (match?.row.canonicalCode ?? null) : null,
          formUnit: match?.row.unit ?? null,
        },
        context.unread,
      )
      if (figure === null) continue
      if (meaning.by === 'SCOPE') figure.scopeLabel = label?.text ?? null
      figures.push(figure)
      if (match && figure.indicator !== null) {
        const totals = totalsOf(match.row, context.catalogue)
        context.links.add(figure.indicator, label?.text ?? '', figure, totals)
      }
    }
  }
  return figures
}
