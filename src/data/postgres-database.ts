import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { GongkaiError } from '../domain/errors.ts'
import { migrate, type SqlSession } from './migrate.ts'
import type { Database, OpenOptions } from './open-database.ts'
import { type Address, readAddress } from './postgres-address.ts'
import { openPostgresEditions } from './postgres-edition.ts'
import { openPostgresSnapshot } from './postgres-snapshot.ts'
import { tidy } from './postgres-upkeep.ts'
import { createPrismaClient } from './prisma-client.ts'
import { RevisionWatch } from './revision-watch.ts'
import { endSilentConnections } from './silent-connections.ts'
import { CONNECTION_SECONDS, createStatementNames } from './statement-names.ts'

const OLDEST_VERSION = 14
const TOO_MANY_CONNECTIONS = '53300'
const STARTING = '57P03'

/** How much later than the server should have ended a statement its connection is given up. */
const SILENCE_MS = 500
/** For the settings of a new connection. */
const SET_UP_MS = 5_000

type PostgresOptions = Omit<OpenOptions, 'dataDir'> & { readonly databaseUrl: string }

/**
 * Connects to a PostgreSQL server and migrates it.
 * @throws {GongkaiError} as `openDatabase`.
 */
export async function openPostgres(options: PostgresOptions): Promise<Database> {
  const address = readAddress(options.databaseUrl, 'DATABASE_URL')
  const { config, schema, location } = address
  await withoutTimeLimit(config, schema, location, (client) =>
    prepare(client, address, options.onSlowMigration),
  )
  return connect(address, options, true)
}

/**
 * A server that follows another one and can only be read. It need not be there yet; what is asked
 * of it fails until it is.
 * @throws {GongkaiError} BAD_CONFIGURATION when the address cannot be read.
 */
export function openPostgresReplica(options: PostgresOptions): Database {
  return connect(readAddress(options.databaseUrl, 'DATABASE_REPLICA_URL'), options, false)
}

/** @param isPrimary whether changes are told there, which a server that follows refuses */
function connect(
  { config, schema, location }: Address,
  { statementTimeoutMs = 0, onQuery }: PostgresOptions,
  isPrimary: boolean,
): Database {
  const pool = new pg.Pool({
    ...config,
    idleTimeoutMillis: 30_000,
    maxLifetimeSeconds: CONNECTION_SECONDS,
    keepAlive: true,
    onConnect: (client) => setUp(client, schema, statementTimeoutMs),
  })
  // The pool replaces a connection that breaks while idle; unheard, the event ends the process.
  pool.on('error', () => undefined)
  const stopSweeping =
    statementTimeoutMs > 0
      ? endSilentConnections(pool, statementTimeoutMs + SILENCE_MS)
      : () => undefined
  // One source of names: the statements of both are prepared on the same connections.
  const statementName = createStatementNames()
  const adapter = new PrismaPg(pool, { schema, statementNameGenerator: statementName })
  const prisma = createPrismaClient(adapter, onQuery)
  let watch: RevisionWatch | undefined
  let closing: Promise<void> | undefined
  return {
    prisma,
    kind: 'postgres',
    location,
    pool: () => ({
      total: pool.totalCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
    }),
    async readJson(sql, parameters) {
      onQuery?.(sql, JSON.stringify(parameters))
      const { rows } = await pool.query<[unknown]>({
        text: sql,
        values: [...parameters],
        name: statementName({ sql }),
        rowMode: 'array',
      })
      return rows[0]?.[0]
    },
    maintain: (options = {}) =>
      withoutTimeLimit(config, schema, location, (client) => tidy(client, options)),
    openSnapshot: () =>
      openPostgresSnapshot(config, (client) => setUp(client, schema, statementTimeoutMs)),
    watchRevision() {
      const prepared = (client: pg.Client) => setUp(client, schema, statementTimeoutMs)
      watch ??= new RevisionWatch((onChange) =>
        openPostgresEditions({
          config,
          setUp: prepared,
          onChange: isPrimary ? onChange : undefined,
        }),
      )
      return watch
    },
    close() {
      stopSweeping()
      closing ??= Promise.all([watch?.close(), prisma.$disconnect()]).then(() => pool.end())
      return closing
    },
  }
}

/**
 * Settings of every connection. The server's own default need not be UTC; compiling statements (JIT)
 * costs ours more than it saves.
 */
async function setUp(client: pg.ClientBase, schema: string, timeoutMs: number): Promise<void> {
  const path = pg.escapeIdentifier(schema)
  const settings = {
    text: `SET TIME ZONE 'UTC'; SET jit = off; SET search_path = ${path}; SET statement_timeout = ${timeoutMs}`,
    query_timeout: SET_UP_MS,
  }
  await client.query(settings)
}

/** Checks the server and migrates it. */
async function prepare(
  client: pg.Client,
  { schema, location }: Address,
  onSlow: OpenOptions['onSlowMigration'],
): Promise<void> {
  await checkServer(client, location)
  if (schema !== 'public') await createSchema(client, schema)
  const session: SqlSession = {
    place: `the database ${location}`,
    query: async (sql, parameters) => (await client.query(sql, parameters)).rows,
    run: (script) => client.query(script),
  }
  await migrate(session, undefined, onSlow)
}

/** Does something on a connection of its own, on which statements may take as long as they need. */
async function withoutTimeLimit(
  config: pg.PoolConfig,
  schema: string,
  location: string,
  work: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const client = new pg.Client(config)
  // A connection that breaks fails the statement too; unheard, the event would end the process.
  client.on('error', () => undefined)
  try {
    await client.connect()
    await setUp(client, schema, 0)
    await work(client)
  } catch (error) {
    throw error instanceof GongkaiError ? error : unusable(location, error)
  } finally {
    await client.end()
  }
}

async function createSchema(client: pg.Client, schema: string): Promise<void> {
  try {
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${pg.escapeIdentifier(schema)}`)
  } catch (error) {
    // Another replica makes it at this moment.
    if ((error as { code?: string }).code !== '23505') throw error
  }
}

async function checkServer(client: pg.Client, location: string): Promise<void> {
  const { rows } = await client.query(
    `SELECT current_setting('server_version_num')::int / 10000 AS version,
            current_setting('server_encoding') AS encoding,
            pg_is_in_recovery() AS "isFollowing"`,
  )
  type Facts = { version: number; encoding: string; isFollowing: boolean }
  const [{ version, encoding, isFollowing }] = rows as [Facts]
  if (version < OLDEST_VERSION) {
    throw new GongkaiError(
      'BAD_CONFIGURATION',
      `DATABASE_URL: the server of ${location} is PostgreSQL ${version}; ${OLDEST_VERSION} or newer is needed.`,
    )
  }
  if (isFollowing) {
    throw new GongkaiError(
      'BAD_CONFIGURATION',
      `DATABASE_URL: the server of ${location} follows another and cannot be written to. Name the primary there, and this one in DATABASE_REPLICA_URL.`,
    )
  }
  if (encoding !== 'UTF8') {
    throw new GongkaiError(
      'BAD_CONFIGURATION',
      `DATABASE_URL: the database ${location} has the encoding ${encoding}, which cannot hold Chinese. Create one with ENCODING 'UTF8'.`,
    )
  }
}

function unusable(location: string, error: unknown): GongkaiError {
  const { code, message } = error as { code?: string; message?: string }
  if (code === TOO_MANY_CONNECTIONS) {
    return new GongkaiError(
      'OVERLOADED',
      `The database ${location} has no connection left: ${message}. Try again shortly, give each process fewer (connection_limit in DATABASE_URL), or raise max_connections.`,
      { cause: error },
    )
  }
  // What the server itself says (no such database, wrong password) is clear as it is.
  const reasons: Record<string, string> = {
    ECONNREFUSED: 'nothing listens there',
    ENOTFOUND: 'the host is not known',
    EAI_AGAIN: 'the host is not known',
    ETIMEDOUT: 'the host does not answer',
    [STARTING]: 'it starts or recovers, which takes a while',
  }
  return new GongkaiError(
    'DATABASE_UNREACHABLE',
    `The database ${location} cannot be used: ${reasons[code ?? ''] ?? message}. Check DATABASE_URL and that the server runs.`,
    { cause: error },
  )
}
