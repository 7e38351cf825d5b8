/** Longer documents are parsed anew each time: they are rare, and a few would fill the memory. */
const LONGEST = 16_384
/** What is made of a document, its plan too, takes some three hundred times its text. */
const CHARACTERS = 262_144

/**
 * A least-recently-used cache by document text, bounded by the characters of its keys. Yoga's own
 * holds 1,024 documents of any length, which at 256 KB each is a quarter of a gigabyte.
 */
export class DocumentCache<Value> {
  readonly #values = new Map<string, Value>()
  #characters = 0

  get(document: string): Value | undefined {
    const value = this.#values.get(document)
    if (value === undefined) return undefined
    // A Map keeps the order of insertion; the first key is then the least recently used.
    this.#values.delete(document)
    this.#values.set(document, value)
    return value
  }

  set(document: string, value: Value): void {
    if (document.length > LONGEST) return
    if (!this.#values.has(document)) this.#characters += document.length
    this.#values.set(document, value)
    for (const oldest of this.#values.keys()) {
      if (this.#characters <= CHARACTERS) break
      this.#values.delete(oldest)
      this.#characters -= oldest.length
    }
  }

  /** How many documents it holds. */
  get size(): number {
    return this.#values.size
  }
}
