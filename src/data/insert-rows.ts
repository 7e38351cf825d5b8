import { Prisma } from './generated/prisma/client.ts'

/** A transaction of the database client. */
export type Transaction = Prisma.TransactionClient

/**
 * Inserts rows in one statement with one parameter: the rows as JSON, which PostgreSQL reads as
 * rows of the table's own type. Prisma's `createMany` has a parameter for every value and takes
 * ten times as long for thousands of rows.
 * @param model the table; names and columns come from our own code, never from input
 */
export async function insertRows(
  tx: Transaction,
  model: Prisma.ModelName,
  rows: readonly object[],
): Promise<void> {
  if (rows.length > 0) await insert(tx, model, rows, columnsOf(rows), Prisma.empty)
}

/** Inserts rows as `insertRows` does; a row whose `id` is there already takes its place. */
export async function upsertRows(
  tx: Transaction,
  model: Prisma.ModelName,
  rows: ReadonlyArray<{ readonly id: string }>,
): Promise<void> {
  if (rows.length === 0) return
  const columns = columnsOf(rows)
  const updates = columns.filter((name) => name !== 'id').map(excluded)
  await insert(
    tx,
    model,
    rows,
    columns,
    Prisma.raw(`ON CONFLICT ("id") DO UPDATE SET ${updates.join(', ')}`),
  )
}

const excluded = (name: string) => `"${name}" = EXCLUDED."${name}"`

/** The columns that rows have; a row may leave out one that is null. */
function columnsOf(rows: readonly object[]): string[] {
  const names = new Set<string>()
  for (const row of rows) for (const name in row) names.add(name)
  return [...names]
}

async function insert(
  tx: Transaction,
  model: Prisma.ModelName,
  rows: readonly object[],
  names: readonly string[],
  onConflict: Prisma.Sql,
): Promise<void> {
  const columns = names.map((name) => `"${name}"`).join(', ')
  await tx.$executeRaw`
    INSERT INTO ${Prisma.raw(`"${model}" (${columns})`)}
    SELECT ${Prisma.raw(columns)}
    FROM json_populate_recordset(${Prisma.raw(`null::"${model}"`)}, ${JSON.stringify(rows)}::json)
    ${onConflict}`
}
