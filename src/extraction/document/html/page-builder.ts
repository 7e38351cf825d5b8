import type { Block, PageMetadata } from '../../model.ts'
import type { SourceLine } from '../../text/source-line.ts'
import { LineBuilder } from '../line-builder.ts'
import { type Attributes, boldness, isAnchorOnly, isHiddenBy } from './attributes.ts'
import {
  BLOCK,
  BOLD,
  CELL,
  headingLevelOf,
  isOfTable,
  LIST,
  PREFORMATTED,
  ROW_GROUP,
  SCOPE,
  SIBLINGS,
  UNREAD,
  VOID,
} from './elements.ts'
import { finishBlocks } from './finish-blocks.ts'
import { type OpenElement, OpenElements } from './open-elements.ts'
import { metadataOfTitle } from './page-head.ts'
import { Regions } from './regions.ts'
import { addCell, addRow, newTable, type ParagraphDraft, type TableDraft } from './table-draft.ts'

/** Tables within more tables than this are read as blocks: nobody lays out a page so. */
const DEEPEST_TABLE = 32

const ROOT: OpenElement = {
  name: '#root',
  isHidden: false,
  isBold: false,
  isLink: false,
  isPreformatted: false,
  isListItem: false,
  headingLevel: null,
  region: null,
  sink: [],
  table: null,
  cell: null,
}

/** Makes blocks out of the tags and texts of a page, forgiving as a browser is. */
export class PageBuilder {
  readonly metadata: PageMetadata[] = []
  visibleCharacters = 0
  hiddenCharacters = 0
  readonly #source: string
  readonly #readsHidden: boolean
  readonly #open: OpenElements
  readonly #sink: (ParagraphDraft | TableDraft)[] = []
  readonly #regions = new Regions()
  readonly #line: LineBuilder
  readonly #title: LineBuilder
  /** Visible characters of the line that is built: all, in links, in bold. */
  #characters = 0
  #linked = 0
  #bold = 0

  constructor(source: string, readsHidden: boolean) {
    this.#source = source
    this.#readsHidden = readsHidden
    this.#line = new LineBuilder(source)
    this.#title = new LineBuilder(source)
    this.#open = new OpenElements({ ...ROOT, sink: this.#sink }, SCOPE, (element) =>
      this.#onClose(element),
    )
  }

  open(name: string, attributes: Attributes, end: number): void {
    this.#leaveHead(name)
    const isBlock = BLOCK.has(name)
    if (isBlock || name === 'br') this.#flush()
    if (VOID.has(name)) return
    this.#closeImplied(name)
    const { top } = this.#open
    if (name === 'table' && (top.table?.depth ?? 0) >= DEEPEST_TABLE) return
    const isHidden =
      top.isHidden || UNREAD.has(name) || (!this.#readsHidden && isHiddenBy(attributes, isBlock))
    if (isOfTable(name) && !this.#openInTable(name, isHidden)) return
    this.#open.open(this.#element(name, attributes, isHidden, end))
  }

  close(name: string): void {
    if (BLOCK.has(name) || name === 'br') this.#flush()
    const index = this.#open.indexOf(name)
    if (index === -1 || index < this.#scopeFor(name)) return
    this.#open.closeTo(index)
  }

  text(start: number, end: number): void {
    const { top } = this.#open
    if (top.name === 'title' && this.#open.indexOf('svg') === -1) {
      this.#title.add(start, end)
    } else if (top.isHidden) {
      if (!UNREAD.has(top.name)) this.hiddenCharacters += end - start
    } else if (top.isPreformatted) this.#preformatted(start, end)
    else this.#count(this.#line.add(start, end))
  }

  entity(text: string, start: number, end: number): void {
    const { top } = this.#open
    if (top.name === 'title' && this.#open.indexOf('svg') === -1)
      this.#title.addAs(text, start, end)
    else if (!top.isHidden) this.#count(this.#line.addAs(text, start, end))
  }

  end(): void {
    this.#flush()
    this.#open.closeTo(0)
  }

  blocks(): Block[] {
    return finishBlocks(this.#source, this.#sink, this.visibleCharacters)
  }

  #element(name: string, attributes: Attributes, isHidden: boolean, end: number): OpenElement {
    const { top } = this.#open
    const table =
      name === 'table' ? newTable(top.sink, top.table, attributes.isPresentation) : top.table
    const isCell = CELL.has(name) && table !== null && !isHidden
    const cell = isCell
      ? addCell(table, attributes.rowSpan, attributes.columnSpan, end)
      : name === 'table'
        ? null
        : top.cell
    const isLink =
      name === 'button' || name === 'option' || (name === 'a' && !isAnchorOnly(attributes))
    return {
      name,
      isHidden,
      isBold: boldness(attributes.style) ?? (BOLD.has(name) || top.isBold),
      isLink: top.isLink || isLink,
      isPreformatted: top.isPreformatted || PREFORMATTED.has(name),
      isListItem: name === 'li' || (top.isListItem && !isCell),
      headingLevel: headingLevelOf(name) ?? (isCell ? null : top.headingLevel),
      region: isHidden ? top.region : this.#regions.inner(name, attributes, top.region),
      sink: isCell && cell ? cell.blocks : top.sink,
      table,
      cell,
    }
  }

  /** Rows and cells that are opened where they cannot stand; whether the element opens at all. */
  #openInTable(name: string, isHidden: boolean): boolean {
    const { top } = this.#open
    const { table } = top
    const tableAt = this.#open.indexOf('table')
    if (table === null || tableAt === -1) return false
    if (isHidden) return true
    if (name === 'tr') addRow(table)
    if (CELL.has(name) && this.#open.indexOf('tr') < tableAt) {
      // A cell without a row opens one.
      if (table.row === -1 || top.name === 'table' || ROW_GROUP.has(top.name)) {
        addRow(table)
        this.#open.open({ ...top, name: 'tr' })
      }
    }
    return true
  }

  /** Ends the elements whose end tag the new one makes needless. */
  #closeImplied(name: string): void {
    const open = this.#open
    const tableAt = open.indexOf('table')
    if (isOfTable(name)) {
      const ended = CELL.has(name) ? ['td', 'th', 'caption'] : ['td', 'th', 'caption', 'tr']
      if (ROW_GROUP.has(name)) ended.push('tbody', 'thead', 'tfoot')
      let outermost = -1
      for (const other of ended) {
        const at = open.indexOf(other)
        if (at > tableAt && (outermost === -1 || at < outermost)) outermost = at
      }
      if (outermost !== -1) open.closeTo(outermost)
      return
    }
    // A table that begins between the cells of another ends that.
    if (name === 'table' && tableAt !== -1 && open.scope === tableAt) open.closeTo(tableAt)
    if (BLOCK.has(name)) this.#closeWithin('p', open.scope)
    const siblings = SIBLINGS.get(name)
    if (siblings) {
      let floor = open.scope
      if (name !== 'a') for (const list of LIST) floor = Math.max(floor, open.indexOf(list))
      for (const sibling of siblings) this.#closeWithin(sibling, floor)
    }
  }

  #closeWithin(name: string, floor: number): void {
    const index = this.#open.indexOf(name)
    if (index > floor) this.#open.closeTo(index)
  }

  /** An end tag has no effect outside of the cell or table that it stands in. */
  #scopeFor(name: string): number {
    if (name === 'table' || name === 'html' || name === 'body') return 0
    return isOfTable(name) ? this.#open.indexOf('table') : this.#open.scope
  }

  /** Content ends a head that nothing closes. */
  #leaveHead(name: string): void {
    const head = this.#open.indexOf('head')
    if (head === -1 || this.#open.depth > head + 1) return
    if (BLOCK.has(name)) this.#open.closeTo(head)
  }

  #onClose(element: OpenElement): void {
    if (BLOCK.has(element.name)) this.#flush()
    if (element.name === 'title') {
      const title = metadataOfTitle(this.#title)
      if (title && this.metadata.length === 0) this.metadata.push(title)
    }
    if (element.name === 'table' && element.table && element.cell === null) {
      if (element.table.cells.length > 0) element.table.sink.push(element.table)
    }
  }

  #preformatted(start: number, end: number): void {
    let from = start
    for (let at = start; at <= end; at++) {
      const unit = at === end ? 0 : this.#source.charCodeAt(at)
      if (at < end && unit !== 0x0a && unit !== 0x0d) continue
      this.#count(this.#line.add(from, at))
      if (at < end) this.#flush()
      from = at + 1
    }
  }

  #count(characters: number): void {
    const { top } = this.#open
    this.#characters += characters
    if (top.isLink) this.#linked += characters
    if (top.isBold) this.#bold += characters
  }

  #flush(): void {
    const line: SourceLine | null = this.#line.take()
    const { top } = this.#open
    if (line !== null) {
      const plain = this.#characters - this.#linked
      this.visibleCharacters += plain
      for (let region = top.region; region !== null; region = region.parent) {
        region.plainCharacters += plain
      }
      top.sink.push({
        type: 'paragraph',
        line,
        headingLevel: top.headingLevel,
        isBold: this.#characters > 0 && this.#bold === this.#characters,
        isListItem: top.isListItem,
        linkShare: this.#characters === 0 ? 0 : this.#linked / this.#characters,
        region: top.region,
      })
    }
    this.#characters = 0
    this.#linked = 0
    this.#bold = 0
  }
}
