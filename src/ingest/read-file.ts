import { type FileResult, ownCopy, type ReportName } from './file-result.ts'

/** A file that was read: what its result begins with. */
export type ReadFile = Pick<FileResult, 'file' | 'unread'> & {
  readonly sha256: string
  readonly report: ReportName
  /** What is worth telling; a sentence each. */
  readonly notes: readonly string[]
}

/** The result of a file that was read. */
export function resultOf(
  { notes, ...read }: ReadFile,
  { movedFrom = [], ...rest }: Pick<FileResult, 'outcome' | 'size'> & Partial<FileResult>,
): FileResult {
  const note = notes.length === 0 ? null : ownCopy(notes.join('; '))
  return { ...read, reason: null, note, help: null, movedFrom, ...rest }
}
