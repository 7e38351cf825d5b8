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
