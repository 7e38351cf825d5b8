import type { Numeral } from './numerals.ts'

/** A stretch between two marks of punctuation. Places are those of the line's text. */
export type Clause = {
  readonly from: number
  readonly to: number
  /** How many brackets are open around it. */
  readonly depth: number
  /** Counts sentences (。!?) from 0. */
  readonly sentence: number
  /** Where its sentence begins. */
  readonly sentenceFrom: number
  /** The clause that the innermost open bracket stands behind; null outside of brackets. */
  readonly host: Clause | null
  /** The mark before it: one of , ; : ( ) 。 or empty at the beginning. */
  readonly mark: string
}

const MARKS = new Set([',', ';', ':', '(', ')', '。', '!', '?', '|'])
const DEEPEST = 8
/** No sentence is longer: a text without full stops is cut, so that reading stays linear. */
const LONGEST_SENTENCE = 1200

/**
 * Divides a folded line into clauses. Marks within a numeral (1,608) and within a name, date or
 * title (where `mask` is not 0) divide nothing.
 */
export function clausesOf(
  folded: string,
  from: number,
  numerals: readonly Numeral[],
  mask: Uint16Array,
): Clause[] {
  const clauses: Clause[] = []
  const hosts: (Clause | null)[] = []
  let start = from
  let sentence = 0
  let sentenceFrom = from
  let mark = ''
  let next = 0
  const close = (to: number): Clause => {
    const clause = {
      from: start,
      to,
      depth: hosts.length,
      sentence,
      sentenceFrom,
      host: hosts.at(-1) ?? null,
      mark,
    }
    clauses.push(clause)
    return clause
  }
  for (let at = from; at < folded.length; at++) {
    while ((numerals[next]?.end ?? Infinity) <= at) next++
    if (at - sentenceFrom > 2 * LONGEST_SENTENCE) {
      close(at)
      start = at
      mark = ''
      sentence++
      sentenceFrom = at
      hosts.length = 0
    }
    const numeral = numerals[next]
    if (numeral !== undefined && at >= numeral.from) {
      at = numeral.end - 1
      continue
    }
    const character = folded[at] ?? ''
    if (!MARKS.has(character) || mask[at] !== 0) continue
    // A bracket without a number is a part of its word: 县(市、区), 部门(单位).
    const past =
      character === '(' ? afterWordBracket(folded, at, numeral?.from ?? folded.length) : at
    if (past > at) {
      at = past - 1
      continue
    }
    const clause = close(at)
    if (character === '(' && hosts.length < DEEPEST) hosts.push(clause)
    else if (character === ')') hosts.pop()
    else if (
      character === '。' ||
      character === '!' ||
      character === '?' ||
      (character !== '(' && at - sentenceFrom > LONGEST_SENTENCE)
    ) {
      sentence++
      sentenceFrom = at + 1
      hosts.length = 0
    }
    start = at + 1
    mark = character
  }
  close(folded.length)
  return clauses
}

const LONGEST_WORD_BRACKET = 24

/** The place after a short bracket that ends before the next numeral; `at` itself otherwise. */
function afterWordBracket(folded: string, at: number, nextNumeral: number): number {
  const length = folded.slice(at, at + LONGEST_WORD_BRACKET + 1).indexOf(')')
  const end = at + length
  if (length === -1 || end >= nextNumeral) return at
  return folded.slice(at + 1, end).includes('(') || /[。:;]/.test(folded.slice(at, end))
    ? at
    : end + 1
}

/** A numeral with the words around it within its clause. */
export type Mention = {
  readonly numeral: Numeral
  readonly clause: Clause
  /** Index of its clause. */
  readonly clauseIndex: number
  /** The words before it, after the numeral before it in the clause. */
  readonly before: readonly [from: number, to: number]
  /** The words after its unit, up to the next numeral, 、 or the end of the clause. */
  readonly after: readonly [from: number, to: number]
  /** Whether it is the first numeral of its clause. */
  readonly isFirst: boolean
}

/** Places every numeral in its clause. */
export function mentionsOf(
  folded: string,
  clauses: readonly Clause[],
  numerals: readonly Numeral[],
): Mention[] {
  let at = 0
  return numerals.flatMap((numeral, index) => {
    while ((clauses[at]?.to ?? Infinity) < numeral.end) at++
    const clause = clauses[at]
    if (clause === undefined || clause.from > numeral.from) return []
    const previous = numerals[index - 1]
    const following = numerals[index + 1]
    const isFirst = previous === undefined || previous.end <= clause.from
    const from = isFirst ? clause.from : previous.end
    const limit = Math.min(clause.to, following?.from ?? clause.to)
    const joint = folded.slice(numeral.end, limit).search(/、|(?<=^\s?)[和及与]/)
    const to = joint === -1 ? limit : numeral.end + joint
    return [
      {
        numeral,
        clause,
        clauseIndex: at,
        before: [from, numeral.from],
        after: [numeral.end, to],
        isFirst,
      } as const,
    ]
  })
}

/** All of the sentence that a clause stands in. */
export function wholeSentence(folded: string, { sentenceFrom }: Clause): string {
  return upToStop(folded.slice(sentenceFrom, sentenceFrom + LONGEST_SENTENCE))
}

/** The rest of a sentence from a place on. */
export function restOfSentence(folded: string, from: number): string {
  return upToStop(folded.slice(from, from + LONGEST_SENTENCE))
}

function upToStop(words: string): string {
  const end = words.indexOf('。')
  return end === -1 ? words : words.slice(0, end)
}

/** The words of a sentence with what stands in brackets blanked: the places stay the same. */
export function withoutBrackets(words: string): string {
  if (!words.includes('(')) return words
  let depth = 0
  let result = ''
  for (const character of words) {
    if (character === ')') depth = Math.max(0, depth - 1)
    result +=
      depth > 0 || character === ')' || character === '(' ? ' '.repeat(character.length) : character
    if (character === '(') depth++
  }
  return result
}
