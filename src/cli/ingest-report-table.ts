import Table from 'cli-table3'
import type { FileResult, ReportName } from '../ingest/file-result.ts'
import { narrowTable } from './ingest-narrow-table.ts'

const HEAD = [
  'File',
  'Result',
  'Report',
  'Figures',
  'Pass',
  'Approx',
  'Warn',
  'Fail',
  'N/A',
  'Unread',
]
/** The same for a terminal of 80 columns. */
const SHORT_HEAD = [
  'File',
  'Result',
  'Report',
  'Fig.',
  'Pass',
  'Appr',
  'Warn',
  'Fail',
  'N/A',
  'Unread',
]

/**
 * What became of the files of a run, as a table for people. Findings are counted by status: passed,
 * passed within what 余 or 约 allow, warnings, failures, and not assessable.
 * @param width columns of the terminal, which it keeps to; without it nothing is cut or broken
 */
export function ingestReportTable(results: readonly FileResult[], width?: number): string {
  const rows = results.map(rowOf)
  const notes = results.map((result) => printable(whyOf(result)))
  if (width !== undefined) {
    const narrow = rows.map((cells, at) => ({ cells, why: notes[at] ?? '' }))
    return narrowTable(SHORT_HEAD, narrow, width)
  }
  if (notes.every((note) => note === '')) return tableOf(HEAD, rows)
  return tableOf(
    [...HEAD, 'Why'],
    rows.map((row, at) => [...row, notes[at] ?? '']),
  )
}

function tableOf(head: string[], rows: readonly string[][]): string {
  const table = new Table({
    head,
    style: { head: [], border: [], compact: true },
    colAligns: HEAD.map((_name, at) => (at < 3 ? 'left' : 'right')),
  })
  table.push(...rows)
  return table.toString()
}

function rowOf({ file, outcome, report, size, unread }: FileResult): string[] {
  const count = (number: number | undefined) => (size === null ? '' : String(number ?? 0))
  const findings = size?.findings
  return [
    file,
    outcome,
    report === null ? '' : `${report.jurisdiction}/${report.year} ${issuerOf(report)}`.trim(),
    count(size?.figures),
    count(findings?.PASS),
    count(findings?.PASS_APPROXIMATE),
    count(findings?.WARN),
    count(findings?.FAIL),
    count(findings?.NOT_ASSESSABLE),
    unread === null ? '' : String(unread),
  ].map(printable)
}

/** Governments and committees go by their place, which is shorter, and which a local code names. */
function issuerOf({ agency, agencyKind, place, jurisdiction }: ReportName): string {
  if (agencyKind === 'DEPARTMENT' || agencyKind === 'OTHER') return agency
  return jurisdiction.endsWith(`:${place}`) ? '' : place
}

/** Why a file was rejected and what helps, or what else is worth knowing; empty for nothing. */
export function whyOf({ reason, note, help }: FileResult): string {
  const said = reason ?? note
  if (said === null) return ''
  return help === null ? said : `${said.replace(/[.。]$/, '')}. ${help}`
}

/** File names and messages may hold anything; a terminal must not act on it. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')
}
