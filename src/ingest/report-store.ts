import { GongkaiError } from '../domain/errors.ts'
import type { ReportDraft } from '../domain/report-draft.ts'
import { attachDocument } from './attach-document.ts'
import { type FileResult, type ReportName, rejection } from './file-result.ts'
import { inOneLine, internalFault, isDatabaseFault } from './ingest-fault.ts'
import { type IngestServices, ingestReport } from './ingest-report.ts'
import { reportFromDocument, storedSize } from './report-name.ts'

/** A file that was read: what its result begins with. */
export type ReadFile = Pick<FileResult, 'file' | 'unread'> & {
  readonly sha256: string
  readonly report: ReportName
}

/** The graph, as a run of files sees it. */
export type ReportStore = {
  /** The result of a file that need not be read: a verified report's, or one of this run again. */
  findKnown(file: string, sha256: string, bytes: Uint8Array): Promise<FileResult | null>
  /** The stored report that a document gives. */
  reportFrom(sha256: string): Promise<ReportName | null>
  /** Stores what was read, if nothing speaks against it. */
  put(read: ReadFile, draft: ReportDraft, text: string): Promise<FileResult>
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
  ): Promise<FileResult | null> {
    const result = await attachDocument(services, bytes)
    const { sha256 } = result
    if (result.outcome === 'unknown') return null
    if (result.outcome === 'unreadable') {
      return rejection(file, result.reason, null, { sha256, report })
    }
    const isNew = result.outcome === 'attached'
    return {
      ...{ file, sha256, report, unread: null, help: null },
      outcome: isNew ? 'updated' : 'unchanged',
      note: `verified by hand: ${isNew ? 'its text is attached now' : 'not read anew'}`,
      size: await storedSize(prisma, report.id),
    }
  }

  const remember = (result: FileResult): FileResult => {
    const { sha256, report, outcome, file } = result
    if (outcome === 'rejected' || sha256 === null || report === null) return result
    byDocument.set(sha256, result)
    byReport.set(report.id, file)
    return result
  }

  return {
    async findKnown(file, sha256, bytes) {
      const same = byDocument.get(sha256)
      if (same !== undefined) {
        return { ...same, file, outcome: 'unchanged', note: `the same document as ${same.file}` }
      }
      const report = await reportFromDocument(prisma, sha256)
      if (!report?.verified) return null
      const { verified: _verified, ...name } = report
      const result = await attach(file, bytes, name)
      return result && remember(result)
    },
    reportFrom: (sha256) => reportFromDocument(prisma, sha256),
    async put(read, draft, text) {
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
        const result = await ingestReport(services, draft, { text, replace })
        if (result.outcome === 'refused') {
          const reason = `${result.reason} (${nameOf(report)})`
          const help = 'With --replace this one takes its place.'
          return rejection(file, reason, help, { sha256, report })
        }
        const { outcome, movedFrom } = result
        const note = movedFrom.length === 0 ? null : `was taken for ${movedFrom.join(', ')} before`
        const size = await storedSize(prisma, report.id)
        return remember({ ...read, outcome, note, help: null, size })
      } catch (error) {
        if (await isDatabaseFault(services.database, error)) throw error
        const reason =
          error instanceof GongkaiError ? inOneLine(error.message) : internalFault(error)
        return rejection(file, reason, null, { sha256, report })
      }
    },
  }
}

const nameOf = ({ jurisdiction, year }: ReportName) => `${jurisdiction}/${year}`
