import { afterAll, beforeAll, expect, test } from 'vitest'
import { Prisma } from '../../src/data/generated/prisma/client.ts'
import type { Database } from '../../src/data/open-database.ts'
import { ingestReport } from '../../src/ingest/ingest-report.ts'
import { ingestReports, type LoadTally } from '../../src/ingest/ingest-reports.ts'
import { catalogue } from '../support/build-draft.ts'
import { createTestDatabase } from '../support/database.ts'
import { nationReports } from '../support/nation.ts'

let single: Database
let batched: Database
beforeAll(async () => {
  single = await createTestDatabase({}, 'seeded')
  batched = await createTestDatabase({}, 'seeded')
})
afterAll(async () => {
  await single.close()
  await batched.close()
})

/** Every row of every table, but for when it was written. */
async function allRows({ prisma }: Database): Promise<Record<string, unknown>> {
  const tables = [...Object.values(Prisma.ModelName), '_MeasureToProblem']
  const rows: Record<string, unknown> = {}
  for (const table of tables.filter((name) => name !== 'Dataset')) {
    rows[table] = await prisma.$queryRawUnsafe(
      `SELECT to_jsonb(it) - 'revision' - 'updatedAt' - 'replacedAt' AS "row" FROM "${table}" it ORDER BY 1`,
    )
  }
  return rows
}

const revisionOf = async ({ prisma }: Database) =>
  (await prisma.dataset.findUniqueOrThrow({ where: { id: 1 } })).revision

const nation = nationReports({ reports: 40, faults: 0.2 })
// Every other year comes late, so that stored reports get a neighbour on either side.
const isLate = ({ draft }: (typeof nation)[number]) => draft.report.year % 2 === 1
const drafts = [...nation.filter((it) => !isLate(it)), ...nation.filter(isLate)]

test('a batch leaves the rows that its reports leave one by one, as one revision', async () => {
  for (const { draft, text } of drafts) {
    await ingestReport({ database: single, catalogue }, draft, { text })
  }
  const before = await revisionOf(batched)
  const batches: LoadTally[] = []
  const tally = await ingestReports({ database: batched, catalogue }, drafts, {
    batchFigures: 1_000,
    onBatch: (sofar) => batches.push(sofar),
  })
  expect(tally).toMatchObject({ created: 40, updated: 0, unchanged: 0, refused: 0 })
  expect(batches.length).toBeGreaterThan(3)
  expect(await revisionOf(batched)).toBe(before + batches.length)
  expect(await allRows(batched)).toEqual(await allRows(single))
})

test('a report keeps what its widest breakdown says, which answers take from either', async () => {
  const reports = await batched.prisma.report.findMany({
    include: { breakdowns: { where: { widest: true } } },
  })
  expect(reports.length).toBeGreaterThanOrEqual(40)
  for (const { applicationsReceived, disclosureRate, breakdowns } of reports) {
    expect(breakdowns.length).toBeLessThanOrEqual(1)
    const said = breakdowns[0] ?? { received: null, disclosureRate: null }
    expect(said).toMatchObject({ received: applicationsReceived, disclosureRate })
  }
})

test('entries of the reports of a batch are stored together, in few pages', async () => {
  const database = await createTestDatabase({}, 'seeded')
  try {
    await ingestReports({ database, catalogue }, nation, { batchFigures: 1_000_000 })
    const urls = nation.map(({ draft }) => draft.document.url)
    const [of] = await database.prisma.$queryRaw<{ entries: number; pages: number }[]>`
      SELECT count(*)::int AS "entries", count(DISTINCT (s.ctid::text::point)[0])::int AS "pages"
      FROM "SearchEntry" s JOIN "Report" r ON r."id" = s."reportId" AND s."kind" = 'REPORT'
      JOIN "SourceDocument" d ON d."id" = r."documentId" WHERE d."url" = ANY(${urls})`
    expect(of?.entries).toBe(nation.length)
    // One by one each would stand beside its own sections, in a page of its own.
    expect(of?.pages).toBeLessThan(nation.length / 2)
  } finally {
    await database.close()
  }
})

test('reports that are stored already are unchanged, replaced or refused as one by one', async () => {
  const [first, second] = structuredClone(nation.slice(0, 2))
  first!.draft.sections[0]!.summary = { zhHans: '改写的一句。', en: 'Another sentence.' }
  second!.draft.document.url = 'https://example.org/another'
  second!.draft.document.sha256 = 'b'.repeat(64)
  const again = [first!, second!, ...nation.slice(2, 5), first!]
  for (const { draft, text } of again) {
    await ingestReport({ database: single, catalogue }, draft, { text })
  }
  const before = await revisionOf(batched)
  expect(await ingestReports({ database: batched, catalogue }, again)).toMatchObject({
    ...{ created: 0, updated: 1, refused: 1, unchanged: 4 },
  })
  expect(await revisionOf(batched)).toBe(before + 1)
  expect(await allRows(batched)).toEqual(await allRows(single))
})

test('reports whose parts have ids of a former derivation are checked, filled and replaced', async () => {
  const { prisma } = batched
  for (const table of ['Section', 'Figure', 'SearchEntry']) {
    await prisma.$executeRawUnsafe(`UPDATE "${table}" SET "id" = gen_random_uuid()`)
  }
  await prisma.report.updateMany({ data: { draftSha256: 'f'.repeat(64) } })
  const [first, ...others] = nation.filter(({ draft }) => draft.report.year > 2008)
  // Its neighbour is checked again, with the ids that are stored.
  await ingestReports({ database: batched, catalogue }, [first!])
  await ingestReports({ database: batched, catalogue }, [...others, ...nation])
  const parts = await prisma.$queryRawUnsafe(`
    SELECT bool_and(left(f."id"::text, 18) = left(r."id"::text, 18)) AS "renewed"
    FROM "Figure" f JOIN "Report" r ON r."id" = f."reportId" AND NOT r."verified"`)
  expect(parts).toEqual([{ renewed: true }])
  expect(await prisma.findingFigure.count()).toBe(await single.prisma.findingFigure.count())
})

test('a draft that contradicts itself is named, and its batch leaves nothing', async () => {
  const [sound, faulty] = structuredClone(nationReports({ reports: 2, seed: 2 }))
  faulty!.draft.figures[0]!.section = 99
  const before = await revisionOf(batched)
  const { code, name } = faulty!.draft.report.jurisdiction
  const failure = await ingestReports({ database: batched, catalogue }, [sound!, faulty!]).catch(
    (error) => error,
  )
  expect(failure).toMatchObject({ code: 'BAD_DRAFT' })
  expect(failure.message).toContain(`${code}/2009, ${name}`)
  expect(await revisionOf(batched)).toBe(before)
})

test('a batch that the database refuses ends the load; those before it stay', async () => {
  const [first, faulty, last] = structuredClone(nationReports({ reports: 3, seed: 3 }))
  faulty!.draft.figures[0]!.evidence.sha256 = 'no hash'
  const before = await batched.prisma.report.count()
  await expect(
    ingestReports({ database: batched, catalogue }, [first!, faulty!, last!], {
      isSound: true,
      batchFigures: 1,
    }),
  ).rejects.toThrow()
  expect(await batched.prisma.report.count()).toBe(before + 1)
})

test.each([
  ['first', 0],
  ['last but one', 20],
])(
  'a fault in the %s statement of many undoes all of them, and the load can come again',
  async (_which, at) => {
    const database = await createTestDatabase({}, 'seeded')
    try {
      const sound = nationReports({ reports: 30, seed: 5 })
      const faulty = structuredClone(sound)
      faulty[at]!.draft.figures[0]!.evidence.sha256 = 'no hash'
      const options = { isSound: true, batchFigures: 1_000_000 }
      const before = [await database.prisma.report.count(), await revisionOf(database)]
      // The fault itself is told, not what came of it in the statements after.
      await expect(ingestReports({ database, catalogue }, faulty, options)).rejects.toThrow(
        'Figure_evidence_check',
      )
      expect([await database.prisma.report.count(), await revisionOf(database)]).toEqual(before)
      expect(await ingestReports({ database, catalogue }, sound, options)).toMatchObject({
        created: 30,
      })
    } finally {
      await database.close()
    }
  },
)
