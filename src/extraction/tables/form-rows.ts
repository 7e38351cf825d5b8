import type { Catalogue, FormRow } from '../../domain/catalogue.ts'
import { groupBy } from '../../domain/group-by.ts'
import type { TabularForm } from '../../domain/report-forms.ts'
import { foldText } from '../../domain/text-folding.ts'
import { remembering } from './bounded-cache.ts'
import { labelKey, likeness } from './label-keys.ts'
import { ROW_WORDINGS } from './row-wordings.ts'

/** The rows of one official form, found by the label that a report prints for them. */
export type FormRows = {
  readonly form: TabularForm
  readonly rows: readonly FormRow[]
  readonly byKey: ReadonlyMap<string, readonly FormRow[]>
  readonly byIndicator: ReadonlyMap<string, readonly FormRow[]>
  readonly keys: ReadonlyMap<FormRow, string>
  /** The rows that a key may mean. */
  readonly candidates: (key: string) => Candidates | null
}

type Candidates = { readonly rows: readonly FormRow[]; readonly how: RowMatch['how'] }

/** What the tables of a report are read against. */
export type RowIndex = {
  readonly catalogue: Catalogue
  readonly forms: ReadonlyMap<TabularForm, FormRows>
  /** Whether a key is the label of a row, or of a group of rows, of any form. */
  rowsWithKey(key: string): readonly FormRow[]
}

const indexes = new WeakMap<Catalogue, RowIndex>()

/** The index of a catalogue, made once for each. */
export function rowIndexOf(catalogue: Catalogue): RowIndex {
  const known = indexes.get(catalogue)
  if (known) return known
  const inOrder = [...catalogue.rows.values()].sort((one, other) => one.order - other.order)
  const forms = new Map<TabularForm, FormRows>()
  const anyForm = new Map<string, FormRow[]>()
  for (const [form, rows] of groupBy(inOrder, (row) => row.form)) {
    const byKey = new Map<string, FormRow[]>()
    const byIndicator = new Map<string, FormRow[]>()
    const keys = new Map<FormRow, string>()
    for (const row of rows) {
      if (isByColumn(row)) continue
      const all = row.labelZh.split(' / ').map((label) => labelKey(foldText(label)))
      keys.set(row, all[0] ?? '')
      for (const key of all) {
        append(byKey, key, row)
        append(anyForm, key, row)
      }
      if (row.canonicalCode !== null) append(byIndicator, row.canonicalCode, row)
    }
    const lists = { form, rows, byKey, byIndicator, keys }
    const candidates = remembering((key) => candidatesFor(lists, key))
    forms.set(form, { ...lists, candidates })
  }
  const index: RowIndex = { catalogue, forms, rowsWithKey: (key) => anyForm.get(key) ?? [] }
  indexes.set(catalogue, index)
  return index
}

/** Rows of tables two and four of 2019 and 2021 are cells: item, row and column in one label. */
function isByColumn({ labelZh }: FormRow): boolean {
  return /^(?:第二十条|行政复议\/|行政诉讼-)/.test(labelZh)
}

function append<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [item])
  else if (!known.includes(item)) known.push(item)
}

/** How surely a label is a row's: as the form prints it, in known other words, or much like it. */
export type RowMatch = { readonly row: FormRow; readonly how: 'KEY' | 'WORDING' | 'LIKENESS' }

/** Labels less alike than this are different rows; below it lie rows that issuers insert. */
const ALIKE = 0.8
/** A label cut short is told from its beginning when it has as many characters. */
const CUT_SHORT = 6

/**
 * The row of a form that a label names.
 * @param path keys of the labels around it, outermost first
 * @param after order of the row matched before: the form's order decides between equal labels
 */
export function matchRow(
  rows: FormRows,
  key: string,
  path: readonly string[],
  after: number,
): RowMatch | null {
  const found = key === '' ? null : rows.candidates(key)
  return found === null ? null : { row: nearest(found.rows, rows, path, after), how: found.how }
}

function candidatesFor(rows: Omit<FormRows, 'candidates'>, key: string): Candidates | null {
  const exact = rows.byKey.get(key)
  if (exact) return { rows: exact, how: 'KEY' }
  for (const [wording, codes] of ROW_WORDINGS) {
    if (!wording.test(key)) continue
    const candidates = codes.flatMap((code) => rows.byIndicator.get(code) ?? [])
    if (candidates.length > 0) return { rows: candidates, how: 'WORDING' }
  }
  const alike = mostAlike(rows, key)
  return alike === null ? null : { rows: alike, how: 'LIKENESS' }
}

function mostAlike(rows: Omit<FormRows, 'candidates'>, key: string): FormRow[] | null {
  if (key.length < 4) return null
  let best = ALIKE
  let found: FormRow[] = []
  for (const [row, rowKey] of rows.keys) {
    const isCut = key.length >= CUT_SHORT && rowKey.startsWith(key)
    const alike = isCut ? 1 : likeness(key, rowKey)
    if (alike < best) continue
    if (alike > best) found = []
    best = alike
    found.push(row)
  }
  return found.length > 0 ? found : null
}

function nearest(
  candidates: readonly FormRow[],
  rows: FormRows,
  path: readonly string[],
  after: number,
): FormRow {
  const [first] = candidates as readonly [FormRow, ...FormRow[]]
  if (candidates.length === 1) return first
  const within = candidates.filter((row) => ancestors(row, rows).some((key) => path.includes(key)))
  const left = within.length > 0 ? within : candidates
  return left.find((row) => row.order > after) ?? left[0] ?? first
}

function ancestors(row: FormRow, rows: FormRows): string[] {
  const keys: string[] = []
  for (let up = parentIn(row, rows); up; up = parentIn(up, rows)) {
    keys.push(rows.keys.get(up) ?? '')
  }
  return keys
}

function parentIn(row: FormRow, rows: FormRows): FormRow | undefined {
  return row.parent === null ? undefined : rows.rows.find(({ code }) => code === row.parent)
}
