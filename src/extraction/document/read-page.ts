import { cutChrome } from '../chrome/cut-chrome.ts'
import type { Page } from '../model.ts'
import { type DecodedDocument, decodeDocument } from './decode.ts'
import { readContent } from './read-blocks.ts'

/** A document as it was decoded, and its page: the report apart from what stands around it. */
export type DecodedPage = DecodedDocument & { readonly page: Page }

/**
 * Reads a file: decodes it, reads its blocks, cuts off what the site put around the report.
 * @throws GongkaiError as decodeDocument does
 */
export function readPage(bytes: Uint8Array, name: string): DecodedPage {
  const decoded = decodeDocument(bytes, name)
  const { blocks, metadata } = readContent(decoded)
  return { ...decoded, page: cutChrome(decoded.text, blocks, metadata) }
}
