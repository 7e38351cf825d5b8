import { expect, test } from 'vitest'
import { createStatementNames } from '../../src/data/statement-names.ts'
import { createTestDatabase, SERVER } from '../support/database.ts'

test('a statement has a name of its own from its second run on', () => {
  const nameOf = createStatementNames()
  expect([nameOf({ sql: 'a' }), nameOf({ sql: 'b' })]).toEqual(['', ''])
  const [a, b] = [nameOf({ sql: 'a' }), nameOf({ sql: 'b' })]
  expect(a).not.toBe('')
  expect(b).not.toBe('')
  expect(a).not.toBe(b)
  expect(nameOf({ sql: 'a' })).toBe(a)
})

test('statements that never come again take no names, and names have an end', () => {
  const nameOf = createStatementNames()
  for (let n = 0; n < 20_000; n++) expect(nameOf({ sql: `once ${n}` })).toBe('')
  const names = new Set<string>()
  for (let n = 0; n < 2_000; n++) {
    nameOf({ sql: `twice ${n}` })
    names.add(nameOf({ sql: `twice ${n}` }))
  }
  names.delete('')
  expect(names.size).toBe(500)
})

test.runIf(SERVER)('the server keeps the plans of statements that come again', async () => {
  const database = await createTestDatabase()
  for (let n = 0; n < 3; n++) await database.prisma.report.findMany({ where: { year: 2000 + n } })
  const prepared = await database.prisma.$queryRaw`
    SELECT count(*)::int AS count FROM pg_prepared_statements WHERE statement LIKE '%"Report"%'`
  await database.close()
  expect(prepared).toEqual([{ count: 1 }])
})
