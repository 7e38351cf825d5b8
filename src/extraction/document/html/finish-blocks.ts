import type { Block, Cell, Paragraph, Table } from '../../model.ts'
import { SourceLine } from '../../text/source-line.ts'
import { joinLines } from '../line-builder.ts'
import { settledRegion } from './regions.ts'
import { type CellDraft, isData, type ParagraphDraft, type TableDraft } from './table-draft.ts'

/**
 * Makes the blocks of a page out of its drafts. Tables of data stay tables; those that lay out the
 * page give up the blocks in their cells, in the order of the source.
 * @param characters visible characters of the page outside of links
 */
export function finishBlocks(
  source: string,
  drafts: readonly (ParagraphDraft | TableDraft)[],
  characters: number,
): Block[] {
  const blocks: Block[] = []
  const finish = (draft: ParagraphDraft | TableDraft) => {
    if (draft.type === 'paragraph') blocks.push(finishParagraph(draft, characters))
    else if (isData(draft)) blocks.push(finishTable(source, draft))
    else for (const cell of draft.cells) for (const block of cell.blocks) finish(block)
  }
  for (const draft of drafts) finish(draft)
  return blocks
}

function finishParagraph(draft: ParagraphDraft, characters: number): Paragraph {
  return { ...draft, region: settledRegion(draft.region, characters) }
}

function finishTable(source: string, draft: TableDraft): Table {
  const rowCount = draft.row + 1
  return {
    type: 'table',
    cells: draft.cells.map((cell) => finishCell(source, cell, rowCount)),
    rowCount,
    columnCount: draft.columnCount,
    isAligned: true,
  }
}

function finishCell(source: string, cell: CellDraft, rowCount: number): Cell {
  const { row, column, columnSpan, start, blocks } = cell
  return {
    line: lineOfCell(source, blocks) ?? new SourceLine('', start),
    row,
    column,
    rowSpan: Math.min(cell.rowSpan, rowCount - row),
    columnSpan,
  }
}

function lineOfCell(source: string, blocks: CellDraft['blocks']): SourceLine | null {
  const [first] = blocks
  if (first === undefined) return null
  if (blocks.length === 1) return first.type === 'paragraph' ? first.line : null
  const lines = blocks.flatMap((block) => (block.type === 'paragraph' ? [block.line] : []))
  return joinLines(source, lines)
}
