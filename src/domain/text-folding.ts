import hongKongToTraditional from 'opencc-js/dict/HKVariantsRev'
import traditionalToSimplified from 'opencc-js/dict/TSCharacters'
import type { Script } from './sections.ts'

/*
 * Folding makes texts comparable that differ only in script, width, case or the look of their
 * punctuation. Every code unit becomes exactly one code unit, so an offset in the folded text is
 * the same place in the original. What has no one-to-one form (astral characters, phrases, regional
 * words such as 檔案 for 文件) is left alone. It is for matching, not for showing: 乾 folds to 干.
 *
 * Source of the characters: OpenCC (opencc-js, Apache-2.0), character dictionaries only.
 */

const UNITS = 0x10000

/** Characters that reports use for the same mark; the first of each row is the form kept. */
const PUNCTUATION = [
  '"＂“”„‟〝〞〟「」『』«»',
  "'＇‘’‚‛′",
  '(（﹙〔〘【〖［[﹝',
  ')）﹚〕〙】〗］]﹞',
  '《〈',
  '》〉',
  ':：︰﹕∶',
  ',，﹐',
  ';；﹔',
  '.．﹒',
  '-－‐‑‒–—―−─﹣',
  '·•‧・･',
  '~～〜',
  ' \u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000',
]

/** Where texts are folded, so many code units at a time: nothing is allocated but the result. */
const PIECE = 4096
const piece = new Uint16Array(PIECE)
const pieceBytes = Buffer.from(piece.buffer)

// Built once when the module loads: a typed array answers faster than a Map and is copied nowhere.
const TABLE = buildTable()

/**
 * Folds a text for matching: traditional to simplified characters, full width to half width, upper
 * to lower case, and one form for each kind of space, quote, bracket, colon, comma and dash.
 * @returns a text of exactly the same length.
 */
export function foldText(text: string): string {
  let from = 0
  while (from < text.length && folded(text.charCodeAt(from)) === text.charCodeAt(from)) from++
  if (from === text.length) return text
  let result = text.slice(0, from)
  for (let start = from; start < text.length; start += PIECE) {
    const end = Math.min(text.length, start + PIECE)
    for (let at = start; at < end; at++) piece[at - start] = folded(text.charCodeAt(at))
    result += pieceBytes.toString('utf16le', 0, (end - start) * 2)
  }
  return result
}

/**
 * The script of a text: whichever has more characters that the other does not use. A text with
 * neither, and one with as many of both, counts as simplified.
 */
export function scriptOf(text: string): Script {
  scriptMarks ??= buildScriptMarks()
  let balance = 0
  for (let at = 0; at < text.length; at++) balance += scriptMarks[text.charCodeAt(at)] ?? 0
  return balance > 0 ? 'HANT' : 'HANS'
}

/** Whether a text is written in traditional characters. */
export function isTraditional(text: string): boolean {
  return scriptOf(text) === 'HANT'
}

function folded(unit: number): number {
  return TABLE[unit] ?? unit
}

/**
 * Calls `visit` with each one-unit pair of a dictionary (`from to|from to|…`). Walked by position:
 * splitting it into arrays takes ten times as long, at every start of every command.
 */
function eachPair(dictionary: string, visit: (from: number, to: number) => void): void {
  for (let at = 0; at < dictionary.length; ) {
    const end = dictionary.indexOf('|', at)
    const next = end === -1 ? dictionary.length : end
    if (next === at + 3 && dictionary[at + 1] === ' ') {
      visit(dictionary.charCodeAt(at), dictionary.charCodeAt(at + 2))
    }
    at = next + 1
  }
}

function buildTable(): Uint16Array {
  const table = new Uint16Array(UNITS)
  for (let unit = 0; unit < UNITS; unit++) table[unit] = unit
  const ownUnit = (unit: number, to: string) => {
    if (to.length === 1) table[unit] = to.charCodeAt(0)
  }
  // Latin, Greek and Cyrillic letters; 'İ' becomes two code units in lower case and stays.
  for (let unit = 0; unit < 0x0530; unit++) ownUnit(unit, String.fromCharCode(unit).toLowerCase())
  for (let unit = 0xff01; unit <= 0xff5e; unit++) {
    ownUnit(unit, String.fromCharCode(unit - 0xfee0).toLowerCase())
  }
  // Radicals and compatibility ideographs that PDF text layers hold in place of the characters.
  for (const [first, last] of [
    [0x2f00, 0x2fd5],
    [0xf900, 0xfaff],
  ] as const) {
    for (let unit = first; unit <= last; unit++) {
      ownUnit(unit, String.fromCharCode(unit).normalize('NFKC'))
    }
  }
  const simplified = new Map<number, number>()
  eachPair(traditionalToSimplified, (from, to) => simplified.set(from, to))
  for (const [from, to] of simplified) table[from] = to
  // Hong Kong forms (衞, 粧) by way of the traditional character. A form that is itself a key, or
  // whose traditional character has no simplified one, is ordinary in simplified text too (么, 著).
  eachPair(hongKongToTraditional, (from, traditional) => {
    const to = simplified.get(traditional)
    if (to !== undefined && !simplified.has(from)) table[from] = to
  })
  for (const [kept = '', ...others] of PUNCTUATION) {
    for (const other of others) ownUnit(other.charCodeAt(0), kept)
  }
  // Some results are keys themselves (薴→苧→苎; a radical→a traditional character): go to the end.
  for (let unit = 0; unit < UNITS; unit++) {
    let to = table[unit] ?? unit
    for (let next = table[to] ?? to; next !== to; next = table[to] ?? to) to = next
    table[unit] = to
  }
  return table
}

let scriptMarks: Int8Array | undefined

/**
 * 1 for a character of traditional text alone, -1 for one of simplified text alone. The character
 * sets of the two sides decide: 后, 里 and 台 stand in Big5, 乾 and 徵 in GB 2312, so these say
 * nothing. Made at the first call, because not every process asks.
 */
function buildScriptMarks(): Int8Array {
  const marks = new Int8Array(UNITS)
  eachPair(traditionalToSimplified, (from, to) => {
    marks[from] = 1
    marks[to] = -1
  })
  const neutral = (text: string, mark: number) => {
    for (let at = 0; at < text.length; at++) {
      if (marks[text.charCodeAt(at)] === mark) marks[text.charCodeAt(at)] = 0
    }
  }
  neutral(decodeRows('gb18030', 0xb0, 0xf7), 1)
  neutral(decodeRows('big5', 0xa4, 0xf9), -1)
  return marks
}

/** Every two-byte character of the rows `first` to `last` of a legacy encoding. */
function decodeRows(encoding: string, first: number, last: number): string {
  // GB 2312 uses trail bytes from A1; Big5 also 40 to 7E.
  const trailStart = encoding === 'big5' ? 0x40 : 0xa1
  const bytes: number[] = []
  for (let lead = first; lead <= last; lead++) {
    for (let trail = trailStart; trail <= 0xfe; trail++) {
      if (trail < 0x7f || trail > 0xa0) bytes.push(lead, trail)
    }
  }
  return new TextDecoder(encoding).decode(Uint8Array.from(bytes))
}
