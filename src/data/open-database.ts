import { openEmbedded } from './embedded-database.ts'
import type { PrismaClient } from './generated/prisma/client.ts'
import { preloadQueryCompiler } from './prisma-client.ts'
import type { Edition, RevisionWatch } from './revision-watch.ts'

/** An open database with every migration applied. */
export type Database = {
  readonly prisma: PrismaClient
  readonly kind: 'embedded' | 'postgres'
  /** Where it is, without password: a folder, or host, port and name. */
  readonly location: string
  /**
   * Runs a statement of our own that gives one JSON value, on the connections that Prisma has.
   * The statement is kept prepared when it comes again.
   */
  readJson(sql: string, parameters: readonly unknown[]): Promise<unknown>
  /**
   * Opens a view of the data as they are now, for reads that take many statements. On a server it
   * holds a connection of its own until it is closed, and nothing that changes meanwhile is seen. The
   * embedded database has but one connection, which it cannot hold: each statement there sees what
   * is, and `edition` tells whether that is still the same.
   */
  openSnapshot(): Promise<Snapshot>
  /** What knows the edition of the data; it begins at the first call and ends with the database. */
  watchRevision(): RevisionWatch
  /**
   * To be called after many rows were written: gives the planner fresh statistics and, in the
   * embedded database, where nothing does it by itself, removes dead rows and writes a checkpoint,
   * without which the next start after a kill would replay all the writing.
   * @param afterBulkLoad on a server: does at once what autovacuum would do some time later, so that
   *   indexes alone answer what they can and search need not read its list of pending entries
   * @param rebuildIndexes also makes them as small as they can be, for which a server’s readers need not
   *   wait; it needs room for a second copy of the indexes of a table
   */
  maintain(options?: Maintenance): Promise<void>
  /** Connections to the server; the embedded database has none. */
  pool?(): { readonly total: number; readonly idle: number; readonly waiting: number }
  /** Waits for the running statements, then lets go of the database. */
  close(): Promise<void>
}

/** What is done beyond the usual. */
export type Maintenance = { readonly afterBulkLoad?: boolean; readonly rebuildIndexes?: boolean }

/** A view of the data at one moment. */
export type Snapshot = Pick<Database, 'readJson'> & {
  /** The edition of what it shows now. */
  edition(): Promise<Edition>
  close(): Promise<void>
}

export type OpenOptions = {
  /** Folder of the embedded database; made when it is missing. */
  readonly dataDir: string
  /** Address of a PostgreSQL server, which is used instead when it is given. */
  readonly databaseUrl?: string | undefined
  /**
   * Ends a statement that takes longer. For the service; an ingest may take its time. The embedded
   * database cannot interrupt a statement and ignores it.
   */
  readonly statementTimeoutMs?: number | undefined
  /**
   * Hears of a migration that takes more than some seconds, its own or that of a process that started
   * before. The embedded database does nothing else meanwhile and ignores it.
   */
  readonly onSlowMigration?: ((name: string) => void) | undefined
  /** Sees every statement, for tests and debugging. */
  readonly onQuery?: ((sql: string, parameters: string) => void) | undefined
}

/**
 * Opens the database and applies the migrations that it lacks: the PostgreSQL server at
 * `databaseUrl`, or else the embedded one in `dataDir`, which is created when it is missing.
 * @throws {GongkaiError} DATA_FOLDER_LOCKED, DATA_FOLDER_DAMAGED, DATABASE_UNREACHABLE,
 *   DATABASE_TOO_NEW, MIGRATION_FAILED.
 */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  const { databaseUrl } = options
  preloadQueryCompiler()
  if (databaseUrl === undefined || databaseUrl === '') return openEmbedded(options)
  const { openPostgres } = await import('./postgres-database.ts')
  return openPostgres({ ...options, databaseUrl })
}

/**
 * Opens PostgreSQL servers that follow the one at `DATABASE_URL`, to read from. None is asked yet.
 * @throws {GongkaiError} BAD_CONFIGURATION when an address cannot be read.
 */
export async function openReplicas(
  addresses: readonly string[],
  options: Pick<OpenOptions, 'statementTimeoutMs'>,
): Promise<Database[]> {
  if (addresses.length === 0) return []
  const { openPostgresReplica } = await import('./postgres-database.ts')
  return addresses.map((databaseUrl) => openPostgresReplica({ ...options, databaseUrl }))
}
