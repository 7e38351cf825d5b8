import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type FigureFilter,
  type FindingFilter,
  figureCounts,
  figureWhere,
  findingCounts,
  findingWhere,
  type ReportFilter,
  reportCounts,
  reportWhere,
} from '../../src/data/filters.ts'
import type { Database } from '../../src/data/open-database.ts'
import { removeReport } from '../../src/data/report-remover.ts'
import { keptCount, type RowCountWhere } from '../../src/data/row-counts.ts'
import { ingestReport } from '../../src/ingest/ingest-report.ts'
import { catalogue } from '../support/build-draft.ts'
import { createTestDatabase } from '../support/database.ts'

let database: Database
beforeAll(async () => {
  database = await createTestDatabase({}, 'seeded')
})
afterAll(() => database.close())

const maybe = <Value>(...values: Value[]) => fc.constantFrom(undefined, null, ...values)
const within = maybe('100000', '320000', '430600', '430602')
const years = maybe<number[]>([2017], [2009, 2014], [])

const reports: fc.Arbitrary<ReportFilter> = fc.record({
  within,
  years,
  jurisdiction: maybe('320481'),
  forms: maybe<('NARRATIVE' | 'LOCAL_2008')[]>(['NARRATIVE'], ['LOCAL_2008', 'NARRATIVE']),
  levels: maybe<('COUNTY' | 'ZONE')[]>(['COUNTY'], ['ZONE']),
  agencyKinds: maybe<('GOVERNMENT' | 'ZONE_COMMITTEE')[]>(['GOVERNMENT'], ['ZONE_COMMITTEE']),
  late: maybe(true, false),
})
const figures: fc.Arbitrary<FigureFilter> = fc.record({
  within,
  years,
  indicators: maybe<string[]>(['app.received']),
  origin: maybe<'TABLE' | 'NARRATIVE'>('TABLE', 'NARRATIVE'),
  scope: maybe<'WHOLE' | 'OWN'>('WHOLE', 'OWN'),
  basis: maybe<('YEAR' | 'PLANNED')[]>(['PLANNED'], ['YEAR', 'PLANNED']),
})
const findings: fc.Arbitrary<FindingFilter> = fc.record({
  within,
  years,
  rules: maybe<string[]>(['L1']),
  statuses: maybe<('FAIL' | 'PASS')[]>(['FAIL'], ['FAIL', 'PASS']),
  severities: maybe<('HARD' | 'SOFT')[]>(['HARD'], ['SOFT']),
})

async function expectCountsToHold(): Promise<void> {
  const { prisma } = database
  const holds = async (counts: RowCountWhere | null, counted: Promise<number>) => {
    if (counts === null) await counted
    else expect(await keptCount(prisma, counts)).toBe(await counted)
  }
  await fc.assert(
    fc.asyncProperty(reports, figures, findings, async (report, figure, finding) => {
      await holds(reportCounts(report), prisma.report.count({ where: reportWhere(report) }))
      await holds(figureCounts(figure), prisma.figure.count({ where: figureWhere(figure) }))
      await holds(findingCounts(finding), prisma.finding.count({ where: findingWhere(finding) }))
    }),
    { numRuns: 60 },
  )
}

test('the counts that are kept are those of the rows', expectCountsToHold)

test('they are when a report goes and comes again', async () => {
  const { prisma } = database
  const [report] = await prisma.report.findMany({ where: { jurisdictionCode: '430602' } })
  await prisma.$transaction((tx) => removeReport(tx, report!.id, new Date()))
  await expectCountsToHold()
  const draft = JSON.parse(readFileSync('seeds/reports/430602-2014.json', 'utf8'))
  await ingestReport({ database, catalogue }, draft)
  expect(await prisma.report.count()).toBe(5)
  await expectCountsToHold()
})
