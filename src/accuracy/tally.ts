import { ACCURACY_CLASSES, type AccuracyClass, ERAS, type Era, type Mark } from './marks.ts'

/** The marks of one document. */
export type DocumentMarks = {
  readonly name: string
  readonly era: Era
  readonly marks: readonly Mark[]
}

/** Comparisons counted. WRONG counts against precision and recall alike. */
export type Tally = {
  readonly hits: number
  /** All that was expected. */
  readonly expected: number
  /** All that was read. */
  readonly read: number
}
export type Ratios = { readonly precision: number; readonly recall: number; readonly f1: number }

export const COLUMNS = [...ERAS, 'all'] as const
export type Column = (typeof COLUMNS)[number]
/** Tallies by class and era; a class that nothing was compared in is absent. */
export type Tallies = ReadonlyMap<AccuracyClass, ReadonlyMap<Column, Tally>>

/** Counts the marks of documents by class and era (micro: every comparison weighs the same). */
export function tallyOf(documents: readonly DocumentMarks[]): Tallies {
  const tallies = new Map<AccuracyClass, Map<Column, Tally>>()
  for (const { era, marks } of documents) {
    for (const { class: of, verdict } of marks) {
      const row = tallies.get(of) ?? new Map<Column, Tally>()
      tallies.set(of, row)
      for (const column of [era, 'all'] as const) {
        const { hits, expected, read } = row.get(column) ?? { hits: 0, expected: 0, read: 0 }
        row.set(column, {
          hits: hits + (verdict === 'HIT' ? 1 : 0),
          expected: expected + (verdict === 'FALSE' ? 0 : 1),
          read: read + (verdict === 'MISS' ? 0 : 1),
        })
      }
    }
  }
  return tallies
}

/** Precision, recall and F1. Of nothing read, no part was wrong; of nothing expected, none missed. */
export function ratiosOf({ hits, expected, read }: Tally): Ratios {
  const precision = read === 0 ? 1 : hits / read
  const recall = expected === 0 ? 1 : hits / expected
  const sum = expected + read
  return { precision, recall, f1: sum === 0 ? 1 : (2 * hits) / sum }
}

const CELL = 17

/** The table: a row a class, a column an era; each cell F1 (precision recall). */
export function tableOf(title: string, documents: readonly DocumentMarks[]): string {
  const tallies = tallyOf(documents)
  const head = COLUMNS.map((column) => {
    const count = documents.filter(({ era }) => column === 'all' || era === column).length
    return `${column} (${count})`.padStart(CELL)
  })
  const names = Object.entries(ACCURACY_CLASSES) as [AccuracyClass, string][]
  const rows = names.flatMap(([of, name]) => {
    const row = tallies.get(of)
    if (row === undefined) return []
    const expected = row.get('all')?.expected ?? 0
    const cells = COLUMNS.map((column) => cellOf(row.get(column)).padStart(CELL))
    return [`${name.padEnd(24)}${String(expected).padStart(6)}${cells.join('')}`]
  })
  return [`${title.padEnd(24)}${'items'.padStart(6)}${head.join('')}`, ...rows].join('\n')
}

function cellOf(tally: Tally | undefined): string {
  if (tally === undefined) return '-'
  const { precision, recall, f1 } = ratiosOf(tally)
  return `${shown(f1)} (${shown(precision)} ${shown(recall)})`
}

/** Two digits, cut and not rounded: 1.00 means that nothing is wrong. */
function shown(ratio: number): string {
  const cut = (Math.floor(ratio * 100) / 100).toFixed(2)
  return cut.startsWith('0') ? cut.slice(1) : cut.slice(0, 4)
}
