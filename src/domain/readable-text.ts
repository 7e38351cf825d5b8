/**
 * Source text as a person reads it: without the spaces at the ends of lines and without empty
 * lines. The documents of this version are plain text; markup would stay.
 */
export function readableText(slice: string): string {
  return slice
    .split('\n')
    .map((line) => line.replaceAll('\u00a0', ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}

/**
 * The text of a section without its ordinal and heading. Where the heading runs into its text,
 * the stop after it goes too.
 */
export function sectionBody(slice: string, ordinal: string | null, heading: string): string {
  let rest = slice
  for (const lead of [ordinal ?? '', heading]) {
    const trimmed = rest.trimStart()
    if (lead !== '' && trimmed.startsWith(lead)) rest = trimmed.slice(lead.length)
  }
  return readableText(rest.replace(/^\s*[。.::]/, ''))
}
