/*
 * How headings are numbered. Levels as in the official forms: 一、 then (一) then 1. then (1), with
 * 第一部分 above and ① below.
 */

export type OrdinalStyle =
  | 'PART'
  | 'APPENDIX'
  | 'HAN'
  | 'HAN_BRACKET'
  | 'ARABIC'
  | 'ARABIC_BRACKET'
  | 'CIRCLED'

/** The number that a line begins with. */
export type Ordinal = {
  readonly style: OrdinalStyle
  /** null where none is printed (附:). */
  readonly number: number | null
  /** Code units of the line up to the first of the heading. */
  readonly length: number
}

const NUMERAL = '[一二三四五六七八九十]{1,3}'
const DIGITS = '一二三四五六七八九'
// In the order in which they are tried; all on folded text, where brackets and stops are ASCII.
const PATTERNS: readonly (readonly [OrdinalStyle, RegExp])[] = [
  [
    'PART',
    new RegExp(`^第 {0,4}(${NUMERAL}|\\d{1,2}) {0,4}(?:部分|章|节|篇|[、:.,]) {0,4}[、:.,]? *`),
  ],
  // 一、二级 and 一、二季度 are no ordinals.
  ['HAN', new RegExp(`^(${NUMERAL}) {0,4}(?:[、､,.:](?!${NUMERAL}(?:[季级类批是]|、))|(?= )) *`)],
  ['HAN_BRACKET', new RegExp(`^\\( {0,4}(${NUMERAL}) {0,4}\\) {0,4}[、,.:]? *`)],
  ['HAN_BRACKET', new RegExp(`^(${NUMERAL})\\) {0,4}[、,.:]? *`)],
  ['ARABIC_BRACKET', /^\( {0,4}(\d{1,2}) {0,4}\) {0,4}[、,.:]? */],
  ['ARABIC_BRACKET', /^(\d{1,2})\) {0,4}[、,.:]? */],
  // 2.1 below 2.; 1.5万条 is an amount.
  [
    'ARABIC_BRACKET',
    /^\d{1,2}\.(\d{1,2})(?:[、.] *| *(?=[一-龥]))(?![年月日万亿千百多余条件次个人元倍份期])/,
  ],
  ['ARABIC', /^(\d{1,2}) {0,4}(?:[、､.](?!\d)|,(?! {0,4}\d)|(?= {1,4}[一-龥]{2})) */],
]
const ANNEX =
  /^附(?: {0,2}[件表录图]| {0,4}(?=[:： ]))(?: {0,2}(?:[一二三四五六七八九十]|\d{1,2})(?!\d|年))?(?: {0,4}[:、.]| +|$) */
/** ㈠ to ㈩, ⑴ to ⒇, ⒈ to ⒛, ① to ⑳ are one character each. */
const SINGLE: readonly (readonly [OrdinalStyle, number, number])[] = [
  ['HAN_BRACKET', 0x3220, 10],
  ['ARABIC_BRACKET', 0x2474, 20],
  ['ARABIC', 0x2488, 20],
  // Ⅰ to Ⅻ, ⅰ to ⅻ
  ['PART', 0x2160, 12],
  ['PART', 0x2170, 12],
  ['CIRCLED', 0x2460, 20],
  ['CIRCLED', 0x2776, 10],
]

/** What ordinals begin with, but for those of one character. */
const FIRST = new Set([...'第附(一二三四五六七八九十0123456789'].map((it) => it.charCodeAt(0)))

/** The ordinal at the beginning of a folded line, or null. */
export function readOrdinal(folded: string): Ordinal | null {
  const first = folded.charCodeAt(0)
  if (!FIRST.has(first) && (first < 0x2160 || first > 0x3229)) return null
  for (const [style, from, count] of SINGLE) {
    if (first < from || first >= from + count) continue
    const rest = /^.[、,.:]? */.exec(folded)?.[0].length ?? 1
    return { style, number: first - from + 1, length: rest }
  }
  const annex = ANNEX.exec(folded)
  if (annex) return { style: 'APPENDIX', number: null, length: annex[0].length }
  for (const [style, pattern] of PATTERNS) {
    const found = pattern.exec(folded)
    if (found) return { style, number: numberOf(found[1] ?? ''), length: found[0].length }
  }
  return null
}

/** How the number after `ordinal` would be printed inside a paragraph: 2. 2、 (2) ②. */
export function nextMark(ordinal: Ordinal): RegExp | null {
  if (ordinal.number === null || ordinal.number > 19) return null
  const arabic = String(ordinal.number + 1)
  const circled = String.fromCharCode(0x2460 + ordinal.number)
  const bracketed = String.fromCharCode(0x2474 + ordinal.number)
  const han = hanNumber(ordinal.number + 1)
  const round = String.fromCharCode(0x3220 + Math.min(ordinal.number, 9))
  switch (ordinal.style) {
    case 'ARABIC':
      return pattern(`[;。,:] {0,2}${arabic} {0,2}(?:[、](?!\\d)|[.](?!\\d))`)
    case 'ARABIC_BRACKET':
      return pattern(`[;。,:] {0,2}(?:\\( {0,2}${arabic} {0,2}\\)|${arabic}\\)|${bracketed})`)
    case 'CIRCLED':
      return pattern(`[;。,:] {0,2}${circled}`)
    case 'HAN_BRACKET':
      return pattern(`[;。,:] {0,2}(?:\\( {0,2}${han} {0,2}\\)|${round})`)
    default:
      return null
  }
}

/** The patterns made so far: there are some sixty. */
const made = new Map<string, RegExp>()

function pattern(source: string): RegExp {
  let known = made.get(source)
  if (known === undefined) {
    known = new RegExp(source)
    made.set(source, known)
  }
  return known
}

function hanNumber(value: number): string {
  const tens = Math.floor(value / 10)
  const ones = value % 10 === 0 ? '' : (DIGITS[(value % 10) - 1] ?? '')
  if (tens === 0) return ones
  return `${tens > 1 ? (DIGITS[tens - 1] ?? '') : ''}十${ones}`
}

function numberOf(printed: string): number {
  if (/^\d/.test(printed)) return Number(printed)
  const [tens = '', ones] = printed.split('十')
  if (ones === undefined) return DIGITS.indexOf(printed) + 1
  return (tens === '' ? 1 : DIGITS.indexOf(tens) + 1) * 10 + DIGITS.indexOf(ones || '零') + 1
}
