import type { Plugin } from 'graphql-yoga'
import { requestIdOf } from './request-id.ts'

/** The header of the dataset's revision, in answers and in requests. */
export const REVISION_HEADER = 'gongkai-revision'

/**
 * On every answer. A public, read-only graph: any page may read it, and none may send cookies
 * along. Yoga's own `cors` would echo the origin, which keeps answers apart in shared caches.
 */
export const EVERYWHERE = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': `cache-status, etag, ${REVISION_HEADER}, ratelimit-limit, ratelimit-policy, ratelimit-remaining, ratelimit-reset, retry-after, x-request-id`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
} as const

const PREFLIGHT = {
  'access-control-allow-methods': 'GET, HEAD, POST',
  'access-control-allow-headers': `content-type, ${REVISION_HEADER}, x-request-id`,
  'access-control-max-age': '86400',
  'content-length': '0',
} as const

/** CORS for everyone without credentials, the request id, and the usual security headers. */
export function useResponseHeaders(): Plugin {
  return {
    onRequest({ request, endResponse, fetchAPI }) {
      if (request.method !== 'OPTIONS') return
      endResponse(new fetchAPI.Response(null, { status: 204, headers: PREFLIGHT }))
    },
    onResponse({ request, response }) {
      for (const [name, value] of Object.entries(EVERYWHERE)) response.headers.set(name, value)
      response.headers.set('x-request-id', requestIdOf(request))
      // What says nothing of it is an error or an answer to a POST.
      if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store')
    },
  }
}
