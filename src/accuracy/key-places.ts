import type { AnswerKey, KeyEntry, KeyTrap } from './answer-key.ts'
import type { Place, QuoteSearch } from './quote-search.ts'

/** A number of the key with its place in the document; `place` is null where it was not found. */
export type Placed<Entry> = Entry & { readonly place: Place | null }
export type PlacedEntry = Placed<KeyEntry>
export type PlacedTrap = Placed<KeyTrap>
export type KeyPlaces = {
  readonly entries: readonly PlacedEntry[]
  readonly conflicts: readonly PlacedEntry[]
  readonly traps: readonly PlacedTrap[]
}

type Quoted = Pick<KeyEntry, 'printed' | 'quote' | 'at'>

/**
 * Where the numbers of a key stand. A quote may stand in several places (rows of zeros): keys list
 * numbers in document order, so such a one is the first free place after the number before it.
 */
export function placeKey(key: AnswerKey, search: QuoteSearch): KeyPlaces {
  const taken = new Set<number>()
  // Traps first: their quotes are nearly always unique, and what they take is taken.
  const traps = placed(key.traps, search, taken)
  return {
    traps,
    conflicts: placed(key.conflicts, search, taken),
    entries: placed(key.evidence, search, taken),
  }
}

function placed<Entry extends Quoted>(
  entries: readonly Entry[],
  search: QuoteSearch,
  taken: Set<number>,
): Placed<Entry>[] {
  const candidates = entries.map(({ quote, printed, at }) => {
    const from = at ?? Math.max(0, quote.indexOf(printed))
    return search.find(quote, from, printed.length)
  })
  for (const places of candidates) {
    const [only] = places
    if (places.length === 1 && only !== undefined) taken.add(only.start)
  }
  let last = -1
  return entries.map((entry, index) => {
    const places = candidates[index] ?? []
    const free = places.filter(({ start }) => !taken.has(start))
    const place =
      places.length === 1
        ? places[0]
        : (free.find(({ start }) => start > last) ?? free[0] ?? places[0])
    if (place !== undefined) {
      taken.add(place.start)
      last = place.start
    }
    return { ...entry, place: place ?? null }
  })
}
