import type { Block, Paragraph } from '../model.ts'
import { chunksOfLines, mayBeCell, type Token, tokenOf } from './cell-tokens.ts'
import type { RowIndex } from './form-rows.ts'
import { headWordOf } from './head-words.ts'
import { isKnownLabel, streamTables } from './stream-tables.ts'
import type { Column, FoundTable } from './table-parts.ts'

/** The fewest values that make a table of a run of lines. */
const FEWEST_VALUES = 2

/** The end of the run of lines from `from` that may be cells of a flattened table. */
export function runEnd(blocks: readonly Block[], from: number): number {
  let end = from
  for (let block = blocks[end]; block?.type === 'paragraph'; block = blocks[end]) {
    if (!mayBeCell(block)) break
    end++
  }
  return end
}

/** The tables that a page flattened into the lines from one block up to, without, another. */
export function paragraphTables(
  blocks: readonly Block[],
  from: number,
  to: number,
  index: RowIndex,
  before: readonly Column[],
): FoundTable[] {
  const tokens: Token[] = []
  let values = 0
  for (let at = from; at < to; at++) {
    const block = blocks[at]
    if (block?.type !== 'paragraph' || isPageNumber(block)) continue
    for (const token of tokensOf(block, at, index)) {
      tokens.push(token)
      if (token.kind === 'VALUE') values++
    }
  }
  if (values < FEWEST_VALUES) return []
  return streamTables(chunksOfLines(tokens), index, false, before)
}

function isPageNumber({ line }: Paragraph): boolean {
  return (
    line.length <= 12 &&
    /^(?:-\s*\d{1,3}\s*-|第\s*\d{1,3}\s*页.*|\d{1,3}\s*\/\s*\d{1,3}\s*页)$/.test(line.folded)
  )
}

/** As many values in a line are a row of table three, whatever stands before them. */
const ROW_OF_VALUES = 5

/** The cells of a line: one, or those of a whole row that single spaces divide. */
function tokensOf(paragraph: Paragraph, at: number, index: RowIndex): Token[] {
  const { line } = paragraph
  const whole = tokenOf(line, at)
  if (whole.kind !== 'TEXT' || !/\S\s+\S/.test(line.folded)) return [whole]
  const pieces: Token[] = []
  const words = /\S+/g
  for (let found = words.exec(line.text); found; found = words.exec(line.text)) {
    pieces.push(tokenOf(line.slice(found.index, found.index + found[0].length), at))
  }
  const first = pieces.findIndex(({ kind }) => kind === 'VALUE')
  if (first === -1) return isHeadRow(pieces) ? pieces : [whole]
  if (!pieces.slice(first).every(({ kind }) => kind === 'VALUE')) return [whole]
  if (pieces.length - first >= ROW_OF_VALUES) return pieces
  const labels = pieces.slice(0, first).filter(({ kind }) => kind === 'TEXT')
  const last = labels.at(-1)
  const isRow =
    last !== undefined &&
    (isKnownLabel(labels.map(({ label }) => label.folded).join(''), index) ||
      isKnownLabel(last.label.folded, index))
  return isRow ? pieces : [whole]
}

/** Heads of columns in one line: 信息内容 本年制发件数 本年废止件数 现行有效件数. */
function isHeadRow(pieces: readonly Token[]): boolean {
  return pieces.every(
    ({ label, kind }) =>
      kind !== 'EMPTY' && (headWordOf(label.folded) !== null || label.folded.includes('勾稽关系')),
  )
}
