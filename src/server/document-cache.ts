import { LRUCache } from 'lru-cache'

/** Longer documents are parsed anew each time: they are rare, and a few would fill the memory. */
const LONGEST = 16_384
/** What is made of a document takes some two hundred times its text, its plans (plan-operation.ts) apart. */
const CHARACTERS = 262_144

/**
 * A least-recently-used cache by document text, bounded by the characters of its keys. Yoga's own
 * holds 1,024 documents of any length, which at 256 KB each is a quarter of a gigabyte.
 */
export class DocumentCache<Value extends object | number> extends LRUCache<string, Value> {
  constructor() {
    super({
      maxSize: CHARACTERS,
      maxEntrySize: LONGEST,
      // Even an empty document must have a size.
      sizeCalculation: (_, document) => Math.max(1, document.length),
    })
  }
}
