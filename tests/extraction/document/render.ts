import type { MediaType } from '../../../src/extraction/document/media-type.ts'
import { readContent } from '../../../src/extraction/document/read-blocks.ts'
import type { Block, Paragraph, Table } from '../../../src/extraction/model.ts'

export function read(text: string, mediaType: MediaType): readonly Block[] {
  return readContent({ text, mediaType }).blocks
}

export function paragraphsOf(blocks: readonly Block[]): Paragraph[] {
  return blocks.filter((block) => block.type === 'paragraph')
}

export function tablesOf(blocks: readonly Block[]): Table[] {
  return blocks.filter((block) => block.type === 'table')
}

/** The text of each block; of a table its rows, with the places of cells that are not the next. */
export function texts(blocks: readonly Block[]): (string | string[])[] {
  return blocks.map((block) => (block.type === 'paragraph' ? block.line.text : rows(block)))
}

/** Rows of a table as `text@column`, with `rNcN` for spans; the column is left out where plain. */
export function rows(table: Table): string[] {
  const lines: string[][] = Array.from({ length: table.rowCount }, () => [])
  for (const cell of table.cells) {
    const row = lines[cell.row] ?? []
    const at = cell.column === row.length ? '' : `@${cell.column}`
    const spans =
      (cell.rowSpan > 1 ? ` r${cell.rowSpan}` : '') +
      (cell.columnSpan > 1 ? ` c${cell.columnSpan}` : '')
    row.push(`${cell.line.text}${at}${spans}`)
  }
  return lines.map((row) => row.join(' | '))
}
