import type { GraphQLResolveInfo } from 'graphql'
import { CHILD_LISTS, type ChildListName } from '../data/child-lists.ts'
import type { KeysetOrder, PageArgs } from '../data/keyset.ts'
import { type RootModel, rootCount, rootRows } from '../data/root-lists.ts'
import { keptCount, type RowCountWhere } from '../data/row-counts.ts'
import { childPage, type Page, rootPage, rowQuery } from './connection.ts'
import { type Context, prismaOf } from './context.ts'
import { requireJurisdictions } from './jurisdiction-loader.ts'

/**
 * What a list that pages is: said once, for the resolvers and for the planner (docs/adr/0008).
 * `order` and `where` throw a GongkaiError for arguments that cannot be.
 */
export type ListDefinition<Args> = {
  /** The type of its rows, in the graph and in the database. */
  readonly typeName: RootModel
  /** The plan of a document is kept for its order, so that nothing else may decide it. */
  readonly order: (args: Pick<Args, keyof Args & 'orderBy'>) => KeysetOrder
  readonly where: (args: Args, context: Context) => object
  /** The counts that are kept of the whole list at the root; null where none are. */
  readonly counts?: (args: Args) => RowCountWhere | null
  /** The codes among the arguments, which a jurisdiction must have. */
  readonly codes?: (args: Args) => Readonly<Record<string, string | null | undefined>>
}

/** A list as the schema carries it: its definition, and below which rows it stands, if any. */
export type ListExtension = ListDefinition<PageArgs & { readonly orderBy?: unknown }> & {
  readonly below: ChildListName | null
}

/** Resolver and extension of a list at the root. */
export function rootList<Row extends object, Args extends PageArgs>(list: ListDefinition<Args>) {
  return {
    resolve: async (
      _root: unknown,
      args: Args,
      context: Context,
      info: GraphQLResolveInfo,
    ): Promise<Page<Row>> => {
      const { typeName } = list
      const where = list.where(args, context)
      await requireJurisdictions(context, list.codes?.(args) ?? {})
      const prisma = prismaOf(context)
      const query = rowQuery(context, info, typeName)
      return rootPage<Row>(
        context,
        list.order(args),
        args,
        (request) => rootRows<Row>(prisma, typeName, { query, where, request }),
        () => {
          const counts = list.counts?.(args) ?? null
          return counts ? keptCount(prisma, counts) : rootCount(prisma, typeName, where)
        },
      )
    },
    extensions: { list: { ...list, below: null } },
  }
}

/** Resolver and extension of a list below the rows of a type. */
export function childList<Row extends object, Args extends PageArgs>(
  below: ChildListName,
  list: ListDefinition<Args>,
) {
  const { key } = CHILD_LISTS[below]
  return {
    resolve: async (
      parent: object,
      args: Args,
      context: Context,
      info: GraphQLResolveInfo,
    ): Promise<Page<Row>> => {
      const where = list.where(args, context)
      await requireJurisdictions(context, list.codes?.(args) ?? {})
      return childPage<Row>(context, info, (parent as Record<string, string>)[key] ?? '', args, {
        name: below,
        typeName: list.typeName,
        order: list.order(args),
        where,
      })
    },
    extensions: { list: { ...list, below } },
  }
}
