import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from '../../src/data/migrate.ts'
import { readMigrations } from '../../src/data/migrations.ts'
import { baseRank } from '../../src/domain/search.ts'
import {
  kindNumber,
  placeNumber,
  termNumbers,
  yearNumber,
} from '../../src/domain/search-numbers.ts'
import { termsOf } from '../../src/domain/search-terms.ts'
import { createEmptyDatabase, type EmptyDatabase } from '../support/sql-session.ts'

let database: EmptyDatabase
beforeEach(async () => {
  database = await createEmptyDatabase()
})
afterEach(() => database.close())

const ZONE = '320583:昆山开发区'
const TITLE = '2017年政府信息公开工作年度报告𠮷'
const BODY = '溧阳市ISO9001认证，収到ﾊﾝ 7 件；麤 ab 𠮷𠮷野家 데이터'

test('a database with terms as texts gets the numbers that new entries have', async () => {
  const { session } = database
  const migrations = readMigrations()
  const at = migrations.findIndex(({ name }) => name.endsWith('_search_by_numbers'))
  await migrate(session, migrations.slice(0, at))
  for (const [code, parent] of [
    ['320583', null],
    [ZONE, '320583'],
  ]) {
    await session.query(
      `INSERT INTO "Jurisdiction" ("code", "scheme", "name", "fullName", "level", "parentCode", "lineage")
       VALUES ($1, 'GB_T_2260', 'x', 'x', 'COUNTY', $2, '{}')`,
      [code, parent],
    )
  }
  const whole = `${TITLE}\n${BODY}`
  const terms = [...termsOf(whole), '#kind:JURISDICTION', '#place:320583', `#place:${ZONE}`]
  await session.query(
    `INSERT INTO "SearchEntry"
       ("id", "kind", "jurisdictionCode", "title", "body", "folded", "foldedTitle", "terms")
     VALUES ($1, 'JURISDICTION', $2, $3, $4, $5, $3, $6), ($7, 'REPORT', $2, '', '', '', '', $8)`,
    [randomUUID(), ZONE, TITLE, BODY, whole, terms, randomUUID(), ['#kind:REPORT', '#year:2017']],
  )
  await session.query(`UPDATE "SearchEntry" SET "year" = 2017 WHERE "kind" = 'REPORT'`)
  await migrate(session, migrations)
  const rows = await session.query(
    'SELECT "kind", "titleLength", "baseRank", "terms" FROM "SearchEntry" ORDER BY "kind" = \'REPORT\'',
  )
  const sorted = (numbers: number[]) => numbers.sort((a, b) => a - b)
  const places = ['320583', ZONE].map(placeNumber)
  expect(rows).toEqual([
    {
      kind: 'JURISDICTION',
      titleLength: [...TITLE].length,
      baseRank: baseRank('JURISDICTION', null),
      terms: sorted([...termNumbers(whole), kindNumber('JURISDICTION'), ...places]),
    },
    {
      kind: 'REPORT',
      titleLength: 0,
      baseRank: baseRank('REPORT', 2017),
      terms: sorted([kindNumber('REPORT'), yearNumber(2017)]),
    },
  ])
})
