import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../src/data/open-database.ts'
import { type SearchFilter, search } from '../../src/data/search.ts'
import { placeNumber, termNumbers } from '../../src/domain/search-numbers.ts'
import { parseQuery, type SearchQuery } from '../../src/domain/search-terms.ts'
import { foldText } from '../../src/domain/text-folding.ts'
import { createTestDatabase } from '../support/database.ts'

let database: Database
beforeAll(async () => {
  database = await createTestDatabase({}, 'seeded')
})
afterAll(() => database.close())

const page = { after: null, before: null, take: 1000, backward: false }
const queryOf = (text: string) => parseQuery(text) as SearchQuery

const maybe = <Value>(...values: Value[]) => fc.constantFrom(undefined, null, ...values)
const filters: fc.Arbitrary<SearchFilter> = fc.record({
  kinds: maybe<('SECTION' | 'REPORT' | 'PROBLEM' | 'JURISDICTION')[]>(
    ['SECTION'],
    ['REPORT', 'JURISDICTION'],
    ['PROBLEM'],
    [],
  ),
  within: maybe('100000', '320000', '430600', '220171', '999999'),
  // No years, but the numbers of a kind and of a place.
  years: maybe<number[]>([2017], [2009, 2014], [], [1], [320583], [1, 2017]),
})

test('a filter of a search means the columns that it names', async () => {
  await fc.assert(
    fc.asyncProperty(
      filters,
      fc.constantFrom('公开', '昆山', '政府 信息', '昆山 政府信息', '政府信息公开情况'),
      async (filter, text) => {
        const query = queryOf(text)
        const { rows, count, isLowerBound } = await search(database, query, filter, page)
        const expected = await database.prisma.searchEntry.findMany({
          where: {
            AND: query.words.map((word) => ({ folded: { contains: word } })),
            kind: filter.kinds ? { in: filter.kinds } : undefined,
            year: filter.years ? { in: filter.years } : undefined,
            jurisdiction: filter.within ? { lineage: { has: filter.within } } : undefined,
          },
        })
        expect(count).toBe(expected.length)
        expect(isLowerBound).toBe(false)
        expect(rows.map(({ id }) => id).sort()).toEqual(
          expected
            .map(({ id }) => id)
            .sort()
            .slice(0, rows.length),
        )
      },
    ),
    { numRuns: 60 },
  )
})

test('of a common word the newest are ranked, and the count says that there are more', async () => {
  const query = queryOf('公开')
  const all = await search(database, query, { kinds: ['SECTION'] }, page)
  const some = await search(database, query, { kinds: ['SECTION'] }, page, 10)
  expect(all.count).toBeGreaterThan(10)
  expect(some).toMatchObject({ count: 10, isLowerBound: true })
  expect(some.rows).toHaveLength(10)
  const sections = await database.prisma.searchEntry.findMany({
    where: { id: { in: some.rows.map(({ id }) => id) } },
  })
  // The latest of the five reports is of 2017.
  expect(new Set(sections.map(({ year }) => year))).toEqual(new Set([2017]))
})

const narrowed: Array<[string, SearchFilter | null, string]> = [
  ['without a filter', null, '公开'],
  ['of two words', null, '公开 政府信息'],
  ['of some kinds', { kinds: ['PROBLEM', 'MEASURE'] }, '公开'],
  ['of some years', { years: [2008, 2012] }, '公开'],
  ['of some kinds in some years', { kinds: ['REPORT', 'SECTION'], years: [2012, 2014] }, '公开'],
  ['within a province', { within: '430000' }, '信息公開'],
]

test.each(narrowed)(
  'the newest %s are the first of all, by kind and year',
  async (_what, filter, text) => {
    const query = queryOf(text)
    const bucketsOf = async (most?: number) => {
      const { rows } = await search(database, query, filter, page, most)
      const ids = rows.map(({ id }) => id)
      const entries = await database.prisma.searchEntry.findMany({ where: { id: { in: ids } } })
      const order = (kind: string) => ['JURISDICTION', 'REPORT'].indexOf(kind) >>> 0
      return entries
        .map(({ kind, year }) => [order(kind), -(year ?? 0)] as const)
        .sort((a, b) => a[0] - b[0] || a[1] - b[1])
    }
    const all = await bucketsOf()
    expect(all.length).toBeGreaterThan(4)
    for (const most of [1, 3, all.length - 1]) {
      expect(await bucketsOf(most)).toEqual(all.slice(0, most))
    }
  },
)

test.each([
  ['公开', '公開'],
  ['依申请公开', '依申請公開'],
  ['政府 信息', '政府 信息'],
  ['复议', '複議'],
])('%s and %s find the same: titles first, then the newest', async (simplified, traditional) => {
  const { rows } = await search(database, queryOf(simplified), null, page)
  expect(rows.length).toBeGreaterThan(0)
  expect(await search(database, queryOf(traditional), null, page)).toMatchObject({ rows })
  const entries = await database.prisma.searchEntry.findMany()
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const expected = rows.map(({ id }) => {
    const { kind, year, title } = byId.get(id)!
    const isInTitle = simplified.split(' ').every((word) => foldText(title).includes(word))
    const ofKind = kind === 'JURISDICTION' ? 40_000 : kind === 'REPORT' ? 20_000 : 0
    return ofKind + (isInTitle ? 10_000 : 0) + (year ?? 0)
  })
  expect(rows.map(({ rank }) => rank)).toEqual(expected)
  expect(expected).toEqual(expected.toSorted((a, b) => b - a))
})

test('within a place without a number of its own nothing else is found, not even by its number', async () => {
  const { jurisdiction, searchEntry } = database.prisma
  const code = '320583:试验区'
  const { scheme, fullName } = await jurisdiction.findUniqueOrThrow({ where: { code: '320583' } })
  const lineage = ['100000', '320000', '320500', '320583', code]
  await jurisdiction.create({
    data: { code, scheme, name: '试验区', fullName, level: 'ZONE', parentCode: '320583', lineage },
  })
  const entry = (jurisdictionCode: string) => ({
    ...{ id: randomUUID(), kind: 'JURISDICTION' as const, jurisdictionCode, body: '' },
    ...{ title: '试验区', folded: '试验区\n', titleLength: 3, baseRank: 40_000 },
    terms: [...termNumbers('试验区'), placeNumber(code)],
  })
  await searchEntry.createMany({ data: [entry(code), entry('320583')] })
  const { rows, count } = await search(database, queryOf('试验区'), { within: code }, page)
  expect(rows.map(({ jurisdictionCode }) => jurisdictionCode)).toEqual([code])
  expect(count).toBe(1)
  await searchEntry.deleteMany({ where: { title: '试验区' } })
  await jurisdiction.delete({ where: { code } })
})

test('a place comes first also among the newest', async () => {
  const query = queryOf('岳阳楼')
  const { rows } = await search(database, query, null, page, 2)
  expect(rows[0]?.kind).toBe('JURISDICTION')
})
