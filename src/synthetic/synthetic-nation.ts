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
 * Invents the reports of a nation: every division and zone, every year since 2008, in the form of
 * its time; then those of their departments. The same arguments always give the same reports. Places
 * come in an order of chance, so that a few reports are of the whole country; the years of one body
 * follow each other.
 */
export function* syntheticNation(
  places: readonly SyntheticPlace[],
  catalogue: Catalogue,
  { seed = 1, reports = Infinity, faults = FAULTS, headline = false }: NationOptions = {},
): Generator<SyntheticReport> {
  let count = 0
  for (const body of bodiesOf(shuffled(places, seed), seed)) {
    const { validFrom, validTo } = body.place
    for (let year: number = YEARS.first; year <= YEARS.last; year++) {
      if (year < (validFrom ?? year) || year >= (validTo ?? year + 1)) continue
      if (count++ >= reports) return
      yield syntheticReport(body, year, catalogue, { faults, headline })
    }
  }
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
