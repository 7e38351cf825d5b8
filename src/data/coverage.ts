import type { JurisdictionLevel } from '../domain/places.ts'
import { type JurisdictionFilter, jurisdictionWhere } from './filters.ts'
import type { PageRequest } from './keyset.ts'
import { modelOf } from './models.ts'
import type { Reader } from './read-rows.ts'
import { orderBySql, Parameters, whereSql } from './where-sql.ts'

/*
 * Which reports are held, and which are not: for each place and year one report of its own
 * government or committee is expected, as long as its code was in force.
 */

/** The Regulation of 2007 came into force on 1 May 2008: no report covers an earlier year. */
export const FIRST_YEAR = 2008

/** What can be said of a place in one of the years. */
export const COVERAGE_STATUSES = ['HELD', 'MISSING', 'LATE', 'UNDATED'] as const
export type CoverageStatus = (typeof COVERAGE_STATUSES)[number]

export type CoverageFilter = Pick<JurisdictionFilter, 'codes' | 'within' | 'parent' | 'levels'> & {
  /** All from `FIRST_YEAR` to the latest that any report covers, unless given. */
  readonly years?: readonly number[] | null | undefined
  /** Of at least one of the years. */
  readonly status?: CoverageStatus | null | undefined
}

/** The years of one place. `late` and `undated` are among `held`. */
export type PlaceCoverage = {
  readonly code: string
  readonly held: readonly number[]
  readonly missing: readonly number[]
  readonly late: readonly number[]
  readonly undated: readonly number[]
  /** Reports of all its bodies. */
  readonly reports: number
}

/** Places and years counted. Only the keys that were grouped by are there. */
export type CoverageTotal = {
  readonly year?: number
  readonly level?: JurisdictionLevel
  readonly expected: number
  readonly held: number
  readonly missing: number
  readonly late: number
  readonly undated: number
}

const GROUPINGS = { YEAR: 'y."year"', LEVEL: 'j."level"' } as const
export type CoverageGrouping = keyof typeof GROUPINGS
export const COVERAGE_GROUPINGS = Object.keys(GROUPINGS) as CoverageGrouping[]

/** The places of a page, in its order. */
export async function coverageRows(
  database: Reader,
  filter: CoverageFilter,
  { where, orderBy, take }: PageRequest,
): Promise<PlaceCoverage[]> {
  const parameters = new Parameters()
  const order = orderBySql(PLACES(), 'j', orderBy)
  const sql = `SELECT j."code", c.* FROM ${covered(filter, where, parameters)}${order} LIMIT ${take}`
  return read(database, sql, parameters)
}

/** How many places the list has. */
export async function coverageCount(database: Reader, filter: CoverageFilter): Promise<number> {
  const parameters = new Parameters()
  // Without a status the years do not decide which places there are.
  const from =
    filter.status == null
      ? `"Jurisdiction" j WHERE ${places(filter, {}, parameters)}`
      : covered(filter, {}, parameters)
  const [row] = await read<{ count: number }>(
    database,
    `SELECT count(*)::int AS "count" FROM ${from}`,
    parameters,
  )
  return row?.count ?? 0
}

/** Counts places and years; `status` counts those alone. */
export async function coverageTotals(
  database: Reader,
  filter: CoverageFilter,
  groupBy: readonly CoverageGrouping[],
): Promise<CoverageTotal[]> {
  const parameters = new Parameters()
  const keys = [...new Set(groupBy)].map((grouping) => GROUPINGS[grouping])
  const status = filter.status == null ? '' : ` AND ${OF_STATUS[filter.status]}`
  const rows = await read<CoverageTotal>(
    database,
    `SELECT ${keys.map((key) => `${key}, `).join('')}count(*)::int AS "expected",
       count(*) FILTER (WHERE ${OF_STATUS.HELD})::int AS "held",
       count(*) FILTER (WHERE ${OF_STATUS.MISSING})::int AS "missing",
       count(*) FILTER (WHERE ${OF_STATUS.LATE})::int AS "late",
       count(*) FILTER (WHERE ${OF_STATUS.UNDATED})::int AS "undated"
     FROM "Jurisdiction" j
     CROSS JOIN ${years(filter, parameters)} y
     LEFT JOIN (
       SELECT r."jurisdictionCode", r."year", true AS "held", bool_or(r."late") AS "late"
       FROM "Report" r WHERE r."principal" GROUP BY r."jurisdictionCode", r."year"
     ) h ON h."jurisdictionCode" = j."code" AND h."year" = y."year"
     WHERE ${places(filter, {}, parameters)} AND ${IS_EXPECTED}${status}
     ${keys.length > 0 ? `GROUP BY ${keys.join()} ORDER BY ${keys.join()}` : ''}`,
    parameters,
  )
  return rows
}

const PLACES = () => modelOf('Jurisdiction')

/** Conditions on a place in a year, whose reports are `h`. */
const OF_STATUS: Readonly<Record<CoverageStatus, string>> = {
  HELD: 'h."held" IS TRUE',
  MISSING: 'h."held" IS NOT TRUE',
  LATE: '(h."held" AND h."late")',
  UNDATED: '(h."held" AND h."late" IS NULL)',
}

/** What is held counts also where the list says that the code was not in force. */
const IS_EXPECTED = `(${OF_STATUS.HELD} OR ((j."validFrom" IS NULL OR y."year" >= j."validFrom")
  AND (j."validTo" IS NULL OR y."year" < j."validTo")))`

/** The places that a filter lets through, each with the years of its reports as `c`. */
function covered(filter: CoverageFilter, where: object, parameters: Parameters): string {
  const list = (status: CoverageStatus) =>
    `coalesce(array_agg(y."year" ORDER BY y."year") FILTER (WHERE ${OF_STATUS[status]}), '{}')
     AS "${status.toLowerCase()}"`
  const status =
    filter.status == null ? '' : ` AND cardinality(c."${filter.status.toLowerCase()}") > 0`
  return `"Jurisdiction" j CROSS JOIN LATERAL (
      SELECT ${COVERAGE_STATUSES.map(list).join()}, coalesce(sum(h."reports"), 0)::int AS "reports"
      FROM ${years(filter, parameters)} y
      LEFT JOIN (
        SELECT r."year", bool_or(r."principal") AS "held", count(*) AS "reports",
               bool_or(r."late") FILTER (WHERE r."principal") AS "late"
        FROM "Report" r WHERE r."jurisdictionCode" = j."code" GROUP BY r."year"
      ) h ON h."year" = y."year"
      WHERE ${IS_EXPECTED} OR h."reports" > 0
    ) c
    WHERE ${places(filter, where, parameters)}${status}`
}

function places(
  { codes, within, parent, levels }: CoverageFilter,
  where: object,
  parameters: Parameters,
): string {
  const filter = jurisdictionWhere({ codes, within, parent, levels })
  return whereSql(PLACES(), 'j', { AND: [filter, where] }, parameters)
}

function years({ years }: CoverageFilter, parameters: Parameters): string {
  if (years != null)
    return `(SELECT DISTINCT unnest(${parameters.add([...years])}::int[]) AS "year")`
  return `(SELECT generate_series(${FIRST_YEAR}, (SELECT max("year") FROM "Report")) AS "year")`
}

async function read<Row>(database: Reader, sql: string, { values }: Parameters): Promise<Row[]> {
  return ((await database.readJson(`SELECT json_agg(found) FROM (${sql}) found`, values)) ??
    []) as Row[]
}
