import type { PrismaClient } from './generated/prisma/client.ts'
import type { PageRequest } from './keyset.ts'
import { delegateOf } from './model-delegate.ts'

/*
 * Pages of the children of many parents: one statement for the rows and one for the counts,
 * however many parents there are.
 */

/** The lists that stand below an object: where they are read from. */
export const CHILD_LISTS = {
  'Jurisdiction.children': {
    parent: 'jurisdiction',
    key: 'code',
    relation: 'children',
    child: 'jurisdiction',
    foreignKey: 'parentCode',
  },
  'Jurisdiction.agencies': {
    parent: 'jurisdiction',
    key: 'code',
    relation: 'agencies',
    child: 'agency',
    foreignKey: 'jurisdictionCode',
  },
  'Jurisdiction.reports': {
    parent: 'jurisdiction',
    key: 'code',
    relation: 'reports',
    child: 'report',
    foreignKey: 'jurisdictionCode',
  },
  'Agency.reports': {
    parent: 'agency',
    key: 'id',
    relation: 'reports',
    child: 'report',
    foreignKey: 'agencyId',
  },
  'Report.figures': {
    parent: 'report',
    key: 'id',
    relation: 'figures',
    child: 'figure',
    foreignKey: 'reportId',
  },
  'Section.figures': {
    parent: 'section',
    key: 'id',
    relation: 'figures',
    child: 'figure',
    foreignKey: 'sectionId',
  },
} as const
export type ChildListName = keyof typeof CHILD_LISTS

/** Columns and relations to read, as Pothos asks for them. */
export type RowQuery = { readonly select?: object; readonly include?: object }

/** The rows of each parent’s page, by the parent’s key. */
export async function childRows<Row>(
  prisma: PrismaClient,
  name: ChildListName,
  parents: string[],
  { query, where, request }: { query: RowQuery; where: object; request: PageRequest },
): Promise<Map<string, Row[]>> {
  const { parent, key, relation } = CHILD_LISTS[name]
  const list = {
    ...query,
    where: { AND: [where, request.where] },
    orderBy: request.orderBy,
    take: request.take,
  }
  const rows = await delegateOf(prisma, parent).findMany({
    where: { [key]: { in: parents } },
    select: { [key]: true, [relation]: list },
    // `join` puts the limit of each parent's page into the statement; the other strategy would
    // read every child and cut the pages in memory.
    relationLoadStrategy: 'join',
  })
  return new Map(rows.map((row) => [row[key] as string, row[relation] as Row[]]))
}

/** The number of rows of each parent, by the parent’s key; parents without rows are left out. */
export async function childCounts(
  prisma: PrismaClient,
  name: ChildListName,
  parents: string[],
  where: object,
): Promise<Map<string, number>> {
  const { child, foreignKey } = CHILD_LISTS[name]
  const groups = await delegateOf(prisma, child).groupBy({
    by: [foreignKey],
    where: { AND: [where, { [foreignKey]: { in: parents } }] },
    _count: { _all: true },
  })
  return new Map(groups.map((group) => [group[foreignKey] as string, group._count._all]))
}
