import { randomUUID } from 'node:crypto'

const ids = new WeakMap<Request, string>()

/**
 * The id of a request: the one that a proxy has given it (`x-request-id`), when it is short and
 * harmless in a log, or a new one. Always the same for the same request.
 */
export function requestIdOf(request: Request): string {
  const known = ids.get(request)
  if (known !== undefined) return known
  const given = request.headers.get('x-request-id')
  const id = given !== null && /^[\w.:-]{1,64}$/.test(given) ? given : randomUUID()
  ids.set(request, id)
  return id
}
