import { afterEach, expect, test, vi } from 'vitest'
import { CONNECTION_SECONDS, createStatementNames } from '../../src/data/statement-names.ts'
import { createTestDatabase, SERVER } from '../support/database.ts'

afterEach(() => {
  vi.useRealTimers()
})

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

test('names that are asked no more make room for others, after as long as a connection is used', () => {
  vi.useFakeTimers()
  const nameOf = createStatementNames()
  const ask = (sql: string) => [nameOf({ sql }), nameOf({ sql })].at(-1)
  for (let n = 0; n < 500; n++) ask(`old ${n}`)
  const used = nameOf({ sql: 'old 0' })
  expect(ask('new')).toBe('')
  vi.advanceTimersByTime(CONNECTION_SECONDS * 1_000)
  const given = new Set(Array.from({ length: 499 }, (_, n) => ask(`new ${n}`)))
  expect(given.size).toBe(499)
  expect(given).not.toContain('')
  expect([...given].filter((name) => Number(name?.split('_')[1]) < 500)).toEqual([])
  expect(nameOf({ sql: 'old 0' })).toBe(used)
  expect(nameOf({ sql: 'old 1' })).toBe('')
})

test.runIf(SERVER)('the server keeps the plans of statements that come again', async () => {
  const database = await createTestDatabase()
  for (let n = 0; n < 3; n++) await database.prisma.report.findMany({ where: { year: 2000 + n } })
  const prepared = await database.prisma.$queryRaw`
    SELECT count(*)::int AS count FROM pg_prepared_statements WHERE statement LIKE '%"Report"%'`
  await database.close()
  expect(prepared).toEqual([{ count: 1 }])
})
