import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { PGlite } from '@electric-sql/pglite'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'
import { PrismaPGlite } from 'pglite-prisma-adapter'

/*
 * For development and tests only: the engine behind `prisma migrate`, without its binary, a server
 * or a network.
 */

const SCHEMA = new URL('../../prisma/schema.prisma', import.meta.url)

/** prisma/schema.prisma, as the engine takes it. */
export function schemaFiles(): Array<{ path: string; content: string }> {
  return [{ path: 'schema.prisma', content: readFileSync(SCHEMA, 'utf8') }]
}

/** Prisma's schema engine over an embedded database. The caller frees it. */
export async function createSchemaEngine(pglite: PGlite): Promise<glue.SchemaEngine> {
  await startEngine()
  return glue.SchemaEngine.new(
    { datamodels: schemaFiles().map(({ path, content }) => [path, content]) },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(new PrismaPGlite(pglite)),
  )
}

let started: Promise<void> | undefined

/** The package's own entry imports the wasm file as a module, which Node 20 cannot do. */
function startEngine(): Promise<void> {
  started ??= (async () => {
    const entry = import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    const file = fileURLToPath(new URL('schema_engine_bg.wasm', entry))
    const { instance } = await WebAssembly.instantiate(readFileSync(file), {
      './schema_engine_bg.js': glue,
    })
    glue.__wbg_set_wasm(instance.exports)
    ;(instance.exports.__wbindgen_start as () => void)()
  })()
  return started
}
