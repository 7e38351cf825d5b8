import type { Region } from './regions.ts'
import type { CellDraft, ParagraphDraft, TableDraft } from './table-draft.ts'

/** An element that is open, with what it hands down to the text in it. */
export type OpenElement = {
  readonly name: string
  readonly isHidden: boolean
  readonly isBold: boolean
  readonly isLink: boolean
  readonly isPreformatted: boolean
  readonly isListItem: boolean
  readonly headingLevel: number | null
  readonly region: Region | null
  /** Where its paragraphs and tables go: the page, or a cell. */
  readonly sink: (ParagraphDraft | TableDraft)[]
  /** The table that it is or stands in, and the cell of it. */
  readonly table: TableDraft | null
  readonly cell: CellDraft | null
}

type Entry = {
  readonly element: OpenElement
  /** Index of the next outer element of this name, -1 where there is none. */
  readonly outer: number
  /** Index of the innermost element at or around it that shuts in end tags. */
  readonly scope: number
}

/**
 * The elements that are open. Every step takes constant time on average, however deep the page
 * nests: the innermost element of each name is known.
 */
export class OpenElements {
  readonly #entries: Entry[] = []
  readonly #innermost = new Map<string, number>()
  readonly #root: OpenElement
  readonly #shutsIn: ReadonlySet<string>
  readonly #onClose: (element: OpenElement) => void

  constructor(
    root: OpenElement,
    shutsIn: ReadonlySet<string>,
    onClose: (element: OpenElement) => void,
  ) {
    this.#root = root
    this.#shutsIn = shutsIn
    this.#onClose = onClose
  }

  get top(): OpenElement {
    return this.#entries.at(-1)?.element ?? this.#root
  }

  get depth(): number {
    return this.#entries.length
  }

  open(element: OpenElement): void {
    const { name } = element
    const index = this.#entries.length
    this.#entries.push({
      element,
      outer: this.indexOf(name),
      scope: this.#shutsIn.has(name) ? index : this.scope,
    })
    this.#innermost.set(name, index)
  }

  /** Index of the innermost open element of a name, -1 where none is open. */
  indexOf(name: string): number {
    return this.#innermost.get(name) ?? -1
  }

  /** Index of the innermost element that shuts in end tags, -1 outside of all. */
  get scope(): number {
    return this.#entries.at(-1)?.scope ?? -1
  }

  /** Closes the element at an index and all within it. */
  closeTo(index: number): void {
    while (this.#entries.length > index) {
      const entry = this.#entries.at(-1)
      if (entry === undefined) return
      this.#onClose(entry.element)
      this.#entries.pop()
      this.#innermost.set(entry.element.name, entry.outer)
    }
  }
}
