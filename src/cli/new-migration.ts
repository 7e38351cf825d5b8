import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { MIGRATIONS_FOLDER, readMigrations } from '../data/migrations.ts'
import { diffAgainstSchema } from '../data/schema-diff.ts'

/*
 * npm run db:migration -- <name>     writes what prisma/schema.prisma has beyond the migrations
 *                                    as a new one
 * npm run db:migration -- --replace  writes the newest migration anew and keeps what was written
 *                                    by hand at its end; only while no database but yours has it
 */

const BY_HAND = '-- By hand: what prisma/schema.prisma cannot express.\n'
const LOCK_FILE = '# Tells Prisma which database the migrations are for.\nprovider = "postgresql"\n'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { replace: { type: 'boolean', default: false } },
})
const [name] = positionals
if (values.replace === (name !== undefined) || (name !== undefined && !/^[a-z0-9_]+$/.test(name))) {
  console.error(
    'Usage: npm run db:migration -- <name>\n       npm run db:migration -- --replace\nA name says what changes and has small letters, digits and _.',
  )
  process.exit(2)
}
mkdirSync(MIGRATIONS_FOLDER, { recursive: true })
if (name !== undefined) await add(name)
else await replaceNewest()

async function add(what: string): Promise<void> {
  const sql = await diffAgainstSchema()
  if (sql === '') console.log('The migrations agree with prisma/schema.prisma: nothing to do.')
  else write(`${timestamp()}_${what}`, sql)
}

async function replaceNewest(): Promise<void> {
  const migrations = readMigrations()
  const newest = migrations.pop()
  if (!newest) {
    console.error('There is no migration yet: npm run db:migration -- <name>')
    process.exit(2)
  }
  const [, handwritten] = newest.sql.split(BY_HAND)
  const generated = await diffAgainstSchema(migrations)
  write(newest.name, handwritten ? `${generated.trim()}\n\n${BY_HAND}${handwritten}` : generated)
}

function write(migration: string, sql: string): void {
  const folder = new URL(`${migration}/`, MIGRATIONS_FOLDER)
  mkdirSync(folder, { recursive: true })
  writeFileSync(new URL('migration.sql', folder), `${sql.trim()}\n`)
  writeFileSync(new URL('migration_lock.toml', MIGRATIONS_FOLDER), LOCK_FILE)
  console.log(`Wrote prisma/migrations/${migration}/migration.sql. Read it before you commit it.`)
  console.log(`What it needs beyond goes to its end, below the line\n${BY_HAND}`)
}

function timestamp(): string {
  return new Date().toISOString().replace(/\D/g, '').slice(0, 14)
}
