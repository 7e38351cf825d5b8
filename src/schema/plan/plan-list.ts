import { type FieldNode, type GraphQLField, getNamedType, isObjectType } from 'graphql'
import { CHILD_LISTS } from '../../data/child-lists.ts'
import { type PageRequest, preparePage, type Slice } from '../../data/keyset.ts'
import { newRead, type Read } from '../../data/read-statement.ts'
import type { ListExtension } from '../list.ts'
import {
  argumentsOf,
  type Complete,
  completeObject,
  type PlannedField,
  planType,
} from './plan-fields.ts'
import { relationOf } from './plan-relations.ts'
import { NotPlanned, type Planning } from './planning.ts'
import { selectedFields } from './selected-fields.ts'

type Row = Record<string, unknown>
/** A page that has been read: its rows if they were asked for, and the count if that was. */
export type ReadPage = { readonly rows: Row[] | null; readonly count: unknown }

/** What is asked of a list that pages. */
export type PlannedList = {
  /** Null when no row is asked for. */
  readonly rows: { readonly read: Read; readonly request: PageRequest } | null
  readonly where: object
  readonly counts: boolean
  /** Makes the connection out of a `ReadPage`. */
  readonly complete: Complete
}

type Page = { readonly slice: Slice<Row>; readonly count: unknown }

/** Plans a list, at the root or below a row. */
export function planList(
  planning: Planning,
  list: ListExtension,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly [FieldNode, ...FieldNode[]],
): PlannedList {
  const args = argumentsOf(planning, field, nodes[0])
  const order = list.order(args)
  const where = list.where(args, planning.context)
  for (const code of Object.values(list.codes?.(args) ?? {})) {
    if (code !== null && code !== undefined) planning.codes.add(code)
  }
  const { request, toSlice } = preparePage(order, args)
  const read = newRead(list.typeName)
  const asked = new Set<string>()
  const connection = fieldsOf(planning, field, nodes, (name, [node, ...more]) => {
    asked.add(name)
    const inner = innerField(field, name)
    if (name === 'nodes') {
      const complete = planType(planning, inner.type, [node, ...more], read)
      return { get: ({ slice }: Page) => slice.edges.map((edge) => edge.node), complete }
    }
    if (name === 'edges') {
      return { get: ({ slice }: Page) => slice.edges, complete: planEdges(inner, [node, ...more]) }
    }
    const complete = planType(planning, inner.type, [node, ...more], null)
    if (name === 'totalCount') return { get: ({ count }: Page) => Number(count), complete }
    if (name === 'pageInfo') {
      noteCursor()
      return { get: ({ slice }: Page) => pageInfoOf(slice), complete }
    }
    throw new NotPlanned(`${field.name}.${name}`)
  })

  function planEdges(edges: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[]): Complete {
    const edge = fieldsOf(planning, edges, nodes, (name, nodes) => {
      const inner = innerField(edges, name)
      if (name === 'node') {
        const complete = planType(planning, inner.type, nodes, read)
        return { get: ({ node }: { node: Row }) => node, complete }
      }
      if (name !== 'cursor') throw new NotPlanned(name)
      noteCursor()
      return {
        get: ({ cursor }: { cursor: string }) => cursor,
        complete: planType(planning, inner.type, nodes, null),
      }
    })
    return (value) => (value as unknown[]).map(edge)
  }

  function noteCursor(): void {
    for (const { name } of order.columns) read.columns.add(name)
  }

  const needsRows = ['nodes', 'edges', 'pageInfo'].some((name) => asked.has(name))
  // The row beyond the page only tells whether there is one.
  const take = asked.has('pageInfo') ? request.take : request.take - 1
  return {
    rows: needsRows ? { read, request: { ...request, take } } : null,
    where,
    counts: asked.has('totalCount'),
    complete: (value) => {
      const { rows, count } = value as ReadPage
      return connection({ slice: toSlice(rows ?? []), count } satisfies Page)
    },
  }
}

function pageInfoOf({ edges, hasNextPage, hasPreviousPage }: Slice<Row>) {
  return {
    hasNextPage,
    hasPreviousPage,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  }
}

function innerField(outer: GraphQLField<unknown, unknown>, name: string) {
  const type = getNamedType(outer.type)
  const field = isObjectType(type) ? type.getFields()[name] : undefined
  if (field === undefined) throw new NotPlanned(name)
  return field
}

/** Plans the fields that are asked of an object that this file makes itself. */
function fieldsOf(
  planning: Planning,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
  plan: (name: string, nodes: readonly [FieldNode, ...FieldNode[]]) => PlannedField,
): Complete {
  const type = getNamedType(field.type)
  if (!isObjectType(type)) throw new NotPlanned(field.name)
  const sets = nodes.map(({ selectionSet }) => selectionSet)
  const fields = [...selectedFields(planning, type, sets)].map(
    ([key, [node, ...more]]): [string, PlannedField] => {
      if (node === undefined) throw new NotPlanned(key)
      const name = node.name.value
      if (name !== '__typename') return [key, plan(name, [node, ...more])]
      return [key, { get: () => type.name, complete: (value) => value }]
    },
  )
  return completeObject(planning, fields)
}

/** A list below the rows that are read. */
export function planListBelow(
  planning: Planning,
  list: ListExtension,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly [FieldNode, ...FieldNode[]],
  read: Read,
): PlannedField {
  if (list.below === null) throw new NotPlanned(field.name)
  const relation = relationOf(read, CHILD_LISTS[list.below].relation)
  const { rows, where, counts, complete } = planList(planning, list, field, nodes)
  const rowsSlot = planning.slot()
  const countSlot = planning.slot()
  if (rows) {
    const { request } = rows
    const choice = { ...request, where: { AND: [where, request.where] } }
    read.branches.set(rowsSlot, { kind: 'rows', relation, choice, read: rows.read })
  }
  if (counts) read.branches.set(countSlot, { kind: 'count', relation, where })
  return {
    get: (row): ReadPage => ({ rows: row[rowsSlot] ?? null, count: row[countSlot] }),
    complete,
  }
}
