import { z } from 'zod'
import { ACCURACY_CLASSES } from './marks.ts'
import { COLUMNS, type DocumentMarks, ratiosOf, tallyOf } from './tally.ts'

const ratio = z.number().min(0).max(1)

/** The accuracy that was reached: by source, class and era, precision and recall. */
export const baselineSchema = z.record(
  z.string(),
  z.record(z.string(), z.record(z.string(), z.object({ precision: ratio, recall: ratio }))),
)
export type Baseline = z.infer<typeof baselineSchema>

/** The baseline that a source's documents give, to four digits. */
export function baselineOf(documents: readonly DocumentMarks[]): Baseline[string] {
  const tallies = tallyOf(documents)
  return Object.fromEntries(
    Object.keys(ACCURACY_CLASSES).flatMap((of) => {
      const row = tallies.get(of as keyof typeof ACCURACY_CLASSES)
      if (row === undefined) return []
      const cells = COLUMNS.flatMap((column) => {
        const tally = row.get(column)
        if (tally === undefined) return []
        const { precision, recall } = ratiosOf(tally)
        return [[column, { precision: cut(precision), recall: cut(recall) }]]
      })
      return [[of, Object.fromEntries(cells)]]
    }),
  )
}

/** What fell below the baseline, in words; empty when nothing did. */
export function fallenBelow(
  source: string,
  baseline: Baseline[string],
  present: Baseline[string],
): string[] {
  return Object.entries(baseline).flatMap(([of, row]) =>
    Object.entries(row).flatMap(([column, before]) => {
      const now = present[of]?.[column]
      if (now === undefined) {
        return [`${source}: ${of}, ${column}: nothing is compared any more`]
      }
      return (['precision', 'recall'] as const)
        .filter((ratio) => now[ratio] < before[ratio])
        .map((ratio) => `${source}: ${of}, ${column}: ${ratio} ${before[ratio]} -> ${now[ratio]}`)
    }),
  )
}

function cut(ratio: number): number {
  return Math.floor(ratio * 10_000 + 1e-9) / 10_000
}
