import { hash } from 'node:crypto'

/**
 * The id of a row: a UUID (version 8) made from the sha256 of its natural key, so that it is the
 * same in every database and after every rebuild.
 * @param kind the model's name, so that equal keys of two models differ
 * @param key the parts of the natural key, for example jurisdiction code, agency name and year
 */
export function stableId(kind: string, ...key: Key): string {
  const hex = hashOf(kind, key)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${lastHalf(hex)}`
}

/**
 * The id of a row that belongs to a report or to a part of one. Its first half is its owner's, so
 * that the rows of a report stand side by side in every index of ids: a load of millions of rows
 * writes pages that are at hand, and a report is read from few.
 * @param ownerId the id of the report, or of the part that it belongs to
 * @param key what tells it from the owner's other parts of this kind
 */
export function partId(ownerId: string, kind: string, ...key: Key): string {
  return `${ownerId.slice(0, FIRST_HALF)}-${lastHalf(hashOf(kind, [ownerId, ...key]))}`
}

type Key = ReadonlyArray<string | number>

const FIRST_HALF = 'xxxxxxxx-xxxx-8xxx'.length

function hashOf(kind: string, key: Key): string {
  return hash('sha256', JSON.stringify([kind, ...key]), 'hex')
}

// The two bits of the variant stand where RFC 9562 puts them, as does the version, 8, before.
function lastHalf(hex: string): string {
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16)
  return `${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether a string has the form of an id that `stableId` and `partId` make. */
export function isStableId(value: string): boolean {
  return UUID.test(value)
}
