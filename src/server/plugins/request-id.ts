import { randomUUID } from 'node:crypto'

const ids = new WeakMap<Request, string>()

/**
 * The id of a request: the one that a proxy has given it (`x-request-id`), when it is short and
 * harmless in a log, or a new one. Always the same for the same request.
 */
export function requestIdOf(request: Request): string {
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
