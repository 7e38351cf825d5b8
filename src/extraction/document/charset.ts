import { latin1 } from './binary-formats.ts'

/** The encodings that reports are found in, by the labels that TextDecoder knows. */
export type Charset = 'utf-8' | 'gb18030' | 'big5' | 'utf-16le' | 'utf-16be'

/** Text in an encoding, or where it stops to be such text (a byte offset). */
export type Decoded =
  | { readonly text: string }
  | { readonly badByte: number; readonly isTruncated: boolean }

/**
 * Characters that no page of Chinese prose about administration is without, in both scripts. Bytes
 * that are read in a wrong encoding hardly ever give them.
 */
const COMMON = new Set(
  '的，。、：；（）《》“”年月日是一不了在人有我和为以及对于上下中大小市县区政府信息公开工作数' +
    '件条申请公開縣區請條為資訊數關機門時會開網',
)

/** How many characters are enough to tell an encoding. */
const SAMPLE = 4096

/** Decodes all of it, byte order mark included, or says where that fails. */
export function decodeAs(bytes: Uint8Array, charset: Charset): Decoded {
  try {
    return { text: new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    return firstBadByte(bytes, charset)
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

/** How Chinese the bytes look in an encoding: the share of characters that such text is full of. */
export function fluency(bytes: Uint8Array, charset: Charset): number {
  const text = new TextDecoder(charset).decode(bytes.subarray(0, SAMPLE * 8))
  let foreign = 0
  let common = 0
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) < 0x80) continue
    foreign++
    if (COMMON.has(text.charAt(at))) common++
  }
  return foreign === 0 ? 0 : common / foreign
}

/**
 * The share of characters, those of ASCII left out, that could not be decoded. A last character
 * that is cut off does not count.
 */
export function damage(bytes: Uint8Array, charset: Charset): number {
  const text = new TextDecoder(charset).decode(bytes, { stream: true })
  let foreign = 0
  let bad = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 0x80) foreign++
    if (unit === 0xfffd) bad++
  }
  return foreign === 0 ? 0 : bad / foreign
}

function isChinese(sample: Uint8Array, charset: Charset): boolean {
  return fluency(sample, charset) > 0.15 && damage(sample, charset) < 0.01
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

/** Bisects: a beginning of the bytes decodes when nothing before its end is wrong. */
function firstBadByte(bytes: Uint8Array, charset: Charset): Decoded {
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
