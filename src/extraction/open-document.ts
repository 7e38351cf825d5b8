import { cutChrome } from './chrome/cut-chrome.ts'
import { type DecodedDocument, DecodingError, decodeDocument } from './document/decode.ts'
import { readContent } from './document/read-blocks.ts'
import type { ExtractionInput, Rejection } from './extraction.ts'
import type { Page } from './model.ts'
import { oversizedPage, oversizedReport, oversizedText } from './size-limits.ts'

/** A document as it was decoded, and its page: the report apart from what stands around it. */
export type DecodedPage = DecodedDocument & { readonly page: Page }

/**
 * Reads the page of a document: decodes it, reads its blocks, cuts off what the site put around the
 * report. A document that is no text or too much for a report is rejected.
 */
export function openDocument({
  bytes,
  name,
}: Pick<ExtractionInput, 'bytes' | 'name'>): DecodedPage | Rejection {
  try {
    const decoded = decodeDocument(bytes, name)
    const early = oversizedText(decoded)
    if (early !== null) return tooLong(early)
    const { blocks, metadata } = readContent(decoded)
    const late = oversizedPage(blocks)
    if (late !== null) return tooLong(late)
    const page = cutChrome(decoded.text, blocks, metadata)
    const own = oversizedReport(page.blocks)
    return own === null ? { ...decoded, page } : tooLong(own)
  } catch (error) {
    if (!(error instanceof DecodingError)) throw error
    return { outcome: 'rejected', reason: error.reason, help: error.help }
  }
}

/** The rejection of what is longer than any report. */
export function tooLong(reason: string): Rejection {
  return { outcome: 'rejected', reason, help: 'Give each report as a file of its own.' }
}
