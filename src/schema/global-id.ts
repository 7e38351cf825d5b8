import { isStableId } from '../data/ids.ts'
import { GongkaiError } from '../domain/errors.ts'

/*
 * A global id is `<type>:<key>` in base64url. The key of a jurisdiction is its code, that of
 * every other type a UUID.
 */

/** The opaque id of a row. */
export function encodeGlobalId(typename: string, key: string | number | bigint): string {
  return Buffer.from(`${typename}:${key}`).toString('base64url')
}

const NODE_TYPES: ReadonlySet<string> = new Set([
  'Agency',
  'ApplicationBreakdown',
  'Figure',
  'Finding',
  'ImprovementPlan',
  'Jurisdiction',
  'Measure',
  'Problem',
  'Report',
  'Section',
  'SourceDocument',
])

/**
 * Takes an opaque id apart.
 * @param argument the argument that it was given in, for the message
 * @throws GongkaiError BAD_USER_INPUT when it is none of ours
 */
export function decodeGlobalId(
  globalId: string,
  argument = 'id',
): { typename: string; id: string } {
  const text = Buffer.from(globalId, 'base64url').toString()
  const [, typename, id] = /^([A-Z][A-Za-z]{1,40}):([^\0]{1,200})$/su.exec(text) ?? []
  if (typename === undefined || id === undefined || !isKeyOf(typename, id)) {
    throw new GongkaiError(
      'BAD_USER_INPUT',
      `${argument}: ${JSON.stringify(globalId.slice(0, 80))} is not an id of this service. Take ids from the field \`id\`, unchanged.`,
    )
  }
  return { typename, id }
}

function isKeyOf(typename: string, id: string): boolean {
  return NODE_TYPES.has(typename) && (typename === 'Jurisdiction' || isStableId(id))
}
