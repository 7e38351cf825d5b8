import type { GazetteerRow } from '../domain/jurisdiction-names.ts'
import type { AgencyKind } from '../domain/places.ts'
import { createRandom, type Random } from './random.ts'
import { DEPARTMENTS } from './words.ts'

/** A place that a report may be invented of. */
export type SyntheticPlace = Pick<
  GazetteerRow,
  'code' | 'scheme' | 'name' | 'fullName' | 'level' | 'parentCode'
> & { readonly validFrom: number | null; readonly validTo: number | null }

/** A body that reports are invented of, and its own streams of chance. */
export type SyntheticBody = {
  readonly place: SyntheticPlace
  readonly agency: { readonly name: string; readonly kind: AgencyKind }
  /** Applications in an average year, about. */
  readonly size: number
  /** The stream of one subject in one year: the same whoever asks, so that years fit together. */
  readonly random: (subject: string, year: number) => Random
}

const SIZES: Readonly<Record<SyntheticPlace['level'], number>> = {
  COUNTRY: 10_000,
  PROVINCE: 2_500,
  PREFECTURE: 700,
  COUNTY: 120,
  ZONE: 50,
  TOWNSHIP: 8,
}

/** The government or committee of a place. */
export function governmentOf(place: SyntheticPlace, seed: number): SyntheticBody {
  const isZone = place.level === 'ZONE'
  const name = `${place.name}${isZone ? '管理委员会' : '人民政府'}`
  return bodyOf(place, { name, kind: isZone ? 'ZONE_COMMITTEE' : 'GOVERNMENT' }, seed, 1)
}

/** The departments of a place. */
export function departmentsOf(place: SyntheticPlace, seed: number): SyntheticBody[] {
  const suffix = place.level === 'PROVINCE' ? '厅' : '局'
  return DEPARTMENTS.map((word) =>
    bodyOf(place, { name: `${place.name}${word}${suffix}`, kind: 'DEPARTMENT' }, seed, 0.15),
  )
}

function bodyOf(
  place: SyntheticPlace,
  agency: SyntheticBody['agency'],
  seed: number,
  share: number,
): SyntheticBody {
  const key = [seed, place.code, agency.name]
  const size = SIZES[place.level] * share * createRandom(...key, 'size').factor()
  return {
    place,
    agency,
    size: Math.max(2, Math.round(size)),
    random: (subject, year) => createRandom(...key, subject, year),
  }
}
