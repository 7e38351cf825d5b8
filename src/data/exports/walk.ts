import { LIST_LIMITS } from '../../domain/limits.ts'
import { jurisdictionWhere, type ReportFilter, reportWhere } from '../filters.ts'
import { encodeCursor, type KeysetOrder, preparePage } from '../keyset.ts'
import { jurisdictionOrder, reportOrder } from '../orders.ts'
import type { Reader } from '../read-rows.ts'
import { newRead, type RowChoice, rowsReader, rowsSql } from '../read-statement.ts'
import { Parameters } from '../where-sql.ts'

/** Which places and years are exported. */
export type ExportScope = Pick<ReportFilter, 'jurisdiction' | 'within' | 'years'>

/** The ids of the reports, by place and the latest year first. */
export function walkReports(reader: Reader, scope: ExportScope, size: number) {
  const order = reportOrder({ field: 'JURISDICTION_CODE', direction: 'asc' })
  return walk(reader, { model: 'Report', key: 'id', order, where: reportWhere(scope), size })
}

/** The codes of the places. */
export function walkPlaces(reader: Reader, { jurisdiction, within }: ExportScope, size: number) {
  const codes = jurisdiction == null ? null : [jurisdiction]
  const where = jurisdictionWhere({ codes, within })
  return walk(reader, {
    model: 'Jurisdiction',
    key: 'code',
    order: jurisdictionOrder(null),
    where,
    size,
  })
}

type Steps = {
  readonly model: string
  readonly key: string
  readonly order: KeysetOrder
  readonly where: object
  readonly size: number
}

/** Reads a list to its end by the values of its order, so that a batch costs the same at any depth. */
async function* walk(
  reader: Reader,
  { model, key, order, where, size }: Steps,
): AsyncGenerator<string[]> {
  for (let after: string | null = null; ; ) {
    const { request } = preparePage(order, { after }, LIST_LIMITS.pageSize)
    const found = await readKeys(reader, model, [key, ...order.columns.map(({ name }) => name)], {
      where: { AND: [where, request.where] },
      orderBy: request.orderBy,
      take: size,
    })
    const last = found.at(-1)
    if (last === undefined) return
    yield found.map((row) => row[key] as string)
    if (found.length < size) return
    after = encodeCursor(order, last)
  }
}

async function readKeys(
  reader: Reader,
  model: string,
  columns: readonly string[],
  choice: RowChoice,
): Promise<Record<string, unknown>[]> {
  const read = newRead(model)
  for (const column of columns) read.columns.add(column)
  const parameters = new Parameters()
  const sql = `SELECT ${rowsSql(read, choice, parameters)}`
  return rowsReader(read)(await reader.readJson(sql, parameters.values)) as Record<
    string,
    unknown
  >[]
}
