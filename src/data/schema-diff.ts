import { PGlite } from '@electric-sql/pglite'
import { migrate } from './migrate.ts'
import { type Migration, readMigrations } from './migrations.ts'
import { createSchemaEngine, schemaFiles } from './schema-engine.ts'

/**
 * The SQL that leads from the migrations to prisma/schema.prisma, empty when they agree. Checks,
 * collations and the like, which that file cannot express, are no difference. For development and
 * tests: it needs packages that an installed service lacks.
 * @throws {GongkaiError} MIGRATION_FAILED when the migrations do not apply.
 */
export async function diffAgainstSchema(
  migrations: readonly Migration[] = readMigrations(),
): Promise<string> {
  const pglite = await PGlite.create()
  try {
    const query = async (sql: string, parameters?: unknown[]) =>
      (await pglite.query(sql, parameters)).rows
    await migrate({ place: 'a new database', query, run: (sql) => pglite.exec(sql) }, migrations)
    return await diff(pglite)
  } finally {
    await pglite.close()
  }
}

async function diff(pglite: PGlite): Promise<string> {
  const engine = await createSchemaEngine(pglite)
  const files = schemaFiles()
  const { exitCode, stdout } = await engine.diff({
    from: { tag: 'schemaDatasource', files, configDir: '.' },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  })
  engine.free()
  // 2: they differ. Otherwise the script is a comment that says that it is empty.
  return exitCode === 2 ? (stdout ?? '') : ''
}
