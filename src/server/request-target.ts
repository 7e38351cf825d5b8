import type { IncomingMessage, ServerResponse } from 'node:http'
import { requestIdFrom } from './plugins/request-id.ts'

/**
 * Whether a request says where it goes in a way that makes a URL of ours: a path (not the absolute
 * form for proxies) and a well-formed Host. Yoga builds the URL from both, and what fails there
 * would be answered with a stack.
 */
export function isRequestTarget({ url, headers }: IncomingMessage): boolean {
  return (url?.startsWith('/') ?? false) && isHost(headers.host)
}

let lastHost: string | undefined

function isHost(host: string | undefined): boolean {
  // Nearly always the same as in the request before.
  if (host === undefined || host === lastHost) return true
  if (!/^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i.test(host) || !URL.canParse(`http://${host}`)) {
    return false
  }
  lastHost = host
  return true
}

/** 400, before anything else has seen the request. */
export function refuseTarget(request: IncomingMessage, response: ServerResponse): void {
  const message = 'The request target must be a path, and the Host header a host.'
  const body = JSON.stringify({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] })
  response.writeHead(400, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'x-content-type-options': 'nosniff',
    'x-request-id': requestIdFrom(request.headers['x-request-id']),
    connection: 'close',
  })
  response.end(body)
}
