import type { Transaction } from '../data/insert-rows.ts'

/** A document that would take the place of another of the same report. */
type Claim = {
  readonly sha256: string
  readonly figures: number
  readonly text: string | undefined
  /** How it shows that its end is missing, or null. */
  readonly cutOff: string | null
}

/** A newer version of a page loses less of its length. */
const MUCH_SHORTER = 0.9

/**
 * Why a document is but a part of the one that a report was read from, or null: it is the beginning
 * of its text, or it breaks off and gives less. A page that was merely changed is neither.
 */
export async function lostEnd(
  tx: Transaction,
  stored: { readonly id: string; readonly sha256: string },
  { sha256, figures, text, cutOff }: Claim,
): Promise<string | null> {
  if (text === undefined || stored.sha256 === sha256) return null
  const { document, _count: held } = await tx.report.findUniqueOrThrow({
    where: { id: stored.id },
    select: { document: { select: { text: true } }, _count: { select: { figures: true } } },
  })
  if (document.text !== null && isBeginning(text, document.text)) {
    return `cut off: it holds only the beginning (${text.length} of ${document.text.length} characters) of the document that this report was read from`
  }
  const isShorter = document.text !== null && text.length < document.text.length * MUCH_SHORTER
  if (cutOff === null || (figures >= held.figures && !isShorter)) return null
  return `cut off: it ${cutOff} and gives ${figures} figures; the document that this report was read from gives ${held.figures}`
}

function isBeginning(part: string, whole: string): boolean {
  const [short, long] = [part, whole].map((text) => text.replace(/\s+/g, '')) as [string, string]
  return short.length < long.length && long.startsWith(short)
}
