import { stringify } from 'csv-stringify/sync'
import type { Cell, ExportColumn } from '../../data/exports/export-table.ts'
import { encodeGlobalId } from '../../schema/global-id.ts'
import type { ExportFormat } from './export-request.ts'

/** What the last line says of a file. */
export type ExportEnd = { readonly table: string; readonly rows: number; readonly revision: number }

/** How a format writes an export. */
export type ExportLines = {
  readonly mediaType: string
  readonly head: (columns: readonly ExportColumn[]) => string
  readonly rows: (columns: readonly ExportColumn[], rows: readonly Cell[][]) => string
  readonly end: (end: ExportEnd) => string
}

const BOM = '\ufeff'

/**
 * For spreadsheets: a byte order mark, without which they take UTF-8 for something else, and an
 * apostrophe before what they would take for a formula; numbers stay numbers. Whatever holds `#` is
 * quoted, so that the last line can be told as a comment, and whatever breaks a line in any way, as
 * readers take a line feed alone for the end of a record too.
 */
const CSV = {
  escape_formulas: true,
  quoted_match: /[#\r\n]/,
  record_delimiter: '\r\n',
  cast: { boolean: (value: boolean) => String(value) },
} as const

export const EXPORT_LINES: Readonly<Record<ExportFormat, ExportLines>> = {
  csv: {
    mediaType: 'text/csv; charset=utf-8; header=present',
    head: (columns) => BOM + stringify([columns.map(({ name }) => name)], CSV),
    rows: (columns, rows) =>
      stringify(
        rows.map((row) =>
          present(columns, row).map((cell) => (isList(cell) ? cell.join(' ') : cell)),
        ),
        CSV,
      ),
    end: ({ rows, revision }) => `# complete rows=${rows} revision=${revision}\r\n`,
  },
  jsonl: {
    mediaType: 'application/jsonl; charset=utf-8',
    head: () => '',
    rows: (columns, rows) =>
      rows
        .map((row) => {
          const cells = present(columns, row)
          const object = Object.fromEntries(
            columns.map(({ name }, at) => [name, cells[at] ?? null]),
          )
          return `${JSON.stringify(object)}\n`
        })
        .join(''),
    end: (end) => `${JSON.stringify({ complete: true, ...end })}\n`,
  },
}

const isList = (cell: Cell): cell is readonly string[] => Array.isArray(cell)

/** The ids of rows as ids of the graph. */
function present(columns: readonly ExportColumn[], row: readonly Cell[]): Cell[] {
  return row.map((cell, at) => {
    const node = columns[at]?.node
    if (node === undefined || cell === null) return cell
    return isList(cell)
      ? cell.map((id) => encodeGlobalId(node, id))
      : encodeGlobalId(node, String(cell))
  })
}
