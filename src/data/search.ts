import type { SearchKind } from '../domain/search.ts'
import { filterTerm, type SearchQuery } from '../domain/search-terms.ts'
import { escapeLike } from './filters.ts'
import { Prisma } from './generated/prisma/client.ts'
import type { KeysetOrder } from './keyset.ts'
import { type Reader, readQuery } from './read-rows.ts'

export type SearchFilter = {
  readonly kinds?: SearchKind[] | null | undefined
  readonly within?: string | null | undefined
  readonly years?: number[] | null | undefined
}

/** One thing found, with what is needed to show it and to go on after it. */
export type SearchRow = {
  readonly id: string
  readonly rank: number
  readonly kind: SearchKind
  readonly jurisdictionCode: string
  readonly reportId: string | null
  readonly sectionId: string | null
  readonly problemId: string | null
  readonly measureId: string | null
  readonly title: string
  readonly body: string
}

/** Best first; the id makes the order total. */
export const SEARCH_ORDER: KeysetOrder = {
  key: 'search',
  columns: [
    { name: 'rank', direction: 'desc', type: 'float' },
    { name: 'id', direction: 'asc', type: 'uuid' },
  ],
}

/** A page of hits is cut by rank and id: rows beyond, at most so many, forwards or backwards. */
export type SearchPage = {
  readonly after: readonly [rank: number, id: string] | null
  readonly before: readonly [rank: number, id: string] | null
  readonly take: number
  readonly backward: boolean
}

/** A page, and how many there are: all, or so many at least. */
export type SearchFound = {
  readonly rows: readonly SearchRow[]
  readonly count: number
  readonly isLowerBound: boolean
}

/** So many hits are ranked. Of words that stand in more, the newest are taken. */
export const MOST_HITS = 5_000

/**
 * Searches. The page has its rows in reading order when forward, reversed when backward.
 * @param most how many hits are ranked at most
 */
export async function search(
  database: Reader,
  query: SearchQuery,
  filter: SearchFilter | null | undefined,
  page: SearchPage,
  most = MOST_HITS,
): Promise<SearchFound> {
  const all = await found(database, allHits(query, filter, most), page)
  if (all.count <= most) return { ...all, isLowerBound: false }
  const newest = await found(database, newestHits(query, filter, most), page)
  return { ...newest, isLowerBound: true }
}

/** Any hits, one more than are ranked, by which it shows that there are more. */
function allHits(query: SearchQuery, filter: Filter, most: number): Prisma.Sql {
  return Prisma.sql`
    SELECT s."id", ${rank(query.words)} AS "rank" FROM "SearchEntry" s
    WHERE s."terms" @> ${[...query.terms, ...singleTerms(filter)]}::text[]
      AND ${conditions(query, filter)}
    LIMIT ${most + 1}`
}

/**
 * The first hits when kinds and years are gone through in the order of the rank. The index finds a
 * kind of one year as it finds a word, so that no year is read in vain.
 */
function newestHits(query: SearchQuery, filter: Filter, most: number): Prisma.Sql {
  const kind = (name: SearchKind) => Prisma.sql`${filterTerm('kind', name)}::text`
  const inYear = Prisma.sql`'#year:' || "year"`
  return Prisma.sql`
    SELECT hit."id", hit."rank" FROM (
      SELECT ARRAY[${kind('JURISDICTION')}] AS "terms"
      UNION ALL (SELECT ARRAY[${kind('REPORT')}, ${inYear}] FROM ${YEARS})
      UNION ALL (SELECT ARRAY["kind", ${inYear}]
        FROM ${YEARS}, unnest(ARRAY[${kind('SECTION')}, ${kind('PROBLEM')}, ${kind('MEASURE')}]) "kind")
    ) "bucket" CROSS JOIN LATERAL (
      SELECT s."id", ${rank(query.words)} AS "rank" FROM "SearchEntry" s
      WHERE s."terms" @> (${[...query.terms, ...singleTerms(filter)]}::text[] || "bucket"."terms")
        AND ${conditions(query, filter)}
    ) hit
    LIMIT ${most}`
}

const YEARS = Prisma.sql`generate_series(
  (SELECT max("year") FROM "Report"), (SELECT min("year") FROM "Report"), -1) "year"`

async function found(
  database: Reader,
  hits: Prisma.Sql,
  { after, before, take, backward }: SearchPage,
): Promise<{ rows: SearchRow[]; count: number }> {
  const bounds = [Prisma.sql`true`]
  if (after) {
    bounds.push(
      Prisma.sql`("rank" < ${after[0]} OR ("rank" = ${after[0]} AND "id" > ${after[1]}::uuid))`,
    )
  }
  if (before) {
    bounds.push(
      Prisma.sql`("rank" > ${before[0]} OR ("rank" = ${before[0]} AND "id" < ${before[1]}::uuid))`,
    )
  }
  const order = backward ? Prisma.sql`"rank" ASC, "id" DESC` : Prisma.sql`"rank" DESC, "id" ASC`
  const rows = await readQuery<SearchRow & { total: number }>(
    database,
    Prisma.sql`
    WITH hit AS MATERIALIZED (${hits}),
    page AS (
      SELECT "id", "rank" FROM hit WHERE ${Prisma.join(bounds, ' AND ')}
      ORDER BY ${order} LIMIT ${take})
    SELECT total."total", page."rank", s."id", s."kind"::text AS "kind", s."jurisdictionCode",
           s."reportId", s."sectionId", s."problemId", s."measureId", s."title", s."body"
    FROM (SELECT count(*)::int AS "total" FROM hit) total
    LEFT JOIN (page JOIN "SearchEntry" s USING ("id")) ON true
    ORDER BY ${order}`,
  )
  // A page without rows is one row that has the count alone.
  return { count: rows[0]?.total ?? 0, rows: rows.filter(({ id }) => id !== null) }
}

// A place is found before its reports, a title before a text; then the newest first.
function rank(words: readonly string[]): Prisma.Sql {
  const inTitle = words.map((word) => Prisma.sql`s."foldedTitle" LIKE ${`%${escapeLike(word)}%`}`)
  return Prisma.sql`(
    CASE s."kind" WHEN 'JURISDICTION' THEN 40000 WHEN 'REPORT' THEN 20000 ELSE 0 END
    + CASE WHEN ${Prisma.join(inTitle, ' AND ')} THEN 10000 ELSE 0 END
    + coalesce(s."year", 0))::float8`
}

type Filter = SearchFilter | null | undefined

/** The conditions of a filter that one term of the index says. */
function singleTerms(filter: Filter): string[] {
  const { kinds, within, years } = filter ?? {}
  return [
    ...(within != null ? [filterTerm('place', within)] : []),
    ...(kinds?.length === 1 ? kinds.map((kind) => filterTerm('kind', kind)) : []),
    ...(years?.length === 1 ? years.map((year) => filterTerm('year', year)) : []),
  ]
}

/** The conditions that the index cannot say, or not alone. */
function conditions({ words }: SearchQuery, filter: Filter): Prisma.Sql {
  const { kinds, years } = filter ?? {}
  // The bigrams of a word may stand apart in the text; the word itself must be there.
  const all = words.map((word) => Prisma.sql`s."folded" LIKE ${`%${escapeLike(word)}%`}`)
  const anyOf = (terms: string[]) => Prisma.sql`s."terms" && ${terms}::text[]`
  if (kinds && kinds.length !== 1) all.push(anyOf(kinds.map((kind) => filterTerm('kind', kind))))
  if (years && years.length !== 1) all.push(anyOf(years.map((year) => filterTerm('year', year))))
  return Prisma.join(all, ' AND ')
}
