import { Prisma } from './generated/prisma/client.ts'
import type { Transaction } from './insert-rows.ts'
import { SUMMED_PLACES } from './summed-places.ts'

/** Adds the outcomes of reports to the sums that are kept of them, or takes them away. */
export async function changeOutcomeSums(
  tx: Transaction,
  reportIds: readonly string[],
  sign: 1 | -1,
): Promise<void> {
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
  if (sign === -1) await tx.$executeRaw`DELETE FROM "OutcomeSum" WHERE "reports" = 0`
}
