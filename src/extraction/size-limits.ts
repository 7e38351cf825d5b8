import type { DecodedDocument } from './document/decode.ts'
import type { Block } from './model.ts'

/*
 * Several times longer than any report should be. What is longer is a collection of reports, another
 * thing, or hostile; reading it would hold up everything else.
 */

/** Readable characters of a report, in UTF-16 code units. */
const LONGEST_REPORT = 200_000
/** Readable characters of a page, everything that the site puts around the report included. */
const LONGEST_PAGE = 1_000_000
/** Paragraphs and cells of a page. */
const MOST_BLOCKS = 100_000
/** Lines of a plain text, empty ones included. */
const MOST_LINES = 500_000
/** Elements of a page; more than a word processor makes of the longest report. */
const MOST_ELEMENTS = 300_000

/** What of a document is too much for one report, or null. A glance, before anything is read. */
export function oversizedText({ text, mediaType }: DecodedDocument): string | null {
  if (mediaType === 'text/html') {
    // Nearly every element has two tags.
    return count(text, '<') > 2 * MOST_ELEMENTS ? tooMuch(MOST_ELEMENTS, 'elements') : null
  }
  if (count(text, '\n') > MOST_LINES) return tooMuch(MOST_LINES, 'lines')
  // Markup and numbers of rows are few in plain text; the page's limit leaves room for them.
  return solidLength(text) > LONGEST_PAGE ? tooMuch(LONGEST_PAGE, 'characters') : null
}

/** What of a whole page is too much for one report, or null. */
export function oversizedPage(blocks: readonly Block[]): string | null {
  const { characters, pieces } = sizeOf(blocks)
  if (pieces > MOST_BLOCKS) return tooMuch(MOST_BLOCKS, 'lines and cells')
  return characters > LONGEST_PAGE ? tooMuch(LONGEST_PAGE, 'characters') : null
}

/** What of the report itself, apart from what stands around it, is too much, or null. */
export function oversizedReport(blocks: readonly Block[]): string | null {
  return sizeOf(blocks).characters > LONGEST_REPORT ? tooMuch(LONGEST_REPORT, 'characters') : null
}

function tooMuch(limit: number, what: string): string {
  return `it is too long for one report: more than ${limit.toLocaleString('en')} ${what}`
}

function sizeOf(blocks: readonly Block[]): { characters: number; pieces: number } {
  let characters = 0
  let pieces = 0
  for (const block of blocks) {
    if (block.type === 'paragraph') {
      characters += block.line.length
      pieces++
      continue
    }
    for (const cell of block.cells) characters += cell.line.length
    pieces += block.cells.length
  }
  return { characters, pieces }
}

function count(text: string, character: string): number {
  let found = 0
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) found++
  return found
}

/** Characters that are no white space. */
function solidLength(text: string): number {
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit > 0x20 && unit !== 0x3000 && unit !== 0xa0) length++
  }
  return length
}
