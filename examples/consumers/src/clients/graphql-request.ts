import { GraphQLClient } from 'graphql-request'
import { ReceivedDocument, type ReceivedQuery, type ReceivedQueryVariables } from './generated'

/** Asks through graphql-request, which throws on errors by itself. */
export function byGraphqlRequest(
  url: string,
  variables: ReceivedQueryVariables,
): Promise<ReceivedQuery> {
  return new GraphQLClient(url).request(ReceivedDocument, variables)
}
