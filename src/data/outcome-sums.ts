import { Prisma } from './generated/prisma/client.ts'
import type { Transaction } from './insert-rows.ts'
import { SUMMED_PLACES } from './summed-places.ts'

/**
 * Adds the outcomes of reports to the sums that are kept of them, or takes them away: of all reports
 * of a place and a year, and divided by what reports are filtered by.
 */
export async function changeOutcomeSums(
  tx: Transaction,
  reportIds: readonly string[],
  sign: 1 | -1,
): Promise<void> {
  const columns = Prisma.raw(
    '"place", "year", "level", "form", "agencyKind", "late", "detail", "outcome", "group"',
  )
  const divided = (column: string) =>
    Prisma.raw(`CASE WHEN NOT "whole" THEN "${column}" END AS "${column}"`)
  await tx.$executeRaw`
    INSERT INTO "OutcomeSum" ("key", "whole", ${columns}, "count", "reports")
    WITH of_report AS (
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
    ), of_place AS (
      SELECT "whole", "place", "year", ${divided('level')}, ${divided('form')},
             ${divided('agencyKind')}, ${divided('late')}, "detail", "outcome", "group", "count"
      FROM of_report, unnest("lineage") AS "place", (VALUES (true), (false)) w ("whole")
      WHERE "place" LIKE ${SUMMED_PLACES}
    )
    SELECT concat_ws('|', ${columns}), "whole", ${columns},
           ${sign} * sum("count"), ${sign} * count(*)
    FROM of_place
    GROUP BY "whole", ${columns}
    ON CONFLICT ("key") DO UPDATE SET
      "count" = "OutcomeSum"."count" + EXCLUDED."count",
      "reports" = "OutcomeSum"."reports" + EXCLUDED."reports"`
  if (sign === -1) await tx.$executeRaw`DELETE FROM "OutcomeSum" WHERE "reports" = 0`
}
