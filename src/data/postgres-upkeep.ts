import pg from 'pg'
import { Prisma } from './generated/prisma/client.ts'
import type { Maintenance } from './open-database.ts'

/**
 * Takes statistics of our tables, and does what else is asked for; a shared database has others, which
 * are not ours to walk.
 */
export async function tidy(
  client: pg.Client,
  { afterBulkLoad = false, rebuildIndexes = false }: Maintenance,
): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
     WHERE relkind = 'r' AND nspname = current_schema()`,
  )
  const tables = rows
    .filter(({ name }) => isOurs(name))
    .map(({ name }) => pg.escapeIdentifier(name))
  if (rebuildIndexes) await rebuild(client, tables)
  await client.query(`${afterBulkLoad ? 'VACUUM (ANALYZE)' : 'ANALYZE'} ${tables.join()}`)
}

/** What PostgreSQL calls an index that it is building or about to drop. */
const HALF_BUILT = '_cc(new|old)[0-9]*$'

/** Rebuilds the indexes of tables, while others read and write. */
async function rebuild(client: pg.Client, tables: readonly string[]): Promise<void> {
  // A rebuild that was broken off leaves indexes that are of no use and cost every writing.
  const { rows: left } = await client.query<{ name: string }>(
    `SELECT indexrelid::regclass::text AS name FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
     WHERE NOT indisvalid AND indrelid = ANY($1::regclass[]) AND relname ~ $2`,
    [tables, HALF_BUILT],
  )
  for (const { name } of left) await client.query(`DROP INDEX CONCURRENTLY IF EXISTS ${name}`)
  // PostgreSQL 14 before 14.4 could lose entries when rows changed meanwhile.
  const { rows: versions } = await client.query<{ isSafe: boolean }>(
    `SELECT current_setting('server_version_num')::int >= 140004 AS "isSafe"`,
  )
  const concurrently = versions[0]?.isSafe ? 'CONCURRENTLY' : ''
  for (const table of tables) await client.query(`REINDEX TABLE ${concurrently} ${table}`)
}

/** Prisma names the table between two models `_OneToOther`. */
function isOurs(table: string): boolean {
  const models = table.startsWith('_') ? table.slice(1).split('To') : [table]
  return models.every((model) => Object.hasOwn(Prisma.ModelName, model))
}
