import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { GongkaiError } from '../domain/errors.ts'
import type { App } from './create-app.ts'

/** How long requests under way may take to finish once the service stops. */
const PATIENCE_MS = 10_000
/** A client that sends its headers this slowly is none. */
const HEADERS_MS = 10_000
const REQUEST_MS = 30_000

/** A service that listens. */
export type RunningServer = {
  /** Its address, with the port that was really taken. */
  readonly url: string
  /** Accepts no more, lets requests under way finish, and then resolves. */
  readonly stop: () => Promise<void>
}

/**
 * Listens on a port.
 * @param variables where host and port were set, for messages
 * @throws {GongkaiError} PORT_IN_USE, or BAD_CONFIGURATION when the address cannot be used.
 */
export async function listen(
  app: Pick<App, 'handle'>,
  host: string,
  port: number,
  variables = { host: 'HOST', port: 'PORT' },
): Promise<RunningServer> {
  const server = createServer(
    {
      headersTimeout: HEADERS_MS,
      requestTimeout: REQUEST_MS,
      // Node looks for slow clients only so often; its default of 30 s would make 10 s mean 40 s.
      connectionsCheckingInterval: 5_000,
    },
    (request, response) => {
      // Once stopping, a connection is not to be used again.
      if (!server.listening) response.shouldKeepAlive = false
      app.handle(request, response)
    },
  )
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(explain(error, host, port, variables)))
    server.listen(port, host, resolve)
  })
  return {
    url: urlOf(server.address() as AddressInfo),
    stop: () =>
      new Promise((resolve) => {
        // A connection that was busy at the stop is idle later, and would hold the server open.
        const sweep = setInterval(() => server.closeIdleConnections(), 50)
        const cut = setTimeout(() => server.closeAllConnections(), PATIENCE_MS)
        server.close(() => {
          clearInterval(sweep)
          clearTimeout(cut)
          resolve()
        })
      }),
  }
}

function explain(
  error: NodeJS.ErrnoException,
  host: string,
  port: number,
  variables: { readonly host: string; readonly port: string },
): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new GongkaiError(
        'PORT_IN_USE',
        `Port ${port} on ${host} is taken by another program. Stop it, or set ${variables.port} to another number (0 lets the system choose).`,
      )
    case 'EACCES':
      return new GongkaiError(
        'BAD_CONFIGURATION',
        `This user may not listen on port ${port}. Set ${variables.port} to a number from 1024 on.`,
      )
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new GongkaiError(
        'BAD_CONFIGURATION',
        `${variables.host} is ${JSON.stringify(host)}, which is no address of this machine. Set it to 127.0.0.1 (this machine alone) or 0.0.0.0 (the network).`,
      )
    default:
      return error
  }
}

function urlOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
}
