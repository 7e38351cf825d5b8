import { foldText } from '../domain/text-folding.ts'

/** A range of the decoded text. */
export type Place = { readonly start: number; readonly end: number }

/** A reading of a document that knows where each of its characters stands. */
type Projection = { readonly text: string; readonly starts: Int32Array }

/** Finds quotes that keys give without markup and with white space collapsed. */
export type QuoteSearch = {
  /**
   * The places of a part of a quote, for each occurrence of the quote.
   * @param from where the part begins in the quote
   * @param length its length; the rest of the quote without it
   */
  find(quote: string, from?: number, length?: number): Place[]
}

// The most that a quote may occur: a form has some 230 cells, a flood of zeros is no use.
const MOST = 2000
const TAGS = /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>|<[/!?]?[a-z][^<>]*>/gi
const ENTITIES = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi
const NAMED: Readonly<Record<string, string>> = {
  ...{ nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", emsp: ' ', ensp: ' ' },
  ...{ ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', mdash: '—', ndash: '–', middot: '·' },
  ...{ thinsp: ' ', times: '×', hellip: '…', laquo: '«', raquo: '»', yen: '¥' },
}
// Marks that Markdown and flattened tables put between words.
const LOOSE = /[\s|*#`_]/
// Pinyin that mirror pages put behind a character: 報(bào).
const GLOSS = /\([a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ]{1,8}\)/giu

/** Prepares a document for finding quotes. */
export function quoteSearch(text: string): QuoteSearch {
  const plain = collapsed(withoutMarkup(text))
  const projections = [() => plain, once(() => loosened(plain)), once(() => unglossed(plain))]
  return {
    find(quote, from = 0, length = quote.length - from) {
      for (const [at, projection] of projections.entries()) {
        const wanted = at === 0 ? collapsedText(quote) : looseText(quote, at === 2)
        const part = (to: number) =>
          at === 0
            ? collapsedText(quote.slice(0, to)).length
            : looseText(quote.slice(0, to), at === 2).length
        const found = occurrences(projection(), wanted, part(from), part(from + length))
        if (found.length > 0) return found
      }
      return []
    },
  }
}

/** A text as a reader sees it, for asking whether it holds something. */
export function readableSlice(slice: string): string {
  return looseText(withoutMarkup(slice).text, true)
}

function occurrences({ text, starts }: Projection, wanted: string, from: number, to: number) {
  const places: Place[] = []
  if (wanted === '') return places
  for (
    let at = text.indexOf(wanted);
    at !== -1 && places.length < MOST;
    at = text.indexOf(wanted, at + 1)
  ) {
    const start = starts[at + from] ?? 0
    places.push({ start, end: (starts[at + Math.max(to, from + 1) - 1] ?? start) + 1 })
  }
  return places
}

/** Tags become a space, entities their character. A text without markup stays as it is. */
function withoutMarkup(text: string): Projection {
  const pieces: string[] = []
  const starts: number[] = []
  const add = (piece: string, at: number, isOne: boolean) => {
    pieces.push(piece)
    for (let unit = 0; unit < piece.length; unit++) starts.push(isOne ? at : at + unit)
  }
  const marks = [...text.matchAll(TAGS), ...text.matchAll(ENTITIES)].sort(
    (a, b) => a.index - b.index,
  )
  let done = 0
  for (const found of marks) {
    if (found.index < done) continue
    add(text.slice(done, found.index), done, false)
    add(found[0].startsWith('&') ? characterOf(found) : ' ', found.index, true)
    done = found.index + found[0].length
  }
  add(text.slice(done), done, false)
  return { text: pieces.join(''), starts: Int32Array.from(starts) }
}

function characterOf(entity: RegExpMatchArray): string {
  const [whole, decimal, hexadecimal, name] = entity
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' '
}

function collapsed({ text, starts }: Projection): Projection {
  return kept(
    { text, starts },
    (at) => !isSpace(text, at) || (at > 0 && !isSpace(text, at - 1)),
    ' ',
  )
}

function loosened(plain: Projection): Projection {
  const loose = kept(plain, (at) => !LOOSE.test(plain.text[at] ?? ''))
  return { text: foldText(loose.text), starts: loose.starts }
}

function unglossed(plain: Projection): Projection {
  const glossed = new Uint8Array(plain.text.length)
  for (const gloss of plain.text.matchAll(GLOSS)) {
    glossed.fill(1, gloss.index, gloss.index + gloss[0].length)
  }
  return loosened(kept(plain, (at) => glossed[at] === 0))
}

/** The characters for which `keep` holds; white space among them becomes `space`. */
function kept(
  { text, starts }: Projection,
  keep: (at: number) => boolean,
  space?: string,
): Projection {
  let result = ''
  const places = new Int32Array(text.length)
  for (let at = 0; at < text.length; at++) {
    if (!keep(at)) continue
    places[result.length] = starts[at] ?? 0
    result += space !== undefined && isSpace(text, at) ? space : text[at]
  }
  return { text: result, starts: places.subarray(0, result.length) }
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text[at] ?? '')
}

function collapsedText(text: string): string {
  return text.replace(/\s+/g, ' ')
}

function looseText(text: string, isUnglossed: boolean): string {
  const bare = isUnglossed ? text.replace(GLOSS, '') : text
  return foldText(bare.replace(new RegExp(LOOSE.source, 'g'), ''))
}

function once<Value>(make: () => Value): () => Value {
  let value: Value | undefined
  return () => {
    value ??= make()
    return value
  }
}
