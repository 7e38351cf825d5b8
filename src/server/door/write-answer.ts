import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Edition } from '../../data/revision-watch.ts'
import { requestIdOf } from '../plugins/request-id.ts'
import type { RequestLog, Trace } from '../plugins/use-request-log.ts'
import { EVERYWHERE, REVISION_HEADER } from '../plugins/use-response-headers.ts'
import type { Answer } from './answer.ts'
import type { LightRequest } from './light-request.ts'
import type { Ordinary } from './read-request.ts'

/** An ordinary request, and where its answer goes. */
export type Exchange = Ordinary & {
  readonly message: IncomingMessage
  readonly response: ServerResponse
  readonly request: LightRequest
  readonly trace: Trace
}

/** What is said of an answer that was not made for the request: `Cache-Status` of RFC 9211. */
const CACHE_STATUS: Readonly<Record<string, { readonly 'cache-status': string }>> = {
  hit: { 'cache-status': 'gongkai; hit' },
  shared: { 'cache-status': 'gongkai; fwd=miss; collapsed' },
}

/**
 * Writes an answer and its line in the log.
 * @param etag names the answer, if it is the whole answer to a query
 */
export function writeAnswer(
  log: RequestLog,
  { message, response, request, trace }: Exchange,
  { status, headers, body, operation, isStorable }: Answer,
  edition: Edition | undefined,
  etag?: string,
): void {
  trace.operation = operation
  log.end(request, status)
  response.writeHead(status, {
    ...headers,
    'content-length': body.length,
    ...EVERYWHERE,
    ...(message.method === 'GET' ? freshness(isStorable ? etag : undefined) : undefined),
    ...(edition && { [REVISION_HEADER]: edition.revision }),
    ...(trace.cache && CACHE_STATUS[trace.cache]),
    'x-request-id': requestIdOf(request),
  })
  response.end(body)
}

/**
 * Writes that the client has the answer already; without `Cache-Status`, which caches in between would
 * take over into what they keep.
 */
export function writeNotModified(
  log: RequestLog,
  { response, request, trace }: Exchange,
  { revision }: Edition,
  etag: string,
): void {
  trace.cache = 'not modified'
  log.end(request, 304)
  response.writeHead(304, {
    ...EVERYWHERE,
    ...freshness(etag),
    [REVISION_HEADER]: revision,
    'x-request-id': requestIdOf(request),
  })
  response.end()
}

/**
 * Caches between us and the reader may keep a whole answer, but ask whether it still holds: any time
 * for which they did not ask would be one in which they tell something out of date.
 */
function freshness(etag: string | undefined): Record<string, string> {
  if (etag === undefined) return { 'cache-control': 'no-store' }
  return { etag, 'cache-control': 'public, no-cache', vary: 'accept' }
}
