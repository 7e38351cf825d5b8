import type { Block, Cell, Paragraph, Table } from '../../model.ts'
import { SourceLine } from '../../text/source-line.ts'
import { readHtml } from '../html/read-html.ts'
import { delimitedTables, type FoundTable } from '../plain/delimited-tables.ts'
import { cellsOf } from '../plain/separators.ts'
import { type LineRange, linesOf } from '../plain/source-lines.ts'
import { htmlBlockEnd } from './html-block.ts'
import { inlineText } from './inline.ts'
import { isDelimiterRow, isThematicBreak, readLineMarks, underlineLevel } from './line-marks.ts'

/** Reads Markdown; HTML within it too. */
export function readMarkdown(text: string): Block[] {
  const lines = linesOf(text)
  const blocks: Block[] = []
  let loose: ReadonlyMap<number, FoundTable> | null = null
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]
    if (line === undefined) break
    const htmlEnd = htmlBlockEnd(text, lines, at)
    if (htmlEnd > at) {
      const end = lines[htmlEnd - 1]?.end ?? text.length
      for (const block of readHtml(text, line.start, end).blocks) blocks.push(block)
      at = htmlEnd
      continue
    }
    const next = lines[at + 1]
    const isDivided = DIVIDER.test(text.slice(line.start, line.end))
    if (isDivided && next && isDelimiterRow(text, next)) {
      const end = tableEnd(text, lines, at + 2)
      blocks.push(readTable(text, [line].concat(lines.slice(at + 2, end))))
      at = end
      continue
    }
    if (isDivided) loose ??= tablesWithoutHead(text, lines)
    const table = isDivided ? loose?.get(at) : undefined
    if (table) {
      blocks.push(table.table)
      at = table.to
      continue
    }
    const level = next === undefined ? null : underlineLevel(text, line, next)
    for (const paragraph of readLine(text, line, level)) blocks.push(paragraph)
    at += level === null ? 1 : 2
  }
  return blocks
}

/** Tables that have bars or tabs but not the ruled head that Markdown asks for, by first line. */
function tablesWithoutHead(text: string, lines: readonly LineRange[]): Map<number, FoundTable> {
  return new Map(delimitedTables(text, lines).map((found) => [found.from, found]))
}

/** The paragraphs of a line: `<br>` divides it. */
function readLine(text: string, line: LineRange, underlined: number | null): Paragraph[] {
  if (isThematicBreak(text, line)) return []
  const marks = readLineMarks(text, line)
  const paragraphs: Paragraph[] = []
  for (const part of partsAtBreaks(text, { start: marks.start, end: marks.end })) {
    const inline = inlineText(text, part.start, part.end)
    if (inline === null) continue
    paragraphs.push({
      type: 'paragraph',
      line: inline.line,
      headingLevel: underlined ?? marks.headingLevel,
      isBold: inline.isBold,
      isListItem: marks.isListItem,
      linkShare: inline.linkShare,
      region: 'BODY',
    })
  }
  return paragraphs
}

const DIVIDER = /[|\t]/
const BREAK = /<br\s{0,4}\/?>/gi

function partsAtBreaks(text: string, range: LineRange): LineRange[] {
  const slice = text.slice(range.start, range.end)
  if (!slice.includes('<')) return [range]
  const parts: LineRange[] = []
  let from = range.start
  for (const match of slice.matchAll(BREAK)) {
    parts.push({ start: from, end: range.start + match.index })
    from = range.start + match.index + match[0].length
  }
  parts.push({ start: from, end: range.end })
  return parts
}

function tableEnd(text: string, lines: readonly LineRange[], from: number): number {
  let end = from
  for (; end < lines.length; end++) {
    const line = lines[end]
    if (line === undefined || !text.slice(line.start, line.end).includes('|')) break
  }
  return end
}

function readTable(text: string, lines: readonly LineRange[]): Table {
  const cells: Cell[] = []
  const widths: number[] = []
  for (const line of lines) {
    const ranges = cellsOf(text, line, 'BAR')
    const read = ranges.map(({ start, end }) => inlineText(text, start, end)?.line ?? null)
    // Converters give a table without a header an empty one.
    if (widths.length === 0 && read.every((cell) => cell === null)) continue
    for (const [column, cell] of read.entries()) {
      const line = cell ?? new SourceLine('', ranges[column]?.start ?? 0)
      cells.push({ line, row: widths.length, column, rowSpan: 1, columnSpan: 1 })
    }
    widths.push(read.length)
  }
  const columnCount = widths.reduce((widest, width) => Math.max(widest, width), 0)
  const isAligned = widths.every((width) => width === columnCount)
  return { type: 'table', cells, rowCount: widths.length, columnCount, isAligned }
}
