import { resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Catalogue } from '../domain/catalogue.ts'
import { GongkaiError } from '../domain/errors.ts'
import { evaluateReport } from '../domain/evaluate.ts'
import type { Gazetteer } from '../domain/jurisdiction-names.ts'
import type { ReportDraft } from '../domain/report-draft.ts'
import type { extractReport } from '../extraction/extract-report.ts'
import { countsNothing } from '../extraction/sentences/passages.ts'
import type { SourceFile } from './collect-files.ts'
import { CHECK_PATH, countsOf, type FileResult, REPORT_IT, rejection } from './file-result.ts'
import { inOneLine, internalFault } from './ingest-fault.ts'
import type { IngestServices } from './ingest-report.ts'
import type { ManifestEntry } from './manifest.ts'
import { draftFault } from './read-draft.ts'
import { resultOf } from './read-file.ts'
import { readSource } from './read-source.ts'
import { reportNameOf } from './report-name.ts'
import { createReportStore, type ReportStore } from './report-store.ts'

const MAYBE_CUT_OFF = 'fetch it again if its end is missing'

/** What the user says of documents that they do not say themselves. */
export type Overrides = { readonly jurisdiction?: string; readonly year?: number }

/** How a run of files is read and stored. */
export type IngestRun = {
  readonly extract: typeof extractReport
  readonly catalogue: Catalogue
  readonly gazetteer: Gazetteer
  /** null: a dry run, which stores nothing. */
  readonly services: IngestServices | null
  /** Whether a report takes the place of one that another document gave, or a verified one. */
  readonly replace: boolean
  /** For every file; what the manifest says of a file goes before. */
  readonly overrides: Overrides
  /** By absolute path. */
  readonly manifest: ReadonlyMap<string, ManifestEntry>
  /** Gets every draft that a dry run reads; nothing else keeps it. */
  readonly onDraft?: (draft: ReportDraft) => void | Promise<void>
}

/**
 * Reads files one after the other and stores what they give, each in a transaction of its own. What
 * is wrong with a file is its result, and the next one follows.
 * @throws what ends the run: a fault of the database
 */
export async function* ingestFiles(
  run: IngestRun,
  files: Iterable<SourceFile>,
): AsyncGenerator<FileResult, void, void> {
  const store = run.services && createReportStore(run.services, run.replace)
  for (const file of files) {
    // Signals and the progress bar get their turn: reading itself never waits.
    await setImmediate()
    yield file.fault === null
      ? await ingestFile(run, store, file.path)
      : rejection(file.path, file.fault, CHECK_PATH)
  }
}

async function ingestFile(
  run: IngestRun,
  store: ReportStore | null,
  file: string,
): Promise<FileResult> {
  const source = readSource(file)
  if (source.outcome === 'rejected') return rejection(file, source.reason, source.help)
  const { bytes, name, sha256 } = source
  const entry = run.manifest.get(resolve(file))
  const overrides = overridesOf(run.overrides, entry)
  const known = await store?.findKnown(file, sha256, bytes, overrides)
  if (known) return known

  const extraction = attempt(() =>
    run.extract({
      bytes,
      name,
      catalogue: run.catalogue,
      gazetteer: run.gazetteer,
      overrides,
      source: { url: entry?.url ?? null, retrievedAt: entry?.retrievedAt ?? null },
    }),
  )
  if (extraction instanceof Error) return rejection(file, extraction.message, REPORT_IT, { sha256 })
  if (extraction.outcome === 'rejected') {
    const held = (await store?.reportFrom(sha256)) ?? null
    const stays =
      held && `The report read from it before (${held.jurisdiction}/${held.year}) stays.`
    const help = [extraction.help, stays].filter((it) => it !== null).join(' ')
    return rejection(file, extraction.reason, help, { sha256 })
  }
  const { draft, text, unread, cutOff } = extraction
  const report = reportNameOf(draft)
  const fault = attempt(() => draftFault(draft, { text, sha256 }, run.catalogue))
  if (fault !== null) {
    const reason = fault instanceof Error ? fault.message : internalFault(new Error(fault))
    return rejection(file, reason, REPORT_IT, { sha256, report })
  }
  const notes = [
    ...extraction.notes,
    ...(cutOff === null ? [] : [`it ${cutOff}: ${MAYBE_CUT_OFF}`]),
  ]
  const missed = unread.filter(({ reason }) => !countsNothing(reason)).length
  const read = { file, sha256, report, unread: missed, notes }
  if (store !== null) return store.put(read, { draft, text, cutOff })

  const findings = attempt(() => countsOf(evaluateReport({ draft, catalogue: run.catalogue })))
  if (findings instanceof Error)
    return rejection(file, findings.message, REPORT_IT, { sha256, report })
  await run.onDraft?.(draft)
  const size = { figures: draft.figures.length, findings }
  return resultOf(read, { outcome: 'read', size })
}

/** A fault of ours in one file must not end the run: it is returned as an error that says so. */
function attempt<T>(work: () => T): T | Error {
  try {
    return work()
  } catch (error) {
    const told = error instanceof GongkaiError ? inOneLine(error.message) : internalFault(error)
    return new Error(told, { cause: error })
  }
}

function overridesOf(general: Overrides, entry: ManifestEntry | undefined): Overrides {
  const jurisdiction = entry?.jurisdiction ?? general.jurisdiction
  const year = entry?.year ?? general.year
  return {
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
    ...(year === undefined ? {} : { year }),
  }
}
