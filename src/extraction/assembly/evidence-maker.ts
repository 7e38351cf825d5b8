import { hash } from 'node:crypto'
import type { Evidence } from '../../domain/evidence.ts'
import type { Span } from '../text/source-line.ts'

/** Makes evidence of spans of one document: line numbers and hashes. */
export function evidenceMaker(text: string): (span: Span) => Evidence {
  const starts = lineStarts(text)
  // A table prints the same few numbers over and over.
  const known = new Map<string, string>()
  const sha256Of = (quote: string) => {
    const before = known.get(quote)
    if (before !== undefined) return before
    const made = hash('sha256', quote)
    known.set(quote, made)
    return made
  }
  return ({ start, end }) => ({
    start,
    end,
    line: lineOf(starts, start),
    sha256: sha256Of(text.slice(start, end)),
  })
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** The number, from 1, of the line that holds an offset. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low + 1
}
