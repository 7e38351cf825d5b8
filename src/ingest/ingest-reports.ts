import { setImmediate } from 'node:timers/promises'
import { insertTables, type Transaction } from '../data/insert-rows.ts'
import { addToSums } from '../data/kept-sums.ts'
import { agenciesOf, insertions, makeRoom, type ReportRows } from '../data/report-writer.ts'
import type { Catalogue } from '../domain/catalogue.ts'
import type { ReportDraft } from '../domain/report-draft.ts'
import {
  documentKeys,
  draftBatches,
  keysOf,
  type LoadedDraft,
  type ReadyDraft,
} from './draft-batches.ts'
import { type IngestResult, type IngestServices, storeReport } from './ingest-report.ts'
import { findOrMakePlaces, type StoredPlace } from './local-jurisdiction.ts'
import { checkNextYear, reportIdOf, storedDrafts } from './neighbour-years.ts'
import { agencyRow } from './report-rows.ts'
import { nextStamp, type Stamp, writing } from './stamp.ts'
import { storedRows } from './stored-rows.ts'

export type { LoadedDraft } from './draft-batches.ts'

/** What became of a load so far. */
export type LoadTally = { readonly [Outcome in IngestResult['outcome']]: number } & {
  /** Rows written of new reports, over all tables. */
  readonly rows: number
}

/** How drafts are loaded. */
export type LoadOptions = {
  /** Whether they may take the place of reports that other documents gave, or of verified ones. */
  readonly replace?: boolean
  /**
   * Whether the drafts are known to be sound, because our own code made them and a test holds it to
   * that. Others are checked as those of a file are.
   */
  readonly isSound?: boolean
  /** Figures of one transaction, about. */
  readonly batchFigures?: number
  /** Is told after each transaction how far the load is. */
  readonly onBatch?: (tally: LoadTally) => void
}

// One statement has the rows of about so many figures: its JSON, a few megabytes, exists several
// times over while it is sent.
const STATEMENT_FIGURES = 600
const BATCH_FIGURES = 3_000
const TIMEOUT_MS = 600_000

/**
 * Stores many reports, as `ingestReport` would one after another, but many in a transaction and in
 * a statement. Each transaction is one revision of the dataset. Reports and documents that are
 * stored already go the way of a single report; they cost its time.
 * @returns what became of them
 * @throws GongkaiError BAD_DRAFT that names the report; transactions before it stay
 */
export async function ingestReports(
  { database, catalogue }: IngestServices,
  drafts: AsyncIterable<LoadedDraft> | Iterable<LoadedDraft>,
  options: LoadOptions = {},
): Promise<LoadTally> {
  const { replace = false, isSound = false, batchFigures = BATCH_FIGURES, onBatch } = options
  let tally: LoadTally = { created: 0, updated: 0, unchanged: 0, refused: 0, rows: 0 }
  // The next drafts are made while the server writes rows, not while it waits for them.
  let hasty: Promise<unknown> = Promise.resolve()
  const first: First = (work) => {
    const done = work()
    hasty = done.catch(() => undefined)
    return done
  }
  const write = async (batch: readonly ReadyDraft[]) => {
    const result = await writing(
      database,
      (tx) => storeBatch(tx, catalogue, batch, { replace, first }),
      TIMEOUT_MS,
    )
    tally = added(tally, result)
    onBatch?.(tally)
  }
  let pending = Promise.resolve()
  try {
    const turn = () => hasty
    for await (const batch of draftBatches(drafts, catalogue, batchFigures, isSound, turn)) {
      await pending
      pending = write(batch)
      // Awaited before the next one; until then nobody listens.
      pending.catch(() => undefined)
    }
  } finally {
    await pending
  }
  return tally
}

/** Does what the server waits for before any more drafts are made. */
type First = <T>(work: () => Promise<T>) => Promise<T>

function added(a: LoadTally, b: LoadTally): LoadTally {
  return {
    created: a.created + b.created,
    updated: a.updated + b.updated,
    unchanged: a.unchanged + b.unchanged,
    refused: a.refused + b.refused,
    rows: a.rows + b.rows,
  }
}

async function storeBatch(
  tx: Transaction,
  catalogue: Catalogue,
  batch: readonly ReadyDraft[],
  { replace, first }: { readonly replace: boolean; readonly first: First },
): Promise<LoadTally> {
  let stamp: Promise<Stamp> | undefined
  const begin = () => {
    stamp ??= nextStamp(tx)
    return stamp
  }
  const { same, known, fresh } = await sorted(tx, batch)
  const tally = { created: fresh.length, updated: 0, unchanged: same, refused: 0, rows: 0 }
  for (const { draft, text } of known) {
    const options = text === null ? { replace } : { replace, text }
    const { outcome } = await storeReport(tx, catalogue, draft, begin, options)
    tally[outcome]++
  }
  if (fresh.length > 0) tally.rows = await storeFresh(tx, catalogue, fresh, await begin(), first)
  return tally
}

/**
 * Divides a batch into drafts that are stored just so, whose number is given, drafts that have to do
 * with what is stored, by their report or their document, and the others.
 */
async function sorted(tx: Transaction, batch: readonly ReadyDraft[]) {
  const documents = batch.map(({ draft }) => draft.document)
  const urls = documents.flatMap(({ url }) => url ?? [])
  const reports = await tx.report.findMany({
    where: { id: { in: batch.map(({ reportId }) => reportId) } },
    select: { id: true, draftSha256: true, document: { select: { name: true, url: true } } },
  })
  const held = await tx.sourceDocument.findMany({
    where: {
      OR: [
        { sha256: { in: documents.map(({ sha256 }) => sha256) } },
        { name: { in: documents.map(({ name }) => name) } },
        { url: { in: urls } },
      ],
    },
    select: { sha256: true, name: true, url: true },
  })
  const stored = new Set([...reports.map(({ id }) => id), ...held.flatMap(documentKeys)])
  const isKnown = (ready: ReadyDraft) => keysOf(ready).some((key) => stored.has(key))
  const byId = new Map(reports.map((report) => [report.id, report]))
  // A load that goes on where another one ended passes what is there without a look at each.
  const isSame = ({ reportId, draft, kept }: ReadyDraft) => {
    const report = byId.get(reportId)
    return (
      report?.draftSha256 === kept.draftSha256 &&
      report.document.name === draft.document.name &&
      report.document.url === draft.document.url
    )
  }
  const others = batch.filter((ready) => !isSame(ready))
  return {
    same: batch.length - others.length,
    known: others.filter(isKnown),
    fresh: others.filter((ready) => !isKnown(ready)),
  }
}

/** @returns how many rows were written */
async function storeFresh(
  tx: Transaction,
  catalogue: Catalogue,
  fresh: readonly ReadyDraft[],
  stamp: Stamp,
  first: First,
): Promise<number> {
  const places = await findOrMakePlaces(
    tx,
    fresh.map(({ draft }) => draft.report.jurisdiction),
  )
  const own = new Map(fresh.map(({ reportId, draft }) => [reportId, draft]))
  const previous = await neighbours(tx, fresh, own, -1)
  const ids = fresh.map(({ reportId }) => reportId)
  const agencies = fresh.map(({ draft }) => ({ agency: agencyRow(draft.report) }))
  const toSum = await makeRoom(tx, ids, agenciesOf(agencies))
  const rowsOf = async (chunk: readonly ReadyDraft[]) => {
    const rows: ReportRows[] = []
    for (const { draft, text, kept } of chunk) {
      const { jurisdiction, year } = draft.report
      // Every place of the batch was found or made above.
      const place = places.get(jurisdiction.code) as StoredPlace
      const before = previous.get(reportIdOf(draft.report, year - 1))
      rows.push(storedRows({ ...kept, draft, catalogue, previous: before, place, text, stamp }))
      // The statements of the chunk before go on between two reports.
      await setImmediate()
    }
    return rows
  }
  // One statement is with the server, and the next is ready to follow it.
  const sent: Promise<void>[] = []
  let count = 0
  try {
    for (const chunk of chunksOf(fresh)) {
      const rows = await first(() => rowsOf(chunk))
      count += rows.reduce((sum, report) => sum + rowCount(report), 0)
      const next = insertions(rows)
      await sent.at(-2)
      const inserted = insertTables(tx, next)
      inserted.catch(() => undefined)
      sent.push(inserted)
    }
    await Promise.all(sent)
  } finally {
    // After a failure too, nothing is under way when the transaction ends.
    await Promise.allSettled(sent)
  }
  await addToSums(tx, toSum)
  const next = await neighbours(tx, fresh, new Map(), 1)
  for (const { draft } of fresh) {
    const { report } = draft
    if (own.has(reportIdOf(report, report.year + 1))) continue
    if (!next.has(reportIdOf(report, report.year + 1))) continue
    await checkNextYear(tx, catalogue, report, draft, stamp)
  }
  return count
}

/** Drafts of the same bodies for another year: of the batch, else those that are stored. */
async function neighbours(
  tx: Transaction,
  fresh: readonly ReadyDraft[],
  own: ReadonlyMap<string, ReportDraft>,
  distance: -1 | 1,
): Promise<ReadonlyMap<string, ReportDraft>> {
  const ids = fresh.map(({ draft }) => reportIdOf(draft.report, draft.report.year + distance))
  const stored = await storedDrafts(
    tx,
    ids.filter((id) => !own.has(id)),
  )
  return new Map([...stored, ...own])
}

function* chunksOf(fresh: readonly ReadyDraft[]): Generator<ReadyDraft[]> {
  let chunk: ReadyDraft[] = []
  let figures = 0
  for (const ready of fresh) {
    chunk.push(ready)
    figures += ready.draft.figures.length
    if (figures < STATEMENT_FIGURES) continue
    yield chunk
    chunk = []
    figures = 0
  }
  if (chunk.length > 0) yield chunk
}

function rowCount(rows: ReportRows): number {
  return Object.values(rows).reduce(
    (sum, part) => sum + (Array.isArray(part) ? part.length : part === null ? 0 : 1),
    0,
  )
}
