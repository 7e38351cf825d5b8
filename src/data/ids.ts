import { createHash } from 'node:crypto'

/**
 * The id of a row: a UUID (version 8) made from the sha256 of its natural key, so that it is the
 * same in every database and after every rebuild.
 * @param kind the model's name, so that equal keys of two models differ
 * @param key the parts of the natural key, for example jurisdiction code, agency name and year
 */
export function stableId(kind: string, ...key: ReadonlyArray<string | number>): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([kind, ...key]))
    .digest()
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  const hex = hash.toString('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20, 32),
  ].join('-')
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether a string has the form of an id that `stableId` makes. */
export function isStableId(value: string): boolean {
  return UUID.test(value)
}
