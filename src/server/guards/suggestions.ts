import { type GraphQLError, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql'

const SUGGESTION = / Did you mean (?<what>(?:[^"?]* )??)(?<names>"[^?]*)\?$/
const TYPE = /on type "(?<type>\w+)"/

/**
 * Takes out of a validation error the suggestions that are not for readers: names of federation's
 * machinery (`_entities`), and fields that a supergraph does not show. Without introspection all go:
 * they would tell the schema name by name.
 */
export function hideSuggestions(
  error: GraphQLError,
  schema: GraphQLSchema,
  suggests: boolean,
): void {
  const found = SUGGESTION.exec(error.message)
  if (found === null) return
  const { what = '', names = '' } = found.groups ?? {}
  const typeName = TYPE.exec(error.message)?.groups?.type
  const shown = [...names.matchAll(/"([^"]+)"/g)]
    .map(([, name = '']) => name)
    .filter((name) => suggests && !isPrivate(schema, name, typeName))
  const start = error.message.slice(0, found.index)
  error.message = shown.length === 0 ? start : `${start} Did you mean ${what}${listOf(shown)}?`
}

function isPrivate(schema: GraphQLSchema, name: string, typeName: string | undefined): boolean {
  if (name.startsWith('_')) return true
  const type = typeName === undefined ? undefined : schema.getType(typeName)
  if (!isObjectType(type) && !isInterfaceType(type)) return false
  return isInaccessible(type.getFields()[name]?.extensions.directives)
}

/** Pothos keeps directives as a list or by their names. */
function isInaccessible(directives: unknown): boolean {
  if (Array.isArray(directives)) return directives.some(({ name }) => name === 'inaccessible')
  return typeof directives === 'object' && directives !== null && 'inaccessible' in directives
}

/** As graphql-js writes it: "a", "b", or "c". */
function listOf(names: readonly string[]): string {
  const quoted = names.map((name) => `"${name}"`)
  const last = quoted.pop() ?? ''
  if (quoted.length === 0) return last
  return `${quoted.join(', ')}${quoted.length > 1 ? ',' : ''} or ${last}`
}
