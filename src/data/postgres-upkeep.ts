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
  if (rebuildIndexes) {
    for (const table of tables) await client.query(`REINDEX TABLE CONCURRENTLY ${table}`)
  }
  await client.query(`${afterBulkLoad ? 'VACUUM (ANALYZE)' : 'ANALYZE'} ${tables.join()}`)
}

/** Prisma names the table between two models `_OneToOther`. */
function isOurs(table: string): boolean {
  const models = table.startsWith('_') ? table.slice(1).split('To') : [table]
  return models.every((model) => Object.hasOwn(Prisma.ModelName, model))
}
