import { LRUCache } from 'lru-cache'
import type { Answer } from './answer.ts'

/** What an entry takes beside its key and body, roughly. */
const OVERHEAD = 500

/** An answer, and what is known of its edition. */
export type Kept = {
  readonly answer: Answer
  readonly completedAt: number
  /** Whether the edition was found unchanged after the answer was complete. */
  isProven: boolean
}

/**
 * Answers in memory, bounded by their bytes, those least recently used put out first. They are kept as
 * they go out: to deflate the older ones was tried, and took more than making some of them again.
 */
export class KeptAnswers {
  readonly #answers: LRUCache<string, Kept>

  /** @param bytes how many it may hold at most, roughly */
  constructor(bytes: number) {
    this.#answers = new LRUCache({
      maxSize: bytes,
      sizeCalculation: ({ answer }, key) => key.length + answer.body.length + OVERHEAD,
    })
  }

  get(key: string): Kept | undefined {
    return this.#answers.get(key)
  }

  set(key: string, { answer, ...rest }: Kept): void {
    this.#answers.set(key, { ...rest, answer: { ...answer, body: onItsOwn(answer.body) } })
  }

  clear(): void {
    this.#answers.clear()
  }

  /** Bytes that it holds, roughly. */
  get bytes(): number {
    return this.#answers.calculatedSize
  }

  /** How many answers it holds. */
  get size(): number {
    return this.#answers.size
  }
}

/** Bytes in memory of their own: a short buffer is a slice of a larger one, which it would keep. */
function onItsOwn(bytes: Buffer): Buffer {
  if (bytes.length === bytes.buffer.byteLength) return bytes
  const copy = Buffer.allocUnsafeSlow(bytes.length)
  bytes.copy(copy)
  return copy
}
