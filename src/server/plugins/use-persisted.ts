import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations'
import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { ErrorCode } from '../../domain/errors.ts'
import type { PersistedOperations } from '../persisted/load-operations.ts'
import { persistedIdOf } from '../persisted/persisted-id.ts'

/**
 * Answers operations that are named by their id.
 * @param isOnly whether no other is answered
 */
export function usePersisted(operations: PersistedOperations, isOnly: boolean): Plugin {
  return usePersistedOperations({
    allowArbitraryOperations: !isOnly,
    extractPersistedOperationId: persistedIdOf,
    getPersistedOperation: (id) => operations.get(id) ?? null,
    customErrors: {
      notFound: () =>
        refusal('PERSISTED_QUERY_NOT_FOUND', 'No operation that is persisted here has this id.'),
      persistedQueryOnly: () =>
        refusal(
          'PERSISTED_QUERY_ONLY',
          'Only operations that are persisted here are answered: send an id.',
        ),
      keyNotFound: () =>
        refusal('BAD_REQUEST', 'There is neither a "query" nor the id of a persisted operation.'),
    },
  })
}

function refusal(code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400 } } })
}
