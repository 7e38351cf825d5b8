/** One entity, at the place where the search starts. */
export const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,10});/iy

/** The entities that Markdown of Chinese pages holds. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  middot: '·',
  bull: '•',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  times: '×',
  copy: '©',
  laquo: '«',
  raquo: '»',
}

/** The character of an entity; null for one that is unknown. */
export function characterOf(entity: string): string | null {
  if (!entity.startsWith('&#')) return NAMED[entity.slice(1, -1)] ?? null
  const isHex = entity[2] === 'x' || entity[2] === 'X'
  const codepoint = Number.parseInt(entity.slice(isHex ? 3 : 2, -1), isHex ? 16 : 10)
  return codepoint > 0 && codepoint <= 0x10ffff ? String.fromCodePoint(codepoint) : null
}
