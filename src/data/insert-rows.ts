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
  if (rows.length === 0) return
  // A row may leave out a column that is null.
  const names = new Set(rows.flatMap((row) => Object.keys(row)))
  const columns = [...names].map((name) => `"${name}"`).join(', ')
  await tx.$executeRaw`
    INSERT INTO ${Prisma.raw(`"${model}" (${columns})`)}
    SELECT ${Prisma.raw(columns)}
    FROM json_populate_recordset(${Prisma.raw(`null::"${model}"`)}, ${JSON.stringify(rows)}::json)`
}
