import { afterAll, beforeAll, expect, test } from 'vitest'
import { seriesFigures } from '../../src/data/figure-sets.ts'
import type { Database } from '../../src/data/open-database.ts'
import { createTestDatabase } from '../support/database.ts'

let database: Database
beforeAll(async () => {
  database = await createTestDatabase({}, 'seeded')
})
afterAll(() => database.close())

test('a series has the figures of its years, of reports of the place’s own government', async () => {
  const figure = await database.prisma.figure.findFirstOrThrow({
    where: { indicatorCode: 'app.received', basis: 'YEAR', applicant: null },
  })
  const { jurisdictionCode, reportId, year } = figure
  const idsOf = async (from?: number, to?: number) => {
    const scope = { indicator: 'app.received', jurisdictions: [jurisdictionCode], from, to }
    return (await seriesFigures(database, scope)).map(({ id }) => id)
  }
  expect(await idsOf()).toContain(figure.id)
  expect(await idsOf(year, year)).toContain(figure.id)
  expect(await idsOf(undefined, year - 1)).not.toContain(figure.id)
  expect(await idsOf(year + 1)).not.toContain(figure.id)
  const where = { id: reportId }
  await database.prisma.report.update({ where, data: { principal: false } })
  expect(await idsOf()).not.toContain(figure.id)
  await database.prisma.report.update({ where, data: { principal: true } })
})
