import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Config } from '../config.ts'
import { loadCatalogue } from '../data/catalogue-file.ts'
import { openDatabase } from '../data/open-database.ts'
import { type AttachResult, attachDocument } from '../ingest/attach-document.ts'
import { seedIfEmpty } from '../ingest/seed.ts'

/**
 * Attaches the text of source documents to the reports that were read from them, told by sha256.
 * A file that is at fault is rejected and the others go on; a fault of the database ends it all.
 * @returns the exit code: 0 when all went in, 1 when some were rejected
 */
export async function ingest(
  { dataDir, databaseUrl }: Config,
  files: readonly string[],
): Promise<number> {
  const database = await openDatabase({ dataDir, databaseUrl })
  try {
    await seedIfEmpty({ database, catalogue: loadCatalogue() })
    let rejected = 0
    for (const file of files) {
      const outcome = await attachFile(database, file)
      if (outcome.startsWith('rejected')) rejected++
      console.log(`${basename(file)}: ${outcome}`)
    }
    await database.maintain()
    return rejected === 0 ? 0 : 1
  } finally {
    await database.close()
  }
}

async function attachFile(
  database: Parameters<typeof attachDocument>[0]['database'],
  file: string,
): Promise<string> {
  let bytes: Uint8Array
  try {
    if (!statSync(file).isFile()) return 'rejected: not a file'
    bytes = readFileSync(file)
  } catch (error) {
    return `rejected: ${error instanceof Error ? error.message : error}`
  }
  return wordsFor(await attachDocument({ database }, bytes))
}

function wordsFor(result: AttachResult): string {
  switch (result.outcome) {
    case 'attached':
      return 'text attached'
    case 'unchanged':
      return 'unchanged'
    case 'unknown':
      return 'rejected: not the document of a report that is held (this version reads no others yet)'
    case 'unreadable':
      return `rejected: ${result.reason}`
  }
}
