import type { Plugin } from 'graphql-yoga'
import type { Logger } from 'pino'
import { GongkaiError } from '../../domain/errors.ts'
import { databaseFault } from '../database-fault.ts'
import { faultStatusOf } from '../errors.ts'
import { fault } from '../pages/fault.ts'
import { notFound } from '../pages/not-found.ts'
import type { Reply, Route } from '../reply.ts'
import { requestIdOf } from './request-id.ts'

/**
 * Everything that is served beside GraphQL: the first route that answers, answers. What remains
 * and is not for the GraphQL endpoint is not found.
 */
export function useRoutes(routes: readonly Route[], endpoint: string, logger: Logger): Plugin {
  const answer = async (request: Request, url: URL): Promise<Reply | undefined> => {
    try {
      const reads = request.method === 'GET' || request.method === 'HEAD'
      for (const route of reads ? routes : []) {
        const reply = await route(request, url)
        if (reply) return reply
      }
      return url.pathname === endpoint ? undefined : notFound(request, url)
    } catch (error) {
      // Thrown from a hook, it would reach the client with its stack.
      const requestId = requestIdOf(request)
      logger.error({ err: error, requestId }, 'unexpected error')
      return fault(request, requestId, toldFault(error))
    }
  }
  return {
    onRequest({ request, url, endResponse, fetchAPI }) {
      // Nearly all requests are such; they need neither a look at the routes nor a parsed URL.
      if (request.method === 'POST' && isAt(endpoint, request.url)) return undefined
      return answer(request, url).then((reply) => {
        if (!reply) return
        const { status, headers } = reply
        const body = request.method === 'HEAD' ? null : reply.body
        endResponse(new fetchAPI.Response(body, { status, headers }))
      })
    },
  }
}

/** What of a failure may be told: of the database, and that there was no place or no time. */
function toldFault(error: unknown): GongkaiError | undefined {
  if (error instanceof GongkaiError && faultStatusOf(error.code)) return error
  return databaseFault(error)
}

/** Whether a whole address has this path and no query string; a look at its end would not do. */
function isAt(endpoint: string, address: string): boolean {
  const path = address.indexOf('/', address.indexOf('//') + 2)
  return address.length === path + endpoint.length && address.startsWith(endpoint, path)
}
