import { Prisma, type PrismaClient } from './generated/prisma/client.ts'
import type { Transaction } from './insert-rows.ts'
import { SUMMED_PLACES } from './summed-places.ts'

/** Which rows, as conditions on the counts that are kept of them. */
export type RowCountWhere = Prisma.RowCountWhereInput

/** The lists whose rows are counted, by what they are filtered by. */
const LISTS = [
  {
    list: 'REPORT',
    columns: '"year", "form", "level", "agencyKind", "late"',
    rows: (ids: string[]) => Prisma.sql`
      SELECT r."year", r."form", j."level", a."kind" AS "agencyKind", r."late", j."lineage"
      FROM "Report" r
      JOIN "Jurisdiction" j ON j."code" = r."jurisdictionCode"
      JOIN "Agency" a ON a."id" = r."agencyId"
      WHERE r."id" = ANY(${ids}::uuid[])`,
  },
  {
    list: 'FIGURE',
    columns: '"year", "basis", "origin", "scope"',
    rows: (ids: string[]) => Prisma.sql`
      SELECT f."year", f."basis", f."origin", f."scope", j."lineage"
      FROM "Figure" f JOIN "Jurisdiction" j ON j."code" = f."jurisdictionCode"
      WHERE f."reportId" = ANY(${ids}::uuid[])`,
  },
  {
    list: 'FINDING',
    columns: '"year", "status", "severity"',
    rows: (ids: string[]) => Prisma.sql`
      SELECT f."year", f."status", f."severity", j."lineage"
      FROM "Finding" f JOIN "Jurisdiction" j ON j."code" = f."jurisdictionCode"
      WHERE f."reportId" = ANY(${ids}::uuid[])`,
  },
] as const

/** Adds the rows of reports to the counts that are kept of them, or takes them away. */
export async function changeRowCounts(
  tx: Transaction,
  reportIds: readonly string[],
  sign: 1 | -1,
): Promise<void> {
  for (const { list, columns, rows } of LISTS) {
    const names = Prisma.raw(columns)
    await tx.$executeRaw`
      INSERT INTO "RowCount" ("key", "list", "place", ${names}, "count")
      SELECT concat_ws('|', ${list}::text, "place", ${names}), ${list}, "place", ${names}, ${sign} * sum("count")
      FROM (SELECT ${names}, "lineage", count(*) AS "count" FROM (${rows([...reportIds])}) it
            GROUP BY ${names}, "lineage") it, unnest("lineage") AS "place"
      WHERE "place" LIKE ${SUMMED_PLACES}
      GROUP BY "place", ${names}
      ON CONFLICT ("key") DO UPDATE SET "count" = "RowCount"."count" + EXCLUDED."count"`
  }
  if (sign === -1) await tx.$executeRaw`DELETE FROM "RowCount" WHERE "count" = 0`
}

/** The number of rows that the counts tell. */
export async function keptCount(prisma: PrismaClient, where: RowCountWhere): Promise<number> {
  const { _sum } = await prisma.rowCount.aggregate({ _sum: { count: true }, where })
  return _sum.count ?? 0
}
