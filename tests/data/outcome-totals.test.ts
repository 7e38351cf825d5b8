import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reportWhere } from '../../src/data/filters.ts'
import { addToSums, takeOutOfSums } from '../../src/data/kept-sums.ts'
import { readMigrations } from '../../src/data/migrations.ts'
import type { Database } from '../../src/data/open-database.ts'
import {
  OUTCOME_GROUPINGS,
  type OutcomeGrouping,
  outcomeTotals,
  totalsOfReports,
} from '../../src/data/outcome-totals.ts'
import { removeReport } from '../../src/data/report-remover.ts'
import { COUNTRY_CODE } from '../../src/data/summed-places.ts'
import { ingestReport } from '../../src/ingest/ingest-report.ts'
import { catalogue } from '../support/build-draft.ts'
import { createTestDatabase } from '../support/database.ts'

let database: Database
beforeAll(async () => {
  database = await createTestDatabase({}, 'seeded')
})
afterAll(() => database.close())

// Mostly absent: what is given of all conditions leaves few totals that are kept.
const maybe = <Value>(...values: Value[]) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(undefined, null) },
    { weight: 1, arbitrary: fc.constantFrom(...values) },
  )
const filters = fc.record({
  jurisdiction: maybe('320481', '430602', '320583'),
  within: fc.constantFrom(undefined, '100000', '320000', '430600', '430602', '220171'),
  years: maybe<number[]>([2017], [2009, 2014], []),
  forms: maybe<('NARRATIVE' | 'LOCAL_2008')[]>(['NARRATIVE'], ['LOCAL_2008', 'NARRATIVE']),
  levels: maybe<('COUNTY' | 'ZONE')[]>(['COUNTY'], ['ZONE']),
  agencyKinds: maybe<('GOVERNMENT' | 'ZONE_COMMITTEE')[]>(['GOVERNMENT'], ['ZONE_COMMITTEE']),
  late: maybe(true, false),
  keys: maybe<{ jurisdiction: string; year: number; agency?: string }[]>(
    [],
    [
      { jurisdiction: '320481', year: 2017 },
      { jurisdiction: '320583', year: 2010 },
    ],
    [{ jurisdiction: '320583', year: 2009, agency: '昆山市人民政府' }],
  ),
  updatedSince: maybe(new Date(0), new Date('2999-01-01T00:00:00Z')),
})

test('totals follow a filter as the list of reports does', async () => {
  await fc.assert(
    fc.asyncProperty(filters, async (filter) => {
      const rows = await database.prisma.outcomeCount.findMany({
        where: {
          applicant: null,
          count: { not: null },
          topLevel: true,
          breakdown: { widest: true, report: reportWhere(filter) },
        },
        include: { breakdown: true },
      })
      const [total = { count: 0, reports: 0 }] = await outcomeTotals(database, filter, [])
      expect(total).toEqual({
        count: rows.reduce((sum, row) => sum + (row.count ?? 0), 0),
        reports: new Set(rows.map((row) => row.breakdown.reportId)).size,
      })
    }),
    { numRuns: 60 },
  )
})

const groupings = fc.oneof(
  fc.subarray([...OUTCOME_GROUPINGS]),
  fc.subarray<OutcomeGrouping>(['YEAR', 'OUTCOME', 'GROUP']),
)

async function expectSumsToHold(): Promise<void> {
  await fc.assert(
    fc.asyncProperty(filters, groupings, async (filter, groupBy) => {
      const kept = await outcomeTotals(database, filter, groupBy)
      const counted = await totalsOfReports(database, filter, groupBy)
      expect(kept).toEqual(counted.filter(({ count }) => count !== null))
    }),
    { numRuns: 80 },
  )
  expect(await undivided('"whole"')).toEqual(await undivided('NOT "whole"'))
}

/** What is kept of all reports of a place and a year: as such, or summed from what is divided. */
async function undivided(condition: string) {
  return await database.prisma.$queryRawUnsafe<object[]>(
    `SELECT "place", "year", "detail", "outcome", "group", sum("count") AS "count",
       sum("reports")::int AS "reports" FROM "OutcomeSum" WHERE ${condition}
     GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5`,
  )
}

test('the sums that are kept are those of the reports', async () => {
  expect((await undivided('"whole"')).length).toBeGreaterThan(50)
  await expectSumsToHold()
})

test('they are when a report goes, comes again, and its agency is of another kind', async () => {
  const { prisma } = database
  const [first] = await prisma.report.findMany({ where: { jurisdictionCode: '320481' } })
  await prisma.$transaction((tx) => removeReport(tx, first!.id, new Date()))
  await expectSumsToHold()
  const draft = JSON.parse(readFileSync('seeds/reports/320481-2017.json', 'utf8'))
  await ingestReport({ database, catalogue }, draft)
  expect(await prisma.report.count()).toBe(5)
  await expectSumsToHold()
  const agencies = await prisma.agency.findMany({ where: { jurisdictionCode: '220171' } })
  await prisma.$transaction(async (tx) => {
    const changed = agencies.map((agency) => ({ ...agency, kind: 'DEPARTMENT' as const }))
    const taken = await takeOutOfSums(tx, [], changed)
    expect(taken).toHaveLength(1)
    await tx.agency.updateMany({
      where: { id: { in: agencies.map(({ id }) => id) } },
      data: { kind: 'DEPARTMENT' },
    })
    await addToSums(tx, taken)
  })
  await expectSumsToHold()
})

test('the migration makes the undivided sums that the writer keeps', async () => {
  const { prisma } = database
  const inOrder = { orderBy: { key: 'asc' as const } }
  const kept = await prisma.outcomeSum.findMany(inOrder)
  await prisma.outcomeSum.deleteMany({ where: { whole: true } })
  const { sql } = readMigrations().find(({ name }) => name.endsWith('_whole_sums'))!
  await prisma.$executeRawUnsafe(sql.slice(sql.indexOf('INSERT INTO'), sql.indexOf('ANALYZE')))
  expect(await prisma.outcomeSum.findMany(inOrder)).toEqual(kept)
})

test('every place is in the country, by whose code the sums of all are found', async () => {
  const outside = await database.prisma.jurisdiction.count({
    where: { NOT: { lineage: { has: COUNTRY_CODE } } },
  })
  expect(outside).toBe(0)
})
