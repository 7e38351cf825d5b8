import fc from 'fast-check'
import {
  GraphQLBoolean,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  GraphQLNonNull,
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
  isUnionType,
} from 'graphql'

/** Values that are worth asking for, by the name of the argument or of the input's field. */
export type Samples = Readonly<Record<string, readonly unknown[]>>

const DEEPEST = 5
const REQUIRED_BOOLEAN = new GraphQLNonNull(GraphQLBoolean)

/** A query, and sets of variables to ask it with. */
export type RandomQuery = {
  readonly query: string
  readonly variables: ReadonlyArray<Record<string, unknown>>
}

/** How many sets of variables a query comes with. */
const SETS = 3

/** Draws a query of the schema: fields, aliases, fragments, variables and arguments of any kind. */
export function randomQuery(schema: GraphQLSchema, samples: Samples): fc.Arbitrary<RandomQuery> {
  return fc.gen().map((gen) => {
    const draw = (most: number) => gen(fc.nat, { max: most } as never) as unknown as number
    return new QueryWriter(schema, samples, draw).query()
  })
}

class QueryWriter {
  readonly #schema: GraphQLSchema
  readonly #samples: Samples
  readonly #draw: (most: number) => number
  readonly #declarations: string[] = []
  readonly #variables: Record<string, unknown>[] = Array.from({ length: SETS }, () => ({}))
  #left = 40

  constructor(schema: GraphQLSchema, samples: Samples, draw: (most: number) => number) {
    this.#schema = schema
    this.#samples = samples
    this.#draw = draw
  }

  query(): RandomQuery {
    const type = this.#schema.getQueryType()
    if (!type) throw new Error('no query type')
    const selection = this.#selection(type, 0)
    const declared = this.#declarations.length > 0 ? `(${this.#declarations.join(', ')})` : ''
    return { query: `query Random${declared} ${selection}`, variables: this.#variables }
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
    if (this.#draw(14) === 0) {
      const word = this.#pick(['include', 'skip'])
      parts.push(`... @${word}(if: ${this.#written('if', REQUIRED_BOOLEAN)}) { ${parts.pop()} }`)
    }
    return `{ ${parts.join(' ')} }`
  }

  #canAsk(field: GraphQLField<unknown, unknown>, depth: number): boolean {
    const type = getNamedType(field.type)
    if (field.name.startsWith('_')) return false
    if (isLeafType(type)) return true
    return depth < DEEPEST && !isUnionType(type)
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number, alias: string): string {
    const given = field.args.flatMap(({ name, type, defaultValue }) => {
      const isNeeded = isNonNullType(type) && defaultValue === undefined
      if (!isNeeded && this.#draw(2) > 0) return []
      return [`${name}: ${this.#written(name, type)}`]
    })
    const type = getNamedType(field.type)
    const head =
      this.#draw(3) === 0 ? `${alias}: ${field.name}` : `${alias}${field.name}: ${field.name}`
    const args = given.length > 0 ? `(${given.join(', ')})` : ''
    if (!isCompositeType(type)) return `${head}${args}`
    if (isObjectType(type)) return `${head}${args} ${this.#selection(type, depth + 1)}`
    const types = this.#schema.getPossibleTypes(type).filter(() => this.#draw(1) === 0)
    const fragments = types.map(
      (possible) => `... on ${possible.name} ${this.#selection(possible, depth + 1)}`,
    )
    return `${head}${args} { __typename ${fragments.join(' ')} }`
  }

  /** A value as it stands in the document: a variable, or written out. */
  #written(name: string, required: GraphQLInputType): string {
    if (this.#draw(3) === 0) return this.#variable(name, required)
    const type = isNonNullType(required) ? required.ofType : required
    if (isInputObjectType(type)) {
      return `{ ${this.#fieldsOf(type)
        .map((field) => `${field.name}: ${this.#written(field.name, field.type)}`)
        .join(', ')} }`
    }
    if (isListType(type)) {
      const items = Array.from({ length: this.#draw(2) }, () => this.#written(name, type.ofType))
      return `[${items.join(', ')}]`
    }
    const value = this.#value(name, type)
    if (isEnumType(getNamedType(type))) return JSON.stringify(value).replaceAll('"', '')
    return JSON.stringify(value)
  }

  #variable(name: string, type: GraphQLInputType): string {
    const variable = `v${this.#declarations.length}`
    this.#declarations.push(`$${variable}: ${type}`)
    for (const set of this.#variables) {
      // What is not given is not the same as null.
      const kind = isNonNullType(type) ? 0 : this.#draw(5)
      if (kind !== 1) set[variable] = kind === 2 ? null : this.#value(name, type)
    }
    return `$${variable}`
  }

  /** A value as variables have it. */
  #value(name: string, type: GraphQLInputType): unknown {
    if (isNonNullType(type)) return this.#value(name, type.ofType)
    if (isListType(type)) {
      return Array.from({ length: this.#draw(2) }, () => this.#value(name, type.ofType))
    }
    if (isEnumType(type)) return this.#pick(type.getValues()).name
    if (isInputObjectType(type)) {
      return Object.fromEntries(
        this.#fieldsOf(type).map((field) => [field.name, this.#value(field.name, field.type)]),
      )
    }
    const sample = name === 'if' ? [true, false] : this.#samples[name]
    if (sample === undefined) throw new Error(`no sample for the argument ${name}`)
    return this.#pick(sample)
  }

  #fieldsOf(type: GraphQLInputObjectType): GraphQLInputField[] {
    return Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) || this.#draw(2) === 0,
    )
  }
}
