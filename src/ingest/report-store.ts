import { GongkaiError } from '../domain/errors.ts'
import type { ReportDraft } from '../domain/report-draft.ts'
import { attachDocument } from './attach-document.ts'
import { type FileResult, REPORT_IT, type ReportName, rejection } from './file-result.ts'
import { inOneLine, internalFault, isDatabaseFault } from './ingest-fault.ts'
import type { Overrides } from './ingest-files.ts'
import { type IngestServices, ingestReport } from './ingest-report.ts'
import { type ReadFile, resultOf } from './read-file.ts'
import { reportFromDocument, storedSize } from './report-name.ts'

/** What a document gave. */
type Reading = {
  readonly draft: ReportDraft
  readonly text: string
  readonly cutOff: string | null
}

/** The graph, as a run of files sees it. */
export type ReportStore = {
  /** The result of a file that need not be read: a verified report's, or one of this run again. */
  findKnown(
    file: string,
    sha256: string,
    bytes: Uint8Array,
    given: Overrides,
  ): Promise<FileResult | null>
  /** The stored report that a document gives. */
  reportFrom(sha256: string): Promise<ReportName | null>
  /** Stores what was read, if nothing speaks against it. */
  put(read: ReadFile, reading: Reading): Promise<FileResult>
}

/**
 * The store for one run. Within a run the first document of a report stands, so that two that claim
 * it do not take turns at every run.
 * @param replace whether documents of this run take the place of those stored before
 */
export function createReportStore(services: IngestServices, replace: boolean): ReportStore {
  const { prisma } = services.database
  const byDocument = new Map<string, FileResult>()
  const byReport = new Map<string, string>()

  async function attach(
    file: string,
    bytes: Uint8Array,
    report: ReportName,
    given: Overrides,
  ): Promise<FileResult | null> {
    const result = await attachDocument(services, bytes)
    const { sha256 } = result
    if (result.outcome === 'unknown') return null
    if (result.outcome === 'unreadable') {
      return rejection(file, result.reason, REPORT_IT, { sha256, report })
    }
    const isNew = result.outcome === 'attached'
    const done = `verified by hand: ${isNew ? 'its text is attached now' : 'not read anew'}`
    const notes = [done, ...leftAside(report, given)]
    return resultOf(
      { file, sha256, report, unread: null, notes },
      { outcome: isNew ? 'updated' : 'unchanged', size: await storedSize(prisma, report.id) },
    )
  }

  const remember = (result: FileResult): FileResult => {
    const { sha256, report, outcome, file } = result
    if (outcome === 'rejected' || sha256 === null || report === null) return result
    byDocument.set(sha256, result)
    byReport.set(report.id, file)
    return result
  }

  return {
    async findKnown(file, sha256, bytes, given) {
      const same = byDocument.get(sha256)
      if (same !== undefined) {
        return {
          ...same,
          file,
          outcome: 'unchanged',
          note: `the same document as ${same.file}`,
          movedFrom: [],
        }
      }
      const report = await reportFromDocument(prisma, sha256)
      if (!report?.verified) return null
      const { verified: _verified, ...name } = report
      const result = await attach(file, bytes, name, given)
      return result && remember(result)
    },
    reportFrom: (sha256) => reportFromDocument(prisma, sha256),
    async put(read, { draft, text, cutOff }) {
      const { file, sha256, report } = read
      const first = byReport.get(report.id)
      if (first !== undefined) {
        return rejection(
          file,
          `${first}, another document of this run, gives the report ${nameOf(report)} already`,
          'Give the one that is to stand alone, with --replace.',
          { sha256, report },
        )
      }
      try {
        const result = await ingestReport(services, draft, { text, cutOff, replace })
        if (result.outcome === 'refused') {
          const reason = `${result.reason} (${nameOf(report)})`
          return rejection(file, reason, result.help, { sha256, report })
        }
        const { outcome, movedFrom } = result
        const moved = movedFrom.map((former) => `moved from ${former} to ${nameOf(report)}`)
        const size = await storedSize(prisma, report.id)
        const notes = [...moved, ...(outcome === 'unchanged' ? [] : read.notes)]
        return remember(resultOf({ ...read, notes }, { outcome, size, movedFrom }))
      } catch (error) {
        if (await isDatabaseFault(services.database, error)) throw error
        const reason =
          error instanceof GongkaiError ? inOneLine(error.message) : internalFault(error)
        return rejection(file, reason, REPORT_IT, { sha256, report })
      }
    },
  }
}

const nameOf = ({ jurisdiction, year }: ReportName) => `${jurisdiction}/${year}`

/** What was given of a document that says otherwise by hand; a verified report stands. */
function leftAside({ jurisdiction, year }: ReportName, given: Overrides): string[] {
  const others = [
    ...(given.year === undefined || given.year === year ? [] : [`the year ${given.year}`]),
    ...(given.jurisdiction === undefined || given.jurisdiction === jurisdiction
      ? []
      : [`the place ${given.jurisdiction}`]),
  ]
  if (others.length === 0) return []
  return [
    `${others.join(' and ')} given for it ${others.length === 1 ? 'is' : 'are'} left aside: it is ${jurisdiction}/${year}`,
  ]
}
