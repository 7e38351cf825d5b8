import { setImmediate } from 'node:timers/promises'
import type { Catalogue } from '../domain/catalogue.ts'
import { GongkaiError } from '../domain/errors.ts'
import type { ReportDraft } from '../domain/report-draft.ts'
import { reportIdOf } from './neighbour-years.ts'
import { draftFault } from './read-draft.ts'
import { type KeptDraft, keptDraft } from './stored-rows.ts'

/** A draft to be loaded, with the decoded text of its document where it is at hand. */
export type LoadedDraft = { readonly draft: ReportDraft; readonly text: string | null }

/** A draft that was checked and is ready to be stored. */
export type ReadyDraft = LoadedDraft & { readonly reportId: string; readonly kept: KeptDraft }

/** By what a document is known again: its bytes, else its name or address. */
export function documentKeys({
  sha256,
  name,
  url,
}: Pick<ReportDraft['document'], 'sha256' | 'name' | 'url'>): string[] {
  return [sha256, name, ...(url === null ? [] : [url])]
}

/** What storing one draft may find of another. */
export function keysOf({ reportId, draft }: ReadyDraft): string[] {
  return [reportId, ...documentKeys(draft.document)]
}

/**
 * Checks drafts and gathers them into batches of about so many figures, in their order. No batch
 * holds a report twice, or two versions of a document, so that a batch does what its drafts would one by one.
 * @param figures how many figures make a batch, about
 * @param isSound whether the drafts need no check
 * @param turn settles when the next draft may be taken, so that work of more haste goes first
 * @throws GongkaiError BAD_DRAFT that names the report
 */
export async function* draftBatches(
  drafts: AsyncIterable<LoadedDraft> | Iterable<LoadedDraft>,
  catalogue: Catalogue,
  figures: number,
  isSound: boolean,
  turn: () => Promise<unknown>,
): AsyncGenerator<ReadyDraft[]> {
  let batch: ReadyDraft[] = []
  let size = 0
  let taken = new Set<string>()
  for await (const loaded of drafts) {
    if (!isSound) check(loaded, catalogue)
    const ready = readyDraft(loaded)
    const keys = keysOf(ready)
    if (size >= figures || keys.some((key) => taken.has(key))) {
      yield batch
      batch = []
      size = 0
      taken = new Set()
    }
    batch.push(ready)
    size += ready.draft.figures.length
    for (const key of keys) taken.add(key)
    // The batch before is being written: its statements go on between two drafts.
    await setImmediate()
    await turn()
  }
  if (batch.length > 0) yield batch
}

function check({ draft, text }: LoadedDraft, catalogue: Catalogue): void {
  const { report, document } = draft
  const source = { text: text ?? { length: document.length }, sha256: document.sha256 }
  const fault = draftFault(draft, source, catalogue)
  if (fault === null) return
  const name = `${report.jurisdiction.code}/${report.year}, ${report.agency.name}`
  throw new GongkaiError('BAD_DRAFT', `${name}: ${fault}`)
}

function readyDraft({ draft, text }: LoadedDraft): ReadyDraft {
  const { report } = draft
  return { draft, text, reportId: reportIdOf(report, report.year), kept: keptDraft(draft) }
}
