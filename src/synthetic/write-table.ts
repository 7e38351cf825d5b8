import { groupBy } from '../domain/group-by.ts'
import type { FigureDraft } from '../domain/report-draft.ts'
import type { Cell } from './cells.ts'
import type { Stretch } from './document-writer.ts'
import type { SectionContent } from './era.ts'
import type { Draughting, Placed } from './write-report-text.ts'

/** Writes the rows of the form that belong to a section: a line a row, a tab before each number. */
export function writeTable(draughting: Draughting, content: SectionContent, section: number): void {
  const { cells, document, figures, cellFigures } = draughting
  const own = cells.filter((cell) => sectionContentOf(cell) === content)
  const positions = new Map<string, number>()
  for (const row of groupBy(own, (cell) => cell.row.code).values()) {
    const { start, line } = document.here()
    for (const [at, cell] of row.entries()) {
      const label = labelOf(cell)
      if (at === 0) document.add(label)
      document.add('\t')
      const raw = String(cell.value)
      const { end } = document.add(raw)
      const position = figures.length + 1
      const parent = cell.row.parent === null ? undefined : positions.get(cell.row.parent)
      figures.push({
        ...figureOf(cell, draughting.year, { start, end, line }),
        ...{ position, section, label, raw, origin: 'TABLE', partOf: parent ?? null },
      })
      cellFigures[cells.indexOf(cell)] = position
      if (cell.applicant === null) positions.set(cell.row.code, position)
    }
    document.endLine()
  }
}

/** A figure of a cell's number. */
export function figureOf(
  { row, column, applicant, value }: Cell,
  year: number,
  stretch: Stretch,
): Omit<Placed<FigureDraft>, 'position' | 'section' | 'label' | 'raw' | 'origin' | 'partOf'> {
  return {
    indicator: row.canonicalCode,
    column,
    applicant,
    value,
    unit: row.unit,
    year,
    stretch,
    qualifier: 'EXACT',
    basis: 'YEAR',
    scope: 'WHOLE',
    scopeLabel: null,
    shareOf: null,
  }
}

/** The label that a row prints, without the alternatives of the catalogue. */
export function labelOf({ row }: Cell): string {
  return row.labelZh.split(' / ')[0] ?? row.labelZh
}

/** Since 2019 each section has its table; before, all stands in the appendix. */
function sectionContentOf({ row }: Cell): SectionContent {
  const code = row.canonicalCode ?? ''
  if (!row.form.startsWith('STANDARD')) return 'TABLE'
  if (code.startsWith('art20.')) return 'DISCLOSED'
  return /^(?:review|litigation)\./.test(code) ? 'CASES' : 'APPLICATIONS'
}
