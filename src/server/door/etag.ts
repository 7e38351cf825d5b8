import { createHash } from 'node:crypto'
import type { Edition } from '../../data/revision-watch.ts'
import type { RequestHead } from '../plugins/request-id.ts'
import { hasVersion } from '../reply.ts'
import { VERSION } from '../version.ts'

/**
 * The entity tag of an answer to a GET: from all that the answer follows from, so it needs none.
 * @param variant in what way this service answers otherwise than others
 */
export function etagOf({ tag }: Edition, mediaType: string, address: string, variant = ''): string {
  const hash = createHash('sha256').update(`${VERSION}\0${mediaType}\0${address}\0${variant}`)
  return `W/"${tag}-${hash.digest('base64url').slice(0, 22)}"`
}

/** Whether the client has that answer; any at all (`*`) does not say that there is one. */
export function knows(request: RequestHead, etag: string): boolean {
  return request.headers.get('if-none-match')?.trim() !== '*' && hasVersion(request, etag)
}
