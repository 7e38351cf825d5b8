import type { DocumentNode, FragmentDefinitionNode, GraphQLSchema } from 'graphql'
import { Parameters } from '../../data/where-sql.ts'
import type { Context } from '../context.ts'

/** Thrown where only the resolvers can answer: they then do, as if nothing had been tried. */
export class NotPlanned extends Error {}

/** Variables of an operation, coerced. */
export type Variables = { readonly [name: string]: unknown }

/**
 * An operation while its plan is made. A plan is kept and run again with other variables, so that
 * nothing of a request is to be had here but the variables that decide what is read.
 */
export type Planning = {
  readonly schema: GraphQLSchema
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  /** Those that stand in directives and orders; each of their values has a plan of its own. */
  readonly shaping: Variables
  /** What each request does first, in this order. */
  readonly steps: Array<(run: Run) => void>
  /** A name that nothing else of this plan has, for a branch of a row or a value of a request. */
  readonly slot: () => string
}

/** One request that is answered by a plan. */
export type Run = {
  readonly variables: Variables
  readonly context: Context
  readonly parameters: Parameters
  /** Codes among the arguments, which a jurisdiction must have. */
  readonly codes: Set<string>
  /** What is still awaited, each putting its value into the answer. */
  readonly pending: Promise<void>[]
  /** What the steps found, by slot. */
  readonly found: Map<string, unknown>
}

/** The beginnings of a plan. */
export function newPlanning(
  schema: GraphQLSchema,
  document: DocumentNode,
  shaping: Variables,
): Planning {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === 'FragmentDefinition') fragments.set(definition.name.value, definition)
  }
  let slots = 0
  return { schema, fragments, shaping, steps: [], slot: () => `#${slots++}` }
}

/** A request, of which nothing has been done yet. */
export function newRun(variables: Variables, context: Context): Run {
  const parameters = new Parameters()
  return { variables, context, parameters, codes: new Set(), pending: [], found: new Map() }
}

/** Has something found out at the beginning of each request, from which the plan takes it. */
export function eachRun<Found>({ steps, slot }: Planning, find: (run: Run) => Found) {
  const name = slot()
  steps.push((run) => run.found.set(name, find(run)))
  return (run: Run) => run.found.get(name) as Found
}
