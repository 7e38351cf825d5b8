import type { Catalogue, FormRow } from '../../domain/catalogue.ts'
import type { UnreadNumber } from '../model.ts'
import { type Meaning, meaningOf } from './column-meaning.ts'
import { type FigureDraft, figureOf, type PartLinks } from './figure-drafts.ts'
import { type FormRows, matchRow } from './form-rows.ts'
import {
  applicantOf,
  article20Column,
  article20Row,
  bareHead,
  branchAndResult,
  branchOf,
  resultOf,
} from './head-words.ts'
import { labelKey, withoutLead } from './label-keys.ts'
import { hasResultColumns } from './part-kinds.ts'
import { type Column, joinLabels, type Label, type TablePart } from './table-parts.ts'

export type StandardContext = {
  readonly catalogue: Catalogue
  readonly rows: FormRows
  readonly year: number
  readonly links: PartLinks
  readonly unread: UnreadNumber[]
}

const NOTHING_SAID: Meaning = {
  by: 'NOTHING',
  applicant: null,
  scope: 'WHOLE',
  basis: 'YEAR',
  year: null,
  unit: null,
}

const headText = (column: Column | undefined) => column?.at(-1)?.text ?? null
const foldedHead = (column: Column | undefined) => column?.at(-1)?.folded ?? ''

/** Table two: what article 20 has published, by row and column. */
export function article20Figures(part: TablePart, context: StandardContext): FigureDraft[] {
  const figures: FigureDraft[] = []
  for (const { path, groups, cells, unit } of part.rows) {
    const last = path.at(-1)
    // 规章 | 本年制发件数 | 3: the column is a label too.
    const beside = last && article20Column(bareHead(last.folded)) !== null ? last : null
    const label = beside ? (path.at(-2) ?? groups.at(-1)) : last
    if (label === undefined) continue
    const row = article20Row(bareHead(withoutLead(label.folded)))
    const isBlank = cells.every(({ line }) => line.length === 0)
    if (isBlank && row === null) continue
    const seen = new Map<string, string>()
    for (const cell of cells) {
      const column = beside ? [beside] : part.columns[cell.column]
      const head = foldedHead(column)
      const code = article20Column(bareHead(head))
      // Merged cells that a copy repeats or leaves empty.
      const before = seen.get(head)
      if (before !== undefined && (cell.line.length === 0 || before === cell.line.text)) continue
      if (cell.line.length === 0 && code === null) continue
      seen.set(head, cell.line.text)
      const indicator = `art20.${row}.${code}`
      const figure = figureOf(
        {
          cell,
          label,
          unitCell: unit?.folded ?? null,
          part,
          column: headText(column),
          meaning: { ...NOTHING_SAID, unit: meaningOf([head], context.year).unit },
          indicator: context.catalogue.indicators.has(indicator) ? indicator : null,
        },
        context.unread,
      )
      if (figure) figures.push(figure)
    }
  }
  return figures
}

const STANDARD_COLUMNS = [
  'NATURAL_PERSON',
  'COMMERCIAL',
  'RESEARCH',
  'SOCIAL_WELFARE',
  'LEGAL_SERVICE',
  'OTHER_ORGANISATION',
  null,
] as const

/** Table three: applications received and their results, by kind of applicant. */
export function applicantFigures(part: TablePart, context: StandardContext): FigureDraft[] {
  const figures: FigureDraft[] = []
  const meanings = part.columns.map((column): Meaning | null => {
    if (column.length === 0) return null
    const bare = bareHead(foldedHead(column))
    const applicant = applicantOf(bare)
    if (applicant !== null) return { ...NOTHING_SAID, by: 'APPLICANT', applicant }
    return meaningOf([foldedHead(column)], context.year)
  })
  const isHeadless = part.columns.every(
    (column) => applicantOf(bareHead(foldedHead(column))) === null,
  )
  let after = 0
  for (const { path, groups, cells, unit } of part.rows) {
    const label = path.at(-1)
    if (label === undefined) continue
    const keys = [...groups, ...path.slice(0, -1)].map(({ folded }) => labelKey(folded))
    const match = matchRow(context.rows, labelKey(label.folded), keys, after)
    if (match) after = match.row.order
    const isLeaf = match !== null && match.row.role !== 'subtotal_implicit'
    const isBlank = cells.every(({ line }) => line.length === 0)
    if (isBlank && !isLeaf) continue
    const totals = match === null ? [] : totalsOf(match.row, context.catalogue)
    const offset = isHeadless && cells.length === 7 ? (cells[0]?.column ?? 0) : -1
    for (const cell of cells) {
      const known = meanings[cell.column]
      const applicant = offset >= 0 ? STANDARD_COLUMNS[cell.column - offset] : undefined
      const byPlace: Meaning | null =
        applicant === undefined ? null : { ...NOTHING_SAID, by: 'APPLICANT', applicant }
      const meaning = byPlace ?? known
      if (meaning == null) continue
      if (cell.line.length === 0 && meaning.by === 'OTHER') continue
      const isCounted = meaning.by === 'APPLICANT' || meaning.by === 'NOTHING'
      const figure = figureOf(
        {
          cell,
          label,
          unitCell: unit?.folded ?? null,
          part,
          column: headText(part.columns[cell.column]),
          meaning,
          indicator: isCounted ? (match?.row.canonicalCode ?? null) : null,
        },
        context.unread,
      )
      if (figure === null) continue
      figures.push(figure)
      if (figure.indicator !== null) {
        context.links.add(figure.indicator, `${meaning.applicant}`, figure, totals)
      }
    }
  }
  return figures
}

/** Indicators of the rows that a row is part of, nearest first; parts that overlap have none. */
export function totalsOf(row: FormRow, catalogue: Catalogue): string[] {
  const codes: string[] = []
  const up = (code: string | null) => (code === null ? undefined : catalogue.rows.get(code))
  for (let above = up(row.parent); above && codes.length < 9; above = up(above.parent)) {
    if (above.canonicalCode !== null) codes.push(above.canonicalCode)
  }
  return codes
}

/** Table four: reviews and lawsuits by result. The branches stand over the results or beside. */
export function resultFigures(part: TablePart, context: StandardContext): FigureDraft[] {
  const figures: FigureDraft[] = []
  const isAcross = hasResultColumns(part)
  const branches = isAcross ? branchesByPlace(part.columns) : []
  let carried: Label | null = null
  for (const { path, groups, cells, unit } of part.rows) {
    const own = path.at(-1) ?? null
    const over = [...groups, ...path.slice(0, -1)].findLast(({ folded }) => branchOf(folded))
    if (over) carried = over
    // 行政复议 or 行政诉讼 as a row of its own leaves the branch above.
    else if (own && /^(?:review|litigation)$/.test(branchOf(own.folded) ?? '')) carried = null
    const beside = own && isBranch(own) ? [carried, own] : [carried]
    for (const cell of cells) {
      const column = part.columns[cell.column] ?? []
      const head = column.at(-1)
      const label = isAcross ? head : own
      if (label === undefined || label === null) continue
      const upper = isAcross ? column.slice(0, -1).filter(isBranch) : column.filter(isBranch)
      const bare = bareHead(withoutLead(label.folded))
      const both = branchAndResult(bare)
      const result = both?.result ?? resultOf(bare)
      const beyond = innermost(upper) ?? innermost([carried, own]) ?? branches[cell.column] ?? null
      const branch = both?.branch ?? beyond
      if (cell.line.length === 0 && result === null) continue
      const printed = upper.map(({ text }) => text).join(' ')
      const columnText = printed !== '' ? printed : isAcross ? joinedText(beside) : headText(column)
      const code = `${branch}.${result}`
      const figure = figureOf(
        {
          cell,
          label,
          unitCell: unit?.folded ?? null,
          part,
          column: columnText,
          meaning: NOTHING_SAID,
          indicator: context.catalogue.indicators.has(code) ? code : null,
        },
        context.unread,
      )
      if (figure === null) continue
      figures.push(figure)
      if (branch !== null && result !== null) {
        const total = result === 'total' ? [] : [`${branch}.total`]
        context.links.add(code, '', figure, total)
      }
    }
  }
  return figures
}

function joinedText(labels: readonly (Label | null)[]): string | null {
  const texts = labels.flatMap((label) => (label === null ? [] : [label.text]))
  return texts.length === 0 ? null : texts.join(' ')
}

const isBranch = ({ folded }: Label) => branchOf(bareHead(folded)) !== null

/** The most exact branch that labels name: 复议后起诉 rather than 行政诉讼. */
function innermost(labels: readonly (Label | null)[]): string | null {
  const joined = joinLabels(labels.filter((label) => label !== null)).folded
  return joined === '' ? null : branchOf(joined)
}

const IN_ORDER = ['review', 'litigation.direct', 'litigation.after_review']

/** Where the upper heads are lost, each 结果维持 begins the next branch. */
function branchesByPlace(columns: readonly Column[]): (string | undefined)[] {
  if (columns.some((column) => column.slice(0, -1).some(isBranch))) return []
  let branch = -1
  return columns.map((column) => {
    if (resultOf(bareHead(foldedHead(column))) === 'upheld') branch++
    return IN_ORDER[branch]
  })
}
