import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeDocument } from '../extraction/document/decode.ts'
import type { MediaType } from '../extraction/document/media-type.ts'

/** A document to be read over and over. */
export type BenchDocument = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly mediaType: MediaType
}

/** The documents of some corpora (folders with `docs/`), those that are missing passed over. */
export function benchDocuments(corpora: readonly string[]): BenchDocument[] {
  return corpora
    .map((corpus) => join(corpus, 'docs'))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .sort()
        .map((name) => {
          const bytes = readFileSync(join(folder, name))
          return { name, bytes, mediaType: decodeDocument(bytes, name).mediaType }
        }),
    )
}
