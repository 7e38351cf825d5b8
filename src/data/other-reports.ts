import type { PrismaClient } from './generated/prisma/client.ts'

/**
 * How many reports were neither seeded nor read from a document whose address begins so: reports
 * that somebody ingested.
 */
export function countOtherReports(prisma: PrismaClient, address: string): Promise<number> {
  return prisma.report.count({
    where: {
      verified: false,
      OR: [{ document: { url: null } }, { document: { url: { not: { startsWith: address } } } }],
    },
  })
}
