import pg from 'pg'
import { EDITION_SQL, type EditionRow, editionOf } from './edition.ts'
import type { Snapshot } from './open-database.ts'

/**
 * A view of a server's data at one moment: a transaction that only reads, on a connection of its
 * own, so that it takes none from the requests.
 * @param setUp gives the connection the settings of all others
 */
export async function openPostgresSnapshot(
  config: pg.ClientConfig,
  setUp: (client: pg.Client) => Promise<void>,
): Promise<Snapshot> {
  // A server that vanishes is noticed, and the connection given up.
  const client = new pg.Client({ ...config, keepAlive: true })
  // A connection that breaks fails the statement too; unheard, the event would end the process.
  client.on('error', () => undefined)
  try {
    await client.connect()
    await setUp(client)
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  } catch (error) {
    await client.end()
    throw error
  }
  return {
    async readJson(sql, parameters) {
      const query = { text: sql, values: [...parameters], rowMode: 'array' } as const
      const { rows } = await client.query<[unknown]>(query)
      return rows[0]?.[0]
    },
    edition: async () => editionOf((await client.query<EditionRow>(EDITION_SQL)).rows),
    close: () => client.end(),
  }
}
