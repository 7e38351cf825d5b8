import type { Block } from '../model.ts'

/**
 * Blocks by the places where they begin. They come so, but for markup that stands where it may not:
 * a browser shows the text between the rows of a table before the table.
 */
export function inDocumentOrder(blocks: readonly Block[]): readonly Block[] {
  const starts = new Map(blocks.map((block) => [block, startOf(block)]))
  const at = (block: Block) => starts.get(block) ?? 0
  const isOrdered = blocks.every((block, index) => {
    const before = blocks[index - 1]
    return before === undefined || at(before) <= at(block)
  })
  return isOrdered ? blocks : [...blocks].sort((a, b) => at(a) - at(b))
}

function startOf(block: Block): number {
  if (block.type === 'paragraph') return block.line.span().start
  const cell = block.cells.find(({ line }) => line.length > 0) ?? block.cells[0]
  return cell?.line.span().start ?? 0
}
