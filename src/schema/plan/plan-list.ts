import type { FieldNode, GraphQLField } from 'graphql'
import { CHILD_LISTS } from '../../data/child-lists.ts'
import { type PageArgs, preparePage } from '../../data/keyset.ts'
import { newRead, type Read, type RowChoice } from '../../data/read-statement.ts'
import { limitsOf } from '../context.ts'
import type { ListExtension } from '../list.ts'
import { argumentsOf, orderOf } from './plan-arguments.ts'
import { planConnection, type ReadPage } from './plan-connection.ts'
import type { Complete, PlannedField } from './plan-fields.ts'
import { relationOf } from './plan-relations.ts'
import { eachRun, type Planning, type Run } from './planning.ts'

/** What is asked of a list that pages. */
export type PlannedList = {
  /** What is read of its rows; null when no row is asked for. */
  readonly read: Read | null
  readonly counts: boolean
  /** What a request asks of it. */
  readonly request: (run: Run) => ListRequest
  /** Makes the connection out of a `ReadPage`. */
  readonly complete: Complete
}

type ListRequest = {
  readonly args: PageArgs
  /** All rows of the list. */
  readonly where: object
  /** The rows of the page. */
  readonly choice: RowChoice
  /** The page, from its rows if they were read and the count if that was. */
  readonly pageOf: (rows: unknown, count: unknown) => ReadPage
}

type Row = Record<string, unknown>

/** Plans a list, at the root or below a row. */
export function planList(
  planning: Planning,
  list: ListExtension,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly [FieldNode, ...FieldNode[]],
): PlannedList {
  const order = list.order({ orderBy: orderOf(planning, field, nodes[0]) })
  const read = newRead(list.typeName)
  const argsOf = argumentsOf(planning, field, nodes[0])
  const { asked, complete } = planConnection(planning, order, read, field, nodes)
  const request = eachRun(planning, (run): ListRequest => {
    const args: PageArgs = argsOf(run)
    const where = list.where(args, run.context)
    noteCodes(run, list.codes?.(args) ?? {})
    const { request, toSlice } = preparePage(order, args, limitsOf(run.context).pageSize)
    // The row beyond the page only tells whether there is one.
    const take = asked.has('pageInfo') ? request.take : request.take - 1
    return {
      args,
      where,
      choice: { ...request, take, where: { AND: [where, request.where] } },
      pageOf: (rows, count) => ({ slice: toSlice((rows ?? []) as Row[]), count }),
    }
  })
  const needsRows = ['nodes', 'edges', 'pageInfo'].some((name) => asked.has(name))
  return { read: needsRows ? read : null, counts: asked.has('totalCount'), request, complete }
}

/** Notes codes that a jurisdiction must have. */
export function noteCodes(
  { codes }: Run,
  given: Readonly<Record<string, string | null | undefined>>,
): void {
  for (const code of Object.values(given)) {
    if (code !== null && code !== undefined) codes.add(code)
  }
}

/** A list below the rows that are read. */
export function planListBelow(
  planning: Planning,
  list: ListExtension,
  below: NonNullable<ListExtension['below']>,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly [FieldNode, ...FieldNode[]],
  read: Read,
): PlannedField {
  const relation = relationOf(read, CHILD_LISTS[below].relation)
  const { read: rows, counts, request, complete } = planList(planning, list, field, nodes)
  const rowsSlot = planning.slot()
  const countSlot = planning.slot()
  if (rows) read.branches.set(rowsSlot, { kind: 'rows', relation, choice: {}, read: rows })
  if (counts) read.branches.set(countSlot, { kind: 'count', relation, choice: {} })
  planning.steps.push((run) => {
    const { choice, where } = request(run)
    run.parameters.choices.set(rowsSlot, choice).set(countSlot, { where })
  })
  return {
    get: (row, run): ReadPage => request(run).pageOf(row[rowsSlot], row[countSlot]),
    complete,
  }
}
