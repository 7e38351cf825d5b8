import type { Catalogue } from '../domain/catalogue.ts'
import { createRandom } from './random.ts'
import {
  departmentsOf,
  governmentOf,
  type SyntheticBody,
  type SyntheticPlace,
} from './synthetic-body.ts'
import { type SyntheticReport, syntheticReport } from './synthetic-report.ts'

const YEARS = { first: 2008, last: 2025 } as const
const FAULTS = 0.03

export type NationOptions = {
  /** Another number gives another nation. */
  readonly seed?: number
  /** How many reports, at most. */
  readonly reports?: number
  /** The share of reports with one wrong number. */
  readonly faults?: number
  /** About 20 figures a report and little text. */
  readonly headline?: boolean
}

/**
 * Invents the reports of a nation: of every division and zone, for every year since 2008, in the form
 * of its time, and where these are not enough of their departments. The same arguments always give the
 * same reports, and fewer are some of those. Places are taken by chance, so that a few reports are of
 * the whole country; they come in the order of their codes, in which a database stores them soonest,
 * and the years of one body follow each other.
 */
export function* syntheticNation(
  places: readonly SyntheticPlace[],
  catalogue: Catalogue,
  { seed = 1, reports = Infinity, faults = FAULTS, headline = false }: NationOptions = {},
): Generator<SyntheticReport> {
  for (const { body, years } of chosenBodies(shuffled(places, seed), seed, reports)) {
    for (const year of years) yield syntheticReport(body, year, catalogue, { faults, headline })
  }
}

type ChosenBody = { readonly body: SyntheticBody; readonly years: readonly number[] }

/** As many bodies as it takes for so many reports, in the order of the codes of their places. */
function chosenBodies(
  places: readonly SyntheticPlace[],
  seed: number,
  reports: number,
): ChosenBody[] {
  const chosen: ChosenBody[] = []
  let left = reports
  for (const body of bodiesOf(places, seed)) {
    const years = yearsOf(body).slice(0, left)
    chosen.push({ body, years })
    left -= years.length
    if (left <= 0) break
  }
  return chosen.sort((a, b) => compareCodes(a.body.place.code, b.body.place.code))
}

const compareCodes = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The years in which a body's place had its code. */
function yearsOf({ place: { validFrom, validTo } }: SyntheticBody): number[] {
  const all = Array.from({ length: YEARS.last - YEARS.first + 1 }, (_, at) => YEARS.first + at)
  return all.filter((year) => year >= (validFrom ?? year) && year < (validTo ?? year + 1))
}

function* bodiesOf(places: readonly SyntheticPlace[], seed: number): Generator<SyntheticBody> {
  for (const place of places) yield governmentOf(place, seed)
  for (const place of places) yield* departmentsOf(place, seed)
}

function shuffled(places: readonly SyntheticPlace[], seed: number): SyntheticPlace[] {
  return places
    .filter(({ level }) => level !== 'COUNTRY')
    .map((place) => ({ place, key: createRandom(seed, 'order', place.code).next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ place }) => place)
}
