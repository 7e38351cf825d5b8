import { IN_TITLE, type SearchKind } from '../domain/search.ts'
import {
  hasOwnNumber,
  kindNumber,
  placeNumber,
  termNumber,
  yearNumber,
} from '../domain/search-numbers.ts'
import type { SearchQuery } from '../domain/search-terms.ts'
import { Prisma } from './generated/prisma/client.ts'
import type { KeysetOrder } from './keyset.ts'
import type { Reader } from './read-rows.ts'
import { neededColumns, newRead, type Read, rowSql, rowsReader } from './read-statement.ts'
import { COUNTRY_CODE } from './summed-places.ts'
import { Parameters, quoted } from './where-sql.ts'

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

/** Best first; the id makes the order total, and keeps equal hits of one report together. */
export const SEARCH_ORDER: KeysetOrder = {
  key: 'search',
  columns: [
    { name: 'rank', direction: 'desc', type: 'int' },
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

/** What is looked for. */
export type Search = {
  readonly query: SearchQuery
  readonly filter: SearchFilter | null | undefined
  readonly page: SearchPage
  /** How many hits are ranked at most. */
  readonly most: number
}

/** A page in reading order, reversed when it was read backward, and how many hits there are. */
export type SearchFound<Row = Record<string, unknown>> = {
  readonly rows: readonly Row[]
  /** All, or so many at least. */
  readonly count: number
  readonly isLowerBound: boolean
}

/** So many hits are ranked. Of words that stand in more, the newest are taken. */
export const MOST_HITS = 5_000

const ALL_COLUMNS = [
  'id',
  'rank',
  'kind',
  'jurisdictionCode',
  'reportId',
  'sectionId',
  'problemId',
  'measureId',
  'title',
  'body',
] as const satisfies readonly (keyof SearchRow)[]

/** Searches. */
export async function search(
  database: Reader,
  query: SearchQuery,
  filter: SearchFilter | null | undefined,
  page: SearchPage,
  most = MOST_HITS,
): Promise<SearchFound<SearchRow>> {
  const read = newRead('SearchEntry')
  for (const column of ALL_COLUMNS) read.columns.add(column)
  const asked = { query, filter, page, most }
  const all = await find(database, read, asked, searchSql)
  const found = isComplete(all, asked) ? all : await findNewest(database, read, asked)
  return found as SearchFound<SearchRow>
}

/** Whether all hits were ranked, so that nothing need be asked again. */
export function isComplete({ count, isLowerBound }: SearchFound, { most }: Search): boolean {
  return isLowerBound || count <= most
}

/** Searches among the newest hits of a word that has more than can be ranked. */
export async function findNewest(
  database: Reader,
  read: Read,
  search: Search,
): Promise<SearchFound> {
  const newest = await find(database, read, search, newestSql)
  return { ...newest, isLowerBound: true }
}

async function find(database: Reader, read: Read, search: Search, write: typeof searchSql) {
  const parameters = new Parameters()
  const sql = `SELECT ${write(read, search, parameters)}`
  return hitsReader(read)(await database.readJson(sql, parameters.values))
}

/** An expression for a page among all hits; counts one more than are ranked where there are more. */
export function searchSql(read: Read, { query, filter, page, most }: Search, to: Parameters) {
  return pageSql(read, allHits(query, filter, most), page, to)
}

function newestSql(read: Read, { query, filter, page, most }: Search, to: Parameters) {
  return pageSql(read, newestHits(query, filter, most), page, to)
}

/** Any hits, one more than are ranked, by which it shows that there are more. */
function allHits(query: SearchQuery, filter: Filter, most: number): Prisma.Sql {
  return Prisma.sql`${hitsOf(query, filter, [])} LIMIT ${most + 1}`
}

/**
 * The first hits when kinds and years are gone through in the order of the rank. The index finds a
 * year as it finds a word, so that no year is read in vain.
 */
function newestHits(query: SearchQuery, filter: Filter, most: number): Prisma.Sql {
  const kind = (name: SearchKind) => Prisma.sql`${kindNumber(name)}::int`
  // OFFSET keeps PostgreSQL from taking the two apart: it would find the word once among all entries
  // and hold what it found against every year, in no order.
  return Prisma.sql`
    SELECT hit."id", hit."row", hit."rank" FROM (
      SELECT ARRAY[${kind('JURISDICTION')}] AS "terms", '{JURISDICTION}'::"SearchKind"[] AS "kinds"
      UNION ALL (SELECT ARRAY[${kind('REPORT')}, "year"], '{REPORT}' FROM ${YEARS})
      UNION ALL (SELECT ARRAY["year"], '{SECTION,PROBLEM,MEASURE}' FROM ${YEARS})
    ) "bucket" CROSS JOIN LATERAL (
      ${hitsOf(query, filter, [
        Prisma.sql`s."terms" @> "bucket"."terms" AND s."kind" = ANY("bucket"."kinds")`,
      ])}
      OFFSET 0
    ) hit
    LIMIT ${most}`
}

const YEARS = Prisma.sql`generate_series(
  (SELECT max("year") FROM "Report"), (SELECT min("year") FROM "Report"), -1) "year"`

/**
 * An expression for the number of hits and the page, of whose rows `read` says what is read. They are
 * read again by where they are stored, as ids would lead to as many places of their index; in a table
 * of partitions that would take `tableoid` too.
 */
function pageSql(
  read: Read,
  hits: Prisma.Sql,
  { after, before, take, backward }: SearchPage,
  parameters: Parameters,
): string {
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
  const order = backward ? '"rank" ASC, "id" DESC' : '"rank" DESC, "id" ASC'
  const ranked = parameters.embed(Prisma.sql`
    WITH hit AS MATERIALIZED (${hits}),
    page AS (
      SELECT "row", "rank" FROM hit WHERE ${Prisma.join(bounds, ' AND ')}
      ORDER BY ${Prisma.raw(order)} LIMIT ${take})`)
  const alias = parameters.alias()
  const columns = new Set([...neededColumns(read), 'id', 'rank'])
  const list = [...columns].map(quoted).join()
  const row = rowSql(read, alias, parameters)
  return `(${ranked} SELECT json_build_array((SELECT count(*) FROM hit),
    (SELECT json_agg(${row} ORDER BY ${order}) FROM
      (SELECT ${list} FROM page JOIN "SearchEntry" s ON s.ctid = "row") ${alias})))`
}

/** Makes of the value of a search what was found. */
export function hitsReader(read: Read): (answer: unknown) => SearchFound {
  const toRows = rowsReader(read)
  return (answer) => {
    const [count, rows] = answer as [number, unknown]
    return { rows: toRows(rows), count, isLowerBound: false }
  }
}

/**
 * Entries that have all terms, and each word as it stands: the bigrams of a word may stand apart in
 * a text. Where a word stands first is looked up once (`OFFSET` keeps it from being asked for twice);
 * the title is the begin of the text.
 */
function hitsOf(query: SearchQuery, filter: Filter, others: readonly Prisma.Sql[]): Prisma.Sql {
  const at = query.words.map((_, index) => Prisma.raw(`"at${index}"`))
  const places = query.words.map(
    (word, index) => Prisma.sql`strpos(s."folded", ${word}) AS ${at[index]}`,
  )
  const terms = [...query.terms.map(termNumber), ...singleNumbers(filter)]
  // Within SELECT, terms are no reason to plan each search anew, which takes as long as most searches.
  const all = [Prisma.sql`s."terms" @> (SELECT ${terms}::int[])`, ...others, ...conditions(filter)]
  const isFound = at.map((place) => Prisma.sql`${place} > 0`)
  const isInTitle = at.map((place) => Prisma.sql`${place} <= "titleLength"`)
  return Prisma.sql`
    SELECT "id", "row", "baseRank" +
      CASE WHEN ${Prisma.join(isInTitle, ' AND ')} THEN ${Prisma.raw(String(IN_TITLE))} ELSE 0 END AS "rank"
    FROM (
      SELECT s."id", s.ctid AS "row", s."baseRank", s."titleLength", ${Prisma.join(places)} FROM "SearchEntry" s
      WHERE ${Prisma.join(all, ' AND ')}
      OFFSET 0
    ) entry
    WHERE ${Prisma.join(isFound, ' AND ')}`
}

type Filter = SearchFilter | null | undefined

/** The conditions of a filter that one number of the index says. */
function singleNumbers(filter: Filter): number[] {
  const { kinds, within, years } = filter ?? {}
  return [
    ...(within != null && within !== COUNTRY_CODE ? [placeNumber(within)] : []),
    ...(kinds?.length === 1 ? kinds.map(kindNumber) : []),
    ...(years?.length === 1 ? years.map(yearNumber) : []),
  ]
}

/** The conditions that no single number says. */
function conditions(filter: Filter): Prisma.Sql[] {
  const { kinds, within, years } = filter ?? {}
  const all: Prisma.Sql[] = []
  const anyOf = (numbers: number[]) => Prisma.sql`s."terms" && ${numbers}::int[]`
  if (kinds && kinds.length !== 1) all.push(anyOf(kinds.map(kindNumber)))
  if (years && years.length !== 1) all.push(anyOf(years.map(yearNumber)))
  if (within != null && !hasOwnNumber(within)) {
    all.push(Prisma.sql`s."jurisdictionCode" IN (
      SELECT "code" FROM "Jurisdiction" WHERE "lineage" @> ARRAY[${within}])`)
  }
  return all
}
