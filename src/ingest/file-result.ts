import type { FindingStatus } from '../domain/findings.ts'
import type { AgencyKind } from '../domain/places.ts'
import type { ReportForm } from '../domain/report-forms.ts'

/** What became of a file. `read`: in a dry run, nothing is stored. */
export const FILE_OUTCOMES = ['created', 'updated', 'unchanged', 'read', 'rejected'] as const
export type FileOutcome = (typeof FILE_OUTCOMES)[number]

/** The report that a file gives. */
export type ReportName = {
  readonly id: string
  readonly jurisdiction: string
  readonly place: string
  readonly agency: string
  readonly agencyKind: AgencyKind
  readonly year: number
  readonly form: ReportForm
}

export type FindingCounts = Readonly<Partial<Record<FindingStatus, number>>>

/** How much is in a report. */
export type ReportSize = { readonly figures: number; readonly findings: FindingCounts }

/** What became of one file; small, as thousands of them are kept until the end. */
export type FileResult = {
  /** The path as it was given or found. */
  readonly file: string
  readonly outcome: FileOutcome
  /** Why it was rejected; null for any other outcome. */
  readonly reason: string | null
  /** What else is worth knowing of a file that was not rejected. */
  readonly note: string | null
  /** What the user can do about it; every rejection says so. */
  readonly help: string | null
  /** Reports that the same document was taken for before, and that went. */
  readonly movedFrom: readonly string[]
  readonly sha256: string | null
  readonly report: ReportName | null
  readonly size: ReportSize | null
  /**
   * Numbers of the document that were not read, without those that count nothing (dates, numbers of
   * documents and clauses, deadlines); null when it was not read anew.
   */
  readonly unread: number | null
}

/** What to do about a file that the file system does not give. */
export const CHECK_PATH =
  'Name an HTML, Markdown or text file that you may read, or a folder that holds such files.'
/** What to do about a fault of ours. */
export const REPORT_IT = 'Report it with the file; the other files are not touched by it.'

/** A file that does not go in. */
export function rejection(
  file: string,
  reason: string,
  help: string,
  more: Partial<Pick<FileResult, 'sha256' | 'report'>> = {},
): FileResult {
  return {
    ...{ file, outcome: 'rejected', ...ownCopy({ reason, help }), note: null, movedFrom: [] },
    ...{ sha256: null, report: null, size: null, unread: null, ...more },
  }
}

/**
 * The same with strings of its own. A string that was cut out of a document keeps the whole document
 * in memory for as long as it lives, and results live until the end of a run.
 */
export function ownCopy<T>(value: T): T {
  return structuredClone(value)
}

/** Counts things by status. */
export function countsOf(findings: Iterable<{ readonly status: FindingStatus }>): FindingCounts {
  const counts: Partial<Record<FindingStatus, number>> = {}
  for (const { status } of findings) counts[status] = (counts[status] ?? 0) + 1
  return counts
}
