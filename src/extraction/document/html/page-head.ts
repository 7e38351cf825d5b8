import type { PageMetadata } from '../../model.ts'
import type { LineBuilder } from '../line-builder.ts'

const META_START = /<meta[\s/]/gi
/** Attributes of a meta element; each alternative ends at its own delimiter. */
const ATTRIBUTE = /([a-z-]{1,20})\s{0,4}=\s{0,4}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi
const DATE = /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?/

/** The names that Chinese government pages give their meta elements (GB standard of site headers). */
const KIND_OF: ReadonlyMap<string, PageMetadata['kind']> = new Map([
  ['articletitle', 'TITLE'],
  ['pubdate', 'PUBLISHED'],
  ['publishdate', 'PUBLISHED'],
  ['pub-date', 'PUBLISHED'],
  ['contentsource', 'PUBLISHER'],
  ['indexnumber', 'INDEX_NUMBER'],
])

/** Longer elements are data, not words about the page. */
const LONGEST_META = 2000
const MOST_METAS = 200

/** What `<meta>` elements say of the document: title, date of publication, source. */
export function metadataOfHead(source: string): PageMetadata[] {
  const found: PageMetadata[] = []
  const bodyAt = source.search(/<body[\s>]/i)
  const head = bodyAt === -1 ? source.slice(0, 20_000) : source.slice(0, bodyAt)
  META_START.lastIndex = 0
  for (let count = 0; count < MOST_METAS; count++) {
    const match = META_START.exec(head)
    if (!match) break
    const end = head.indexOf('>', match.index)
    if (end === -1) break
    if (end - match.index > LONGEST_META) continue
    const metadata = readMeta(head.slice(match.index, end + 1), match.index)
    if (metadata) found.push(metadata)
  }
  return found
}

function readMeta(element: string, offset: number): PageMetadata | null {
  let kind: PageMetadata['kind'] | undefined
  let content: { text: string; start: number } | undefined
  for (const match of element.matchAll(ATTRIBUTE)) {
    const value = match[2] ?? match[3] ?? match[4] ?? ''
    const name = match[1]?.toLowerCase()
    if (name === 'name' || name === 'property') kind = KIND_OF.get(value.trim().toLowerCase())
    if (name === 'content') {
      const quote = match[4] === undefined ? 1 : 0
      content = { text: value, start: match.index + match[0].length - quote - value.length }
    }
  }
  if (kind === undefined || content === undefined) return null
  const text = kind === 'PUBLISHED' ? DATE.exec(content.text)?.[0] : content.text.trim()
  if (text === undefined || text === '') return null
  const start = offset + content.start + content.text.indexOf(text)
  return { kind, value: text, span: { start, end: start + text.length } }
}

/** The page's `<title>`, of a range of the source. */
export function metadataOfTitle(builder: LineBuilder): PageMetadata | null {
  const line = builder.take()
  return line === null ? null : { kind: 'TITLE', value: line.text, span: line.span() }
}
