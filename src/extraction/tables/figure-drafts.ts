import type { UnitCode } from '../../domain/figures.ts'
import type { FigureReading, UnreadNumber } from '../model.ts'
import type { SourceLine, Span } from '../text/source-line.ts'
import { remembering } from './bounded-cache.ts'
import { type CellValue, readCell } from './cell-values.ts'
import type { Meaning } from './column-meaning.ts'
import type { Label, TablePart, ValueCell } from './table-parts.ts'
import { type PrintedUnit, unitInLabel, unitOf, unitsAbove } from './units.ts'

/** A figure while its table is being read: what it is part of may stand below it. */
export type FigureDraft = { -readonly [Key in keyof FigureReading]: FigureReading[Key] }

export type CellPlace = {
  readonly cell: ValueCell
  /** What the figure's evidence is when its cell prints nothing. */
  readonly label: Label
  readonly unitCell: string | null
  readonly part: TablePart
  /** Head as printed; null where there is none. */
  readonly column: string | null
  readonly meaning: Meaning
  readonly indicator: string | null
  /** The unit that the form has for the row: it decides where the table names several. */
  readonly formUnit?: UnitCode | null
}

/** Makes the figure of a cell; null, with the reason in `unread`, where no value can be read. */
export function figureOf(place: CellPlace, unread: UnreadNumber[]): FigureDraft | null {
  const { cell, label, meaning } = place
  const { line } = cell
  const reading = readCell(line)
  if (reading.kind === 'TEXT' || reading.kind === 'UNIT') {
    if (/\d/.test(line.text)) {
      unread.push({ span: line.span(), raw: line.text, reason: 'no number that can be read' })
    }
    return null
  }
  const printed = reading.kind === 'VALUE' ? reading : null
  const unit = unitFor(place, printed)
  const value = printed?.value == null ? null : scaled(printed.value, unit?.factor ?? 1)
  const isCount = unit === null ? place.indicator !== null : !isMoneyOrShare(unit)
  if (value !== null && isCount && !isMoneyCode(place.indicator) && !Number.isInteger(value)) {
    unread.push({ span: line.span(), raw: line.text, reason: 'a count that is no whole number' })
    return null
  }
  if (printed?.remarkAt != null) {
    const from = printed.remarkAt
    if (/\d/.test(line.text.slice(from))) {
      const remark = line.slice(from)
      unread.push({ span: remark.span(), raw: remark.text, reason: 'a remark in a cell' })
    }
  }
  const isNegative = value !== null && value < 0 && !place.indicator?.endsWith('.items_delta')
  const isPercent = unit?.unit === 'PERCENT'
  return {
    span: printed === null ? label.span : ownSpan(line, printed),
    label: label.text,
    column: place.column,
    scopeLabel: meaning.by === 'SCOPE' ? place.column : null,
    raw: printed?.raw ?? '',
    value,
    unit: unit?.unit ?? null,
    qualifier: printed?.qualifier ?? 'NOT_REPORTED',
    origin: 'TABLE',
    basis: meaning.basis,
    year: meaning.year,
    scope: meaning.scope,
    applicant: meaning.applicant,
    indicator: isNegative || isPercent ? null : place.indicator,
    partOf: null,
    shareOf: null,
  }
}

/** The value of a cell without the remark behind it. */
function ownSpan(line: SourceLine, { remarkAt }: CellValue): Span {
  return (remarkAt === null ? line : line.slice(0, remarkAt)).trim().span()
}

/** The cell's own unit, else the unit column's, else one printed in the label, the head or above. */
function unitFor(
  { unitCell, part, label, meaning, formUnit }: CellPlace,
  printed: CellValue | null,
): PrintedUnit | null {
  if (printed?.unit != null) return { unit: printed.unit, factor: 1 }
  if (unitCell !== null && unitCell.trim() !== '') {
    const unit = unitOf(unitCell)
    if (unit !== null) return unit
    return /^[-/—]+$/.test(unitCell.trim()) ? null : { unit: 'OTHER', factor: 1 }
  }
  const inLabel = unitInLabel(label.folded) ?? meaning.unit
  if (inLabel !== null) return inLabel
  if (part.hasUnits) return null
  if (meaning.by === 'SHARE') return { unit: 'PERCENT', factor: 1 }
  if (part.unitLine === null) return null
  const above = unitsAbove(part.unitLine)
  if (above.length > 1) return above.find((it) => it.unit === formUnit) ?? null
  return above[0] ?? unitOf(part.unitLine)
}

function scaled(value: number, factor: number): number {
  return factor === 1 ? value : Math.round(value * factor * 100) / 100
}

function isMoneyOrShare({ unit }: PrintedUnit): boolean {
  return unit === 'PERCENT' || unit === 'OTHER' || unit.endsWith('YUAN')
}

function isMoneyCode(indicator: string | null): boolean {
  return indicator !== null && namesMoney(indicator)
}

const namesMoney = remembering((indicator) => /fee|budget|expenditure|cost|amount/.test(indicator))

/** Figures by indicator and column, and the parts that wait for their totals. */
export type PartLinks = {
  /**
   * @param column what a part and its total have in common
   * @param totals the indicators that the row is part of, nearest first
   */
  add(indicator: string, column: string, figure: FigureDraft, totals: readonly string[]): void
  /** Gives each part the nearest total that is printed; call at the end of a table. */
  settle(): void
}

/** A form is printed in no more tables; a part whose total is farther off has none. */
const MOST_TABLES = 40

/** Links for the tables of one form, which may go on over pages. */
export function createPartLinks(): PartLinks {
  /** By column, then by indicator. */
  const totals = new Map<string, Map<string, FigureDraft>>()
  type Part = { figure: FigureDraft; column: string; parents: readonly string[]; tables: number }
  let waiting: Part[] = []
  return {
    add(indicator, column, figure, parents) {
      const ofColumn = totals.get(column) ?? new Map<string, FigureDraft>()
      totals.set(column, ofColumn.set(indicator, figure))
      if (parents.length > 0) waiting.push({ figure, column, parents, tables: 0 })
    },
    settle() {
      const left: typeof waiting = []
      for (const it of waiting) {
        const ofColumn = totals.get(it.column)
        const total = it.parents.find((parent) => ofColumn?.has(parent))
        if (total === undefined) {
          if (++it.tables < MOST_TABLES) left.push(it)
        } else it.figure.partOf = ofColumn?.get(total) ?? null
      }
      waiting = left
    },
  }
}
