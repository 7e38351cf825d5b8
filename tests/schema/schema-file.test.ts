import { readFileSync } from 'node:fs'
import { composeServices, compositionHasErrors } from '@theguild/federation-composition'
import {
  buildSchema,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  parse,
} from 'graphql'
import { expect, test } from 'vitest'
import { schema } from '../../src/schema/index.ts'
import { clientSchema, printedSchema } from '../../src/schema/print.ts'
import { readSchema } from '../support/schema-changes.ts'

const file = () => readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8')

test('schema.graphql is what the code says (npm run schema:print)', () => {
  expect(file()).toBe(printedSchema())
})

test('docs/schema/client.graphql is the same schema for tools that know no federation', () => {
  const client = readFileSync(new URL('../../docs/schema/client.graphql', import.meta.url), 'utf8')
  expect(client).toBe(clientSchema())
  // Whole without definitions from elsewhere.
  const fields = (sdl: GraphQLSchema) => Object.keys(sdl.getQueryType()!.getFields())
  expect(fields(buildSchema(client))).toEqual(fields(readSchema(file())))
})

test('every type, field, argument and value is described', () => {
  const bare: string[] = []
  const check = (path: string, { description }: { description?: string | null | undefined }) => {
    if (!description?.trim()) bare.push(path)
  }
  const builtIn = new Set(['String', 'Int', 'Float', 'Boolean', 'ID'])
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || builtIn.has(type.name)) continue
    check(type.name, type)
    if (isEnumType(type))
      for (const value of type.getValues()) check(`${type.name}.${value.name}`, value)
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields()))
        check(`${type.name}.${field.name}`, field)
    }
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        check(`${type.name}.${field.name}`, field)
        for (const argument of field.args)
          check(`${type.name}.${field.name}(${argument.name})`, argument)
      }
    }
  }
  expect(bare).toEqual([])
})

test('the printed schema composes with a neighbour that extends our entities', () => {
  const neighbour = parse(`
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.6", import: ["@key", "@shareable"])
    type Query { node(id: ID!): Node @shareable  largest: Jurisdiction }
    interface Node { id: ID! }
    type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
    type Jurisdiction @key(fields: "code") { code: String!  population: Int }
    type Indicator @key(fields: "code") { code: String!  note: String }
  `)
  const result = composeServices([
    { name: 'gongkai', typeDefs: parse(file()), url: 'http://gongkai.test' },
    { name: 'population', typeDefs: neighbour, url: 'http://population.test' },
  ])
  expect(compositionHasErrors(result) ? result.errors.map(({ message }) => message) : []).toEqual(
    [],
  )
  expect(result.supergraphSdl).toContain('population')
})
