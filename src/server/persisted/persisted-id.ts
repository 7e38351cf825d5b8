import type { GraphQLParams } from 'graphql-yoga'

/** The parameters of a request, with the name that the GraphQL-over-HTTP draft gives an operation. */
export type ParamsWithId = GraphQLParams & { readonly documentId?: unknown }

/**
 * The id of a persisted operation: `documentId`, or `extensions.persistedQuery.sha256Hash` as
 * Apollo's clients send it. Null when the request names none.
 */
export function persistedIdOf({ documentId, extensions }: ParamsWithId): string | null {
  if (typeof documentId === 'string') return withoutScheme(documentId)
  const given = (extensions as { persistedQuery?: { sha256Hash?: unknown } } | null | undefined)
    ?.persistedQuery?.sha256Hash
  return typeof given === 'string' ? withoutScheme(given) : null
}

/** Ids are written with and without the name of their hash. */
export function withoutScheme(id: string): string {
  return id.replace(/^sha256:/, '')
}
