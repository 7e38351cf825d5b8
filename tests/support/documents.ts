import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const FOLDER = resolve(
  process.env.GONGKAI_DOCUMENTS || join(import.meta.dirname, '../../../shared/documents'),
)

/** Why tests that need the source documents are skipped, or null when they are there. */
export const documentsMissing = existsSync(FOLDER)
  ? null
  : `no source documents in ${FOLDER}: set GONGKAI_DOCUMENTS to the folder that has them`

/** The source documents by sha256 of the file; empty when the folder is absent. */
export function sourceDocuments(): Map<string, { path: string; bytes: Buffer; text: string }> {
  if (documentsMissing !== null) {
    console.warn(`skipped: ${documentsMissing}`)
    return new Map()
  }
  return new Map(
    readdirSync(FOLDER).map((name) => {
      const path = join(FOLDER, name)
      const bytes = readFileSync(path)
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
      return [createHash('sha256').update(bytes).digest('hex'), { path, bytes, text }]
    }),
  )
}
