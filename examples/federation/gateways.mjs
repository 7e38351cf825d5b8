import { createServer } from 'node:http'
import { ApolloGateway } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime'
// Hive Gateway loads it by name and does not install it; without it every query is "Unexpected error.".
import httpTransport from '@graphql-mesh/transport-http'

/*
 * Two gateways that serve a supergraph. Each takes the supergraph and a port, and gives its address and
 * the way to stop it.
 */

export const gateways = { apollo: serveByApollo, hive: serveByHive }

async function serveByApollo(supergraphSdl, port) {
  const server = new ApolloServer({ gateway: new ApolloGateway({ supergraphSdl }) })
  const { url } = await startStandaloneServer(server, { listen: { port, host: '127.0.0.1' } })
  return { url, stop: () => server.stop() }
}

async function serveByHive(supergraphSdl, port) {
  const gateway = createGatewayRuntime({
    supergraph: supergraphSdl,
    transports: { http: httpTransport },
    graphqlEndpoint: '/',
    landingPage: false,
    logging: 'warn',
  })
  const server = createServer(gateway)
  await new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const stop = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await gateway[Symbol.asyncDispose]()
  }
  return { url: `http://127.0.0.1:${port}/`, stop }
}
