import type { SearchKind } from '../domain/search.ts'
import type { SearchQuery } from '../domain/search-terms.ts'
import { escapeLike } from './filters.ts'
import { Prisma, type PrismaClient } from './generated/prisma/client.ts'
import type { KeysetOrder } from './keyset.ts'

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

// A place is found before its reports, a title before a text; then the newest first.
const RANK = (words: readonly string[]) => Prisma.sql`(
  CASE s."kind" WHEN 'JURISDICTION' THEN 40000 WHEN 'REPORT' THEN 20000 ELSE 0 END
  + CASE WHEN ${titleHas(words)} THEN 10000 ELSE 0 END
  + coalesce(s."year", 0))::float8`

function titleHas(words: readonly string[]): Prisma.Sql {
  return Prisma.join(
    words.map((word) => Prisma.sql`s."foldedTitle" LIKE ${`%${escapeLike(word)}%`}`),
    ' AND ',
  )
}

function conditions(
  { terms, words }: SearchQuery,
  filter: SearchFilter | null | undefined,
): Prisma.Sql {
  const { kinds, within, years } = filter ?? {}
  const all = [
    Prisma.sql`s."terms" @> ${[...terms]}::text[]`,
    // The bigrams of a word may stand apart in the text; the word itself must be there.
    ...words.map((word) => Prisma.sql`s."folded" LIKE ${`%${escapeLike(word)}%`}`),
  ]
  if (kinds != null) all.push(Prisma.sql`s."kind"::text = ANY(${kinds}::text[])`)
  if (within != null) all.push(Prisma.sql`j."lineage" @> ARRAY[${within}]::text[]`)
  if (years != null) all.push(Prisma.sql`s."year" = ANY(${years}::int[])`)
  return Prisma.join(all, ' AND ')
}

const SOURCE = Prisma.sql`"SearchEntry" s JOIN "Jurisdiction" j ON j."code" = s."jurisdictionCode"`

/** The hits of a page, in reading order when forward, reversed when backward. */
export function searchRows(
  prisma: PrismaClient,
  query: SearchQuery,
  filter: SearchFilter | null | undefined,
  { after, before, take, backward }: SearchPage,
): Promise<SearchRow[]> {
  const bounds = [Prisma.sql`true`]
  if (after)
    bounds.push(
      Prisma.sql`("rank" < ${after[0]} OR ("rank" = ${after[0]} AND "id" > ${after[1]}::uuid))`,
    )
  if (before)
    bounds.push(
      Prisma.sql`("rank" > ${before[0]} OR ("rank" = ${before[0]} AND "id" < ${before[1]}::uuid))`,
    )
  const order = backward ? Prisma.sql`"rank" ASC, "id" DESC` : Prisma.sql`"rank" DESC, "id" ASC`
  return prisma.$queryRaw<SearchRow[]>`
    SELECT * FROM (
      SELECT s."id", s."kind"::text AS "kind", s."jurisdictionCode", s."reportId", s."sectionId",
             s."problemId", s."measureId", s."title", s."body", ${RANK(query.words)} AS "rank"
      FROM ${SOURCE} WHERE ${conditions(query, filter)}
    ) hit
    WHERE ${Prisma.join(bounds, ' AND ')}
    ORDER BY ${order}
    LIMIT ${take}`
}

/** How many things match. */
export async function searchCount(
  prisma: PrismaClient,
  query: SearchQuery,
  filter: SearchFilter | null | undefined,
): Promise<number> {
  const [row] = await prisma.$queryRaw<Array<{ count: number }>>`
    SELECT count(*)::int AS "count" FROM ${SOURCE} WHERE ${conditions(query, filter)}`
  return row?.count ?? 0
}
