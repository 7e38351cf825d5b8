import type { Paragraph } from '../../model.ts'
import type { Attributes } from './attributes.ts'

/** A part of the page, by its element or by the words of its class and id. */
export type Region = {
  readonly kind: Paragraph['region']
  readonly parent: Region | null
  /** 1 for a region within none. */
  readonly depth: number
  /** Visible characters in it outside of links, those of the regions in it included. */
  plainCharacters: number
}

const BY_ELEMENT: ReadonlyMap<string, Paragraph['region']> = new Map([
  ['nav', 'NAVIGATION'],
  ['aside', 'NAVIGATION'],
  ['menu', 'NAVIGATION'],
  ['header', 'HEADER'],
  ['footer', 'FOOTER'],
  ['form', 'FORM'],
  ['search', 'FORM'],
  ['select', 'FORM'],
])

/** Words of class names and ids as web authors choose them, English and pinyin. */
const BY_WORD: ReadonlyMap<string, Paragraph['region']> = new Map([
  ...(
    'nav navbar navi navigation menu submenu menus crumb crumbs breadcrumb breadcrumbs location ' +
    'position weizhi dqwz share bdsharebuttonbox sidebar side related relate recommend hot tags ' +
    'pager pagination pagelist prenext toolbar topbar toolbox'
  )
    .split(' ')
    .map((word) => [word, 'NAVIGATION'] as const),
  ...'header head top banner masthead'.split(' ').map((word) => [word, 'HEADER'] as const),
  ...'footer foot bottom copyright copyrights friendlink friendlinks links icp'
    .split(' ')
    .map((word) => [word, 'FOOTER'] as const),
  ...'search searchbox searchbar login'.split(' ').map((word) => [word, 'FORM'] as const),
])
const BY_START: readonly (readonly [string, Paragraph['region']])[] = [
  ['crumb', 'NAVIGATION'],
  ['bread', 'NAVIGATION'],
  ['navbar', 'NAVIGATION'],
  ['sidebar', 'NAVIGATION'],
  ['bdshare', 'NAVIGATION'],
  ['foot', 'FOOTER'],
  ['copyright', 'FOOTER'],
]

/** Regions within more regions than this are part of the outer one. */
const DEEPEST_REGION = 16
/** How many are remembered of a page; the classes and ids of one have fewer. */
const MOST_KINDS = 1000
/** Longer names are no words of an author. */
const LONGEST_NAME = 200

/** The region that an element opens, or null when it only lies in the one around it. */
export function regionKind(
  element: string,
  className: string,
  id: string,
): Paragraph['region'] | null {
  const own = BY_ELEMENT.get(element)
  if (own) return own
  if (className === '' && id === '') return null
  for (const name of [id, className]) {
    if (name === '' || name.length > LONGEST_NAME) continue
    const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
    for (const word of words.split(/[^a-z]+/)) {
      const kind = BY_WORD.get(word) ?? BY_START.find(([start]) => word.startsWith(start))?.[1]
      if (kind) return kind
    }
  }
  return null
}

/**
 * A region that holds much of the page's plain text is no side matter, whatever its name: forms
 * that wrap whole pages, `header-content`, `share-article`.
 */
export function settledRegion(region: Region | null, pageCharacters: number): Paragraph['region'] {
  const most = Math.max(150, pageCharacters * 0.3)
  for (let at = region; at !== null; at = at.parent) {
    if (at.plainCharacters <= most) return at.kind
  }
  return 'BODY'
}

/** The regions of one page. */
export class Regions {
  /** By element, class and id: the cells of a table all have the same. */
  readonly #kinds = new Map<string, Paragraph['region'] | null>()

  /** The region of the text in an element: its own, or the one that it lies in. */
  inner(name: string, { className, id }: Attributes, outer: Region | null): Region | null {
    if (name === 'body' || name === 'html' || (outer?.depth ?? 0) >= DEEPEST_REGION) return outer
    const kind = this.#kindOf(name, className, id)
    return kind === null
      ? outer
      : { kind, parent: outer, depth: (outer?.depth ?? 0) + 1, plainCharacters: 0 }
  }

  #kindOf(name: string, className: string, id: string): Paragraph['region'] | null {
    if (className === '' && id === '') return BY_ELEMENT.get(name) ?? null
    const key = `${name}\0${className}\0${id}`
    const known = this.#kinds.get(key)
    if (known !== undefined) return known
    const kind = regionKind(name, className, id)
    if (this.#kinds.size < MOST_KINDS) this.#kinds.set(key, kind)
    return kind
  }
}
