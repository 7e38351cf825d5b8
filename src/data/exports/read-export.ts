import type { Catalogue } from '../../domain/catalogue.ts'
import { deriveReviewAndLitigation } from '../../domain/review-and-litigation.ts'
import type { Snapshot } from '../open-database.ts'
import type { Reader } from '../read-rows.ts'
import { CASE_FIGURES, REVIEWS } from './application-tables.ts'
import {
  type Cell,
  type ExportColumn,
  type ExportTable,
  OF_REPORT,
  REPORT_KEY,
  TEXT_LEVELS,
  type TextLevel,
} from './export-table.ts'
import { readSources } from './sources.ts'
import { type ExportScope, walkPlaces, walkReports } from './walk.ts'

/** What is to be exported. */
export type ExportChoice = {
  readonly table: ExportTable
  readonly scope: ExportScope
  readonly text: TextLevel
}

/** Reports of one batch: of a few the rows stay small, also with the texts of their documents. */
const BATCH = { none: 50, quotes: 25, full: 5 } as const
const PLACES = 500

/** The columns that an export has at a level of text. */
export function columnsOf({ table, text }: Pick<ExportChoice, 'table' | 'text'>): ExportColumn[] {
  const most = TEXT_LEVELS.indexOf(text)
  return table.columns.filter((column) => TEXT_LEVELS.indexOf(column.text ?? 'none') <= most)
}

/**
 * The rows of an export, a batch at a time: no more than one batch is in memory. Ids are those of
 * the rows, not yet of the graph.
 */
export async function* readExport(
  snapshot: Snapshot,
  catalogue: Catalogue,
  choice: ExportChoice,
): AsyncGenerator<Cell[][]> {
  const { table, scope, text } = choice
  if (table.walk === 'indicators') {
    yield indicatorRows(catalogue)
    return
  }
  const isOfPlaces = table.walk === 'places'
  const walk = isOfPlaces
    ? walkPlaces(snapshot, scope, PLACES)
    : walkReports(snapshot, scope, BATCH[text])
  for await (const ids of walk) {
    if (table === REVIEWS) yield await reviewRows(snapshot, ids)
    else yield await tableRows(snapshot, choice, ids, isOfPlaces ? 'text' : 'uuid')
  }
}

async function tableRows(
  reader: Reader,
  { table, text }: ExportChoice,
  ids: readonly string[],
  type: 'text' | 'uuid',
): Promise<Cell[][]> {
  const shown = columnsOf({ table, text })
  const ofSource = shown.flatMap(({ ofSource }, at) => (ofSource ? [{ at, make: ofSource }] : []))
  const { evidence } = table
  const ordinal = table.columns.some(({ name }) => name === 'heading')
  const source =
    ofSource.length === 0 || evidence === undefined
      ? []
      : [
          ...['documentId', 'evidenceStart', 'evidenceEnd'].map((name) => `${evidence}."${name}"`),
          ...(ordinal ? [`${evidence}."ordinal"`, `${evidence}."heading"`] : []),
        ]
  const rows = await select(reader, table, [...shown.map(({ sql }) => sql), ...source], ids, type)
  if (source.length === 0) return rows
  const at = shown.length
  const sources = await readSources(reader, new Set(rows.map((row) => row[at] as string)))
  return rows.map((row) => {
    const [documentId, start, end, printed = null, heading = null] = row.splice(at) as [
      string,
      number,
      number,
      (string | null)?,
      (string | null)?,
    ]
    const document = sources.get(documentId) ?? { text: null, mediaType: 'text/plain' }
    for (const column of ofSource) {
      row[column.at] = column.make(document, { documentId, start, end, ordinal: printed, heading })
    }
    return row
  })
}

async function select(
  reader: Reader,
  { from, orderBy }: Pick<ExportTable, 'from' | 'orderBy'>,
  expressions: readonly string[],
  ids: readonly string[],
  type: 'text' | 'uuid',
): Promise<Cell[][]> {
  const rows = await reader.readJson(
    `SELECT coalesce(json_agg(json_build_array(${expressions.join(', ')}) ORDER BY ${orderBy}), '[]')
     FROM unnest($1::${type}[]) WITH ORDINALITY AS w ("id", "n") ${from}`,
    [[...ids]],
  )
  return rows as Cell[][]
}

type CaseRow = {
  readonly id: string
  readonly position: number
  readonly indicator: string | null
  readonly value: number | null
} & Pick<Parameters<typeof deriveReviewAndLitigation>[0][number], 'origin' | 'basis' | 'scope'>

/** Reviews and lawsuits, by the rule that the graph has them by. */
async function reviewRows(reader: Reader, ids: readonly string[]): Promise<Cell[][]> {
  const keys = await select(
    reader,
    { from: OF_REPORT, orderBy: 'w."n"' },
    REPORT_KEY.map(({ sql }) => sql),
    ids,
    'uuid',
  )
  const figures = await select(
    reader,
    REVIEWS,
    ['r."id"', ...CASE_FIGURES.map(({ sql }) => sql)],
    ids,
    'uuid',
  )
  const byReport = new Map<Cell, CaseRow[]>()
  for (const [report = null, ...cells] of figures) {
    const row = Object.fromEntries(
      CASE_FIGURES.map(({ name }, at) => [name, cells[at]]),
    ) as unknown as CaseRow
    const known = byReport.get(report)
    if (known) known.push(row)
    else byReport.set(report, [row])
  }
  return keys.flatMap((key) => {
    const own = byReport.get(key[0] ?? null) ?? []
    const idAt = new Map(own.map(({ position, id }) => [position, id]))
    return Object.entries(deriveReviewAndLitigation(own) ?? {}).flatMap(([kind, count]) => {
      if (count === null) return []
      const { total, upheld, corrected, other, pending } = count
      const ids = count.figures.flatMap((position) => idAt.get(position) ?? [])
      return [[...key, kind, total, upheld, corrected, other, pending, ids]]
    })
  })
}

/** One row for each row of a form that an indicator joins. */
function indicatorRows({ indicators }: Catalogue): Cell[][] {
  return [...indicators.values()].flatMap(({ code, labelZh, labelEn, unit, comparability, rows }) =>
    rows.map((row) => [
      ...[code, labelZh, labelEn, unit, comparability],
      ...[row.form, row.code, row.labelZh, row.labelEn, row.comparability],
    ]),
  )
}
