import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { parse } from 'graphql'
import { createYoga } from 'graphql-yoga'

/*
 * The second subgraph: how many people live in a division and how large it is. It knows divisions by
 * the same code as Gongkai (GB/T 2260) and nothing else of them.
 */

/** The subgraph's schema, as a composer reads it. */
export const PLACES_SDL = /* GraphQL */ `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])

  type Jurisdiction @key(fields: "code") {
    "The division's code of GB/T 2260."
    code: String!
    "Residents by the seventh census (1 November 2020); null where the list has none."
    population: Int
    "Area in square kilometres, as rounded as its source gives it; null where the list has none."
    areaKm2: Int
  }
`

const places = new Map(
  readFileSync(new URL('places.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [code, , population, areaKm2] = line.split(',')
      return [code, { population: Number(population), areaKm2: Number(areaKm2) }]
    }),
)

const resolvers = {
  Jurisdiction: {
    // A code that the list does not have is a place all the same, of which nothing is known here.
    __resolveReference: ({ code }) => ({
      code,
      population: null,
      areaKm2: null,
      ...places.get(code),
    }),
  },
}

/** Serves the subgraph on a port; the promise settles when it listens. */
export function servePlaces(port) {
  const schema = buildSubgraphSchema({ typeDefs: parse(PLACES_SDL), resolvers })
  const server = createServer(createYoga({ schema, logging: false }))
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(server))
  })
}
