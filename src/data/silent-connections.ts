import type { Socket } from 'node:net'
import type pg from 'pg'

const SWEEP_MS = 500

/**
 * Ends connections of a pool that somebody waits for and that have brought nothing for longer than the
 * server lets a statement take: it does not even say so, packets are lost on the way, and the connection
 * itself would notice after minutes. What waits then fails, and the pool makes another connection. One look
 * at all of them each half second costs nothing; a timer for each statement (`query_timeout` of the driver)
 * took a tenth of the CPU of a request and 100 MB.
 * @returns stops it
 */
export function endSilentConnections(pool: pg.Pool, mostMs: number): () => void {
  const lastHeard = new Map<pg.PoolClient, Heard>()
  pool.on('acquire', (client) => lastHeard.set(client, heardNow(client)))
  pool.on('release', (_error, client) => lastHeard.delete(client))
  const sweep = setInterval(() => {
    for (const [client, before] of lastHeard) {
      const now = heardNow(client)
      if (now.bytes !== before.bytes) {
        lastHeard.set(client, now)
      } else if (now.at - before.at >= mostMs) {
        lastHeard.delete(client)
        // While a statement is under way this breaks the connection off.
        asClient(client)
          .end()
          .catch(() => undefined)
      }
    }
  }, SWEEP_MS).unref()
  return () => clearInterval(sweep)
}

/** How much a connection had brought at some time. */
type Heard = { readonly bytes: number; readonly at: number }

function heardNow(client: pg.PoolClient): Heard {
  const { bytesRead } = asClient(client).connection.stream as Socket
  return { bytes: bytesRead, at: performance.now() }
}

/** What a pool gives is a client; its type tells only what a borrower may do. */
const asClient = (client: pg.PoolClient) => client as pg.PoolClient & pg.Client
