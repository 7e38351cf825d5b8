import { readFileSync } from 'node:fs'
import {
  type GraphQLArgument,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql'
import { expect, test } from 'vitest'
import { readSchema, unannounced } from '../support/schema-changes.ts'

const file = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')

test('nothing breaks the clients of the last release unless CHANGELOG.md says so', async () => {
  const released = readSchema(file('docs/schema/released.graphql'))
  const present = readSchema(file('schema.graphql'))
  // Undo it, or deprecate first; or name the path in the unreleased part (CONTRIBUTING.md).
  expect(await unannounced(released, present, file('CHANGELOG.md'))).toEqual([])
})

test('a field that goes, an argument that must be given and a value that may be null are breaks', async () => {
  const before = readSchema('type Query { a(b: Int): Int!  c: Int  d(e: E): Int } enum E { X Y }')
  const after = readSchema('type Query { a(b: Int!): Int  d(e: E): Int  f: Int } enum E { X }')
  const changelog =
    '# Changelog\n\n## 1.1.0 (unreleased)\n\n- `Query.c` went.\n\n## 1.0.0\n\n- `E.Y`\n'
  const breaks = await unannounced(before, after, changelog)
  expect(breaks.map((line) => line.split(':')[0]).sort()).toEqual(['E.Y', 'Query.a', 'Query.a.b'])
})

const schema = readSchema(file('schema.graphql'))
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))

/** Fields, arguments and values of a type by their paths, with their names. */
function membersOf(type: GraphQLNamedType) {
  if (isEnumType(type)) {
    return type
      .getValues()
      .map((value) => ({ ...value, kind: 'value', path: `${type.name}.${value.name}` }))
  }
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return []
  return Object.values(type.getFields()).flatMap((field) => [
    { ...field, kind: 'field', path: `${type.name}.${field.name}` },
    ...('args' in field
      ? (field.args as readonly GraphQLArgument[]).map((arg) => ({
          ...arg,
          kind: 'field',
          path: `${type.name}.${field.name}.${arg.name}`,
        }))
      : []),
  ])
}

test('names are of one kind', () => {
  const members = types.flatMap(membersOf)
  const odd = [
    ...types.map(({ name }) => name).filter((name) => !/^[A-Z][A-Za-z]*$/.test(name)),
    ...members
      .filter(
        ({ kind, name }) =>
          !(kind === 'value' ? /^[A-Z][A-Z0-9_]*$/ : /^[a-z][A-Za-z0-9]*$/).test(name),
      )
      .map(({ path }) => path),
    ...types
      .filter((type) => isInputObjectType(type) && !/(Filter|Order|Key)$/.test(type.name))
      .map(({ name }) => name),
  ]
  expect(odd).toEqual([])
})

test('a list that pages has edges, nodes, pageInfo and totalCount', () => {
  for (const type of types) {
    if (!isObjectType(type) || !type.name.endsWith('Connection')) continue
    expect(Object.keys(type.getFields()), type.name).toEqual(
      expect.arrayContaining(['edges', 'nodes', 'pageInfo', 'totalCount']),
    )
  }
})

/** What is wrong with the reason of a deprecation; it begins with the day. */
function reasonProblem(reason: string): string | null {
  const [, day] = /^(\d{4}-\d{2}-\d{2}): \S/.exec(reason) ?? []
  if (day === undefined) return 'begins with the day from which on it holds: "2026-12-01: use …"'
  return Number.isNaN(Date.parse(day)) ? `${day} is no day` : null
}

test('what is deprecated says since when and what to use', () => {
  expect(reasonProblem('2026-12-01: use displayTitle.')).toBeNull()
  expect(reasonProblem('use displayTitle')).not.toBeNull()
  expect(reasonProblem('2026-13-01: use displayTitle')).not.toBeNull()
  const undated = types
    .flatMap(membersOf)
    .flatMap(({ path, deprecationReason }) =>
      deprecationReason != null && reasonProblem(deprecationReason) ? [path] : [],
    )
  expect(undated).toEqual([])
})
