import { hash } from 'node:crypto'

/** A short name for a content, for entity tags and addresses: another content has another. */
export function contentHash(content: string | Uint8Array): string {
  return hash('sha256', content, 'base64url').slice(0, 16)
}
