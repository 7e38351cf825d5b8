import { Client, cacheExchange, fetchExchange } from '@urql/core'
import { ReceivedDocument, type ReceivedQuery, type ReceivedQueryVariables } from './generated'

/** Asks through urql, as it comes: short queries by GET. */
export async function byUrql(
  url: string,
  variables: ReceivedQueryVariables,
): Promise<ReceivedQuery> {
  const client = new Client({ url, exchanges: [cacheExchange, fetchExchange] })
  const { data, error } = await client.query(ReceivedDocument, variables)
  if (error) throw error
  if (!data) throw new Error('urql gave no data.')
  return data
}
