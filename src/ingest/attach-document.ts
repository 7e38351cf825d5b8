import { createHash } from 'node:crypto'
import { insertRows, type Transaction } from '../data/insert-rows.ts'
import type { IngestServices } from './ingest-report.ts'
import { reportSearchEntries } from './search-entries.ts'
import { nextStamp, writing } from './stamp.ts'

/**
 * What became of a file: `unknown` when no report of ours was read from it, `unreadable` when it
 * does not give the text that its draft describes.
 */
export type AttachResult =
  | { readonly outcome: 'attached' | 'unchanged' | 'unknown'; readonly sha256: string }
  | { readonly outcome: 'unreadable'; readonly sha256: string; readonly reason: string }

/**
 * Gives a stored report the text of its document, when the file is that document byte for byte:
 * quotes resolve and search reads the text from then on; nothing else changes.
 * @param bytes the file as it is
 */
export async function attachDocument(
  { database }: Pick<IngestServices, 'database'>,
  bytes: Uint8Array,
): Promise<AttachResult> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return writing(database, async (tx) => {
    const document = await tx.sourceDocument.findUnique({
      where: { sha256 },
      select: {
        id: true,
        charset: true,
        mediaType: true,
        length: true,
        text: true,
        reports: { select: { id: true } },
      },
    })
    if (document === null) return { outcome: 'unknown', sha256 }
    const text = decode(bytes, document.charset)
    if (text === null) {
      return { outcome: 'unreadable', sha256, reason: `it is not text in ${document.charset}` }
    }
    if (document.text === text) return { outcome: 'unchanged', sha256 }
    if (text.length !== document.length) {
      const reason = `its text has ${text.length} code units, its draft says ${document.length}`
      return { outcome: 'unreadable', sha256, reason }
    }
    await tx.sourceDocument.update({ where: { id: document.id }, data: { text } })
    for (const { id } of document.reports) await indexReport(tx, id, text, document.mediaType)
    const stamp = await nextStamp(tx)
    await tx.report.updateMany({ where: { documentId: document.id }, data: stamp })
    return { outcome: 'attached', sha256 }
  })
}

/** The text, or null when the bytes are not text in this charset. */
function decode(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

async function indexReport(
  tx: Transaction,
  reportId: string,
  text: string,
  mediaType: string,
): Promise<void> {
  const { agency, jurisdiction, sections, plan, ...report } = await tx.report.findUniqueOrThrow({
    where: { id: reportId },
    include: {
      agency: true,
      jurisdiction: true,
      sections: true,
      plan: { include: { problems: true, measures: true } },
    },
  })
  const searchable = {
    report,
    agency,
    place: jurisdiction,
    sections,
    problems: plan?.problems ?? [],
    measures: plan?.measures ?? [],
  }
  await tx.searchEntry.deleteMany({ where: { reportId } })
  await insertRows(tx, 'SearchEntry', reportSearchEntries(searchable, text, mediaType))
}
