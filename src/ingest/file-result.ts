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
  /** Why it was rejected, or what else is worth knowing; one sentence. */
  readonly note: string | null
  /** What the user can do about it. */
  readonly help: string | null
  readonly sha256: string | null
  readonly report: ReportName | null
  readonly size: ReportSize | null
  /** Numbers of the document that were not read; null when it was not read anew. */
  readonly unread: number | null
}

/** A file that does not go in. */
export function rejection(
  file: string,
  note: string,
  help: string | null = null,
  more: Partial<Pick<FileResult, 'sha256' | 'report'>> = {},
): FileResult {
  return {
    ...{ file, outcome: 'rejected', ...ownCopy({ note, help }), sha256: null },
    ...{ report: null, size: null, unread: null, ...more },
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
