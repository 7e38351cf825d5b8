import type { InterfaceRef, ObjectRef } from '@pothos/core'
import { queryFromInfo } from '@pothos/plugin-prisma'
import DataLoader from 'dataloader'
import type { GraphQLResolveInfo } from 'graphql'
import { type ChildListName, childCounts, childRows } from '../data/child-lists.ts'
import {
  DEFAULT_PAGE_SIZE,
  type KeysetOrder,
  type PageArgs,
  type PageRequest,
  preparePage,
  type Slice,
} from '../data/keyset.ts'
import { LIST_LIMITS } from '../domain/limits.ts'
import { builder } from './builder.ts'
import { type Context, limitsOf, loaderOf, placeOf, prismaOf } from './context.ts'

type SchemaTypes =
  typeof builder extends PothosSchemaTypes.SchemaBuilder<infer Types> ? Types : never

/** A page of a list that can grow. Rows and count are read only when they are asked for. */
export type Page<Row> = {
  readonly slice: () => Promise<Slice<Row>>
  readonly totalCount: () => Promise<number>
}

/** A page whose rows are read at most once. */
export function lazyPage<Row>(
  read: () => Promise<Slice<Row>>,
  totalCount: () => Promise<number>,
): Page<Row> {
  let slice: Promise<Slice<Row>> | undefined
  return {
    slice() {
      slice ??= read()
      return slice
    },
    totalCount,
  }
}

/** The arguments of every connection. */
export const pageArgs = builder.args((t) => ({
  first: t.int({
    description: `The first so many rows, 0 to ${LIST_LIMITS.pageSize}; ${DEFAULT_PAGE_SIZE} when neither first nor last is given.`,
  }),
  after: t.string({ description: 'Rows after this cursor.' }),
  last: t.int({
    description: `The last so many rows, 0 to ${LIST_LIMITS.pageSize}; not together with first.`,
  }),
  before: t.string({ description: 'Rows before this cursor.' }),
}))

/** Defines `<Name>Connection` and `<Name>Edge` for a type; used once for each type. */
export function connectionOf<Row>(
  name: string,
  // biome-ignore lint/suspicious/noExplicitAny: the schema types of a ref do not matter here
  node: ObjectRef<any, Row, Row> | InterfaceRef<any, Row, Row>,
) {
  const edge = builder.objectRef<{ cursor: string; node: Row }>(`${name}Edge`)
  edge.implement({
    description: `One ${name} of a list and its cursor.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', { description: 'Opaque mark of this place in the list.' }),
      node: t.field({
        type: node as ObjectRef<SchemaTypes, Row>,
        description: 'The row.',
        resolve: (parent) => parent.node as never,
      }),
    }),
  })
  const connection = builder.objectRef<Page<Row>>(`${name}Connection`)
  connection.implement({
    description: `A page of a list of ${name}.`,
    fields: (t) => ({
      edges: t.field({
        type: [edge],
        description: 'The rows of the page, each with its cursor.',
        resolve: async (page) => [...(await page.slice()).edges],
      }),
      nodes: t.field({
        type: [node as ObjectRef<SchemaTypes, Row>],
        description: 'The rows of the page.',
        resolve: async (page) => (await page.slice()).edges.map((entry) => entry.node) as never,
      }),
      pageInfo: t.field({
        type: builder.pageInfoRef(),
        description: 'Where the page stands in the list.',
        resolve: async (page) => {
          const { edges, hasNextPage, hasPreviousPage } = await page.slice()
          return {
            hasNextPage,
            hasPreviousPage,
            startCursor: edges[0]?.cursor ?? null,
            endCursor: edges.at(-1)?.cursor ?? null,
          }
        },
      }),
      totalCount: t.int({
        description: 'How many rows the whole list has under the same filter.',
        resolve: (page) => page.totalCount(),
      }),
    }),
  })
  return connection
}

/** The columns and relations that the operation asks of the rows of this connection. */
export function rowQuery(context: Context, info: GraphQLResolveInfo, typeName: string) {
  return queryFromInfo({ context, info, typeName, paths: [['nodes'], ['edges', 'node']] })
}

/** A page of a list at the root: one statement for the rows, one for the count if asked. */
export function rootPage<Row extends object>(
  context: Context,
  order: KeysetOrder,
  args: PageArgs,
  find: (request: PageRequest) => PromiseLike<Row[]>,
  count: () => Promise<number>,
): Page<Row> {
  const { request, toSlice } = preparePage(order, args, limitsOf(context).pageSize)
  return lazyPage(async () => toSlice(await find(request)), count)
}

/**
 * A page of a list below an object. All parents at the same place of the operation have the same
 * arguments and ask for the same columns, so they are read together, however many they are.
 */
export function childPage<Row extends object>(
  context: Context,
  info: GraphQLResolveInfo,
  parent: string,
  args: PageArgs,
  list: { name: ChildListName; typeName: string; order: KeysetOrder; where: object },
): Page<Row> {
  const { name, typeName, order, where } = list
  const prisma = prismaOf(context)
  const place = placeOf(info)
  const { request, toSlice } = preparePage(order, args, limitsOf(context).pageSize)
  // The query is the same for all parents, but Pothos notes for each what has been read for it.
  const query = rowQuery(context, info, typeName)
  const rows = loaderOf(context, `rows ${place}`, () => {
    return new DataLoader<string, Row[]>(async (parents) =>
      inOrder(
        parents,
        await childRows<Row>(prisma, name, [...parents], { query, where, request }),
        [],
      ),
    )
  })
  const counts = loaderOf(context, `count ${place}`, () => {
    return new DataLoader<string, number>(async (parents) =>
      inOrder(parents, await childCounts(prisma, name, [...parents], where), 0),
    )
  })
  return lazyPage(
    async () => toSlice(await rows.load(parent)),
    () => counts.load(parent),
  )
}

function inOrder<Value>(keys: readonly string[], found: Map<string, Value>, none: Value): Value[] {
  return keys.map((key) => found.get(key) ?? none)
}
