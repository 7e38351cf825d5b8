import Table from 'cli-table3'
import type { FileResult, ReportName } from '../ingest/file-result.ts'

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
/** Narrower than this a sentence is not readable. */
const NARROWEST_NOTE = 40

/**
 * What became of the files of a run, as a table for people. Findings are counted by status: passed,
 * passed within what 余 or 约 allow, warnings, failures, and not assessable.
 * @param width columns of the terminal; without it no line is broken
 */
export function ingestReportTable(results: readonly FileResult[], width?: number): string {
  const rows = results.map(rowOf)
  const notes = results.map((result) => printable(whyOf(result)))
  const plain = tableOf(HEAD, rows)
  if (notes.every((note) => note === '')) return plain
  const whole = rows.map((row, at) => [...row, notes[at] ?? ''])
  if (width === undefined) return tableOf([...HEAD, 'Why'], whole)
  // What the other columns leave of the terminal; a border is as wide as its table.
  const rest = width - plain.indexOf('\n') - 1
  return tableOf([...HEAD, 'Why'], whole, Math.max(NARROWEST_NOTE, rest))
}

function tableOf(head: string[], rows: readonly string[][], lastWidth?: number): string {
  const table = new Table({
    head,
    style: { head: [], border: [], compact: true },
    colAligns: HEAD.map((_name, at) => (at < 3 ? 'left' : 'right')),
    ...(lastWidth === undefined
      ? {}
      : { colWidths: [...HEAD.map(() => null), lastWidth], wordWrap: true }),
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
