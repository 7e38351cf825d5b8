import type { Admission } from './gate/admission.ts'
import type { Html } from './pages/html.ts'
import type { RequestHead } from './plugins/request-id.ts'

/** An answer to a request for something other than GraphQL. */
export type Reply = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: BodyInit | null
}

/** Answers a request, or leaves it to the next route with `undefined`. */
export type Route = (request: Request, url: URL) => Reply | undefined | Promise<Reply | undefined>

/** A route whose work takes a place among all that is done at one time. */
export function admitted(route: Route, admission: Admission): Route {
  return (request, url) => admission.run(() => route(request, url))
}

/** Whether the client is a browser that opens a page, rather than a program. */
export function wantsHtml(request: Request): boolean {
  return request.headers.get('accept')?.includes('text/html') ?? false
}

/** Whether the client already has the version with this entity tag (RFC 9110, weak comparison). */
export function hasVersion({ headers }: Pick<RequestHead, 'headers'>, etag: string): boolean {
  const given = headers.get('if-none-match')
  if (given === null) return false
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '')
  return given.split(',').some((tag) => tag.trim() === '*' || opaque(tag) === opaque(etag))
}

/** An answer in JSON that is not to be stored. */
export function jsonReply(status: number, value: unknown, headers: Reply['headers'] = {}): Reply {
  return {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    },
    body: `${JSON.stringify(value)}\n`,
  }
}

// No script, nothing from elsewhere; the style stands in the page.
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'self'"

/** A page without script. */
export function pageReply(status: number, page: Html, headers: Reply['headers'] = {}): Reply {
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': PAGE_POLICY,
      'cache-control': 'no-cache',
      vary: 'accept',
      ...headers,
    },
    body: String(page),
  }
}

/** "You have it already." */
export function notModified(headers: Reply['headers']): Reply {
  return { status: 304, headers, body: null }
}
