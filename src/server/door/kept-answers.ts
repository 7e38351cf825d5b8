import { hash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import type { Answer } from './answer.ts'

/** Longer answers are rare; to deflate one would keep all others waiting. */
const LONGEST_DEFLATED = 65_536
/** What an entry takes beside its key and body, roughly. */
const OVERHEAD = 500

/** An answer, and what is known of its edition. */
export type Kept = {
  readonly answer: Answer
  readonly completedAt: number
  /** Whether the edition was found unchanged after the answer was complete. */
  isProven: boolean
}

/** A kept answer, deflated. */
type Packed = { readonly kept: Kept; readonly bytes: Buffer; readonly length: number }

/**
 * Answers in memory, bounded by their bytes. Those asked for last are kept as they are, in half of the
 * memory; older ones deflated in the other half, which holds some times as many: to inflate one takes
 * far less than to make it again. Those least recently used are put out first.
 */
export class KeptAnswers {
  readonly #recent: LRUCache<string, Kept>
  readonly #older: LRUCache<string, Packed>

  /** @param bytes how many it may hold at most, roughly */
  constructor(bytes: number) {
    const maxSize = Math.max(1, Math.floor(bytes / 2))
    this.#recent = new LRUCache<string, Kept>({
      maxSize,
      sizeCalculation: ({ answer }, key) => key.length + answer.body.length + OVERHEAD,
      dispose: (kept, key, reason) => {
        if (reason === 'evict') this.#pack(key, kept)
      },
    })
    this.#older = new LRUCache<string, Packed>({
      maxSize,
      sizeCalculation: ({ bytes }, key) => key.length + bytes.length + OVERHEAD,
    })
  }

  get(key: string): Kept | undefined {
    return this.#recent.get(key) ?? this.#unpack(key)
  }

  set(key: string, { answer, ...rest }: Kept): void {
    this.#older.delete(nameOf(key))
    this.#recent.set(key, { ...rest, answer: { ...answer, body: onItsOwn(answer.body) } })
  }

  clear(): void {
    this.#recent.clear()
    this.#older.clear()
  }

  /** Bytes that it holds, roughly. */
  get bytes(): number {
    return this.#recent.calculatedSize + this.#older.calculatedSize
  }

  /** How many answers it holds. */
  get size(): number {
    return this.#recent.size + this.#older.size
  }

  #pack(key: string, kept: Kept): void {
    const { body } = kept.answer
    if (body.length > LONGEST_DEFLATED) return
    const bytes = onItsOwn(deflateRawSync(body, { level: 1 }))
    const answer = { ...kept.answer, body: NOTHING }
    this.#older.set(nameOf(key), {
      kept: { ...kept, answer },
      bytes,
      length: body.length,
    })
  }

  #unpack(key: string): Kept | undefined {
    if (this.#older.size === 0) return undefined
    const name = nameOf(key)
    const packed = this.#older.get(name)
    if (packed === undefined) return undefined
    this.#older.delete(name)
    const { kept, bytes, length } = packed
    // Room for all of it at once: zlib asks for more when there is none left.
    const body = inflateRawSync(bytes, { chunkSize: length + 64 })
    const inflated = { ...kept, answer: { ...kept.answer, body: onItsOwn(body) } }
    this.#recent.set(key, inflated)
    return inflated
  }
}

const NOTHING = Buffer.alloc(0)

/** What an older answer is found by: requests are as long as many an answer that was deflated. */
function nameOf(key: string): string {
  return hash('sha256', key, 'base64')
}

/** Bytes in memory of their own: a short buffer is a slice of a larger one, which it would keep. */
function onItsOwn(bytes: Buffer): Buffer {
  if (bytes.length === bytes.buffer.byteLength) return bytes
  const copy = Buffer.allocUnsafeSlow(bytes.length)
  bytes.copy(copy)
  return copy
}
