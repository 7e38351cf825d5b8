import { inDocumentOrder } from './document-order.ts'
import { withoutGlosses } from './glosses.ts'
import { type Content, readHtml } from './html/read-html.ts'
import { readMarkdown } from './markdown/read-markdown.ts'
import type { MediaType } from './media-type.ts'
import { readPlain } from './plain/read-plain.ts'
import { withoutSpread } from './spread-characters.ts'
import { joinWrapped } from './wrapped-lines.ts'

/** A decoded document. */
export type ReadableDocument = { readonly text: string; readonly mediaType: MediaType }

/** Reads a document's paragraphs and tables, and what the head of a page says of it. */
export function readContent({ text, mediaType }: ReadableDocument): Content {
  const content = contentOf(text, mediaType)
  return {
    ...content,
    blocks: inDocumentOrder(withoutSpread(withoutGlosses(text, content.blocks))),
  }
}

function contentOf(text: string, mediaType: MediaType): Content {
  if (mediaType === 'text/plain') return { blocks: readPlain(text), metadata: [] }
  const { blocks, metadata } =
    mediaType === 'text/html' ? readHtml(text) : { blocks: readMarkdown(text), metadata: [] }
  return { blocks: joinWrapped(text, blocks), metadata }
}
