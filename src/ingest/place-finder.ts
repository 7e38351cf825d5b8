import type { Gazetteer, GazetteerRow } from '../domain/jurisdiction-names.ts'
import { foldText } from '../domain/text-folding.ts'

/** The code of a place that somebody named, or what is wrong with the name. */
export type PlaceFound = { readonly code: string } | { readonly problem: string }

/** Finds places by what people write for them. */
export type PlaceFinder = { find(named: string): PlaceFound }

/** What a suggestion needs of a place. */
type Suggestion = Pick<GazetteerRow, 'code' | 'name' | 'fullName'>

const MOST_SUGGESTIONS = 3
/** No name of a place is longer. */
const LONGEST = 80

/**
 * Finds listed places by code or name, and local ones (`320583:玉山镇`) by code.
 * @param rows the listed places
 * @param locals the local places of the graph; undefined where no graph is open, as in a dry run:
 *   a local place is then taken as it is given
 * @param year the year that names are to be of; without it, today
 */
export function createPlaceFinder(
  gazetteer: Gazetteer,
  rows: readonly Suggestion[],
  locals: readonly Suggestion[] | undefined,
  year?: number,
): PlaceFinder {
  return {
    find(named) {
      if (gazetteer.get(named) !== undefined) return { code: named }
      const isLocal = isLocalCode(named) && gazetteer.get(named.split(':')[0] ?? '') !== undefined
      if (isLocal && (locals === undefined || locals.some(({ code }) => code === named))) {
        return { code: named }
      }
      if (isLocal) return { problem: unknownLocal(named, locals ?? []) }
      const codes = gazetteer.resolve(named, year === undefined ? {} : { year })
      const [code] = codes
      if (code !== undefined && codes.length === 1) return { code }
      const shown = JSON.stringify(named.slice(0, LONGEST))
      if (codes.length > 1) {
        const meant = codes.flatMap((it) => gazetteer.get(it) ?? [])
        return { problem: `${shown} may be ${listOf(meant.slice(0, 8))}: give the code.` }
      }
      const near = nearest(named.slice(0, LONGEST), [...rows, ...(locals ?? [])])
      const hint = near.length === 0 ? 'Codes are like 320583.' : `Did you mean ${listOf(near)}?`
      return { problem: `${shown} is the code or name of no jurisdiction. ${hint}` }
    },
  }
}

/** Whether a code has the form of a local place's: its parent's code and its name. */
export function isLocalCode(code: string): boolean {
  return /^[^:]+:[^:]+$/.test(code)
}

function unknownLocal(code: string, locals: readonly Suggestion[]): string {
  const parent = code.split(':')[0] ?? ''
  const near = nearest(code, locals)
  const hint = near.length === 0 ? '' : ` Did you mean ${listOf(near)}?`
  return `no report has made the local place ${JSON.stringify(code.slice(0, LONGEST))}.${hint} For a first one give ${parent}, the division it belongs to: the document's own name makes the place.`
}

function listOf(places: readonly Suggestion[]): string {
  return places.map(({ code, fullName }) => `${fullName} (${code})`).join(', ')
}

/** The places whose code or name differs least from what was written. */
function nearest(named: string, places: readonly Suggestion[]): Suggestion[] {
  const key = foldText(named)
  const most = Math.max(1, Math.floor(key.length / 3))
  const scored = places.map((place) => {
    const words = [place.code, place.name, place.fullName].map(foldText)
    return { place, distance: Math.min(...words.map((word) => distance(key, word, most))) }
  })
  return scored
    .filter((it) => it.distance <= most)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ place }) => place)
}

/** How many letters differ (Levenshtein); more than `most` is not told apart. */
function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same))
    }
    row = next
  }
  return row[other.length] ?? most + 1
}
