import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { modelOf } from '../../data/models.ts'
import type { Read } from '../../data/read-statement.ts'
import type { Derived, OneOf, Reached } from '../derived.ts'
import { encodeGlobalId } from '../global-id.ts'
import type { ListExtension } from '../list.ts'
import { argumentsOf } from './plan-arguments.ts'
import { planListBelow } from './plan-list.ts'
import { planOneOf, planReached, planRelation, readSelect } from './plan-relations.ts'
import { NotPlanned, type Planning, type Run } from './planning.ts'
import { selectedFields } from './selected-fields.ts'

/** Puts a value into the form of the answer; may throw, and then the resolvers answer. */
export type Complete = (value: unknown, run: Run) => unknown

/** How a field of an object gets its value, and how that becomes a part of the answer. */
export type PlannedField = {
  // biome-ignore lint/suspicious/noExplicitAny: a row or an object of the domain
  readonly get: (parent: any, run: Run) => unknown
  readonly complete: Complete
}

/**
 * What the statement reads of the rows that are met in an answer, by the name of their model. Rows
 * of other models are at hand as a whole.
 */
export type Reads = ReadonlyMap<string, Read>
export const NO_READS: Reads = new Map()

/** What is read of the rows of one model. */
export const readsOf = (read: Read): Reads => new Map([[read.model.name, read]])

/**
 * Plans what is asked of a value of a type.
 * @param reads what is read of the rows among the values
 */
export function planType(
  planning: Planning,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  reads: Reads,
): Complete {
  if (isNonNullType(type)) {
    const inner = planType(planning, type.ofType, nodes, reads)
    return (value, run) => {
      const completed = inner(value, run)
      if (completed === null) throw new Error(`null in ${type}`)
      return completed
    }
  }
  if (isListType(type)) {
    const inner = planType(planning, type.ofType, nodes, reads)
    return (value, run) =>
      value == null ? null : Array.from(value as Iterable<unknown>, (item) => inner(item, run))
  }
  if (isLeafType(type)) return (value) => (value == null ? null : type.serialize(value))
  if (isObjectType(type)) return planObject(planning, type, nodes, reads)
  throw new NotPlanned(`the abstract type ${type}`)
}

/** Plans what is asked of an object. */
export function planObject(
  planning: Planning,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  reads: Reads,
): Complete {
  const fields = selectedFields(
    planning,
    type,
    nodes.map(({ selectionSet }) => selectionSet),
  )
  return completeObject(
    [...fields].map(([key, [node, ...more]]) => {
      if (node === undefined) throw new NotPlanned('no field')
      return [key, planField(planning, type, [node, ...more], reads)]
    }),
  )
}

/** Makes an object of the answer out of its fields. */
export function completeObject(
  fields: ReadonlyArray<readonly [key: string, field: PlannedField]>,
): Complete {
  return (parent, run) => {
    if (parent == null) return null
    const object: Record<string, unknown> = {}
    for (const [key, { get, complete }] of fields) {
      const value = get(parent, run)
      if (!isThenable(value)) {
        object[key] = complete(value, run)
        continue
      }
      // Keeps the place of the field in the answer.
      object[key] = null
      const put = Promise.resolve(value).then((settled) => {
        object[key] = complete(settled, run)
      })
      // Another may fail first; nobody would then wait for this one.
      put.catch(() => undefined)
      run.pending.push(put)
    }
    return object
  }
}

/** Prisma’s own promises begin their statement when somebody waits for them. */
function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value
}

function planField(
  planning: Planning,
  type: GraphQLObjectType,
  nodes: readonly [FieldNode, ...FieldNode[]],
  reads: Reads,
): PlannedField {
  const name = nodes[0].name.value
  if (name === '__typename') return { get: () => type.name, complete: (value) => value }
  const field = type.getFields()[name]
  if (field === undefined) throw new NotPlanned(name)
  const model = type.extensions.pothosPrismaModel as string | undefined
  if (model === undefined) return planOwn(planning, field, nodes, reads)
  const read = reads.get(model)
  return read === undefined
    ? planOfRow(planning, type, field, nodes, modelOf(model).key)
    : planOfRead(planning, type, field, nodes, read)
}

/** A resolver that looks at `info` depends on what Pothos does around it. */
const NO_INFO = new Proxy({} as GraphQLResolveInfo, {
  get() {
    throw new NotPlanned('info')
  },
})

/** A field of an object that is no row: its resolver needs nothing but the object. */
export function planOwn(
  planning: Planning,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly [FieldNode, ...FieldNode[]],
  reads: Reads = NO_READS,
): PlannedField {
  const args = argumentsOf(planning, field, nodes[0])
  const { resolve, name } = field
  return {
    get: (parent, run) =>
      resolve ? resolve(parent, args(run), run.context, NO_INFO) : parent[name],
    complete: planType(planning, field.type, nodes, reads),
  }
}

/** A field of a row that is at hand as a whole. */
function planOfRow(
  planning: Planning,
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly [FieldNode, ...FieldNode[]],
  key: string,
): PlannedField {
  const complete = planType(planning, field.type, nodes, NO_READS)
  const { pothosExposedField: column, derived } = extensionsOf(field)
  if (field.name === 'id') return { get: (row) => encodeGlobalId(type.name, row[key]), complete }
  if (column !== undefined) return { get: (row) => required(row[column], column), complete }
  if (derived !== undefined && Object.values(derived.select).every((part) => part === true)) {
    const args = argumentsOf(planning, field, nodes[0])
    return { get: (row, run) => derived.value(row, args(run), run.context), complete }
  }
  throw new NotPlanned(`${type}.${field.name} of a row at hand`)
}

function required(value: unknown, column: string): unknown {
  if (value === undefined) throw new NotPlanned(`${column} was not read`)
  return value
}

/** A field of a row that the statement of this operation reads: notes what it needs. */
function planOfRead(
  planning: Planning,
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly [FieldNode, ...FieldNode[]],
  read: Read,
): PlannedField {
  const { pothosExposedField: column, derived, ...extensions } = extensionsOf(field)
  if (field.name === 'id') {
    const { key } = read.model
    read.columns.add(key)
    const complete = planType(planning, field.type, nodes, NO_READS)
    return { get: (row) => encodeGlobalId(type.name, row[key]), complete }
  }
  if (column !== undefined) {
    read.columns.add(column)
    return { get: (row) => row[column], complete: planType(planning, field.type, nodes, NO_READS) }
  }
  if (derived !== undefined) {
    const args = argumentsOf(planning, field, nodes[0])
    readSelect(read, derived.select)
    const complete = planType(planning, field.type, nodes, NO_READS)
    return { get: (row, run) => derived.value(row, args(run), run.context), complete }
  }
  const { list } = extensions
  if (list?.below) return planListBelow(planning, list, list.below, field, nodes, read)
  if (extensions.reached) return planReached(planning, extensions.reached, field, nodes, read)
  if (extensions.oneOf) return planOneOf(planning, extensions.oneOf, nodes, read)
  if (extensions.pothosPrismaRelationField) return planRelation(planning, field, nodes, read)
  throw new NotPlanned(`${type}.${field.name}`)
}

type Extensions = {
  readonly pothosExposedField?: string
  readonly pothosPrismaRelationField?: { readonly name: string }
  readonly derived?: Derived
  readonly reached?: Reached
  readonly oneOf?: OneOf
  readonly list?: ListExtension
}

const extensionsOf = (field: GraphQLField<unknown, unknown>) => field.extensions as Extensions
