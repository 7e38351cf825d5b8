import type { Catalogue } from '../../domain/catalogue.ts'
import type { TabularForm } from '../../domain/report-forms.ts'
import type { Block, TableReading, UnreadNumber } from '../model.ts'
import { chunksOfTable } from './cell-tokens.ts'
import { createPartLinks, type FigureDraft, type PartLinks } from './figure-drafts.ts'
import { type RowIndex, rowIndexOf } from './form-rows.ts'
import { gridParts } from './grid-parts.ts'
import { listFigures } from './list-figures.ts'
import { paragraphTables, runEnd } from './paragraph-tables.ts'
import { kindOfPart, knownRows, listForm, standardForm } from './part-kinds.ts'
import { isFilled } from './row-widths.ts'
import {
  applicantFigures,
  article20Figures,
  resultFigures,
  type StandardContext,
} from './standard-figures.ts'
import { streamTables } from './stream-tables.ts'
import type { Column, FoundTable, TablePart } from './table-parts.ts'
import { isUnitLine } from './units.ts'

/**
 * Finds and reads the tables of a report: those that markup or separators set out, and those that
 * a page flattened into one cell a line. A table without figures (a plan, a layout) is left to
 * others.
 * @param context the rows of the official forms, and the year that the report covers
 */
export function readTables(
  blocks: readonly Block[],
  context: { readonly catalogue: Catalogue; readonly year: number },
): TableReading[] {
  const index = rowIndexOf(context.catalogue)
  const tables = findTables(blocks, index)
  const parts = tables.flatMap((table) => table.parts)
  const lists = parts.filter((part) => kindOfPart(part) === 'LIST')
  const forms = {
    standard: standardForm(parts, context.year),
    list: listForm(lists, index, context.year),
  }
  const links = { standard: createPartLinks(), list: createPartLinks() }
  const cursor = { order: 0, code: '' }
  const own = { columns: null, links: null, cursor: { order: 0, code: '' } }
  const reader: Context = { ...context, index, forms, links, cursor, own }
  return tables.flatMap((table) => {
    const reading = readTable(table, reader)
    return reading.figures.length > 0 ? [reading] : []
  })
}

type Cursor = { order: number; code: string }
type Context = {
  readonly catalogue: Catalogue
  readonly year: number
  readonly index: RowIndex
  readonly forms: { readonly standard: TabularForm; readonly list: TabularForm | null }
  readonly links: { readonly standard: PartLinks; readonly list: PartLinks }
  readonly cursor: Cursor
  /** The last table of the issuer's own. */
  readonly own: { columns: readonly Column[] | null; links: PartLinks | null; cursor: Cursor }
}

function findTables(blocks: readonly Block[], index: RowIndex): FoundTable[] {
  const found: FoundTable[] = []
  let columns: readonly Column[] = []
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at]
    let tables: FoundTable[] = []
    let next = at + 1
    if (block?.type === 'table') {
      const table = tableAt(blocks, at, index, columns)
      if (table) tables = [table]
    } else {
      next = Math.max(runEnd(blocks, at), at + 1)
      if (next > at + 1) tables = paragraphTables(blocks, at, next, index, columns)
    }
    for (const table of tables) found.push(table)
    columns = tables.at(-1)?.parts.at(-1)?.columns ?? columns
    at = next
  }
  return found
}

/** The table that markup or separators set out at a block, with the line 单位:件 above it. */
function tableAt(
  blocks: readonly Block[],
  at: number,
  index: RowIndex,
  before: readonly Column[],
): FoundTable | null {
  const table = blocks[at]
  if (table?.type !== 'table') return null
  const above = blocks[at - 1]
  const hasUnitLine = above?.type === 'paragraph' && isUnitLine(above.line.folded)
  const fromBlock = hasUnitLine ? at - 1 : at
  const unitLine = above?.type === 'paragraph' ? unitLineIn(above.line.folded) : null
  let parts: readonly TablePart[] = []
  let unread: readonly UnreadNumber[] = []
  if (table.isAligned && isFilled(table)) {
    const read = gridParts(table, before)
    if (read === null) return null
    parts = read.parts
    unread = read.unread
  } else {
    const streams = streamTables(chunksOfTable(table, at), index, true, before)
    parts = streams.flatMap((stream) => stream.parts)
    unread = streams.flatMap((stream) => stream.unread)
  }
  const withUnit = parts.map((part) => ({ ...part, unitLine: part.unitLine ?? unitLine }))
  return { fromBlock, toBlock: at + 1, parts: withUnit, unread }
}

/** A line 单位:件, or a heading that ends with it in brackets. */
function unitLineIn(folded: string): string | null {
  return isUnitLine(folded) || /[(]单位:[^()]+[)]$/.test(folded.slice(-24)) ? folded : null
}

function readTable(table: FoundTable, context: Context): TableReading {
  const unread: UnreadNumber[] = [...table.unread]
  const figures: FigureDraft[] = []
  const add = (more: readonly FigureDraft[]) => {
    for (const figure of more) figures.push(figure)
  }
  const forms = new Set<TabularForm>()
  for (const part of table.parts) {
    const kind = kindOfPart(part)
    if (kind === 'LIST') {
      const form = formOfList(part, context)
      if (form !== null) forms.add(form)
      add(readList(part, form, context, unread))
      continue
    }
    const rows = context.index.forms.get(context.forms.standard)
    if (rows === undefined) continue
    const { catalogue, year } = context
    const links = context.links.standard
    const standard: StandardContext = { catalogue, rows, year, links, unread }
    forms.add(context.forms.standard)
    if (kind === 'ARTICLE_20') add(article20Figures(part, standard))
    else if (kind === 'APPLICANTS') add(applicantFigures(part, standard))
    else add(resultFigures(part, standard))
  }
  context.links.standard.settle()
  context.links.list.settle()
  const [form = null] = forms
  return { fromBlock: table.fromBlock, toBlock: table.toBlock, form, figures, unread }
}

/** A part is of the report's form when it has rows of it; the report may have tables of its own. */
function formOfList(part: TablePart, { forms, index }: Context): TabularForm | null {
  const rows = forms.list === null ? undefined : index.forms.get(forms.list)
  if (rows === undefined) return null
  const { known, all } = knownRows([part], rows)
  return known * 2 >= all || known >= 5 ? rows.form : null
}

function readList(
  part: TablePart,
  form: TabularForm | null,
  { catalogue, year, index, links, cursor, own: before }: Context,
  unread: UnreadNumber[],
): FigureDraft[] {
  const own = form === null ? undefined : index.forms.get(form)
  if (own) {
    const context = { catalogue, year, unread, cursor, links: links.list }
    return listFigures(part, { ...context, forms: [own], isOfForm: true })
  }
  // The forms before table three have the words that such tables use.
  const order: TabularForm[] = ['NATIONAL_2014', 'LOCAL_2008', 'STANDARD_2021', 'STANDARD_2019']
  const forms = order.flatMap((name) => index.forms.get(name) ?? [])
  // A table that took its columns from the one before goes on with it; any other begins anew.
  if (before.columns !== part.columns || before.links === null) {
    before.columns = part.columns
    before.links = createPartLinks()
    before.cursor = { order: 0, code: '' }
  }
  const { links: ownLinks, cursor: ownCursor } = before
  const context = { catalogue, year, unread, cursor: ownCursor, links: ownLinks }
  const figures = listFigures(part, { ...context, forms, isOfForm: false })
  ownLinks.settle()
  return figures
}
