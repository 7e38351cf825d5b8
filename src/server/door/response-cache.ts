import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Edition, RevisionWatch } from '../../data/revision-watch.ts'
import type { Answer } from './answer.ts'
import type { MediaType } from './negotiate.ts'
import type { SharedAnswers } from './shared-answers.ts'

/** Longer answers are rare, and a few of them would put out all others. */
const LONGEST_ANSWER = 1_048_576
/** Longer requests count by their hash; for short ones a hash takes longer than the look-up. */
const LONGEST_KEY = 4_096
/** What an entry takes beside its key and body, roughly. */
const OVERHEAD = 500

type Kept = {
  readonly answer: Answer
  readonly completedAt: number
  /** Whether the edition was found unchanged after the answer was complete. */
  isProven: boolean
}

/**
 * What an answer follows from: the edition, the media type, and the query string or body to the byte.
 * @param variant in what way this service answers otherwise than others with whom it shares answers
 */
export function keyOf(
  { tag }: Edition,
  mediaType: MediaType,
  request: string | Buffer,
  variant = '',
): string {
  const [kind, text] =
    typeof request === 'string' ? ['GET', request] : ['POST', request.toString('latin1')]
  const short =
    text.length <= LONGEST_KEY ? text : createHash('sha256').update(request).digest('base64')
  return `${tag}\0${mediaType}\0${variant}\0${kind}\0${short}`
}

/**
 * Answers by what they follow from, those least recently used put out first. An answer was made
 * after its edition was known, and could be of a newer one, or of two: it is told again only once
 * the edition was found unchanged after it was complete.
 */
export class ResponseCache {
  readonly #watch: RevisionWatch
  readonly #kept: LRUCache<string, Kept>
  readonly #flights = new Map<string, Promise<Answer>>()
  readonly #shared: SharedAnswers | undefined
  #tag = ''

  /** @param bytes how many it may hold at most, roughly */
  constructor(watch: RevisionWatch, bytes: number, shared?: SharedAnswers) {
    this.#watch = watch
    this.#shared = shared
    this.#kept = new LRUCache({
      maxSize: bytes,
      sizeCalculation: ({ answer }, key) => key.length + answer.body.length + OVERHEAD,
    })
  }

  /** The stored answer. */
  get(edition: Edition, key: string): Answer | undefined | Promise<Answer | undefined> {
    // What is of another edition will not be asked for again.
    if (edition.tag !== this.#tag) this.#clear(edition.tag)
    const kept = this.#kept.get(key)
    return kept === undefined || kept.isProven ? kept?.answer : this.#prove(edition, key, kept)
  }

  /** The answer under way to the same request; those who ask the same at that time share it. */
  underWay(key: string): Promise<Answer> | undefined {
    return this.#flights.get(key)
  }

  /**
   * Gets an answer from another process, or makes it; it is stored if it may be. Nobody's going away
   * ends it.
   */
  make(edition: Edition, key: string, run: () => Promise<Answer>): Promise<Answer> {
    const answer = this.#obtain(edition, key, run).finally(() => this.#flights.delete(key))
    this.#flights.set(key, answer)
    return answer
  }

  async #obtain(edition: Edition, key: string, run: () => Promise<Answer>): Promise<Answer> {
    const shared = await this.#shared?.get(key)
    if (shared !== undefined) {
      // Whoever put it there had proven it.
      this.#store(edition, key, shared, true)
      return shared
    }
    const made = await run()
    if (made.isStorable) this.#store(edition, key, made, false)
    return made
  }

  /** Bytes that it holds, roughly. */
  get bytes(): number {
    return this.#kept.calculatedSize
  }

  /** How many answers it holds. */
  get size(): number {
    return this.#kept.size
  }

  #store({ tag }: Edition, key: string, answer: Answer, isProven: boolean): void {
    if (tag !== this.#tag || answer.body.length > LONGEST_ANSWER) return
    const kept = { ...answer, body: onItsOwn(answer.body) }
    this.#kept.set(key, { answer: kept, completedAt: performance.now(), isProven })
  }

  async #prove({ tag }: Edition, key: string, kept: Kept): Promise<Answer | undefined> {
    try {
      const now = await this.#watch.since(kept.completedAt)
      // Others may have asked for it meanwhile.
      if (now.tag === tag && !kept.isProven) {
        kept.isProven = true
        this.#shared?.put(key, kept.answer)
      }
    } catch {
      // The database is away; asking it for the answer will tell so.
    }
    return kept.isProven ? kept.answer : undefined
  }

  #clear(tag: string): void {
    this.#kept.clear()
    this.#tag = tag
  }
}

/** Bytes in memory of their own: a short buffer is a slice of a larger one, which it would keep. */
function onItsOwn(bytes: Buffer): Buffer {
  if (bytes.length === bytes.buffer.byteLength) return bytes
  const copy = Buffer.allocUnsafeSlow(bytes.length)
  bytes.copy(copy)
  return copy
}
