import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reportWhere } from '../../src/data/filters.ts'
import { readJurisdictionSeeds } from '../../src/data/jurisdiction-file.ts'
import { readMigrations } from '../../src/data/migrations.ts'
import type { Database } from '../../src/data/open-database.ts'
import { readRows } from '../../src/data/read-rows.ts'
import { isPrefecture, isProvince } from '../../src/data/summed-places.ts'
import { ingestReports } from '../../src/ingest/ingest-reports.ts'
import { catalogue } from '../support/build-draft.ts'
import { createTestDatabase } from '../support/database.ts'
import { nationReports } from '../support/nation.ts'

let database: Database
beforeAll(async () => {
  database = await createTestDatabase({}, 'seeded')
  // Places in no prefecture among them: provinces, districts of cities that are provinces.
  const nation = nationReports({ reports: 1_500, headline: true })
  const isOfPlace = (pattern: RegExp) => (it: (typeof nation)[number]) =>
    pattern.test(it.draft.report.jurisdiction.code)
  const some = [/^..0000$/, /^1[12]01[01]/, /^..[1-8]/].map((it) => nation.find(isOfPlace(it))!)
  await ingestReports({ database, catalogue }, some)
})
afterAll(() => database.close())

test('reports within a place are those of all below it, by province and prefecture too', async () => {
  const reports = await database.prisma.report.findMany({ include: { jurisdiction: true } })
  const places = new Set(reports.flatMap(({ jurisdiction }) => jurisdiction.lineage))
  expect([...places].filter((code) => code.endsWith('00')).length).toBeGreaterThan(4)
  for (const within of [...places, '110000']) {
    const expected = reports.filter(({ jurisdiction }) => jurisdiction.lineage.includes(within))
    const where = reportWhere({ within })
    const rows = await readRows<{ id: string }>(database, 'Report', { where })
    expect(rows.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort())
    expect(await database.prisma.report.count({ where })).toBe(expected.length)
  }
})

test('no place is in two provinces or two prefectures', () => {
  const { rows } = readJurisdictionSeeds()
  const parents = new Map(rows.map(({ code, parentCode }) => [code, parentCode]))
  const lineage = (code: string): string[] => {
    const parent = parents.get(code)
    return parent ? [code, ...lineage(parent)] : [code]
  }
  for (const { code } of rows) {
    const above = lineage(code)
    expect(above.filter(isProvince).length).toBe(code === '100000' ? 0 : 1)
    expect(above.filter(isPrefecture).length).toBeLessThan(2)
  }
})

test('the migrations find the province and the prefecture that a new report gets', async () => {
  const { prisma } = database
  for (const column of ['province', 'prefecture'] as const) {
    const places = () => prisma.report.findMany({ select: { id: true, [column]: true } })
    const kept = await places()
    await prisma.report.updateMany({ data: { [column]: null } })
    const { sql } = readMigrations().find(({ name }) => name.endsWith(`_${column}_of_a_report`))!
    await prisma.$executeRawUnsafe(sql.slice(sql.indexOf('UPDATE'), sql.indexOf('-- CreateIndex')))
    expect(new Set(await places())).toEqual(new Set(kept))
    const isKnown = (row: object) => (row as Record<string, unknown>)[column] !== null
    expect(kept.some(isKnown)).toBe(true)
    expect(kept.every(isKnown)).toBe(column === 'province')
  }
})

test('reports of any years are those that cover one of them, in a span or not', async () => {
  const all = await database.prisma.report.findMany()
  const held = all.map(({ year }) => year)
  expect(new Set(held).size).toBeGreaterThan(2)
  const years = fc.array(fc.constantFrom(...held, ...held.map((year) => year + 1), 1900))
  await fc.assert(
    fc.asyncProperty(years, async (asked) => {
      const expected = all.filter(({ year }) => asked.includes(year)).map(({ id }) => id)
      for (const ofPlace of [false, true]) {
        const where = reportWhere({ years: asked }, ofPlace)
        const rows = await readRows<{ id: string }>(database, 'Report', { where })
        expect(rows.map(({ id }) => id).sort()).toEqual(expected.sort())
        const byPrisma = await database.prisma.report.findMany({ where, select: { id: true } })
        expect(byPrisma.map(({ id }) => id).sort()).toEqual(expected)
      }
    }),
    { numRuns: 60, examples: [[[]], [held], [[2008, 2009]]] },
  )
})
