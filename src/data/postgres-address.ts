import pg from 'pg'
import { GongkaiError } from '../domain/errors.ts'

// One process keeps few connections busy, and ten replicas must stay below the server's usual 100.
const POOL_SIZE = 8
const CONNECT_TIMEOUT_MS = 5_000

/** Where a server is, and how it is connected to. */
export type Address = {
  readonly config: pg.PoolConfig
  readonly schema: string
  readonly location: string
}

/** The variable that gave an address, for messages about it. */
type Variable = 'DATABASE_URL' | 'DATABASE_REPLICA_URL'

/**
 * Reads an address with Prisma's parameters `schema` and `connection_limit`.
 * @throws {GongkaiError} DATABASE_UNREACHABLE, BAD_CONFIGURATION
 */
export function readAddress(databaseUrl: string, variable: Variable): Address {
  if (!URL.canParse(databaseUrl)) {
    throw new GongkaiError(
      'DATABASE_UNREACHABLE',
      `${variable} is not an address. It looks like postgresql://user:password@host:5432/database.`,
    )
  }
  const { searchParams } = new URL(databaseUrl)
  const config = {
    connectionString: databaseUrl,
    max: Number(searchParams.get('connection_limit')) || POOL_SIZE,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: searchParams.get('application_name') ?? 'gongkai',
  }
  const { host, port, database } = readByDriver(config, variable)
  return {
    config,
    schema: searchParams.get('schema') ?? 'public',
    location: `${host}:${port}/${database}`,
  }
}

/** The driver reads the files that the address names (sslrootcert, sslcert, sslkey). */
function readByDriver(config: pg.PoolConfig, variable: Variable): pg.Client {
  try {
    return new pg.Client(config)
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException
    // Without the cause: other errors than a file's may hold the address with its password.
    throw new GongkaiError(
      'BAD_CONFIGURATION',
      path
        ? `${variable} names the file ${path}, which cannot be read (${code}). Correct its sslrootcert, sslcert or sslkey.`
        : `${variable} (not shown) cannot be read. Check the files of sslrootcert, sslcert and sslkey, and that special characters are percent-encoded.`,
    )
  }
}
