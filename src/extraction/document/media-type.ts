/** What a document is written in; it decides how its blocks are read. */
export type MediaType = 'text/html' | 'text/markdown' | 'text/plain'

const DOCUMENT_TAG = /<(?:!doctype\s+html|html|head|body|meta)[\s>]/i
const BLOCK_END = /<\/(?:p|div|td|tr|table|li|h[1-6]|span|article|section)\s{0,8}>/gi
/** One start tag of a block, for pages that never close theirs. */
const BLOCK_START = /<(?:p|div|td|tr|table|br|li)(?=[\s/>])/gi
const HEADING_MARK = /^ {0,3}#{1,6} {0,3}[^\s#]/m
const RULED_TABLE = /^[ \t]{0,3}\|?[ \t:]{0,3}-{2,200}[ \t:]{0,3}\|[-:| \t]{0,2000}$/m
const BOLD_PAIR = /\*\*[^*\s][^*\n]{0,80}\*\*/
const LINK = /\[[^[\]\n]{1,80}\]\([^()\s]{1,300}\)/

/** How far the signs of a format are looked for, in characters: pages of megabytes tell early. */
const REACH = 400_000

/** The media type by the content; the name decides only between Markdown and plain text. */
export function mediaTypeOf(text: string, name: string): MediaType {
  const head = text.slice(0, REACH)
  const markup = count(head, BLOCK_END) + count(head, BLOCK_START) / 2
  const hasMarkdown = HEADING_MARK.test(head) || RULED_TABLE.test(head)
  const startsAsPage = /^[\s\ufeff]{0,500}<(?:!doctype|html|head|body|\?xml|!--)/i.test(head)
  if (startsAsPage && (markup > 0 || DOCUMENT_TAG.test(head))) return 'text/html'
  if (!hasMarkdown && (markup >= 3 || (markup > 0 && DOCUMENT_TAG.test(head)))) return 'text/html'
  if (hasMarkdown || /\.(?:md|markdown|mdown)$/i.test(name)) return 'text/markdown'
  return BOLD_PAIR.test(head) || LINK.test(head) ? 'text/markdown' : 'text/plain'
}

function count(text: string, pattern: RegExp): number {
  let found = 0
  pattern.lastIndex = 0
  while (found < 20 && pattern.test(text)) found++
  return found
}
