import { printSubgraphSchema } from '@apollo/subgraph'
import { type DirectiveNode, Kind, parse, print, visit } from 'graphql'
import { schema } from './index.ts'

/** The schema as schema.graphql has it, with descriptions and federation directives. */
export function printedSchema(): string {
  return `${printSubgraphSchema(schema).trim()}\n`
}

/**
 * The same without what federation alone is for: some tools of clients (the Relay compiler) refuse a
 * schema with directives that it does not define.
 */
export function clientSchema(): string {
  const plain = visit(parse(printedSchema()), {
    [Kind.SCHEMA_EXTENSION]: () => null,
    [Kind.DIRECTIVE]: ({ name }: DirectiveNode) => (name.value === 'deprecated' ? undefined : null),
  })
  return `${print(plain)}\n`
}
