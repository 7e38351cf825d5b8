import { foldText } from './text-folding.ts'

/*
 * Search by bigrams: every two neighbouring Chinese characters are a term, and every run of
 * letters or digits is one. A text is found when it has all terms of the query and, checked
 * afterwards, each of the query's words as it stands. Trigrams would find nothing for the
 * two-character words of which the field's language is made (公开, 复议).
 */

const RUNS = /(?<cjk>\p{Script=Han}+)|(?<word>(?:(?!\p{Script=Han})[\p{Letter}\p{Number}])+)/gu

/** The terms of a text, in folded form, without repetition. */
export function termsOf(text: string): string[] {
  const terms = new Set<string>()
  for (const { groups } of foldText(text).matchAll(RUNS)) {
    if (groups?.word) terms.add(groups.word)
    const characters = [...(groups?.cjk ?? '')]
    if (characters.length === 1) terms.add(characters[0] ?? '')
    for (let index = 1; index < characters.length; index++) {
      terms.add(`${characters[index - 1]}${characters[index]}`)
    }
  }
  return [...terms]
}

/**
 * Terms across two words of the field stand hardly anywhere but where both words do. So the index need
 * not be asked for those beside them: a third to four fifths of all entries have them, and to go through
 * their lists takes as long as all the rest (docs/adr/0003).
 */
const ACROSS_WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['府信', ['政府', '信息']],
  ['息公', ['信息', '公开']],
  ['请公', ['申请', '公开']],
  ['动公', ['主动', '公开']],
])

/**
 * What a query asks for: terms for the index, and words that must stand in the text, which have every
 * term that the index is not asked for.
 */
export type SearchQuery = { readonly terms: readonly string[]; readonly words: readonly string[] }

/** Shortest and longest query, in UTF-16 code units. */
export const QUERY_LENGTH = { min: 2, max: 100 } as const

/**
 * Reads a query: words divided by spaces, all of which must be found.
 * @returns a message that says what is wrong with it, or the query
 */
export function parseQuery(query: string): SearchQuery | string {
  const text = query.trim()
  if (text.length < QUERY_LENGTH.min || text.length > QUERY_LENGTH.max) {
    return `${text.length} characters; give ${QUERY_LENGTH.min} to ${QUERY_LENGTH.max}, for example 依申请公开.`
  }
  const words = foldText(text)
    .split(/\s+/)
    .filter((word) => word !== '')
  // A single character within a longer text is part of many bigrams and a term of none.
  const terms = termsOf(text).filter(
    (term) => [...term].length > 1 || !/\p{Script=Han}/u.test(term),
  )
  if (terms.length === 0) return 'no word of two characters or more to look for.'
  const implied = new Set(terms.flatMap((term) => ACROSS_WORDS.get(term) ?? []))
  return { terms: terms.filter((term) => !implied.has(term)), words }
}

/** A stretch of a snippet that matches. */
export type Highlight = { readonly start: number; readonly end: number }

const SNIPPET_LENGTH = 120

/**
 * The part of a text around its first match, on one line, with the places that match. Offsets are
 * UTF-16 code units of the snippet.
 */
export function snippetOf(
  text: string,
  words: readonly string[],
): { snippet: string; highlights: Highlight[] } {
  const line = text.replaceAll(/\s/g, ' ')
  const folded = foldText(line)
  const places = words.map((word) => folded.indexOf(word)).filter((place) => place >= 0)
  const first = places.length > 0 ? Math.min(...places) : 0
  const start = wholeCharacter(line, Math.max(0, first - SNIPPET_LENGTH / 4))
  const end = wholeCharacter(line, Math.min(line.length, start + SNIPPET_LENGTH))
  const lead = start > 0 ? '…' : ''
  const snippet = `${lead}${line.slice(start, end)}${end < line.length ? '…' : ''}`
  return { snippet, highlights: matchesIn(foldText(snippet), words) }
}

/** Moves an offset off the middle of a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset)
  return code >= 0xdc00 && code <= 0xdfff ? offset + 1 : offset
}

function matchesIn(folded: string, words: readonly string[]): Highlight[] {
  const found: Highlight[] = []
  for (const word of words) {
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + word.length)) {
      found.push({ start: at, end: at + word.length })
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  return found.reduce<Highlight[]>((merged, next) => {
    const last = merged.at(-1)
    if (last && next.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, next.end) }
    } else merged.push(next)
    return merged
  }, [])
}
