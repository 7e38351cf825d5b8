import { type FieldNode, type GraphQLField, isObjectType } from 'graphql'
import type { Relation } from '../../data/models.ts'
import { type Branch, newRead, type Read, type RowChoice } from '../../data/read-statement.ts'
import type { OneOf, Reached } from '../derived.ts'
import { argumentsOf } from './plan-arguments.ts'
import { type PlannedField, planObject, planType, readsOf } from './plan-fields.ts'
import { NotPlanned, type Planning } from './planning.ts'

/** Notes what a derived field selects: columns, and columns of the one row that a relation names. */
export function readSelect(read: Read, select: object): void {
  for (const [name, part] of Object.entries(select)) {
    if (part === true) read.columns.add(name)
    else readSelect(below(read, name, name, {}), part.select)
  }
}

/** The rows of a relation under a name of their own; what is read of them is added to. */
function below(
  read: Read,
  slot: string,
  name: string,
  choice: RowChoice,
  special: Pick<Branch, 'onlyIf' | 'kept'> = {},
): Read {
  const branch = read.branches.get(slot)
  if (branch?.kind === 'rows') return branch.read
  const relation = relationOf(read, name)
  const child = newRead(relation.model)
  read.branches.set(slot, { kind: 'rows', relation, choice, read: child, ...special })
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
  nodes: readonly [FieldNode, ...FieldNode[]],
  read: Read,
): PlannedField {
  const { pothosPrismaRelationField, pothosPrismaSelect } =
    field.extensions as unknown as RelationExtensions
  let query: unknown
  pothosPrismaSelect({}, {}, (given) => {
    query = given
    return {}
  })
  const slot = planning.slot()
  if (typeof query === 'function') {
    const choose = query
    const args = argumentsOf(planning, field, nodes[0])
    planning.steps.push((run) => {
      run.parameters.choices.set(slot, choose(args(run), run.context) ?? {})
    })
  }
  const choice = typeof query === 'object' && query !== null ? query : {}
  const child = below(read, slot, pothosPrismaRelationField.name, choice)
  return {
    get: (row) => row[slot],
    complete: planType(planning, field.type, nodes, readsOf(child)),
  }
}

/** A field whose rows are reached over several relations. */
export function planReached(
  planning: Planning,
  { path, kept, value }: Reached,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
  read: Read,
): PlannedField {
  const slot = planning.slot()
  let end = read
  path.forEach(({ relation, choice }, index) => {
    end = below(
      end,
      index === 0 ? slot : relation,
      relation,
      choice ?? {},
      index === 0 ? { kept } : {},
    )
  })
  return {
    get: (row) => value(row[slot]),
    complete: planType(planning, field.type, nodes, readsOf(end)),
  }
}

/** A field of an abstract type: of each kind of row another relation is followed. */
export function planOneOf(
  planning: Planning,
  { column, kinds }: OneOf,
  nodes: readonly FieldNode[],
  read: Read,
): PlannedField {
  read.columns.add(column)
  const ways = new Map(
    Object.entries(kinds).map(([kind, { typename, relation }]) => {
      const type = planning.schema.getType(typename)
      if (!isObjectType(type)) throw new NotPlanned(typename)
      const slot = planning.slot()
      const child = below(read, slot, relation, {}, { onlyIf: { [column]: kind } })
      return [kind, { slot, complete: planObject(planning, type, nodes, readsOf(child)) }]
    }),
  )
  return {
    get: (row) => row,
    complete: (row, run) => {
      const values = row as Record<string, unknown>
      const way = ways.get(values[column] as string)
      const completed = way?.complete(values[way.slot], run) ?? null
      if (completed === null) throw new Error('a row that stands for nothing')
      return completed
    },
  }
}
