import type { DecodedDocument } from '../document/decode.ts'
import type { Block } from '../model.ts'
import { breaksOff } from './broken-sentences.ts'

/** How much of the end of a page is looked at, in code units: no tag and no row is longer. */
const REACH = 20_000

/**
 * How a document shows that its end is missing, as a download does that was broken off; null when it
 * shows nothing. Completes "it …".
 * @param blocks what the page holds, the site's own parts cut
 */
export function cutOff(
  { text, mediaType }: Pick<DecodedDocument, 'text' | 'mediaType'>,
  blocks: readonly Block[],
): string | null {
  const end = text.slice(-REACH).trimEnd()
  return mediaType === 'text/html' ? cutPage(text, end) : cutText(end, blocks.at(-1))
}

function cutPage(text: string, end: string): string | null {
  if (/^<[a-z!/][^>]*$/i.test(end.slice(end.lastIndexOf('<')))) return 'ends in the middle of a tag'
  if (end.lastIndexOf('<!--') > end.lastIndexOf('-->')) return 'ends within a comment'
  // A page that comes to its end may still have left a table open.
  if (/<\/(?:html|body)\s*>/i.test(end)) return null
  const count = (tag: RegExp) => text.match(tag)?.length ?? 0
  if (count(/<table[\s>]/gi) > count(/<\/table\s*>/gi)) return 'ends before its table does'
  return /<(?:html|body)[\s>]/i.test(text.slice(0, REACH)) ? 'ends before </html>' : null
}

function cutText(end: string, last: Block | undefined): string | null {
  const lines = end.split('\n').slice(-3)
  const row = lines.at(-1)?.trim() ?? ''
  const above = lines.at(-2)?.trim() ?? ''
  // A row of a table with bars, or with tabs, that is shorter than the one above it.
  if (above.startsWith('|') && above.endsWith('|') && row.startsWith('|') && !row.endsWith('|')) {
    return 'ends in the middle of a row'
  }
  const cells = (line: string) => line.split('\t').length
  if (cells(above) > 2 && cells(row) > 1 && cells(row) < cells(above)) {
    return 'ends in the middle of a row'
  }
  const isBroken = last?.type === 'paragraph' && breaksOff(last.line.folded)
  return isBroken ? 'ends in the middle of a sentence' : null
}
