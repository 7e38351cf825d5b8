import cliProgress from 'cli-progress'
import type { FileResult } from '../ingest/file-result.ts'
import { printable, whyOf } from './ingest-report-table.ts'

/** Shows how far a run is, on standard error. */
export type Progress = { tell(result: FileResult): void; end(): void }

/**
 * A bar where a person watches, a line for each file elsewhere, so that a log has them. Where the
 * results themselves go out as lines of JSON, a bar is shown only when it is not among them.
 */
export function createProgress(total: number, isJson: boolean): Progress {
  const isWatched = process.stderr.isTTY === true
  if (isJson && (!isWatched || process.stdout.isTTY)) {
    return { tell: () => undefined, end: () => undefined }
  }
  return isWatched ? bar(total) : lines(total)
}

function bar(total: number): Progress {
  const single = new cliProgress.SingleBar(
    {
      format: '{bar} {value}/{total}  {rejected} rejected  {eta_formatted} left  {file}',
      clearOnComplete: true,
      hideCursor: true,
      stream: process.stderr,
    },
    cliProgress.Presets.shades_classic,
  )
  let rejected = 0
  single.start(total, 0, { file: '', rejected })
  return {
    tell(result) {
      if (result.outcome === 'rejected') rejected++
      single.increment({ file: printable(result.file), rejected })
    },
    end: () => single.stop(),
  }
}

function lines(total: number): Progress {
  let done = 0
  return {
    tell(result) {
      done++
      console.error(`[${done}/${total}] ${lineOf(result)}`)
    },
    end: () => undefined,
  }
}

/** The files that did not go in, on a line each. */
export function rejectionLines(results: readonly FileResult[]): string[] {
  return results.filter(({ outcome }) => outcome === 'rejected').map(lineOf)
}

function lineOf(result: FileResult): string {
  const { file, outcome, report, size, unread } = result
  const why = whyOf(result)
  const parts = [
    ...(report === null ? [] : [`${report.jurisdiction}/${report.year}`]),
    ...(size === null ? [] : [`${size.figures} figures`]),
    ...(unread === null ? [] : [`${unread} unread`]),
    ...(why === '' ? [] : [why]),
  ]
  return printable(`${file}: ${[outcome, ...parts].join(', ')}`)
}
