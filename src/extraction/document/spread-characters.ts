import type { Block } from '../model.ts'
import { SourceLine } from '../text/source-line.ts'

/*
 * Recognised scans and some converters put a space between all characters: 政 府 信 息 公 开 2 0 1 3 年.
 * A line that is set wide by itself (概　述, a title) is how the issuer printed it, and stays.
 */

/** How many lines must be spread, and their share of all lines with as many characters. */
const LEAST_LINES = 5
const LEAST_SHARE = 0.5
/** Shorter lines are headings that may be set wide. */
const LEAST_CHARACTERS = 12
/** How many blocks tell whether the text is spread. */
const SAMPLE = 400

/** The blocks without the spaces between their characters, where the whole text has them. */
export function withoutSpread(blocks: readonly Block[]): readonly Block[] {
  if (!isSpreadText(blocks)) return blocks
  return blocks.map((block) =>
    block.type === 'paragraph'
      ? { ...block, line: closed(block.line) }
      : { ...block, cells: block.cells.map((cell) => ({ ...cell, line: closed(cell.line) })) },
  )
}

function isSpreadText(blocks: readonly Block[]): boolean {
  let spread = 0
  let all = 0
  for (const block of blocks.slice(0, SAMPLE)) {
    if (block.type !== 'paragraph' || block.line.length < LEAST_CHARACTERS) continue
    all++
    if (isSpread(block.line.text)) spread++
  }
  return spread >= LEAST_LINES && spread >= all * LEAST_SHARE
}

/** How much of a line is looked at. */
const REACH = 400

/** Whether nearly every two neighbours have a space between them. */
function isSpread(text: string): boolean {
  let pairs = 0
  let spaced = 0
  const end = Math.min(text.length, REACH)
  for (let at = 1; at < end; at++) {
    if (isSpace(text.charCodeAt(at))) continue
    pairs++
    if (isSpace(text.charCodeAt(at - 1))) spaced++
  }
  return pairs >= 5 && spaced >= pairs * 0.8
}

/** The line without single spaces; of several in a row one stays. */
function closed(line: SourceLine): SourceLine {
  const { text } = line
  if (!isSpread(text) && text.length >= LEAST_CHARACTERS) return line
  const kept: number[] = []
  for (let at = 0; at < text.length; ) {
    let next = at
    while (isSpace(text.charCodeAt(next))) next++
    if (next - at > 1) kept.push(at)
    if (next < text.length) kept.push(next)
    at = next + 1
  }
  if (kept.length === text.length) return line
  const starts = new Int32Array(kept.length)
  const ends = new Int32Array(kept.length)
  let shown = ''
  for (const [unit, at] of kept.entries()) {
    const { start, end } = line.span(at, at + 1)
    starts[unit] = start
    ends[unit] = end
    shown += text.charAt(at)
  }
  return new SourceLine(shown, starts, ends)
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0xa0 || unit === 0x3000 || (unit >= 0x2000 && unit <= 0x200a)
}
