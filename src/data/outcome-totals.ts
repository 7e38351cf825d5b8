import type { ApplicationOutcome, OutcomeGroup } from '../domain/outcomes.ts'
import type { JurisdictionLevel } from '../domain/places.ts'
import type { ReportForm } from '../domain/report-forms.ts'
import type { ReportFilter } from './filters.ts'
import { Prisma } from './generated/prisma/client.ts'
import { type Reader, readQuery } from './read-rows.ts'
import { COUNTRY_CODE, hasSums } from './summed-places.ts'

/** What totals can be divided by, with the column each is read from. */
const GROUPINGS = {
  YEAR: { column: Prisma.sql`r."year"`, name: 'year' },
  JURISDICTION: { column: Prisma.sql`r."jurisdictionCode"`, name: 'jurisdiction' },
  LEVEL: { column: Prisma.sql`j."level"`, name: 'level' },
  FORM: { column: Prisma.sql`r."form"`, name: 'form' },
  OUTCOME: { column: Prisma.sql`o."outcome"`, name: 'outcome' },
  GROUP: { column: Prisma.sql`o."group"`, name: 'group' },
} as const
export type OutcomeGrouping = keyof typeof GROUPINGS
export const OUTCOME_GROUPINGS = Object.keys(GROUPINGS) as OutcomeGrouping[]

/** One sum. Only the keys that were grouped by are there. */
export type OutcomeTotalRow = {
  readonly year?: number
  readonly jurisdiction?: string
  readonly level?: JurisdictionLevel
  readonly form?: ReportForm
  readonly outcome?: ApplicationOutcome
  readonly group?: OutcomeGroup
  readonly count: number
  readonly reports: number
}

/**
 * Sums the outcomes of the reports that match, each report by its widest scope and all applicants
 * together. Grouped by OUTCOME every printed row counts for its own outcome; otherwise only
 * top-level rows do, so that nothing is counted twice.
 */
export async function outcomeTotals(
  database: Reader,
  filter: ReportFilter | null | undefined,
  groupBy: readonly OutcomeGrouping[],
): Promise<OutcomeTotalRow[]> {
  const rows = canUseSums(filter, groupBy)
    ? await totalsOfSums(database, filter, groupBy)
    : await totalsOfReports(database, filter, groupBy)
  // Without a grouping SQL gives one row even when nothing matches.
  return rows.filter((row) => row.count !== null)
}

/** Whether the sums that are kept can tell it: of a place that has them, not divided by place. */
function canUseSums(
  filter: ReportFilter | null | undefined,
  groupBy: readonly OutcomeGrouping[],
): boolean {
  const { jurisdiction, within, keys, updatedSince } = filter ?? {}
  if (groupBy.includes('JURISDICTION') || keys != null || updatedSince != null) return false
  return jurisdiction == null && (within == null || hasSums(within))
}

async function totalsOfSums(
  database: Reader,
  filter: ReportFilter | null | undefined,
  groupBy: readonly OutcomeGrouping[],
): Promise<OutcomeTotalRow[]> {
  const names = [...new Set(groupBy)].map((grouping) =>
    Prisma.raw(`s."${GROUPINGS[grouping].name}"`),
  )
  const detail = groupBy.includes('OUTCOME')
    ? 'OUTCOME'
    : groupBy.includes('GROUP')
      ? 'GROUP'
      : 'ALL'
  const { within, years, forms, levels, agencyKinds, late } = filter ?? {}
  const isDivided =
    [forms, levels, agencyKinds, late].some((asked) => asked != null) ||
    groupBy.some((grouping) => grouping === 'LEVEL' || grouping === 'FORM')
  // Within SELECT, places and years are no reason to plan anew: all have sums alike. So is none of the
  // three details, as it stands in the statement.
  const conditions = [
    Prisma.sql`s."place" = (SELECT ${within ?? COUNTRY_CODE}::text)`,
    Prisma.sql`s."detail" = ${Prisma.raw(`'${detail}'`)}`,
    isDivided ? Prisma.sql`NOT s."whole"` : Prisma.sql`s."whole"`,
  ]
  if (years != null) conditions.push(Prisma.sql`s."year" = ANY((SELECT ${years}::int[])::int[])`)
  if (forms != null) conditions.push(Prisma.sql`s."form"::text = ANY(${forms}::text[])`)
  if (levels != null) conditions.push(Prisma.sql`s."level"::text = ANY(${levels}::text[])`)
  if (agencyKinds != null) {
    conditions.push(Prisma.sql`s."agencyKind"::text = ANY(${agencyKinds}::text[])`)
  }
  if (late != null) conditions.push(Prisma.sql`s."late" = ${late}`)
  const keys = names.map((name) => Prisma.sql`${name},`)
  return readQuery(
    database,
    Prisma.sql`
    SELECT ${keys.length > 0 ? Prisma.join(keys, ' ') : Prisma.empty}
           sum(s."count")::float8 AS "count", sum(s."reports")::int AS "reports"
    FROM "OutcomeSum" s
    WHERE ${Prisma.join(conditions, ' AND ')}
    ${names.length > 0 ? Prisma.sql`GROUP BY ${Prisma.join(names)} ORDER BY ${Prisma.join(names)}` : Prisma.empty}`,
  )
}

/** Sums the rows of the reports themselves. A test holds it equal to the sums that are kept. */
export async function totalsOfReports(
  database: Reader,
  filter: ReportFilter | null | undefined,
  groupBy: readonly OutcomeGrouping[],
): Promise<OutcomeTotalRow[]> {
  const groupings = [...new Set(groupBy)].map((grouping) => GROUPINGS[grouping])
  const columns = groupings.map(({ column }) => column)
  const keys = groupings.map(
    ({ column, name }) => Prisma.sql`${column} AS ${Prisma.raw(`"${name}"`)},`,
  )
  return readQuery(
    database,
    Prisma.sql`
    SELECT ${keys.length > 0 ? Prisma.join(keys, ' ') : Prisma.empty}
           sum(o."count")::float8 AS "count",
           count(DISTINCT r."id")::int AS "reports"
    FROM "OutcomeCount" o
    JOIN "ApplicationBreakdown" b ON b."id" = o."breakdownId" AND b."widest"
    JOIN "Report" r ON r."id" = b."reportId"
    JOIN "Jurisdiction" j ON j."code" = r."jurisdictionCode"
    JOIN "Agency" a ON a."id" = r."agencyId"
    WHERE o."applicant" IS NULL AND o."count" IS NOT NULL
      ${groupBy.includes('OUTCOME') ? Prisma.empty : Prisma.sql`AND o."topLevel"`}
      ${reportConditions(filter)}
    ${columns.length > 0 ? Prisma.sql`GROUP BY ${Prisma.join(columns)} ORDER BY ${Prisma.join(columns)}` : Prisma.empty}`,
  )
}

/** The conditions of `reportWhere` in SQL; a test holds the two together. */
function reportConditions(filter: ReportFilter | null | undefined): Prisma.Sql {
  const conditions: Prisma.Sql[] = []
  const { jurisdiction, within, years, forms, levels, agencyKinds, late } = filter ?? {}
  if (jurisdiction != null) conditions.push(Prisma.sql`r."jurisdictionCode" = ${jurisdiction}`)
  if (within != null) conditions.push(Prisma.sql`j."lineage" @> ARRAY[${within}]::text[]`)
  if (years != null) conditions.push(Prisma.sql`r."year" = ANY(${years}::int[])`)
  if (forms != null) conditions.push(Prisma.sql`r."form"::text = ANY(${forms}::text[])`)
  if (levels != null) conditions.push(Prisma.sql`j."level"::text = ANY(${levels}::text[])`)
  if (agencyKinds != null) conditions.push(Prisma.sql`a."kind"::text = ANY(${agencyKinds}::text[])`)
  if (late != null) conditions.push(Prisma.sql`r."late" = ${late}`)
  const { keys, updatedSince } = filter ?? {}
  if (updatedSince != null) {
    conditions.push(Prisma.sql`r."updatedAt" >= ${updatedSince.toISOString()}::timestamptz`)
  }
  if (keys != null) {
    conditions.push(Prisma.sql`EXISTS (
      SELECT 1 FROM json_to_recordset(${JSON.stringify(keys)}::json)
        AS k ("jurisdiction" text, "year" int, "agency" text)
      WHERE k."jurisdiction" = r."jurisdictionCode" AND k."year" = r."year"
        AND CASE WHEN k."agency" IS NULL THEN r."principal" ELSE k."agency" = a."name" END)`)
  }
  return conditions.length > 0 ? Prisma.sql`AND ${Prisma.join(conditions, ' AND ')}` : Prisma.empty
}
