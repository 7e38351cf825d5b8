import { latin1 } from './binary-formats.ts'

/** The encodings that reports are found in, by the labels that TextDecoder knows. */
export type Charset = 'utf-8' | 'gb18030' | 'big5' | 'utf-16le' | 'utf-16be'

/**
 * Characters that no page of Chinese prose about administration is without, in both scripts. Bytes
 * that are read in a wrong encoding hardly ever give them.
 */
const COMMON = new Uint8Array(0x10000)
for (const character of '的，。、：；（）《》“”年月日是一不了在人有我和为以及对于上下中大小市县区政府信息公开工作数' +
  '件条申请公開縣區請條為資訊數關機門時會開網') {
  COMMON[character.charCodeAt(0)] = 1
}

/** How many characters are enough to tell an encoding. */
const SAMPLE = 4096

/** Decodes all of it, byte order mark included; null when that fails. */
export function strictText(bytes: Uint8Array, charset: Charset): string | null {
  try {
    return new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The encoding that a byte order mark names. */
export function charsetOfMark(bytes: Uint8Array): Charset | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

const DECLARED =
  /charset\s{0,4}=\s{0,4}["']?\s{0,4}([a-z0-9_-]{2,20})|encoding="([a-z0-9_-]{2,20})"/i

/** The encoding that a page says it is in; GB 2312 and GBK are parts of GB 18030. */
export function declaredCharset(bytes: Uint8Array): Charset | null {
  const found = DECLARED.exec(latin1(bytes.subarray(0, 4096)))
  const label = (found?.[1] ?? found?.[2])?.toLowerCase()
  if (label === undefined) return null
  if (/^(?:gb|x-gbk|cp936|euc-cn|hz)/.test(label)) return 'gb18030'
  if (/^(?:big5|cn-big5|x-x-big5)/.test(label)) return 'big5'
  return /^utf-?8$/.test(label) ? 'utf-8' : null
}

/**
 * UTF-16 without a mark: the spaces, digits and line ends have their zero byte on one side, few
 * characters (一, 开) have it on the other; the text itself must confirm it.
 */
export function utf16Charset(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, SAMPLE * 2)
  const zeros = [0, 0]
  for (let at = 0; at < sample.length; at++) {
    if (sample[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  }
  const [even = 0, odd = 0] = zeros
  const candidates = ['utf-16le', 'utf-16be'] as const
  const order = odd >= even ? candidates : candidates.toReversed()
  return order.find((charset) => isChinese(sample, charset) || isAscii(sample, charset)) ?? null
}

/** How bytes look in an encoding. */
export type Look = {
  /** The share of characters, those of ASCII left out, that Chinese text is full of. */
  readonly fluency: number
  /**
   * The share of characters, those of ASCII left out, that could not be decoded. A last character
   * that is cut off does not count.
   */
  readonly damage: number
}

/** Decodes bytes in an encoding to see how they look in it. */
export function lookIn(bytes: Uint8Array, charset: Charset): Look {
  const text = new TextDecoder(charset).decode(bytes, { stream: true })
  let foreign = 0
  let common = 0
  let bad = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x80) continue
    foreign++
    if (COMMON[unit] === 1) common++
    else if (unit === 0xfffd) bad++
  }
  if (foreign === 0) return { fluency: 0, damage: 0 }
  return { fluency: common / foreign, damage: bad / foreign }
}

function isChinese(sample: Uint8Array, charset: Charset): boolean {
  const { fluency, damage } = lookIn(sample, charset)
  return fluency > 0.15 && damage < 0.01
}

/** Whether every other byte is zero: markup or figures before the first Chinese character. */
function isAscii(sample: Uint8Array, charset: Charset): boolean {
  const text = new TextDecoder(charset).decode(sample)
  let ascii = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 0x09 && unit < 0x7f) ascii++
  }
  return ascii > text.length * 0.9
}

/**
 * Where bytes stop to be text of an encoding, found by halving: a beginning of them decodes when
 * nothing before its end is wrong.
 */
export function firstBadByte(
  bytes: Uint8Array,
  charset: Charset,
): { readonly badByte: number; readonly isTruncated: boolean } {
  const decodes = (length: number) => {
    try {
      const decoder = new TextDecoder(charset, { fatal: true })
      decoder.decode(bytes.subarray(0, length), { stream: true })
      return true
    } catch {
      return false
    }
  }
  if (decodes(bytes.length)) return { badByte: bytes.length, isTruncated: true }
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (decodes(middle)) good = middle
    else bad = middle
  }
  return { badByte: good, isTruncated: false }
}
