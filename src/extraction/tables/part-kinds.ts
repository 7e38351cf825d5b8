import type { TabularForm } from '../../domain/report-forms.ts'
import { type FormRows, matchRow, type RowIndex } from './form-rows.ts'
import {
  applicantOf,
  article20Column,
  article20Row,
  bareHead,
  branchAndResult,
  resultOf,
} from './head-words.ts'
import { labelKey, withoutLead } from './label-keys.ts'
import type { Label, TablePart } from './table-parts.ts'

/** Which table of the forms a part is: a list of indicators, or table two, three or four. */
export type PartKind = 'LIST' | 'ARTICLE_20' | 'APPLICANTS' | 'RESULTS'

const isResult = (bare: string) =>
  /^结果(?:维持|纠正)$|^尚未审结$/.test(bare) || branchAndResult(bare) !== null
const ownHead = (column: TablePart['columns'][number]) => bareHead(column.at(-1)?.folded ?? '')
/** Rows that table three alone has. */
const TABLE_THREE =
  /^(?:新收.{0,4}申请|上年结转|结转下年|予以公开|不予公开|不予处理|其他处理|重复申请)/

const kinds = new WeakMap<TablePart, PartKind>()

/** The kind of a part, told once by its heads; by its labels where the heads are lost. */
export function kindOfPart(part: TablePart): PartKind {
  const known = kinds.get(part) ?? tellKind(part)
  kinds.set(part, known)
  return known
}

function tellKind(part: TablePart): PartKind {
  const heads = part.columns.map(ownHead)
  if (heads.filter(isResult).length >= 2) return 'RESULTS'
  const labels = part.rows.map(({ path }) => withoutLead(path.at(-1)?.folded ?? ''))
  if (labels.filter((label) => isResult(bareHead(label))).length >= 2) return 'RESULTS'
  const applicants = new Set(heads.map(applicantOf).filter((kind) => kind !== null))
  applicants.delete('OTHER_ORGANISATION')
  if (applicants.size >= 2) return 'APPLICANTS'
  const has20 = heads.some((head) => article20Column(head) !== null)
  if (part.rows.filter(isOfArticle20).length * 2 > part.rows.length) return 'ARTICLE_20'
  if (has20 && labels.some((label) => article20Row(label) !== null)) return 'ARTICLE_20'
  const ofThree = labels.filter((label) => TABLE_THREE.test(labelKey(label))).length
  const isThree = part.columns.length >= 5 ? ofThree >= 3 : ofThree >= 5
  return isThree ? 'APPLICANTS' : 'LIST'
}

/** Table two with a row for each figure: 规章 | 本年制发件数 | 3. */
function isOfArticle20({ path }: TablePart['rows'][number]): boolean {
  const [row, column] = path.slice(-2).map(({ folded }) => bareHead(withoutLead(folded)))
  if (row === undefined || column === undefined) return false
  return article20Row(row) !== null && article20Column(column) !== null
}

const OF_2021 = new Set(['issued', 'repealed', 'in_force', 'amount'])
const OF_2019 = new Set(['made', 'disclosed', 'disclosed_total', 'items_prev', 'items_delta'])

/** Whether tables two to four are those of 2019 or of 2021: their columns and rows tell. */
export function standardForm(parts: readonly TablePart[], year: number): TabularForm {
  let votes = 0
  for (const part of parts) {
    const kind = kindOfPart(part)
    if (kind === 'ARTICLE_20') {
      const heads = part.rows.map(({ path }) => bareHead(path.at(-1)?.folded ?? ''))
      for (const head of [...part.columns.map(ownHead), ...heads]) {
        const code = article20Column(head)
        if (code === null) continue
        if (/采购/.test(head) || OF_2019.has(code)) votes--
        else if (OF_2021.has(code)) votes++
        else votes += /^本年/.test(head) ? 1 : -1
      }
    } else if (kind === 'APPLICANTS') {
      for (const { path, cells } of part.rows) {
        const label = path.at(-1)?.folded ?? ''
        if (/逾期.{0,6}补正|逾期.{0,6}收费/.test(label)) votes += 3
        // In 2021 it only stands over three rows.
        if (/其他处理/.test(label) && cells.some(({ line }) => line.length > 0)) votes -= 3
      }
    }
  }
  if (votes !== 0) return votes > 0 ? 'STANDARD_2021' : 'STANDARD_2019'
  return year >= 2021 ? 'STANDARD_2021' : 'STANDARD_2019'
}

/** A list has an official form when so many rows are the form's. */
const ENOUGH_ROWS = 10
/** Long labels are nobody's by chance. */
const LONG_LABEL = 5
const ENOUGH_LONG = 3

/**
 * The form of lists of indicators, told by their labels: LOCAL_2008 or NATIONAL_2014, or null for
 * tables of the issuer's own, which have some of the same words.
 */
export function listForm(
  parts: readonly TablePart[],
  index: RowIndex,
  year: number,
): TabularForm | null {
  let best: { form: TabularForm; rows: number } | null = null
  const order: TabularForm[] =
    year >= 2014 ? ['NATIONAL_2014', 'LOCAL_2008'] : ['LOCAL_2008', 'NATIONAL_2014']
  for (const form of order) {
    const rows = index.forms.get(form)
    if (rows === undefined) continue
    const { known, long } = knownRows(parts, rows)
    if (known < ENOUGH_ROWS && long < ENOUGH_LONG) continue
    if (best === null || known + long > best.rows) best = { form, rows: known + long }
  }
  return best?.form ?? null
}

/** How many rows of a form the parts have, how many of these with long labels, and rows in all. */
export function knownRows(
  parts: readonly TablePart[],
  rows: FormRows,
): { known: number; long: number; all: number } {
  const keys = new Set<string>()
  let all = 0
  const keyOf = (labels: readonly Label[]) => labelKey(labels.at(-1)?.folded.slice(0, 100) ?? '')
  for (const part of parts) {
    const ofRows = part.rows.map(({ path }) => keyOf(path))
    const ofColumns = part.columns.map(keyOf).filter((key) => rows.byKey.has(key))
    // The rows of the form may be the columns.
    const isAcross = ofColumns.length >= 2 && !ofRows.some((key) => rows.byKey.has(key))
    const own = isAcross ? ofColumns : ofRows
    all += own.length
    for (const key of own) if (rows.byKey.has(key)) keys.add(key)
  }
  const long = [...keys].filter((key) => key.length >= LONG_LABEL).length
  return { known: keys.size, long, all }
}

/** Whether the columns, not the rows, are rows of the forms: then the rows are bodies or years. */
export function isTransposed(part: TablePart, rows: readonly FormRows[]): boolean {
  const isKnown = (folded: string) =>
    rows.some((form) => {
      const match = matchRow(form, labelKey(folded.slice(0, 100)), [], 0)
      return match !== null && match.how !== 'LIKENESS'
    })
  const heads = part.columns.filter((column) => isKnown(column.at(-1)?.folded ?? '')).length
  if (heads < 2) return false
  const labels = part.rows.filter(({ path }) => isKnown(path.at(-1)?.folded ?? '')).length
  return heads > labels
}

/** Whether table four has its results as columns, not as rows. */
export function hasResultColumns(part: TablePart): boolean {
  const isOfResult = (bare: string) => resultOf(bare) !== null || branchAndResult(bare) !== null
  return part.columns.filter((column) => isOfResult(ownHead(column))).length >= 2
}
