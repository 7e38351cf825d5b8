/**
 * Where something stands in a document: a half-open range of UTF-16 code units of the decoded text
 * (`text.slice(start, end)`), the line it begins on (from 1), and the sha256 of the slice's UTF-8.
 */
export type Evidence = {
  readonly start: number
  readonly end: number
  readonly line: number
  readonly sha256: string
}

/** The line number (from 1) of an offset: one more than the line feeds before it. */
export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1))
    line++
  return line
}

/** The exact slice that evidence points to, or `null` when it does not fit into the text. */
export function quoteOf(text: string, evidence: Pick<Evidence, 'start' | 'end'>): string | null {
  const { start, end } = evidence
  return start >= 0 && start < end && end <= text.length ? text.slice(start, end) : null
}
