import { basename } from 'node:path'
import { FILE_OUTCOMES, type FileResult } from '../ingest/file-result.ts'
import { encodeGlobalId } from '../schema/global-id.ts'
import { printable } from './ingest-report-table.ts'

/** One line over a whole run. */
export function ingestSummary(
  results: readonly FileResult[],
  { planned, skipped, isDry }: { planned: number; skipped: number; isDry: boolean },
): string {
  const counts = FILE_OUTCOMES.map((outcome) => ({
    outcome,
    count: results.filter((result) => result.outcome === outcome).length,
  })).filter(({ count }) => count > 0)
  const parts = counts.map(({ outcome, count }) => `${count} ${outcome}`).join(', ')
  const hasChanged = counts.some(({ outcome }) => outcome === 'created' || outcome === 'updated')
  const others = skipped === 1 ? '1 other was' : `${skipped} others were`
  return [
    `${results.length} ${results.length === 1 ? 'file' : 'files'}: ${parts || 'none read'}.`,
    ...(results.length < planned ? [`Stopped before the other ${planned - results.length}.`] : []),
    ...(skipped === 0 ? [] : [`${others} skipped: hidden, or no document.`]),
    ...movesOf(results),
    ...(isDry ? ['A dry run: nothing was stored.'] : hasChanged ? [] : ['Nothing has changed.']),
  ].join(' ')
}

/** No more moves are told by name. */
const MOST_MOVES = 5

function movesOf(results: readonly FileResult[]): string[] {
  const moves = results.flatMap(({ file, report, movedFrom }) =>
    movedFrom.map(
      (former) =>
        `${printable(basename(file))} moved from ${former} to ${report?.jurisdiction}/${report?.year}.`,
    ),
  )
  const more = moves.length - MOST_MOVES
  return [...moves.slice(0, MOST_MOVES), ...(more > 0 ? [`${more} more moved.`] : [])]
}

/** What became of a file, as one line of JSON. */
export function resultLine({ size, report, ...result }: FileResult): string {
  return JSON.stringify({
    ...result,
    report: report && { ...report, id: encodeGlobalId('Report', report.id) },
    figures: size?.figures ?? null,
    findings: size?.findings ?? null,
  })
}
