import {
  type FieldNode,
  type GraphQLField,
  getNamedType,
  isCompositeType,
  isObjectType,
} from 'graphql'
import { modelOf } from '../../data/models.ts'
import {
  countSql,
  newRead,
  type RowChoice,
  rowsReader,
  rowsSql,
  sumSql,
} from '../../data/read-statement.ts'
import type { Gathered, Lookup, Searching } from '../derived.ts'
import type { ListExtension } from '../list.ts'
import { argumentsOf } from './plan-arguments.ts'
import type { ReadPage } from './plan-connection.ts'
import { type PlannedField, planOwn, planType, readsOf } from './plan-fields.ts'
import { planList } from './plan-list.ts'
import { readSelect } from './plan-relations.ts'
import { planSearch } from './plan-search.ts'
import { eachRun, NotPlanned, type Planning, type Run } from './planning.ts'

/**
 * Adds an expression to the statement.
 * @returns where its value is found, as `read` makes it of the answer
 */
export type Ask = (sql: (run: Run) => string, read: (answer: unknown) => unknown) => number

type Field = GraphQLField<unknown, unknown>
type Nodes = readonly [FieldNode, ...FieldNode[]]
type Values = readonly unknown[]

type Extensions = {
  readonly list?: ListExtension
  readonly lookup?: Lookup
  readonly gathered?: Gathered
  readonly searching?: Searching
}

/** Plans a field of the root; its `get` takes the values of the statement's expressions. */
export function planRootField(
  planning: Planning,
  fields: Readonly<Record<string, Field>>,
  nodes: Nodes,
  ask: Ask,
): PlannedField {
  const name = nodes[0].name.value
  if (name === '__typename') return { get: () => 'Query', complete: (value) => value }
  const field = fields[name]
  if (field === undefined) throw new NotPlanned(name)
  const { list, lookup, gathered, searching } = field.extensions as Extensions
  if (list) return planRootList(planning, list, field, nodes, ask)
  if (lookup) return planLookup(planning, lookup, field, nodes, ask)
  if (gathered) return planGathered(planning, gathered, field, nodes, ask)
  if (searching) return planSearch(planning, searching, field, nodes, ask)
  const type = getNamedType(field.type)
  if (isCompositeType(type) && (!isObjectType(type) || type.extensions.pothosPrismaModel)) {
    throw new NotPlanned(name)
  }
  return planOwn(planning, field, nodes)
}

function planRootList(
  planning: Planning,
  list: ListExtension,
  field: Field,
  nodes: Nodes,
  ask: Ask,
): PlannedField {
  const { read, counts, request, complete } = planList(planning, list, field, nodes)
  const rowsAt =
    read && ask((run) => rowsSql(read, request(run).choice, run.parameters), rowsReader(read))
  const count = (run: Run): string => {
    const { args, where } = request(run)
    const kept = list.counts?.(args) ?? null
    return kept
      ? sumSql(modelOf('RowCount'), 'count', kept, run.parameters)
      : countSql(modelOf(list.typeName), where, run.parameters)
  }
  const countAt = counts ? ask(count, (value) => value) : null
  const valueAt = (values: Values, at: number | null) => (at === null ? null : values[at])
  return {
    get: (values: Values, run): ReadPage =>
      request(run).pageOf(valueAt(values, rowsAt), valueAt(values, countAt)),
    complete,
  }
}

function planLookup(
  planning: Planning,
  { choice: choiceOf }: Lookup,
  field: Field,
  nodes: Nodes,
  ask: Ask,
): PlannedField {
  const type = getNamedType(field.type)
  const model = isObjectType(type) ? type.extensions.pothosPrismaModel : undefined
  if (typeof model !== 'string') throw new NotPlanned(field.name)
  const args = argumentsOf(planning, field, nodes[0])
  const read = newRead(model)
  const complete = planType(planning, field.type, nodes, readsOf(read))
  const at = ask((run) => {
    const choice: RowChoice | null = choiceOf(args(run))
    return choice === null ? 'NULL' : rowsSql(read, { ...choice, take: 1 }, run.parameters)
  }, rowsReader(read))
  return { get: (values: Values) => (values[at] as Values)[0] ?? null, complete }
}

function planGathered(
  planning: Planning,
  { select, choices: choicesOf, value }: Gathered,
  field: Field,
  nodes: Nodes,
  ask: Ask,
): PlannedField {
  const reads = new Map(
    Object.entries(select).map(([model, columns]) => {
      const read = newRead(model)
      readSelect(read, columns)
      return [model, read]
    }),
  )
  const args = argumentsOf(planning, field, nodes[0])
  const choices = eachRun(planning, (run) => choicesOf(args(run), run.context))
  const complete = planType(planning, field.type, nodes, reads)
  const places = [...reads].map(([model, read]): [string, number] => {
    const sql = (run: Run) => rowsSql(read, choices(run)[model] ?? {}, run.parameters)
    return [model, ask(sql, rowsReader(read))]
  })
  return {
    get: (values: Values, run) => {
      const rows = Object.fromEntries(places.map(([model, at]) => [model, values[at]]))
      return value(rows, args(run), run.context)
    },
    complete,
  }
}
