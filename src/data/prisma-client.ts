import type { SqlDriverAdapterFactory } from '@prisma/client/runtime/client'
import { PrismaClient } from './generated/prisma/client.ts'
import type { OpenOptions } from './open-database.ts'

/** A Prisma client over a driver adapter; statements are logged only when someone listens. */
export function createPrismaClient(
  adapter: SqlDriverAdapterFactory,
  onQuery: OpenOptions['onQuery'],
): PrismaClient {
  if (!onQuery) return new PrismaClient({ adapter })
  const prisma = new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] })
  prisma.$on('query', ({ query, params }) => onQuery(query, params))
  return prisma
}

/**
 * Begins to load what Prisma otherwise loads at its first query. By then PGlite's own code is being
 * optimised on every core, and reading these megabytes takes ten times as long.
 */
export function preloadQueryCompiler(): void {
  for (const load of [
    () => import('@prisma/client/runtime/query_compiler_fast_bg.postgresql.mjs'),
    () => import('@prisma/client/runtime/query_compiler_fast_bg.postgresql.wasm-base64.mjs'),
  ]) {
    // Whatever is wrong here is said at the first query.
    load().catch(() => undefined)
  }
}
