import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadCatalogue } from '../../src/data/catalogue-file.ts'
import type { Database } from '../../src/data/open-database.ts'
import type { ReportDraft } from '../../src/domain/report-draft.ts'
import { ingestReport } from '../../src/ingest/ingest-report.ts'
import { readDraft } from '../../src/ingest/read-draft.ts'
import { seedIfEmpty } from '../../src/ingest/seed.ts'
import { createTestDatabase } from '../support/database.ts'

const REPORTS = fileURLToPath(new URL('../../seeds/reports/', import.meta.url))
const catalogue = loadCatalogue()
let database: Database
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const draftOf = (file: string): ReportDraft =>
  readDraft(readFileSync(join(REPORTS, file), 'utf8'), file, catalogue)

/** Ids and contents of everything that a report has, in a fixed order. */
async function contents() {
  const orderBy = { id: 'asc' } as const
  return {
    reports: await database.prisma.report.findMany({
      orderBy,
      omit: { revision: true, updatedAt: true },
    }),
    sections: await database.prisma.section.findMany({ orderBy }),
    figures: await database.prisma.figure.findMany({ orderBy }),
    outcomes: await database.prisma.outcomeCount.findMany({ orderBy }),
    measures: await database.prisma.measure.findMany({ orderBy }),
    findings: await database.prisma.finding.findMany({ orderBy, include: { figures: true } }),
    search: await database.prisma.searchEntry.findMany({
      orderBy,
      where: { kind: { not: 'JURISDICTION' } },
    }),
  }
}

test.each([
  ['is not JSON', (text: string) => text.slice(0, -20), /not JSON/],
  ['fails its schema', (text: string) => text.replace('"EXACT"', '"SURE"'), /figures.*qualifier/s],
  ['contradicts itself', (text: string) => text.replace('"parent": 2', '"parent": 99'), /section/],
])('a seed file that %s is named, and nothing is kept', async (_what, spoil, message) => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-seeds-'))
  cpSync(REPORTS, folder, { recursive: true })
  const file = join(folder, '430602-2014.json')
  writeFileSync(file, spoil(readFileSync(file, 'utf8')))
  const failure = await seedIfEmpty({ database, catalogue }, pathToFileURL(`${folder}/`)).catch(
    (error) => error,
  )
  rmSync(folder, { recursive: true })
  expect(failure).toMatchObject({ code: 'SEED_FAILED' })
  expect(failure.message).toMatch(/seeds\/reports\/430602-2014\.json/)
  expect(failure.message).toMatch(message)
  expect(await database.prisma.jurisdiction.count()).toBe(0)
  expect(await database.prisma.dataset.count()).toBe(0)
})

test('an empty database is seeded once, also by processes that start together', async () => {
  const results = await Promise.all([1, 2, 3].map(() => seedIfEmpty({ database, catalogue })))
  expect(results.filter((result) => result !== null)).toEqual([
    { jurisdictions: expect.any(Number), reports: readdirSync(REPORTS).length },
  ])
  expect(await database.prisma.dataset.findUnique({ where: { id: 1 } })).toMatchObject({
    revision: 1,
  })
})

test('the same draft again changes nothing; a changed one replaces the report under the same ids', async () => {
  const before = await contents()
  const draft = draftOf('431300-2008.json')
  expect(await ingestReport({ database, catalogue }, draft)).toMatchObject({ outcome: 'unchanged' })
  expect(await database.prisma.dataset.findUnique({ where: { id: 1 } })).toMatchObject({
    revision: 1,
  })

  const changed = structuredClone(draft)
  changed.sections[0]!.summary = { zhHans: '改写的一句。', en: 'Another sentence.' }
  expect(await ingestReport({ database, catalogue }, changed)).toMatchObject({ outcome: 'updated' })
  expect(
    await database.prisma.section.findFirst({ where: { summaryEn: 'Another sentence.' } }),
  ).not.toBeNull()
  expect(await ingestReport({ database, catalogue }, draft)).toMatchObject({ outcome: 'updated' })
  expect(await database.prisma.dataset.findUnique({ where: { id: 1 } })).toMatchObject({
    revision: 3,
  })
  expect(await contents()).toEqual(before)
})

test('a draft of a place that is not known is refused', async () => {
  const draft = structuredClone(draftOf('220171-2012.json'))
  draft.report.jurisdiction.code = '220199'
  await expect(ingestReport({ database, catalogue }, draft)).rejects.toMatchObject({
    code: 'BAD_DRAFT',
  })
})

test('a draft that names its place otherwise than the list of places is refused', async () => {
  const draft = structuredClone(draftOf('220171-2012.json'))
  draft.report.jurisdiction.name = '北京市'
  draft.figures.pop()
  await expect(ingestReport({ database, catalogue }, draft)).rejects.toThrow(
    /name: is 北京市, should be 长春/,
  )
})
