import { getDatamodel } from './generated/pothos.ts'

/*
 * The tables as statements of our own need to know them, told by the generated data model: what
 * Prisma knows, so that the two cannot differ. No table or column is renamed in the database.
 */

/** A column; `type` is a scalar of Prisma's or the name of an enum of the database. */
export type Column = {
  readonly name: string
  readonly type: string
  readonly isEnum: boolean
  readonly isList: boolean
}

/** A relation to one row or to many, from a column of ours to a column of theirs. */
export type Relation = {
  readonly name: string
  readonly model: string
  readonly isList: boolean
  readonly ours: string
  readonly theirs: string
}

/** A table. Relations between many and many are left out: they need a table between. */
export type Model = {
  readonly name: string
  /** The column that identifies a row. */
  readonly key: string
  readonly columns: ReadonlyMap<string, Column>
  readonly relations: ReadonlyMap<string, Relation>
}

type Field = {
  readonly name: string
  readonly type: string
  readonly kind: string
  readonly isList: boolean
  readonly isId: boolean
  readonly relationName?: string
  readonly relationFromFields?: readonly string[]
}

function readModels(): ReadonlyMap<string, Model> {
  const { models } = getDatamodel().datamodel as unknown as {
    readonly models: Readonly<Record<string, { readonly fields: readonly Field[] }>>
  }
  const fieldsOf = (model: string) => models[model]?.fields ?? []
  const keyOf = (model: string) => fieldsOf(model).find((field) => field.isId)?.name ?? ''
  const relationOf = (model: string, field: Field): Relation[] => {
    const { name, type, isList } = field
    const [ours] = field.relationFromFields ?? []
    if (ours !== undefined) return [{ name, model: type, isList, ours, theirs: keyOf(type) }]
    const [theirs] = fieldsOf(type).flatMap((other) =>
      other.relationName === field.relationName && other.type === model
        ? (other.relationFromFields ?? [])
        : [],
    )
    return theirs === undefined ? [] : [{ name, model: type, isList, ours: keyOf(model), theirs }]
  }
  return new Map(
    Object.entries(models).map(([name, { fields }]) => {
      const columns = fields
        .filter(({ kind }) => kind !== 'object')
        .map(({ name: column, type, kind, isList }) => ({
          name: column,
          type,
          isEnum: kind === 'enum',
          isList,
        }))
      const relations = fields
        .filter(({ kind }) => kind === 'object')
        .flatMap((field) => relationOf(name, field))
      const model: Model = {
        name,
        key: keyOf(name),
        columns: new Map(columns.map((column) => [column.name, column])),
        relations: new Map(relations.map((relation) => [relation.name, relation])),
      }
      return [name, model]
    }),
  )
}

let known: ReadonlyMap<string, Model> | undefined

/** The table of a model. */
export function modelOf(name: string): Model {
  known ??= readModels()
  const model = known.get(name)
  if (model === undefined) throw new Error(`there is no model ${name}`)
  return model
}
