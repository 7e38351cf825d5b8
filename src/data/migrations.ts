import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'

/** The folder of the migrations, wherever the program is started from. */
export const MIGRATIONS_FOLDER = new URL('../../prisma/migrations/', import.meta.url)

/** One step of the database's history: prisma/migrations/<name>/migration.sql. */
export type Migration = {
  /** `<yyyymmddhhmmss>_<what it does>`: the order of names is the order of steps. */
  readonly name: string
  readonly sql: string
  /** sha256 of the script, as Prisma computes it. */
  readonly checksum: string
}

/** The migrations of this version, oldest first. */
export function readMigrations(folder = MIGRATIONS_FOLDER): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const script = readFileSync(new URL(`${name}/migration.sql`, folder), 'utf8')
      // A checkout on Windows may have changed the line ends, which is no change of the script.
      const sql = script.replaceAll('\r\n', '\n')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}
