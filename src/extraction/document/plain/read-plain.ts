import type { Block, Paragraph } from '../../model.ts'
import type { SourceLine } from '../../text/source-line.ts'
import { joinWrapped } from '../wrapped-lines.ts'
import { delimitedTables } from './delimited-tables.ts'
import { withoutFurniture } from './page-furniture.ts'
import { type LineRange, lineOf, linesOf } from './source-lines.ts'

/** A paragraph of which no markup says anything. */
export function plainParagraph(line: SourceLine): Paragraph {
  return {
    type: 'paragraph',
    line,
    headingLevel: null,
    isBold: false,
    isListItem: false,
    linkShare: 0,
    region: 'BODY',
  }
}

/** Reads plain text: a paragraph for each line, and the tables that separators set out. */
export function readPlain(text: string): readonly Block[] {
  const { lines, breaks } = withoutFurniture(text, linesOf(text))
  return joinWrapped(text, blocksOfLines(text, lines), breaks)
}

/** The blocks of some lines of a text. */
function blocksOfLines(text: string, lines: readonly LineRange[]): Block[] {
  const blocks: Block[] = []
  const tables = delimitedTables(text, lines)
  let next = 0
  for (let at = 0; at < lines.length; ) {
    const found = tables[next]
    if (found && at === found.from) {
      blocks.push(found.table)
      at = found.to
      next++
      continue
    }
    const range = lines[at]
    const line = range ? lineOf(text, range.start, range.end) : null
    if (line) blocks.push(plainParagraph(line))
    at++
  }
  return blocks
}
