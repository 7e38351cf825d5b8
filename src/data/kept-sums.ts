import type { Transaction } from './insert-rows.ts'
import { changeOutcomeSums } from './outcome-sums.ts'
import { changeRowCounts } from './row-counts.ts'

/*
 * Sums of outcomes and numbers of rows for the country, each province and each prefecture, kept with
 * every change, so that a total of the nation reads thousands of rows and not millions. They are exact:
 * a report’s rows are taken out as they were put in, before and after it changes.
 */

/**
 * Takes reports out of the sums, those of their agencies too whose kind is about to change. To be called
 * within `writing`: two at a time would wait for each other's rows.
 * @returns the ids of the reports that were taken out, to be put in again with `addToSums`
 */
export async function takeOutOfSums(
  tx: Transaction,
  reportIds: readonly string[],
  agencies: ReadonlyArray<{ readonly id: string; readonly kind: string }> = [],
): Promise<string[]> {
  const kinds = JSON.stringify(agencies.map(({ id, kind }) => ({ id, kind })))
  const rows = await tx.$queryRaw<Array<{ id: string }>>`
    SELECT "id" FROM "Report" WHERE "id" = ANY(${[...reportIds]}::uuid[])
    UNION
    SELECT r."id" FROM json_populate_recordset(null::"Agency", ${kinds}::json) now
    JOIN "Agency" a ON a."id" = now."id" AND a."kind" <> now."kind"
    JOIN "Report" r ON r."agencyId" = a."id"`
  const ids = rows.map(({ id }) => id)
  await change(tx, ids, -1)
  return ids
}

/** Puts reports into the sums, as they are stored. */
export async function addToSums(tx: Transaction, reportIds: readonly string[]): Promise<void> {
  await change(tx, reportIds, 1)
}

async function change(tx: Transaction, reportIds: readonly string[], sign: 1 | -1): Promise<void> {
  if (reportIds.length === 0) return
  await changeOutcomeSums(tx, reportIds, sign)
  await changeRowCounts(tx, reportIds, sign)
}
