import { GongkaiError } from '../domain/errors.ts'
import { decodeGlobalId } from './global-id.ts'

/**
 * Bounds a list argument.
 * @throws GongkaiError BAD_USER_INPUT
 */
export function refuseMoreThan(argument: string, length: number, most: number): void {
  if (length > most) {
    throw new GongkaiError(
      'BAD_USER_INPUT',
      `${argument}: ${length} entries; at most ${most} in one request. Split the list.`,
    )
  }
}

/**
 * The key of the row that an opaque id of a given type names.
 * @throws GongkaiError BAD_USER_INPUT when it is not an id, or the id of another type
 */
export function rowIdOf(
  argument: string,
  typename: string,
  id: string | number | null | undefined,
): string | null {
  if (id === null || id === undefined) return null
  const decoded = decodeGlobalId(String(id), argument)
  if (decoded.typename !== typename) {
    throw new GongkaiError(
      'BAD_USER_INPUT',
      `${argument}: this is the id of a ${decoded.typename}; give that of a ${typename}.`,
    )
  }
  return decoded.id
}
