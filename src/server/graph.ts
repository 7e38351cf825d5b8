import { type DocumentNode, execute, type GraphQLSchema } from 'graphql'

import type { Operation } from '../schema/plan/plan-operation.ts'

/** The graph as the server sees it: a schema, and a fresh context for each request. */
export type Graph = {
  readonly schema: GraphQLSchema
  readonly createContext: () => object
  /**
   * Answers a query with one statement; rejects for what its resolvers must answer. Without it all
   * queries go to the resolvers.
   */
  // biome-ignore lint/suspicious/noExplicitAny: the context is one that `createContext` made
  readonly answer?: (operation: Operation, context: any) => Promise<unknown>
}

/**
 * Asks the graph within the process, as a client would from outside. Our own pages are made this
 * way, so that they cannot say more than the graph does.
 * @throws the first error of the answer; our own questions must not have any.
 */
export async function ask<Data>(
  graph: Graph,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Data> {
  const { data, errors } = await execute({
    schema: graph.schema,
    document,
    contextValue: graph.createContext(),
    variableValues: variables,
  })
  const [error] = errors ?? []
  if (error) throw error.originalError ?? error
  // The document is one of ours and has been validated by a test; its type stands beside it.
  return data as Data
}
