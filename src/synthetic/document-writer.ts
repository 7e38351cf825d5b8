import { hash } from 'node:crypto'
import type { Evidence } from '../domain/evidence.ts'

/** A stretch of a document in the making. */
export type Stretch = { readonly start: number; readonly end: number; readonly line: number }

/** Writes the text of a document and knows where everything in it stands. */
export type DocumentWriter = {
  /** Where the next character will stand. */
  readonly here: () => { readonly start: number; readonly line: number }
  /** Adds text; returns its stretch. */
  readonly add: (text: string) => Stretch
  /** Ends the line. */
  readonly endLine: () => void
  /** The whole text, once everything is written. */
  readonly text: () => string
}

/** An empty document. */
export function createDocument(): DocumentWriter {
  const parts: string[] = []
  let start = 0
  let line = 1
  return {
    here: () => ({ start, line }),
    add(text) {
      const stretch = { start, end: start + text.length, line }
      parts.push(text)
      start += text.length
      return stretch
    },
    endLine() {
      parts.push('\n')
      start++
      line++
    },
    text: () => parts.join(''),
  }
}

/** The evidence that a stretch of a text is. */
export function evidenceOf(text: string, { start, end, line }: Stretch): Evidence {
  const sha256 = hash('sha256', text.slice(start, end), 'hex')
  return { start, end, line, sha256 }
}
