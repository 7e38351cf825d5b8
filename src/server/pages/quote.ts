import { type Html, html } from './html.ts'
import type { Place } from './report-data.ts'

/** How much of the line around a quote is shown, in characters on each side. */
const CONTEXT = 16

export type Source = {
  readonly text: string | null
  readonly mediaType: string
  readonly lang: string
}

/**
 * What stands at a place of the source, marked within a little of its line; nothing while the text
 * is not loaded.
 */
export function quote({ text, mediaType, lang }: Source, { start, end }: Place): Html | null {
  if (text === null || end > text.length) return null
  const slice = text.slice(start, end)
  // Around a slice of HTML may stand half a tag, so it is shown alone.
  const inHtml = mediaType === 'text/html'
  const before = inHtml ? '' : contextBefore(text, start)
  const after = inHtml ? '' : contextAfter(text, end)
  const marked = inHtml ? slice.replace(/<[^>]*>/g, ' ') : slice
  return html`<blockquote lang="${lang}">${tidy(before)}<mark>${tidy(marked)}</mark>${tidy(after)}</blockquote>`
}

function contextBefore(text: string, start: number): string {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trimStart()
  return line.length > CONTEXT ? `…${line.slice(-CONTEXT)}` : line
}

function contextAfter(text: string, end: number): string {
  const line = (text.slice(end).split('\n', 1)[0] ?? '').trimEnd()
  return line.length > CONTEXT ? `${line.slice(0, CONTEXT)}…` : line
}

/** For reading: one space for any white space, and no half of a character that was cut in two. */
function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\p{Surrogate}/gu, '')
}
