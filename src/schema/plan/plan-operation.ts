import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  getVariableValues,
  isCompositeType,
  isObjectType,
} from 'graphql'
import { modelOf } from '../../data/models.ts'
import {
  countSql,
  newRead,
  type Read,
  rowsReader,
  rowsSql,
  sumSql,
} from '../../data/read-statement.ts'
import type { Context } from '../context.ts'
import type { Lookup } from '../derived.ts'
import type { ListExtension } from '../list.ts'
import {
  argumentsOf,
  type Complete,
  completeObject,
  type PlannedField,
  planOwn,
  planType,
} from './plan-fields.ts'
import { planList, type ReadPage } from './plan-list.ts'
import { NotPlanned, newPlanning, type Planning } from './planning.ts'
import { selectedFields } from './selected-fields.ts'

/*
 * A query as one statement (docs/adr/0008). The schema says of each field what it needs: a column,
 * a relation, a list, or columns from which it follows. What is asked is gathered into a tree, read
 * in one statement, and put into the form of the answer. Whatever is not understood is left to the
 * resolvers, which give the same answer.
 */

/** What a client asks, parsed and valid. */
export type Operation = {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly operationName?: string | null | undefined
  /** As the client sent them. */
  readonly variables?: { readonly [name: string]: unknown } | null | undefined
}

/**
 * Answers a query with one statement.
 * @returns the `data` of the answer
 * @throws NotPlanned, or any other error, for what the resolvers must answer
 */
export async function answerOperation(operation: Operation, context: Context): Promise<unknown> {
  const { planning, fields, nodes } = begin(operation, context)
  const expressions: string[] = []
  const readers: Array<(answer: unknown) => unknown> = []
  /** Adds an expression to the statement; its value is then found at that place. */
  const ask: Ask = (sql, read) => {
    expressions.push(sql)
    return readers.push(read) - 1
  }
  const root = completeObject(
    planning,
    nodes.map(([key, node]) => [key, planRootField(planning, fields, node, ask)]),
  )
  const { codes, parameters } = planning
  if (codes.size > 0) ask(codesSql(planning), countCodes(codes.size))
  const values: unknown[] = []
  if (expressions.length > 0) {
    const sql = `SELECT json_build_array(${expressions.join()})`
    const answer = await context.services.database.readJson(sql, parameters.values)
    const found = answer as unknown[]
    values.push(...readers.map((read, index) => read(found[index])))
  }
  const data = root(values)
  // What is awaited may in turn await more.
  while (planning.pending.length > 0) await Promise.all(planning.pending.splice(0))
  return data
}

type Ask = (sql: string, read: (answer: unknown) => unknown) => number
type Fields = Readonly<Record<string, GraphQLField<unknown, unknown>>>
type Nodes = readonly [FieldNode, ...FieldNode[]]

function begin({ schema, document, operationName, variables }: Operation, context: Context) {
  const operation = getOperationAST(document, operationName)
  const type = schema.getQueryType()
  if (operation?.operation !== 'query' || !isObjectType(type)) throw new NotPlanned('no query')
  if (operation.directives?.length) throw new NotPlanned('a directive on the operation')
  const { coerced } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    variables ?? {},
  )
  if (coerced === undefined) throw new NotPlanned('variables')
  const planning = newPlanning(schema, document, coerced, context)
  const nodes = [...selectedFields(planning, type, [operation.selectionSet])].map(
    ([key, [node, ...more]]): [string, Nodes] => {
      if (node === undefined) throw new NotPlanned(key)
      return [key, [node, ...more]]
    },
  )
  return { planning, fields: type.getFields(), nodes }
}

/** A field of the root; `get` takes the values of the statement's expressions. */
function planRootField(planning: Planning, fields: Fields, nodes: Nodes, ask: Ask): PlannedField {
  const name = nodes[0].name.value
  if (name === '__typename') return { get: () => 'Query', complete: (value) => value }
  const field = fields[name]
  if (field === undefined) throw new NotPlanned(name)
  const { list, lookup } = field.extensions as { list?: ListExtension; lookup?: Lookup }
  if (list) return planRootList(planning, list, field, nodes, ask)
  if (lookup) return planLookup(planning, lookup, field, nodes, ask)
  const type = getNamedType(field.type)
  if (isCompositeType(type) && (!isObjectType(type) || type.extensions.pothosPrismaModel)) {
    throw new NotPlanned(name)
  }
  return planOwn(planning, field, nodes)
}

function planRootList(
  planning: Planning,
  list: ListExtension,
  field: GraphQLField<unknown, unknown>,
  nodes: Nodes,
  ask: Ask,
): PlannedField {
  const { rows, where, counts, complete } = planList(planning, list, field, nodes)
  const { parameters } = planning
  let rowsAt: number | null = null
  let countAt: number | null = null
  if (rows) {
    const { read, request } = rows
    const choice = { ...request, where: { AND: [where, request.where] } }
    rowsAt = ask(rowsSql(read, choice, parameters), rowsReader(read))
  }
  if (counts) {
    const kept = list.counts?.(argumentsOf(planning, field, nodes[0])) ?? null
    const sql = kept
      ? sumSql(modelOf('RowCount'), 'count', kept, parameters)
      : countSql(modelOf(list.typeName), where, parameters)
    countAt = ask(sql, (count) => count)
  }
  return {
    get: (values: unknown[]): ReadPage => ({
      rows: rowsAt === null ? null : (values[rowsAt] as ReadPage['rows']),
      count: countAt === null ? null : values[countAt],
    }),
    complete,
  }
}

function planLookup(
  planning: Planning,
  { choice: choiceOf }: Lookup,
  field: GraphQLField<unknown, unknown>,
  nodes: Nodes,
  ask: Ask,
): PlannedField {
  const type = getNamedType(field.type)
  const model = isObjectType(type) ? type.extensions.pothosPrismaModel : undefined
  if (typeof model !== 'string') throw new NotPlanned(field.name)
  const read: Read = newRead(model)
  const complete: Complete = planType(planning, field.type, nodes, read)
  const choice = choiceOf(argumentsOf(planning, field, nodes[0]))
  if (choice === null) return { get: () => null, complete }
  const sql = rowsSql(read, { ...choice, take: 1 }, planning.parameters)
  const at = ask(sql, rowsReader(read))
  return { get: (values: unknown[]) => (values[at] as unknown[])[0] ?? null, complete }
}

/** How many of the codes among the arguments there are. */
function codesSql({ codes, parameters }: Planning): string {
  return `(SELECT count(*) FROM "Jurisdiction" WHERE "code" = ANY(${parameters.add([...codes])}))`
}

/** The resolvers say which code it is that no jurisdiction has. */
function countCodes(expected: number) {
  return (found: unknown) => {
    if (Number(found) !== expected) throw new Error('a code that no jurisdiction has')
  }
}
