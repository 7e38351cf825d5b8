import { Prisma } from './generated/prisma/client.ts'
import type { Transaction } from './insert-rows.ts'

/*
 * Sums of outcomes for the country and each province, kept with every change, so that a total of
 * the nation reads thousands of rows and not millions. They are exact: a report's rows are taken
 * out as they were put in, before and after it changes. Smaller places are summed when asked.
 */

/**
 * The codes that have sums: of GB/T 2260 those of the country and its provinces, which end in four
 * zeros. As text for LIKE.
 */
export const SUMMED_PLACES = '__0000'

/** Whether a place has sums. */
export function hasSums(code: string): boolean {
  return /^\d\d0000$/.test(code)
}

/** The country, which every place is in. */
export const COUNTRY_CODE = '100000'

/**
 * Takes reports out of the sums, those of their agencies too whose kind is about to change.
 * @returns the ids of the reports that were taken out, to be put in again with `addToSums`
 */
export async function takeOutOfSums(
  tx: Transaction,
  reportIds: readonly string[],
  agencies: ReadonlyArray<{ readonly id: string; readonly kind: string }> = [],
): Promise<string[]> {
  // One writer at a time: two would wait for each other's rows.
  await tx.$queryRaw`SELECT 1 FROM "Dataset" WHERE "id" = 1 FOR UPDATE`
  const kinds = JSON.stringify(agencies.map(({ id, kind }) => ({ id, kind })))
  const rows = await tx.$queryRaw<Array<{ id: string }>>`
    SELECT "id" FROM "Report" WHERE "id" = ANY(${[...reportIds]}::uuid[])
    UNION
    SELECT r."id" FROM json_populate_recordset(null::"Agency", ${kinds}::json) now
    JOIN "Agency" a ON a."id" = now."id" AND a."kind" <> now."kind"
    JOIN "Report" r ON r."agencyId" = a."id"`
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return ids
  await change(tx, ids, -1)
  await tx.$executeRaw`DELETE FROM "OutcomeSum" WHERE "reports" = 0`
  return ids
}

/** Puts reports into the sums, as they are stored. */
export async function addToSums(tx: Transaction, reportIds: readonly string[]): Promise<void> {
  if (reportIds.length > 0) await change(tx, reportIds, 1)
}

async function change(tx: Transaction, reportIds: readonly string[], sign: 1 | -1): Promise<void> {
  const columns = Prisma.raw(
    '"place", "year", "level", "form", "agencyKind", "late", "detail", "outcome", "group"',
  )
  await tx.$executeRaw`
    INSERT INTO "OutcomeSum" ("key", ${columns}, "count", "reports")
    SELECT concat_ws('|', ${columns}), ${columns},
           ${sign} * sum("count"), ${sign} * count(*)
    FROM (
      SELECT r."id", r."year", j."level", r."form", a."kind" AS "agencyKind", r."late",
             d."detail", d."outcome", d."group", j."lineage", sum(o."count")::float8 AS "count"
      FROM "Report" r
      JOIN "Jurisdiction" j ON j."code" = r."jurisdictionCode"
      JOIN "Agency" a ON a."id" = r."agencyId"
      JOIN "ApplicationBreakdown" b ON b."reportId" = r."id" AND b."widest"
      JOIN "OutcomeCount" o ON o."breakdownId" = b."id"
      CROSS JOIN LATERAL (VALUES
        ('OUTCOME', o."outcome", o."group"),
        ('GROUP', null::"ApplicationOutcome", o."group"),
        ('ALL', null::"ApplicationOutcome", null::"OutcomeGroup")
      ) d ("detail", "outcome", "group")
      WHERE r."id" = ANY(${[...reportIds]}::uuid[])
        AND o."applicant" IS NULL AND o."count" IS NOT NULL
        AND (d."detail" = 'OUTCOME' OR o."topLevel")
      GROUP BY r."id", j."code", a."id", d."detail", d."outcome", d."group"
    ) of_report, unnest("lineage") AS "place"
    WHERE "place" LIKE ${SUMMED_PLACES}
    GROUP BY ${columns}
    ON CONFLICT ("key") DO UPDATE SET
      "count" = "OutcomeSum"."count" + EXCLUDED."count",
      "reports" = "OutcomeSum"."reports" + EXCLUDED."reports"`
}
