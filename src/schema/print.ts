import { printSubgraphSchema } from '@apollo/subgraph'
import { schema } from './index.ts'

/** The schema as schema.graphql has it, with descriptions and federation directives. */
export function printedSchema(): string {
  return `${printSubgraphSchema(schema).trim()}\n`
}
