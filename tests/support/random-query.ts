import fc from 'fast-check'
import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'

/** Values that are worth asking for, by the name of the argument or of the input's field. */
export type Samples = Readonly<Record<string, readonly unknown[]>>

const DEEPEST = 5

/** Draws a query of the schema: fields, aliases, fragments and arguments of any kind. */
export function randomQuery(schema: GraphQLSchema, samples: Samples): fc.Arbitrary<string> {
  return fc.gen().map((gen) => {
    const draw = (most: number) => gen(fc.nat, { max: most } as never) as unknown as number
    return new QueryWriter(schema, samples, draw).query()
  })
}

class QueryWriter {
  readonly #schema: GraphQLSchema
  readonly #samples: Samples
  readonly #draw: (most: number) => number
  #left = 40

  constructor(schema: GraphQLSchema, samples: Samples, draw: (most: number) => number) {
    this.#schema = schema
    this.#samples = samples
    this.#draw = draw
  }

  query(): string {
    const type = this.#schema.getQueryType()
    if (!type) throw new Error('no query type')
    return `query Random ${this.#selection(type, 0)}`
  }

  #pick<Item>(items: readonly Item[]): Item {
    const item = items[this.#draw(items.length - 1)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }

  #selection(type: GraphQLObjectType, depth: number): string {
    const fields = Object.values(type.getFields()).filter((field) => this.#canAsk(field, depth))
    const parts: string[] = []
    const wanted = 1 + this.#draw(depth === 0 ? 1 : 4)
    for (let i = 0; i < wanted && this.#left > 0; i++) {
      this.#left--
      if (fields.length === 0 || this.#draw(15) === 0) parts.push('__typename')
      else parts.push(this.#field(this.#pick(fields), depth, `a${i}`))
    }
    if (parts.length === 0) parts.push('__typename')
    if (this.#draw(9) === 0) parts.push(`... on ${type.name} { ${parts.pop()} }`)
    if (this.#draw(19) === 0) parts.push(`... @include(if: ${this.#draw(1) === 0}) { __typename }`)
    return `{ ${parts.join(' ')} }`
  }

  #canAsk(field: GraphQLField<unknown, unknown>, depth: number): boolean {
    const type = getNamedType(field.type)
    if (field.name.startsWith('_')) return false
    if (isLeafType(type)) return true
    return depth < DEEPEST && isObjectType(type)
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number, alias: string): string {
    const given = field.args.flatMap(({ name, type, defaultValue }) => {
      const isNeeded = isNonNullType(type) && defaultValue === undefined
      if (!isNeeded && this.#draw(2) > 0) return []
      return [`${name}: ${this.#value(name, type)}`]
    })
    const type = getNamedType(field.type)
    const head =
      this.#draw(3) === 0 ? `${alias}: ${field.name}` : `${alias}${field.name}: ${field.name}`
    const args = given.length > 0 ? `(${given.join(', ')})` : ''
    if (!isCompositeType(type)) return `${head}${args}`
    return `${head}${args} ${this.#selection(type as GraphQLObjectType, depth + 1)}`
  }

  #value(name: string, type: unknown): string {
    if (isNonNullType(type)) return this.#value(name, type.ofType)
    if (isListType(type)) {
      const items = Array.from({ length: this.#draw(2) }, () => this.#value(name, type.ofType))
      return `[${items.join(', ')}]`
    }
    if (isEnumType(type)) return this.#pick(type.getValues()).name
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).flatMap((field) =>
        isNonNullType(field.type) || this.#draw(2) === 0
          ? [`${field.name}: ${this.#value(field.name, field.type)}`]
          : [],
      )
      return `{ ${fields.join(', ')} }`
    }
    const sample = this.#samples[name]
    if (sample === undefined) throw new Error(`no sample for the argument ${name}`)
    return JSON.stringify(this.#pick(sample))
  }
}
