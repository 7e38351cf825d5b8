import { type FieldNode, type GraphQLField, getNamedType, isObjectType } from 'graphql'
import type { KeysetOrder, Slice } from '../../data/keyset.ts'
import type { Read } from '../../data/read-statement.ts'
import {
  type Complete,
  completeObject,
  type PlannedField,
  planOwn,
  planType,
  readsOf,
} from './plan-fields.ts'
import { NotPlanned, type Planning } from './planning.ts'
import { selectedFields } from './selected-fields.ts'

type Row = Record<string, unknown>
type Nodes = readonly [FieldNode, ...FieldNode[]]

/** A page that has been read. Fields of its own that a connection has are resolved with it. */
export type ReadPage = { readonly slice: Slice<Row>; readonly count: unknown }

/** What is asked of a connection. */
export type PlannedConnection = {
  /** The names of the fields. */
  readonly asked: ReadonlySet<string>
  /** Makes the connection out of a `ReadPage`. */
  readonly complete: Complete
}

/**
 * Plans a connection.
 * @param read what is read of its rows
 */
export function planConnection(
  planning: Planning,
  order: KeysetOrder,
  read: Read,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
): PlannedConnection {
  const asked = new Set<string>()
  const noteCursor = () => {
    for (const { name } of order.columns) read.columns.add(name)
  }
  const planEdges = (edges: GraphQLField<unknown, unknown>, nodes: Nodes): Complete => {
    const edge = fieldsOf(planning, edges, nodes, (name, nodes) => {
      const inner = innerField(edges, name)
      const complete = planType(planning, inner.type, nodes, readsOf(read))
      if (name === 'node') return { get: ({ node }: { node: Row }) => node, complete }
      if (name !== 'cursor') throw new NotPlanned(name)
      noteCursor()
      return { get: ({ cursor }: { cursor: string }) => cursor, complete }
    })
    return (value, run) => (value as unknown[]).map((item) => edge(item, run))
  }
  const complete = fieldsOf(planning, field, nodes, (name, nodes) => {
    asked.add(name)
    const inner = innerField(field, name)
    if (name === 'edges') {
      return {
        get: ({ slice }: ReadPage) => slice.edges,
        complete: planEdges(inner, nodes),
      }
    }
    if (name === 'nodes') {
      const complete = planType(planning, inner.type, nodes, readsOf(read))
      return { get: ({ slice }: ReadPage) => slice.edges.map(({ node }) => node), complete }
    }
    const { get, complete } = planOwn(planning, inner, nodes)
    if (name === 'totalCount') return { get: ({ count }: ReadPage) => Number(count), complete }
    if (name !== 'pageInfo') return { get, complete }
    noteCursor()
    return { get: ({ slice }: ReadPage) => pageInfoOf(slice), complete }
  })
  return { asked, complete }
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
  plan: (name: string, nodes: Nodes) => PlannedField,
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
  return completeObject(fields)
}
