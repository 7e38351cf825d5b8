import { Prisma } from './generated/prisma/client.ts'

/** A transaction of the database client. */
export type Transaction = Prisma.TransactionClient

/**
 * Rows of one table. Its name and those of the columns come from our own code, never from input.
 * With `replacing`, a row whose `id` is there already takes its place.
 */
export type TableRows = {
  readonly model: Prisma.ModelName
  readonly rows: readonly object[]
  readonly replacing?: boolean
}

/** Inserts rows of one table. */
export async function insertRows(
  tx: Transaction,
  model: Prisma.ModelName,
  rows: readonly object[],
): Promise<void> {
  await insertTables(tx, [insertion({ model, rows })])
}

/**
 * Inserts rows of several tables in one statement, so that they may refer to each other in any
 * order and take one round trip.
 */
export async function insertTables(
  tx: Transaction,
  insertions: ReadonlyArray<Prisma.Sql | null>,
): Promise<void> {
  const present = insertions.filter((sql) => sql !== null)
  if (present.length === 0) return
  const parts = present.map((sql, index) => Prisma.sql`${Prisma.raw(`"t${index}"`)} AS (${sql})`)
  await tx.$executeRaw`WITH ${Prisma.join(parts)} SELECT`
}

/**
 * The statement for the rows of one table, null when there are none. It has one parameter: the rows
 * as JSON, which PostgreSQL reads as rows of the table's own type. Prisma's `createMany` has a
 * parameter for every value and takes ten times as long for thousands of rows.
 */
export function insertion({ model, rows, replacing = false }: TableRows): Prisma.Sql | null {
  if (rows.length === 0) return null
  const names = columnsOf(rows)
  const columns = names.map((name) => `"${name}"`).join(', ')
  const updates = names
    .filter((name) => name !== 'id')
    .map((name) => `"${name}" = EXCLUDED."${name}"`)
  return Prisma.sql`
    INSERT INTO ${Prisma.raw(`"${model}" (${columns})`)}
    SELECT ${Prisma.raw(columns)}
    FROM json_populate_recordset(${Prisma.raw(`null::"${model}"`)}, ${jsonSql(rows)})
    ${replacing ? Prisma.raw(`ON CONFLICT ("id") DO UPDATE SET ${updates.join(', ')}`) : Prisma.empty}`
}

/** JSON as bytes: in a text Prisma would escape every quotation mark, and read it back. */
export function jsonSql(value: unknown): Prisma.Sql {
  return Prisma.sql`convert_from(${Buffer.from(JSON.stringify(value))}, 'UTF8')::json`
}

/** The columns that rows have; a row may leave out one that is null. */
function columnsOf(rows: readonly object[]): string[] {
  const names = new Set<string>()
  for (const row of rows) for (const name in row) names.add(name)
  return [...names]
}
