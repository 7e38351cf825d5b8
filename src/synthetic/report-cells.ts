import type { Catalogue, FormRow } from '../domain/catalogue.ts'
import type { TabularForm } from '../domain/report-forms.ts'
import { type Cell, everyRow, headlineRow } from './cells.ts'
import { newFormCells } from './new-form-cells.ts'
import { local2008Values, national2014Values } from './old-form-values.ts'
import type { Random } from './random.ts'
import type { SyntheticBody } from './synthetic-body.ts'

const rowsOfForms = new WeakMap<Catalogue, Map<TabularForm, readonly FormRow[]>>()

function rowsOf(form: TabularForm, catalogue: Catalogue): readonly FormRow[] {
  const known = rowsOfForms.get(catalogue) ?? new Map<TabularForm, readonly FormRow[]>()
  rowsOfForms.set(catalogue, known)
  const rows =
    known.get(form) ??
    [...catalogue.rows.values()]
      .filter((row) => row.form === form)
      .sort((a, b) => a.order - b.order)
  known.set(form, rows)
  return rows
}

/** The table of a report: its numbers in the order of the form. */
export function reportCells(
  body: SyntheticBody,
  year: number,
  form: TabularForm,
  catalogue: Catalogue,
  isHeadline: boolean,
): Cell[] {
  const rows = rowsOf(form, catalogue)
  const isPrinted = isHeadline ? headlineRow : everyRow
  if (form === 'STANDARD_2019' || form === 'STANDARD_2021') {
    return newFormCells(body, year, rows, isPrinted, !isHeadline)
  }
  const valuesOf = form === 'LOCAL_2008' ? local2008Values : national2014Values
  const values = valuesOf(body, year, rows, isPrinted)
  return rows.flatMap((row) => {
    const value = values.get(row.code)
    return value === undefined ? [] : [{ row, column: null, applicant: null, value }]
  })
}

/** A number that was made wrong on purpose. */
export type PlantedFault = {
  /** The place of its cell in the table, from 0. */
  readonly cell: number
  /** By how much it is too high. */
  readonly off: number
}

/** Parts of sums that the form checks in full. */
const FAULTY = /^(?:app\.received\.|app\.closed\.|review\.(?:upheld|corrected)|[A-Z])/

/** Makes one part of a sum too high, so that the sum no longer holds; null where there is none. */
export function plantFault(
  cells: readonly Cell[],
  random: Random,
): { readonly cells: Cell[]; readonly fault: PlantedFault } | null {
  const places = cells.flatMap(({ row, column }, at) =>
    FAULTY.test(row.canonicalCode ?? '') && column !== '总计' ? [at] : [],
  )
  const cell = places[random.whole(0, places.length - 1)]
  if (cell === undefined) return null
  const off = random.whole(1, 9)
  return {
    cells: cells.map((it, at) => (at === cell ? { ...it, value: it.value + off } : it)),
    fault: { cell, off },
  }
}
