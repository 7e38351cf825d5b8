import { QuoteType, Tokenizer } from 'htmlparser2'
import type { Block, PageMetadata } from '../../model.ts'
import { noAttributes, READ_ATTRIBUTES, setAttribute } from './attributes.ts'
import { oneName } from './elements.ts'
import { PageBuilder } from './page-builder.ts'
import { metadataOfHead } from './page-head.ts'

/** The blocks of a document and what its head says of it. */
export type Content = {
  readonly blocks: readonly Block[]
  readonly metadata: readonly PageMetadata[]
}

/** Fewer visible characters are no report: what the page hides until its script runs is read too. */
const LEAST_CHARACTERS = 200

/** Reads a page, or the range of a source that is one. */
export function readHtml(source: string, from = 0, to = source.length): Content {
  const page = readPage(source, from, to, false)
  const read =
    page.visibleCharacters < LEAST_CHARACTERS && page.hiddenCharacters > LEAST_CHARACTERS
      ? readPage(source, from, to, true)
      : page
  const blocks = read.blocks()
  return { blocks, metadata: [...read.metadata, ...(from === 0 ? metadataOfHead(source) : [])] }
}

/**
 * The tokenizer of htmlparser2 without its parser: that takes quadratic time on deep pages, and
 * does not tell where entities begin.
 */
function readPage(source: string, from: number, to: number, readsHidden: boolean): PageBuilder {
  const page = new PageBuilder(source, readsHidden)
  let name = ''
  let attributes = noAttributes()
  let attribute = ''
  let isRead = false
  let value = ''
  const open = () => {
    page.open(name, attributes, from + endOfTag)
    attributes = noAttributes()
  }
  let endOfTag = 0
  const tokenizer = new Tokenizer(
    {},
    {
      onopentagname: (start, end) => {
        name = oneName(source.slice(from + start, from + end).toLowerCase())
      },
      onattribname: (start, end) => {
        attribute = source.slice(from + start, from + Math.min(end, start + 20)).toLowerCase()
        isRead = READ_ATTRIBUTES.has(attribute)
        value = ''
      },
      onattribdata: (start, end) => {
        if (isRead) value += source.slice(from + start, from + end)
      },
      onattribentity: (codepoint) => {
        if (isRead) value += String.fromCodePoint(codepoint)
      },
      onattribend: (quote) => {
        if (isRead) setAttribute(attributes, attribute, value)
        if (quote === QuoteType.NoValue) isRead = false
      },
      onopentagend: (end) => {
        endOfTag = end + 1
        open()
      },
      onselfclosingtag: (end) => {
        endOfTag = end + 1
        open()
      },
      onclosetag: (start, end) => {
        page.close(oneName(source.slice(from + start, from + end).toLowerCase()))
      },
      // A tag that the end of the source cuts off is reported as text, maybe from before the source.
      ontext: (start, end) => {
        if (start >= 0) page.text(from + start, from + end)
      },
      ontextentity: (codepoint, end) => {
        const at = source.lastIndexOf('&', from + end - 1)
        page.entity(String.fromCodePoint(codepoint), at, from + end)
      },
      oncomment: () => {},
      oncdata: () => {},
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => {},
    },
  )
  tokenizer.write(from === 0 && to === source.length ? source : source.slice(from, to))
  tokenizer.end()
  page.end()
  return page
}
