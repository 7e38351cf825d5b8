import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client'
import { ReceivedDocument, type ReceivedQuery, type ReceivedQueryVariables } from './generated'

/** Asks through Apollo Client and its cache, which adds __typename to what is asked. */
export async function byApollo(
  url: string,
  variables: ReceivedQueryVariables,
): Promise<ReceivedQuery> {
  const client = new ApolloClient({ link: new HttpLink({ uri: url }), cache: new InMemoryCache() })
  const { data } = await client.query({ query: ReceivedDocument, variables })
  if (!data) throw new Error('Apollo Client gave no data.')
  return data
}
