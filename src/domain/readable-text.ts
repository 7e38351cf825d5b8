import { Parser } from 'htmlparser2'

const BLOCKS =
  /^(?:p|div|br|li|ul|ol|dl|dt|dd|tr|table|tbody|thead|caption|h[1-6]|section|article|blockquote|pre|hr)$/
const HIDDEN = /^(?:script|style|template|noscript)$/

/**
 * Source text as a person reads it: without markup, without the spaces at the ends of lines and
 * without empty lines. Cells of a table stand apart by a tab.
 * @param mediaType of the document: text/html, text/markdown or text/plain
 */
export function readableText(slice: string, mediaType = 'text/plain'): string {
  return tidy(withoutMarkup(slice, mediaType))
}

/**
 * The text of a section without its ordinal and heading. Where the heading runs into its text,
 * the stop after it goes too.
 */
export function sectionBody(
  slice: string,
  ordinal: string | null,
  heading: string,
  mediaType = 'text/plain',
): string {
  let rest = withoutMarkup(slice, mediaType)
  for (const lead of [ordinal ?? '', heading]) {
    const trimmed = rest.trimStart()
    if (lead !== '' && trimmed.startsWith(lead)) rest = trimmed.slice(lead.length)
  }
  return tidy(rest.replace(/^\s*[。.::]/, ''))
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replaceAll('\u00a0', ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}

function withoutMarkup(slice: string, mediaType: string): string {
  if (mediaType === 'text/html') return withoutTags(slice)
  return mediaType === 'text/markdown' ? withoutMarks(slice) : slice
}

function withoutTags(slice: string): string {
  let text = ''
  let hidden = 0
  const parser = new Parser({
    ontext: (data) => {
      if (hidden === 0)
        text += data.replace(/\s+/g, (space) => (/\u00a0/.test(space) ? space : ' '))
    },
    onopentagname: (name) => {
      if (HIDDEN.test(name)) hidden++
      else if (BLOCKS.test(name)) text += '\n'
      else if (name === 'td' || name === 'th') text += '\t'
    },
    onclosetag: (name) => {
      if (HIDDEN.test(name)) hidden = Math.max(0, hidden - 1)
      else if (BLOCKS.test(name)) text += '\n'
    },
  })
  parser.end(slice)
  return text
}

function withoutMarks(slice: string): string {
  return withoutTags(
    slice
      .split('\n')
      .filter((line) => !/^\s*\|?[\s:|-]*---[\s:|-]*\|?\s*$/.test(line))
      .map((line) =>
        line
          .replace(/^\s{0,3}(?:#{1,6}\s+|>\s?|[-*+]\s+)/, '')
          .replace(/^\s*\|(.*)\|\s*$/, (_, cells: string) => cellsOf(cells))
          .replace(/\[([^\]]{1,200})\]\([^)]{0,400}\)/g, '$1')
          .replace(/\*\*|__/g, ''),
      )
      .map((line) => `${line}<br>`)
      .join(''),
  )
}

function cellsOf(row: string): string {
  return row
    .split('|')
    .map((cell) => `<td>${cell.trim()}</td>`)
    .join('')
}
