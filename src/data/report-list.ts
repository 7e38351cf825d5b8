import type { Transaction } from './insert-rows.ts'

const FACTS = {
  id: true,
  jurisdictionCode: true,
  year: true,
  form: true,
  verified: true,
  principal: true,
  updatedAt: true,
  jurisdiction: { select: { fullName: true } },
  agency: { select: { name: true } },
  document: { select: { name: true, sha256: true, url: true } },
  _count: { select: { figures: true, previousDocuments: true } },
} as const

export type ListedReport = Awaited<ReturnType<typeof listReports>>[number]

/** Every stored report, by place and year. */
export function listReports(prisma: Transaction) {
  return prisma.report.findMany({
    select: FACTS,
    orderBy: [{ jurisdictionCode: 'asc' }, { year: 'asc' }, { id: 'asc' }],
  })
}

/** A report by its id, or null. */
export function findReport(prisma: Transaction, id: string) {
  return prisma.report.findUnique({ where: { id }, select: FACTS })
}

/** All reports of a place for a year: of its own government or committee, and of departments. */
export function findReports(prisma: Transaction, jurisdictionCode: string, year: number) {
  return prisma.report.findMany({
    where: { jurisdictionCode, year },
    select: FACTS,
    orderBy: { id: 'asc' },
  })
}
