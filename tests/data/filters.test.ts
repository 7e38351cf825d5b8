import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reportWhere } from '../../src/data/filters.ts'
import type { Database } from '../../src/data/open-database.ts'
import { readRows } from '../../src/data/read-rows.ts'
import { createTestDatabase } from '../support/database.ts'

let database: Database
beforeAll(async () => {
  database = await createTestDatabase({}, 'seeded')
})
afterAll(() => database.close())

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
