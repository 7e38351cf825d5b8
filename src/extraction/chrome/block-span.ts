import type { Block } from '../model.ts'
import type { Span } from '../text/source-line.ts'

/** The range of the source that a block stands in. */
export function blockSpan(block: Block): Span {
  if (block.type === 'paragraph') return block.line.span()
  const start = block.cells[0]?.line.span().start ?? 0
  return { start, end: block.cells.at(-1)?.line.span().end ?? start }
}
