import { hash } from 'node:crypto'

/**
 * The id of a row: a UUID (version 8) made from the sha256 of its natural key, so that it is the
 * same in every database and after every rebuild.
 * @param kind the model's name, so that equal keys of two models differ
 * @param key the parts of the natural key, for example jurisdiction code, agency name and year
 */
export function stableId(kind: string, ...key: ReadonlyArray<string | number>): string {
  const hex = hash('sha256', JSON.stringify([kind, ...key]), 'hex')
  // The version, 8, and the two bits of the variant stand where RFC 9562 puts them.
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether a string has the form of an id that `stableId` makes. */
export function isStableId(value: string): boolean {
  return UUID.test(value)
}
