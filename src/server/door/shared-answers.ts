import type { Answer } from './answer.ts'

/**
 * Answers that several processes share. Each is of the edition that its key names, which was proven
 * before it was put there. Whatever goes wrong there, it is as if nothing had been kept.
 */
export type SharedAnswers = {
  /** The answer kept under this key; undefined when there is none, or none to be had soon. */
  get(key: string): Promise<Answer | undefined>
  /** Keeps an answer, if that can be done; nobody waits for it. */
  put(key: string, answer: Answer): void
  close(): void
}

type Head = { readonly headers: Record<string, string>; readonly operation?: string }

const NEWLINE = 0x0a

/** An answer as bytes: its headers as a line of JSON, then its body. */
export function encodeAnswer({ headers, operation, body }: Answer): Buffer {
  return Buffer.concat([Buffer.from(`${JSON.stringify({ headers, operation })}\n`), body])
}

/** The answer in such bytes. @throws for anything else */
export function decodeAnswer(bytes: Buffer): Answer {
  const end = bytes.indexOf(NEWLINE)
  const { headers, operation } = JSON.parse(bytes.toString('utf8', 0, end)) as Head
  if (typeof headers !== 'object') throw new Error('not an answer')
  return { status: 200, headers, operation, body: bytes.subarray(end + 1), isStorable: true }
}
