import { Environment, Network, RecordSource, Store } from 'relay-runtime'

/** What Relay keeps of a service: its records by id, and the way to ask for more. */
export function environmentOf(url: string): Environment {
  return new Environment({
    network: Network.create(async ({ name, text }, variables) => {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: text, variables, operationName: name }),
      })
      return response.json()
    }),
    store: new Store(new RecordSource()),
  })
}
