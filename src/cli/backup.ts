import type { Config } from '../config.ts'
import { type BackupFacts, backUpEmbedded, restoreEmbedded } from '../data/embedded-backup.ts'
import { GongkaiError } from '../domain/errors.ts'

/** Writes the embedded database to a file. */
export async function backUp({ dataDir, databaseUrl }: Config, given?: string): Promise<void> {
  refuseServer(databaseUrl, 'pg_dump --format=custom --file=gongkai.dump "$DATABASE_URL"')
  const day = new Date().toISOString().slice(0, 19).replaceAll(':', '')
  const file = given ?? `gongkai-${day}.tar.gz`
  console.log(
    `Wrote ${file}: ${told(await backUpEmbedded(dataDir, file))}; read back and compared.`,
  )
}

/** Puts the database of a backup into the data folder. */
export async function restore(
  { dataDir, databaseUrl }: Config,
  file: string,
  { replace = false }: { readonly replace?: boolean },
): Promise<void> {
  refuseServer(databaseUrl, 'pg_restore --clean --if-exists --dbname="$DATABASE_URL" gongkai.dump')
  const { former, ...facts } = await restoreEmbedded(file, dataDir, replace)
  console.log(`Restored into ${dataDir}: ${told(facts)}.`)
  if (former !== null)
    console.log(`The former database is in ${former}; remove it when all is well.`)
}

function told({ revision, rows }: BackupFacts): string {
  const number = (table: string) => (rows[table] ?? 0).toLocaleString('en-US')
  return `revision ${revision}, ${number('Report')} reports, ${number('Figure')} figures`
}

function refuseServer(databaseUrl: string | undefined, instead: string): void {
  if (databaseUrl === undefined) return
  throw new GongkaiError(
    'BACKUP_FAILED',
    `DATABASE_URL is set, and this command is for the embedded database. For PostgreSQL: ${instead}`,
  )
}
