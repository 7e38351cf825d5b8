import { type ErrorCode, GongkaiError } from '../../domain/errors.ts'
import { binaryFormat } from './binary-formats.ts'
import {
  type Charset,
  charsetOfMark,
  declaredCharset,
  firstBadByte,
  lookIn,
  strictText,
  utf16Charset,
} from './charset.ts'
import { type MediaType, mediaTypeOf } from './media-type.ts'

/** The text of a file, exactly as the file has it (a byte order mark stays), and how it was read. */
export type DecodedDocument = {
  readonly text: string
  /** A label that TextDecoder knows. */
  readonly charset: Charset
  readonly mediaType: MediaType
}

/** Why a file cannot be decoded; its message is `reason` and `help` together. */
export class DecodingError extends GongkaiError {
  readonly reason: string
  readonly help: string
  constructor(code: ErrorCode, reason: string, help: string) {
    super(code, `${reason}. ${help}`)
    this.reason = reason
    this.help = help
  }
}

const FETCH_AGAIN = 'Fetch it again.'
const SAVE_AS_TEXT = 'Save it as HTML or plain text (UTF-8).'

/** Above this share of undecodable characters the encoding is not the right one. */
const MOST_DAMAGE = 0.02
/** Below this share of common characters the text is in no encoding that we know. */
const LEAST_FLUENCY = 0.05
/** Bytes read in a wrong encoding never come near this share: the others need not be tried. */
const CLEAR_FLUENCY = 0.2

/**
 * Decodes a file. UTF-8 is told by its own strictness and wins over what a page says of itself;
 * otherwise the encoding wins that gives the most ordinary Chinese.
 * @param name the file's name, for messages and to tell Markdown from plain text
 * @throws GongkaiError EMPTY_DOCUMENT, UNSUPPORTED_FORMAT, DAMAGED_DOCUMENT, UNDECODABLE_DOCUMENT
 */
export function decodeDocument(bytes: Uint8Array, name: string): DecodedDocument {
  if (bytes.length === 0) throw problem('EMPTY_DOCUMENT', name, 'is empty', FETCH_AGAIN)
  const binary = binaryFormat(bytes)
  if (binary) {
    throw problem('UNSUPPORTED_FORMAT', name, `is ${binary.name}, not text`, binary.help)
  }
  // Nearly every file is UTF-8: its strictness tells it, and the text is there with it.
  const asUtf8 =
    charsetOfMark(bytes) === null && !bytes.includes(0) ? strictText(bytes, 'utf-8') : null
  const charset = asUtf8 === null ? charsetOf(bytes, name) : 'utf-8'
  const text = asUtf8 ?? strictText(bytes, charset)
  if (text === null) throw damaged(name, charset, bytes)
  const nul = text.indexOf('\0')
  if (nul !== -1) throw binaryProblem(name, nul)
  if (!/[^\s\ufeff\u200b]/.test(text)) {
    throw problem('EMPTY_DOCUMENT', name, 'holds nothing but white space', FETCH_AGAIN)
  }
  return { text, charset, mediaType: mediaTypeOf(text, name) }
}

function charsetOf(bytes: Uint8Array, name: string): Charset {
  const marked = charsetOfMark(bytes)
  if (marked) return marked
  const zero = bytes.indexOf(0)
  if (zero !== -1) {
    const utf16 = utf16Charset(bytes)
    if (utf16) return utf16
    throw binaryProblem(name, zero)
  }
  if (lookIn(bytes, 'utf-8').damage < MOST_DAMAGE) return 'utf-8'
  return legacyCharset(bytes, name)
}

function legacyCharset(bytes: Uint8Array, name: string): Charset {
  const declared = declaredCharset(bytes)
  let best: { readonly charset: Charset; readonly score: number } | null = null
  for (const charset of ['gb18030', 'big5', 'utf-16le', 'utf-16be'] as const) {
    const { fluency, damage } = lookIn(bytes, charset)
    // What the page says of itself breaks a tie only.
    const score = fluency * (charset === declared ? 1.2 : 1)
    if (damage >= MOST_DAMAGE || score <= LEAST_FLUENCY) continue
    if (best === null || score > best.score) best = { charset, score }
    if (fluency >= CLEAR_FLUENCY) break
  }
  if (best !== null) return best.charset
  if (lookIn(bytes, 'utf-8').damage < 0.2) return 'utf-8'
  throw problem(
    'UNDECODABLE_DOCUMENT',
    name,
    'is in no encoding that is known here (UTF-8, UTF-16, GB 18030, GBK, GB 2312, Big5)',
    'Save it as UTF-8.',
  )
}

function damaged(name: string, charset: Charset, bytes: Uint8Array): DecodingError {
  const at = firstBadByte(bytes, charset)
  return problem(
    'DAMAGED_DOCUMENT',
    name,
    at.isTruncated
      ? `is truncated: its ${bytes.length} bytes end within a character (${charset})`
      : `is damaged: byte ${at.badByte} of ${bytes.length} is no ${charset}`,
    FETCH_AGAIN,
  )
}

function binaryProblem(name: string, at: number): DecodingError {
  return problem(
    'UNSUPPORTED_FORMAT',
    name,
    `is not text: it has a zero byte at ${at}`,
    SAVE_AS_TEXT,
  )
}

function problem(code: ErrorCode, name: string, what: string, help: string): DecodingError {
  return new DecodingError(code, `${name} ${what}`, help)
}
