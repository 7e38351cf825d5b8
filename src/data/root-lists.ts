import type { RowQuery } from './child-lists.ts'
import type { PrismaClient } from './generated/prisma/client.ts'
import type { PageRequest } from './keyset.ts'
import { type Delegate, delegateOf } from './model-delegate.ts'

/** The tables that have a list at the root of the graph, or below another. */
export type RootModel =
  | 'Jurisdiction'
  | 'Agency'
  | 'Report'
  | 'RemovedReport'
  | 'Figure'
  | 'Finding'

function tableOf(prisma: PrismaClient, model: RootModel): Delegate {
  const name = `${model.charAt(0).toLowerCase()}${model.slice(1)}`
  return delegateOf(prisma, name as Uncapitalize<RootModel>)
}

/** The rows of a page of a table. */
export async function rootRows<Row>(
  prisma: PrismaClient,
  model: RootModel,
  { query, where, request }: { query: RowQuery; where: object; request: PageRequest },
): Promise<Row[]> {
  const { take } = request
  const rows: object[] = []
  for (const part of request.parts ?? [{ where: {}, orderBy: request.orderBy }]) {
    const missing = take - rows.length
    if (missing <= 0) break
    const all = { AND: [where, request.where, part.where] }
    const found = await tableOf(prisma, model).findMany({
      ...query,
      where: all,
      orderBy: part.orderBy,
      take: missing,
    })
    rows.push(...found)
  }
  return rows as Row[]
}

/** The number of rows of a table under a filter. */
export async function rootCount(
  prisma: PrismaClient,
  model: RootModel,
  where: object,
): Promise<number> {
  return tableOf(prisma, model).count({ where })
}
