/** Elements that a page sets as blocks of their own: a paragraph ends where they begin and end. */
export const BLOCK = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main ' +
    'menu nav ol optgroup option p pre search section select summary table tbody td tfoot th thead ' +
    'tr ul xmp'
  ).split(' '),
)

export const VOID = new Set(
  (
    'area base basefont bgsound br col embed frame hr img input keygen link meta param source ' +
    'track wbr'
  ).split(' '),
)

/** What they hold is not read: code, matter for other readers, pronunciation beside the text. */
export const UNREAD = new Set(
  (
    'applet audio canvas datalist head iframe noembed noframes noscript object rp rt script style ' +
    'svg template textarea title video'
  ).split(' '),
)

export const BOLD = new Set(['b', 'strong'])
export const CELL = new Set(['td', 'th'])
export const ROW_GROUP = new Set(['tbody', 'thead', 'tfoot'])
/** Elements in which white space is kept. */
export const PREFORMATTED = new Set(['pre', 'listing', 'xmp', 'plaintext'])

/** Elements that end an open element of the same kind: their end tags are often left out. */
export const SIBLINGS: ReadonlyMap<string, readonly string[]> = new Map([
  ['li', ['li']],
  ['dt', ['dt', 'dd']],
  ['dd', ['dt', 'dd']],
  ['option', ['option']],
  ['optgroup', ['option', 'optgroup']],
  ['a', ['a']],
])

/** Lists: an item within an inner list does not end the item that holds the list. */
export const LIST = new Set(['ul', 'ol', 'menu', 'dir', 'dl', 'select'])

/** Elements in which the end tag of an element outside has no effect. */
export const SCOPE = new Set(['table', 'td', 'th', 'caption', 'button'])

const HEADING_LEVELS: ReadonlyMap<string, number> = new Map(
  ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name, index) => [name, index + 1]),
)

/** The level of a heading element; null for any other. */
export function headingLevelOf(name: string): number | null {
  return HEADING_LEVELS.get(name) ?? null
}

const KNOWN = new Map(
  [
    ...BLOCK,
    ...VOID,
    ...UNREAD,
    ...BOLD,
    ...PREFORMATTED,
    'a',
    'span',
    'font',
    'i',
    'em',
    'u',
    'o:p',
  ].map((name) => [name, name]),
)

/**
 * The one copy of an element's name: looking up a text that was just cut out of the source takes
 * several times as long, and each name is looked up a dozen times.
 */
export function oneName(name: string): string {
  return KNOWN.get(name) ?? name
}

/** Elements that stand only in a table. */
export function isOfTable(name: string): boolean {
  return CELL.has(name) || name === 'tr' || ROW_GROUP.has(name) || name === 'caption'
}
