import pg from 'pg'
import { CHANGE_CHANNEL, EDITION_SQL, type EditionRow, editionOf } from './edition.ts'
import type { EditionSource } from './revision-watch.ts'

/** A server that takes longer for one row of one table cannot serve readers either. */
const PATIENCE_MS = 2_000

type Options = {
  readonly config: pg.ClientConfig
  /** Prepares a new connection. */
  readonly setUp: (client: pg.Client) => Promise<void>
  /** Is told of each change; without it nothing is listened to, which a standby would refuse. */
  readonly onChange?: (() => void) | undefined
}

/**
 * Reads the edition on a connection of its own, so that it never waits for readers' statements.
 * The same connection hears of changes. When it breaks, the next reading makes a new one.
 */
export function openPostgresEditions({ config, setUp, onChange }: Options): EditionSource {
  let connection: Promise<pg.Client> | undefined

  async function connect(): Promise<pg.Client> {
    const client = new pg.Client({
      ...config,
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
      keepAlive: true,
    })
    // Unheard, the event ends the process; the statement fails too.
    client.on('error', () => undefined)
    client.on('notification', () => onChange?.())
    try {
      await client.connect()
      await setUp(client)
      if (onChange) await client.query(`LISTEN ${CHANGE_CHANNEL}`)
      return client
    } catch (error) {
      end(client)
      throw error
    }
  }

  function open(): Promise<pg.Client> {
    const opened = connect()
    const forget = () => {
      if (connection === opened) connection = undefined
    }
    opened.then((client) => client.once('end', forget), forget)
    return opened
  }

  return {
    async read() {
      connection ??= open()
      const client = await connection
      try {
        const { rows } = await client.query<EditionRow>({ name: 'edition', text: EDITION_SQL })
        return editionOf(rows)
      } catch (error) {
        // Whatever it was, a new connection is the surest way on.
        connection = undefined
        end(client)
        throw error
      }
    },
    async close() {
      const client = await connection?.catch(() => undefined)
      connection = undefined
      await client?.end()
    },
  }
}

/** Without waiting: the other side may be gone. */
function end(client: pg.Client): void {
  client.end().catch(() => undefined)
}
