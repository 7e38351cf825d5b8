import { SEARCH_KINDS, type SearchKind } from './search.ts'
import { termsOf } from './search-terms.ts'
import { membersOf } from './vocabulary.ts'

/*
 * The index of search knows numbers of 32 bits, which PostgreSQL compares faster than texts and
 * keeps in half the room:
 *
 * - two characters of U+2E80 to U+FFFF, as nearly all terms are, by their 16 bits each;
 * - any other term by a hash between 2^24 and those. Two may share one, which finds nothing wrong,
 *   as the words of a query are looked for in the text afterwards;
 * - what is known of an entry beside its text by a number below 2^24: its kind, its year, and the
 *   codes of its place and of all above it that are six digits; any other code by a hash too.
 *
 * The numbers are stored. A change needs a migration, as prisma/migrations/20261123020000_search_by_numbers
 * was one.
 */

const FIRST_HASH = 2 ** 24
/** What no entry has. */
const NOTHING = 0
/** As the database allows them (`SearchEntry_year_check`). */
const [FIRST_YEAR, LAST_YEAR] = [2007, 2100]
const FIRST_PAIR = 0x2e80
const HASHES = FIRST_PAIR * 2 ** 16 - FIRST_HASH

/** The number of a term, from -2^31 to 2^31 - 1. */
export function termNumber(term: string): number {
  if (term.length === 2) {
    const [first, second] = [term.charCodeAt(0), term.charCodeAt(1)]
    const isPair = first >= FIRST_PAIR && second >= FIRST_PAIR && !isSurrogate(first)
    if (isPair) return (first << 16) | second
  }
  return FIRST_HASH + (hashOf(term) % HASHES)
}

/** The numbers of a text's terms, without repetition. */
export function termNumbers(text: string): number[] {
  return [...new Set(termsOf(text).map(termNumber))]
}

const KINDS = membersOf(SEARCH_KINDS)

/** The number of a kind, 1 to 5 in the order of the vocabulary. */
export function kindNumber(kind: SearchKind): number {
  return KINDS.indexOf(kind) + 1
}

/** The number of a year that a report can cover: itself, so that a statement can make it. */
export function yearNumber(year: number): number {
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : NOTHING
}

/**
 * The number of a place: its code, where that is six digits (GB/T 2260). Any other code has one of
 * a hash, which is not its own: see `hasOwnNumber`.
 */
export function placeNumber(code: string): number {
  return hasOwnNumber(code) ? Number(code) : termNumber(code)
}

/** Whether no other place or term has the number of this place. */
export function hasOwnNumber(code: string): boolean {
  return /^[1-9]\d{5}$/.test(code)
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff
}

/** FNV-1a over the characters, of 32 bits. */
function hashOf(term: string): number {
  let hash = 0x811c9dc5
  for (const character of term) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  return hash >>> 0
}
