import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reportWhere } from '../../src/data/filters.ts'
import type { Database } from '../../src/data/open-database.ts'
import { outcomeTotals } from '../../src/data/outcome-totals.ts'
import { createTestDatabase } from '../support/database.ts'

let database: Database
beforeAll(async () => {
  database = await createTestDatabase({}, 'seeded')
})
afterAll(() => database.close())

const maybe = <Value>(...values: Value[]) => fc.constantFrom(undefined, null, ...values)
const filters = fc.record({
  jurisdiction: maybe('320481', '430602', '320583'),
  within: maybe('100000', '320000', '430600', '220171'),
  years: maybe<number[]>([2017], [2009, 2014], []),
  forms: maybe<('NARRATIVE' | 'LOCAL_2008')[]>(['NARRATIVE'], ['LOCAL_2008', 'NARRATIVE']),
  levels: maybe<('COUNTY' | 'ZONE')[]>(['COUNTY'], ['ZONE']),
  agencyKinds: maybe<('GOVERNMENT' | 'ZONE_COMMITTEE')[]>(['GOVERNMENT'], ['ZONE_COMMITTEE']),
  late: maybe(true, false),
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
      const [total = { count: 0, reports: 0 }] = await outcomeTotals(database.prisma, filter, [])
      expect(total).toEqual({
        count: rows.reduce((sum, row) => sum + (row.count ?? 0), 0),
        reports: new Set(rows.map((row) => row.breakdown.reportId)).size,
      })
    }),
    { numRuns: 60 },
  )
})
