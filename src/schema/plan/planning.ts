import type { DocumentNode, FragmentDefinitionNode, GraphQLSchema } from 'graphql'
import { Parameters } from '../../data/where-sql.ts'
import type { Context } from '../context.ts'

/** Thrown where only the resolvers can answer: they then do, as if nothing had been tried. */
export class NotPlanned extends Error {}

/** One operation while it is planned and answered. */
export type Planning = {
  readonly schema: GraphQLSchema
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  /** Coerced. */
  readonly variables: { readonly [name: string]: unknown }
  readonly context: Context
  readonly parameters: Parameters
  /** Codes among the arguments, which a jurisdiction must have. */
  readonly codes: Set<string>
  /** What is still awaited, each putting its value into the answer. */
  readonly pending: Promise<void>[]
  /** A name for a branch of a row that no column and no other branch has. */
  readonly slot: () => string
}

/** The beginnings of a plan. */
export function newPlanning(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: { readonly [name: string]: unknown },
  context: Context,
): Planning {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === 'FragmentDefinition') fragments.set(definition.name.value, definition)
  }
  let slots = 0
  return {
    schema,
    fragments,
    variables,
    context,
    parameters: new Parameters(),
    codes: new Set(),
    pending: [],
    slot: () => `#${slots++}`,
  }
}
