import { hash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import type { Answer } from './answer.ts'

/** What is shorter would hardly become less, what is longer would keep all others waiting. */
const DEFLATED = { min: 300, max: 65_536 } as const
/** A long answer puts out many; so many are deflated at once, about a millisecond's work. */
const MOST_AT_ONCE = 16
/** What an entry takes beside its key and body, roughly. */
const OVERHEAD = 500

/** An answer, and what is known of its edition. */
export type Kept = {
  readonly answer: Answer
  readonly proof: {
    readonly completedAt: number
    /** Whether the edition was found unchanged after the answer was complete. */
    isProven: boolean
  }
}

/** A kept answer without its body, and the body, which is deflated if `length` says how long it was. */
type Packed = { readonly kept: Kept; readonly bytes: Buffer; readonly length: number | undefined }

/**
 * Answers in memory, bounded by their bytes. Those asked for last are kept as they are, in half of the
 * memory; older ones deflated in the other half, which holds several times as many: to inflate one
 * takes far less than to make it again. Those least recently used are put out first.
 */
export class KeptAnswers {
  readonly #half: number
  #recent: LRUCache<string, Kept>
  #older: LRUCache<string, Packed>
  #packedAtOnce = 0

  /** @param bytes how many it may hold at most, roughly */
  constructor(bytes: number) {
    this.#half = Math.max(1, Math.floor(bytes / 2))
    this.#recent = this.#newRecent()
    this.#older = this.#newOlder()
  }

  get(key: string): Kept | undefined {
    return this.#recent.get(key) ?? this.#unpack(key)
  }

  set(key: string, { answer, proof }: Kept): void {
    if (this.#older.size > 0) this.#older.delete(nameOf(key))
    this.#keep(key, { proof, answer: { ...answer, body: onItsOwn(answer.body) } })
  }

  clear(): void {
    this.#recent = this.#newRecent()
    this.#older = this.#newOlder()
  }

  /** Bytes that it holds, roughly. */
  get bytes(): number {
    return this.#recent.calculatedSize + this.#older.calculatedSize
  }

  /** How many answers it holds. */
  get size(): number {
    return this.#recent.size + this.#older.size
  }

  #keep(key: string, kept: Kept): void {
    this.#packedAtOnce = 0
    this.#recent.set(key, kept)
  }

  #pack(key: string, { answer, proof }: Kept): void {
    const { body } = answer
    if (body.length > DEFLATED.max || ++this.#packedAtOnce > MOST_AT_ONCE) return
    const isShort = body.length < DEFLATED.min
    this.#older.set(nameOf(key), {
      kept: { proof, answer: { ...answer, body: NOTHING } },
      bytes: isShort ? body : onItsOwn(deflateRawSync(body, { level: 1 })),
      length: isShort ? undefined : body.length,
    })
  }

  #unpack(key: string): Kept | undefined {
    if (this.#older.size === 0) return undefined
    const name = nameOf(key)
    const packed = this.#older.get(name)
    if (packed === undefined) return undefined
    this.#older.delete(name)
    const { kept, bytes, length } = packed
    const body =
      length === undefined
        ? bytes
        : // Room for all of it at once: zlib asks for more when there is none left.
          onItsOwn(inflateRawSync(bytes, { chunkSize: length + 64 }))
    const unpacked = { ...kept, answer: { ...kept.answer, body } }
    this.#keep(key, unpacked)
    return unpacked
  }

  #newRecent(): LRUCache<string, Kept> {
    return new LRUCache({
      maxSize: this.#half,
      sizeCalculation: ({ answer }, key) => key.length + answer.body.length + OVERHEAD,
      dispose: (kept, key, reason) => {
        if (reason === 'evict') this.#pack(key, kept)
      },
    })
  }

  #newOlder(): LRUCache<string, Packed> {
    return new LRUCache({
      maxSize: this.#half,
      sizeCalculation: ({ bytes }, key) => key.length + bytes.length + OVERHEAD,
    })
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
