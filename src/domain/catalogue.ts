import { type IndicatorText, textOf } from './catalogue-text.ts'
import { GongkaiError } from './errors.ts'
import { COMPARABILITY, type Comparability, UNITS, type UnitCode, weakest } from './figures.ts'
import { APPLICATION_OUTCOMES } from './outcomes.ts'
import { FORM_IDS, type TabularForm } from './report-forms.ts'
import { foldText } from './text-folding.ts'
import { isMember } from './vocabulary.ts'

/** What a row of a form is to the rows around it. */
export const ROW_ROLES = [
  'heading',
  'total',
  'part',
  /** A part that may count the same thing as its siblings: never sum them. */
  'overlap',
  /** A group label that prints no number of its own. */
  'subtotal_implicit',
  'memo',
] as const
export type RowRole = (typeof ROW_ROLES)[number]

const VALUE_KINDS = ['count', 'visits', 'money'] as const

/** A row of an official form: one record of seeds/indicators.csv. */
export type FormRow = {
  readonly form: TabularForm
  readonly order: number
  readonly code: string
  /** Code of the row that this one is part of. */
  readonly parent: string | null
  readonly labelZh: string
  readonly labelEn: string
  readonly unit: UnitCode | null
  readonly valueKind: (typeof VALUE_KINDS)[number]
  readonly role: RowRole
  /** The indicator that joins this row with those of the other forms; null for a mere heading. */
  readonly canonicalCode: string | null
  readonly comparability: Comparability | null
  /** Letters that say how the row was confirmed: S seed, P published page, F fixture, M memory. */
  readonly verified: string
  readonly source: string
  readonly note: string
}

/** A quantity that the forms count alike; its code joins their rows. */
export type Indicator = IndicatorText & {
  readonly code: string
  readonly unit: UnitCode | null
  /** The weakest of its rows. */
  readonly comparability: Comparability
  readonly rows: readonly FormRow[]
}

/** The rows of all forms, and the indicators that join them. */
export type Catalogue = {
  readonly rows: ReadonlyMap<string, FormRow>
  readonly indicators: ReadonlyMap<string, Indicator>
  /**
   * The row of a form that counts an indicator. Where a form has several (免予公开范围1 to 6), the
   * one with this printed label, else the first.
   */
  rowOf(form: TabularForm, indicator: string, label?: string): FormRow | null
  /** The indicators that a form has, in its order. */
  indicatorsOf(form: TabularForm): readonly Indicator[]
  /** The indicators of the rows that a form makes part of an indicator's row, in its order. */
  partsOf(form: TabularForm, indicator: string): readonly string[]
  /** The indicator whose row holds this indicator's row in a form. */
  parentOf(form: TabularForm, indicator: string): string | null
}

/**
 * Builds the catalogue from the records of seeds/indicators.csv.
 * @throws GongkaiError SEED_FAILED that names every faulty record.
 */
export function createCatalogue(records: readonly Readonly<Record<string, string>>[]): Catalogue {
  const problems: string[] = []
  const rows = new Map<string, FormRow>()
  for (const [index, record] of records.entries()) {
    const report = (problem: string) =>
      problems.push(`record ${index + 1} (${record.row_code || 'without row_code'}): ${problem}`)
    const row = readRow(record, report)
    if (row === null) continue
    if (rows.has(row.code)) report('row_code stands twice')
    rows.set(row.code, row)
  }
  for (const row of rows.values()) {
    const parent = row.parent === null ? undefined : rows.get(row.parent)
    if (row.parent !== null && parent === undefined) {
      problems.push(`${row.code}: parent_row_code ${row.parent} is no row`)
    } else if (parent !== undefined && parent.form !== row.form) {
      problems.push(`${row.code}: parent_row_code ${row.parent} is a row of another form`)
    }
  }
  if (problems.length > 0) {
    throw new GongkaiError(
      'SEED_FAILED',
      `The catalogue of indicators is faulty:\n${problems.join('\n')}`,
    )
  }
  return catalogueOf(rows)
}

function readRow(
  record: Readonly<Record<string, string>>,
  report: (problem: string) => void,
): FormRow | null {
  const text = (column: string): string => (record[column] ?? '').trim()
  const form = FORM_IDS[text('form_id')]
  const code = text('row_code')
  const unit = text('unit') || null
  const comparability = text('comparability').toUpperCase() || null
  const canonicalCode = text('canonical_code') || null
  const role = ROW_ROLES.find((known) => known === text('role'))
  const valueKind = VALUE_KINDS.find((known) => known === text('value_kind'))
  if (code === '') report('row_code is empty')
  if (form === undefined) report(`form_id ${text('form_id')} is no known form`)
  if (role === undefined) report(`role ${text('role')} is unknown`)
  if (valueKind === undefined) report(`value_kind ${text('value_kind')} is unknown`)
  if (unit !== null && !isMember(UNITS, unit)) report(`unit ${unit} is unknown`)
  if (comparability !== null && !isMember(COMPARABILITY, comparability)) {
    report(`comparability ${text('comparability')} is unknown`)
  }
  if (canonicalCode !== null && comparability === null) report('comparability is empty')
  if (
    canonicalCode !== null &&
    isOutcomeName(canonicalCode) &&
    !isMember(APPLICATION_OUTCOMES, canonicalCode)
  ) {
    report(`canonical_code ${canonicalCode} is no application outcome`)
  }
  if (code === '' || form === undefined || role === undefined || valueKind === undefined)
    return null
  return {
    form,
    order: Number(text('order')),
    code,
    parent: text('parent_row_code') || null,
    labelZh: text('label_zh'),
    labelEn: text('label_en'),
    unit: isMember(UNITS, unit) ? unit : null,
    valueKind,
    role,
    canonicalCode,
    comparability: isMember(COMPARABILITY, comparability) ? comparability : null,
    verified: text('verified'),
    source: text('source'),
    note: text('note'),
  }
}

/** Codes in capitals are outcomes; all others are dotted and in small letters. */
function isOutcomeName(code: string): boolean {
  return /^[A-Z_]+$/.test(code)
}

function catalogueOf(rows: ReadonlyMap<string, FormRow>): Catalogue {
  const byIndicator = new Map<string, FormRow[]>()
  for (const row of rows.values()) {
    if (row.canonicalCode === null) continue
    const known = byIndicator.get(row.canonicalCode)
    if (known) known.push(row)
    else byIndicator.set(row.canonicalCode, [row])
  }
  const indicators = new Map<string, Indicator>()
  for (const [code, itsRows] of byIndicator) {
    indicators.set(code, {
      code,
      ...textOf(code, itsRows, rows),
      // Of the newest form that prints one: fees were counted in yuan before they were in 万元.
      unit: itsRows.findLast((row) => row.unit !== null)?.unit ?? null,
      comparability: weakest(itsRows.map((row) => row.comparability ?? 'EXACT')),
      rows: itsRows,
    })
  }

  const ofForm = new Map<TabularForm, Map<string, FormRow[]>>()
  for (const [code, { rows: itsRows }] of indicators) {
    for (const row of itsRows) {
      const form = ofForm.get(row.form) ?? new Map<string, FormRow[]>()
      ofForm.set(row.form, form)
      form.set(code, [...(form.get(code) ?? []), row])
    }
  }
  const rowOf: Catalogue['rowOf'] = (form, indicator, label) => {
    const candidates = ofForm.get(form)?.get(indicator) ?? []
    // Nearly always: labels need not be folded to choose from one.
    if (candidates.length < 2) return candidates[0] ?? null
    const wanted = label === undefined ? '' : bareLabel(label)
    const labelled = (form: (label: string) => string) =>
      candidates.find((row) => form(bareLabel(row.labelZh)) === form(wanted))
    return labelled((bare) => bare) ?? labelled(withoutDigits) ?? candidates[0] ?? null
  }
  const parts = new Map<string, string[]>()
  for (const row of [...rows.values()].sort((a, b) => a.order - b.order)) {
    const parent = row.parent === null ? null : (rows.get(row.parent)?.canonicalCode ?? null)
    if (parent === null || row.canonicalCode === null) continue
    const key = `${row.form} ${parent}`
    const known = parts.get(key) ?? []
    if (!known.includes(row.canonicalCode)) parts.set(key, [...known, row.canonicalCode])
  }
  return {
    rows,
    indicators,
    rowOf,
    indicatorsOf: (form) => [...indicators.values()].filter((it) => rowOf(form, it.code) !== null),
    partsOf: (form, indicator) => parts.get(`${form} ${indicator}`) ?? [],
    parentOf: (form, indicator) => {
      const parent = rowOf(form, indicator)?.parent
      return parent == null ? null : (rows.get(parent)?.canonicalCode ?? null)
    },
  }
}

/** An issuer may have more classes (免予公开范围8) than the form that we know. */
function withoutDigits(label: string): string {
  return label.replace(/\d+$/, '#')
}

/** A row's label for comparing: folded, without numbering, quotes and the closing 数. */
function bareLabel(label: string): string {
  return foldText(label)
    .replace(/^其中:?/, '')
    .replace(/^(?:\(?[\d一二三四五六七八九十]+[).、])+/, '')
    .replace(/\(undivided\)|["\s]/g, '')
    .replace(/数$/, '')
}
