import type { Gazetteer, GazetteerRow } from '../../domain/jurisdiction-names.ts'
import type { IssuerName } from './issuer-name.ts'
import { type JurisdictionReading, type Rejection, rejected } from './model.ts'

/*
 * The place that whoever runs the command gives. It fills in what a document leaves out, and never
 * overrules what the document says of its issuer.
 */

/** A place that was given: one of the lists, or a local one below it (`320583:玉山镇`). */
export type GivenPlace = Pick<GazetteerRow, 'fullName'> & JurisdictionReading

/** What the document says of its place by itself. */
export type OwnPlace = {
  readonly issuer: IssuerName | null
  /** Whether the issuer's own words name the place, and not the file's name or a school's. */
  readonly isStated: boolean
  /** The place that it comes to; null where the document does not settle it. */
  readonly place: JurisdictionReading | null
}

/** Which place stands, and what is worth telling of the other; or why neither can. */
export type PlaceVerdict =
  | { readonly stands: 'OWN'; readonly notes: readonly string[] }
  | { readonly stands: 'GIVEN'; readonly place: GivenPlace; readonly notes: readonly string[] }
  | Rejection

const LEAVE_OUT =
  'Leave out --jurisdiction (in a list of sources: its jurisdiction) for this file: it only says what a document does not.'

/** Whether a given place is none of the lists, but was made for a town or a zone below one. */
export function isMade({ code, scheme }: Pick<GivenPlace, 'code' | 'scheme'>): boolean {
  return scheme === 'LOCAL' && code.includes(':')
}

/**
 * Reads a code or a name.
 * @returns null when there is no such place, or more than one
 */
export function readGivenPlace(
  jurisdiction: string,
  gazetteer: Gazetteer,
  year: number,
): GivenPlace | null {
  const listed = gazetteer.get(jurisdiction)
  if (listed !== undefined) return listed
  const [parentCode = '', name = ''] = jurisdiction.split(':')
  const parent = gazetteer.get(parentCode)
  if (name !== '' && parent !== undefined) {
    const level = /(?:街道|镇|乡|苏木|办事处)$/.test(name) ? 'TOWNSHIP' : 'ZONE'
    const fullName = parent.fullName + name
    return { code: jurisdiction, scheme: 'LOCAL', name, fullName, level, parentCode }
  }
  const codes = gazetteer.resolve(jurisdiction, { year })
  const [code] = codes
  return codes.length === 1 && code !== undefined ? (gazetteer.get(code) ?? null) : null
}

/** Weighs the place that was given against what the document says. */
export function weighGiven(own: OwnPlace, given: GivenPlace, gazetteer: Gazetteer): PlaceVerdict {
  const { issuer, place } = own
  if (place?.code === given.code) return { stands: 'OWN', notes: [] }
  const local = issuer?.local?.name
  if (issuer !== null && local !== undefined && isMade(given) && !local.endsWith(given.name)) {
    return contradiction([place === null ? local : label(place, gazetteer)], given)
  }
  const stated = own.isStated ? statedCodes(issuer) : []
  const ofTown = local !== undefined && isMade(given) ? given.parentCode : given.code
  if (stated.length === 0 || (ofTown !== null && stated.includes(ofTown))) {
    return { stands: 'GIVEN', place: given, notes: weakNotes(own, given, gazetteer) }
  }
  // 昆山市 under --jurisdiction 320500: the document says more precisely where in 苏州市.
  const within = stated.filter((code) => gazetteer.lineage(code).includes(given.code))
  const [only] = within
  if (place !== null && within.length > 0) {
    const said = `the document says ${label(place, gazetteer)}, which lies in the given ${label(given, gazetteer)}`
    return { stands: 'OWN', notes: [said] }
  }
  const row = only === undefined || within.length > 1 ? undefined : gazetteer.get(only)
  if (row !== undefined) return { stands: 'GIVEN', place: row, notes: [] }
  if (within.length > 1) return { stands: 'OWN', notes: [] }
  const places = place === null ? stated.map((code) => gazetteer.get(code)) : [place]
  return contradiction(
    places.flatMap((it) => (it === undefined ? [] : [label(it, gazetteer)])),
    given,
  )
}

function statedCodes(issuer: IssuerName | null): readonly string[] {
  if (issuer === null) return []
  return issuer.isNational && issuer.codes.length === 0 ? ['100000'] : issuer.codes
}

/** A place that only the text around speaks of gives way, and that is told. */
function weakNotes({ place, issuer }: OwnPlace, given: GivenPlace, gazetteer: Gazetteer): string[] {
  if (place === null) return []
  // The county of a town is what is asked for.
  if (issuer?.local != null && place.parentCode === given.code) return []
  return [
    `taken for ${label(given, gazetteer)}, as was given; its text would make it ${label(place, gazetteer)}`,
  ]
}

function contradiction(places: readonly string[], given: GivenPlace): Rejection {
  const said = places.slice(0, 4).join(' or ')
  return rejected(
    `the document says that it is of ${said}, but ${given.fullName} (${given.code}) is given for it`,
    LEAVE_OUT,
  )
}

function label({ code, name }: Pick<GivenPlace, 'code' | 'name'>, gazetteer: Gazetteer): string {
  return `${gazetteer.get(code)?.fullName ?? name} (${code})`
}
