import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../src/data/open-database.ts'
import { diffAgainstSchema } from '../../src/data/schema-diff.ts'
import { createTestDatabase } from '../support/database.ts'

let database: Database
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

async function column<T>(sql: string): Promise<T[]> {
  const rows = await database.prisma.$queryRawUnsafe<{ it: T }[]>(sql)
  return rows.map(({ it }) => it)
}

test('the migrations lead to prisma/schema.prisma (else: npm run db:migration -- <name>)', async () => {
  expect(await diffAgainstSchema()).toBe('')
})

test('the lists that are searched have GIN indexes', async () => {
  const indexes = await column<string>(
    `SELECT indexname::text AS it FROM pg_indexes
     WHERE schemaname = 'public' AND indexdef LIKE '%USING gin%' ORDER BY 1`,
  )
  expect(indexes).toEqual(['Jurisdiction_lineage_idx', 'SearchEntry_terms_idx'])
})

test('codes and names of jurisdictions have one order everywhere', async () => {
  const others = await column<string>(
    `SELECT table_name || '.' || column_name AS it FROM information_schema.columns
     WHERE table_schema = 'public' AND collation_name IS DISTINCT FROM 'C'
       AND (column_name = 'jurisdictionCode'
         OR table_name = 'Jurisdiction' AND column_name IN ('code', 'name', 'parentCode'))`,
  )
  expect(others).toEqual([])
})

test('every place in a source is checked, whatever table has it', async () => {
  const tables = `SELECT table_name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'evidenceStart'`
  const unchecked = await column<string>(
    `SELECT table_name::text AS it FROM (${tables}) t WHERE table_name || '_evidence_check'
       NOT IN (SELECT conname FROM pg_constraint WHERE contype = 'c')`,
  )
  expect(unchecked).toEqual([])
})

const SHA = 'a'.repeat(64)
const DOCUMENT = `INSERT INTO "SourceDocument" ("id", "name", "mediaType", "charset", "sha256", "length")
  VALUES (gen_random_uuid(), 'a.txt', 'text/plain', 'utf-8',`
const BREAKDOWN = (names: string, values: string) =>
  `INSERT INTO "ApplicationBreakdown" ("id", "reportId", "scope", "widest", ${names})
   VALUES (gen_random_uuid(), gen_random_uuid(), 'WHOLE', true, ${values})`
const FIGURE = (changes: Record<string, string | number | null>) => {
  const row = {
    ...{ position: 1, label: 'x', raw: '1', value: 1, qualifier: 'EXACT', origin: 'TABLE' },
    ...{ basis: 'YEAR', year: 2023, scope: 'WHOLE', jurisdictionCode: '1' },
    ...{ evidenceStart: 0, evidenceEnd: 1, evidenceLine: 1, evidenceSha256: SHA },
    ...changes,
  }
  const values = Object.values(row).map((it) => (typeof it === 'string' ? `'${it}'` : `${it}`))
  return `INSERT INTO "Figure" ("id", "reportId", "documentId", "${Object.keys(row).join('", "')}")
    VALUES (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), ${values.join()})`
}

test.each([
  ['a second row of Dataset', `INSERT INTO "Dataset" VALUES (2, 1, now())`, 'Dataset_id_check'],
  ['a hash that is none', `${DOCUMENT} '${'A'.repeat(64)}', 1)`, 'SourceDocument_sha256_check'],
  ['a negative length', `${DOCUMENT} '${SHA}', -1)`, 'SourceDocument_length_check'],
  ['a negative count', BREAKDOWN('"received", "closed"', '5, -1'), 'Breakdown_counts_check'],
  ['a rate above 1', BREAKDOWN('"disclosureRate"', '1.01'), 'ApplicationBreakdown_rates_check'],
  ['an empty quote', FIGURE({ evidenceEnd: 0 }), 'Figure_evidence_check'],
  ['a line 0', FIGURE({ evidenceLine: 0 }), 'Figure_evidence_check'],
  [
    'a hash with other letters',
    FIGURE({ evidenceSha256: 'g'.repeat(64) }),
    'Figure_evidence_check',
  ],
  ['a year before the first reports', FIGURE({ year: 2006 }), 'Figure_year_check'],
  ['a year that is a typing error', FIGURE({ year: 20233 }), 'Figure_year_check'],
  ['a value that is not reported', FIGURE({ qualifier: 'NOT_REPORTED' }), 'not_reported_check'],
])('the database refuses %s', async (_what, sql, constraint) => {
  await expect(database.prisma.$executeRawUnsafe(sql)).rejects.toThrow(constraint)
})

test('what is right passes the checks and fails only for want of a report', async () => {
  for (const sql of [FIGURE({}), FIGURE({ qualifier: 'NOT_REPORTED', value: null })]) {
    await expect(database.prisma.$executeRawUnsafe(sql)).rejects.toThrow(/foreign key/i)
  }
})
