import type { Source } from './sources.ts'

/** How much of the documents' own text is exported: none, short quotes, or all. */
export const TEXT_LEVELS = ['none', 'quotes', 'full'] as const
export type TextLevel = (typeof TEXT_LEVELS)[number]

/** What an export walks over, a batch at a time. */
export type Walk = 'reports' | 'places' | 'indicators'

/** A value as CSV and JSON have it. */
export type Cell = string | number | boolean | null | readonly string[]

/** A column of an export. */
export type ExportColumn = {
  readonly name: string
  /** Its expression, over the tables that the table's `from` names. */
  readonly sql: string
  /** The type of the graph whose ids it holds: one, or a list of them. */
  readonly node?: string
  /** Holds text of the documents, so that it is there only from this level on. */
  readonly text?: Exclude<TextLevel, 'none'>
  /** Makes the value out of the document and the slice that the row's evidence points to. */
  readonly ofSource?: (source: Source, row: SourceRow) => string | null
}

/** What `ofSource` may look at. */
export type SourceRow = {
  readonly documentId: string
  readonly start: number
  readonly end: number
  readonly ordinal: string | null
  readonly heading: string | null
}

/** A table that can be exported. */
export type ExportTable = {
  readonly name: string
  readonly description: string
  readonly walk: Walk
  readonly columns: readonly ExportColumn[]
  /** What stands after FROM, joined to the batch `w ("id", "n")`, and the order within a report. */
  readonly from: string
  readonly orderBy: string
  /** For columns with `ofSource`: the alias of the table with the evidence. */
  readonly evidence?: string
}

/** A column that is one of a table's. */
export const column = (alias: string, name: string, as = name): ExportColumn => ({
  name: as,
  sql: `${alias}."${name}"`,
})

/** Columns that are a table's, under their own names. */
export const columns = (alias: string, ...names: string[]): ExportColumn[] =>
  names.map((name) => column(alias, name))

/** A column with an id of the graph. */
export const nodeId = (name: string, sql: string, node: string): ExportColumn => ({
  name,
  sql,
  node,
})

/** A moment as the graph writes it. */
export const moment = (sql: string, name: string): ExportColumn => ({
  name,
  sql: `to_char(${sql} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
})

/** Joins the reports of a batch with their places and bodies. */
export const OF_REPORT = `JOIN "Report" r ON r."id" = w."id"
  JOIN "Jurisdiction" j ON j."code" = r."jurisdictionCode"
  JOIN "Agency" a ON a."id" = r."agencyId"`

/** What every row of a report begins with, so that a file can be read without another. */
export const REPORT_KEY: readonly ExportColumn[] = [
  nodeId('report', 'r."id"', 'Report'),
  column('j', 'code', 'jurisdiction'),
  column('j', 'fullName', 'jurisdictionName'),
  column('a', 'name', 'agency'),
  column('r', 'year', 'reportYear'),
]

/** Where a row stands in its source. */
export const evidenceColumns = (alias: string): ExportColumn[] => [
  { name: 'documentSha256', sql: 'd."sha256"' },
  ...columns(alias, 'evidenceStart', 'evidenceEnd', 'evidenceLine', 'evidenceSha256'),
]
/** Joins the document of a row with evidence. */
export const ofDocument = (alias: string) =>
  `JOIN "SourceDocument" d ON d."id" = ${alias}."documentId"`
