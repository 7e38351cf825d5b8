import type { FieldNode, GraphQLField } from 'graphql'
import type { Relation } from '../../data/models.ts'
import { newRead, type Read, type RowChoice } from '../../data/read-statement.ts'
import type { Reached } from '../derived.ts'
import { type PlannedField, planType } from './plan-fields.ts'
import { NotPlanned, type Planning } from './planning.ts'

/** Notes what a derived field selects: columns, and columns of the one row that a relation names. */
export function readSelect(read: Read, select: object): void {
  for (const [name, part] of Object.entries(select)) {
    if (part === true) read.columns.add(name)
    else readSelect(below(read, name, name, {}), part.select)
  }
}

/** The rows of a relation under a name of their own; what is read of them is added to. */
function below(read: Read, slot: string, name: string, choice: RowChoice): Read {
  const branch = read.branches.get(slot)
  if (branch?.kind === 'rows') return branch.read
  const relation = relationOf(read, name)
  const child = newRead(relation.model)
  read.branches.set(slot, { kind: 'rows', relation, choice, read: child })
  return child
}

/** A relation of the rows that are read. Between many and many only Prisma can join. */
export function relationOf(read: Read, name: string): Relation {
  const relation = read.model.relations.get(name)
  if (relation === undefined) throw new NotPlanned(`${read.model.name}.${name}`)
  return relation
}

/** Pothos keeps here what `t.relation` was given; it hands `query` to the function it is called with. */
type RelationExtensions = {
  readonly pothosPrismaRelationField: { readonly name: string }
  readonly pothosPrismaSelect: (
    args: object,
    context: object,
    nested: (query: unknown) => object,
  ) => unknown
}

/** A field made by `t.relation`. */
export function planRelation(
  planning: Planning,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
  args: object,
  read: Read,
): PlannedField {
  const { pothosPrismaRelationField, pothosPrismaSelect } =
    field.extensions as unknown as RelationExtensions
  const { context } = planning
  let choice: RowChoice = {}
  pothosPrismaSelect(args, context, (query) => {
    choice = (typeof query === 'function' ? query(args, context) : query) ?? {}
    return {}
  })
  const slot = planning.slot()
  const child = below(read, slot, pothosPrismaRelationField.name, choice)
  return {
    get: (row) => row[slot],
    complete: planType(planning, field.type, nodes, child),
  }
}

/** A field whose rows are reached over several relations. */
export function planReached(
  planning: Planning,
  { path, value }: Reached,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
  read: Read,
): PlannedField {
  const slot = planning.slot()
  let end = read
  path.forEach(({ relation, choice }, index) => {
    end = below(end, index === 0 ? slot : relation, relation, choice ?? {})
  })
  return {
    get: (row) => value(row[slot]),
    complete: planType(planning, field.type, nodes, end),
  }
}
