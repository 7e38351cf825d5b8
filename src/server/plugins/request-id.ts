import { randomUUID } from 'node:crypto'

/** As much of a request as our plugins look at; the light door makes no more of it. */
export type RequestHead = {
  readonly method: string
  readonly url: string
  readonly headers: { get(name: string): string | null }
}

const ids = new WeakMap<RequestHead, string>()

/**
 * The id of a request: the one that a proxy has given it (`x-request-id`), when it is short and
 * harmless in a log, or a new one. Always the same for the same request.
 */
export function requestIdOf(request: RequestHead): string {
  const known = ids.get(request)
  if (known !== undefined) return known
  const id = requestIdFrom(request.headers.get('x-request-id'))
  ids.set(request, id)
  return id
}

/** What was sent as `x-request-id`, when it will do, or a new id. */
export function requestIdFrom(given: unknown): string {
  return typeof given === 'string' && /^[\w.:-]{1,64}$/.test(given) ? given : randomUUID()
}
