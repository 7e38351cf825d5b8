import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeCursor, type KeysetOrder, preparePage } from '../../src/data/keyset.ts'

type Row = { readonly rate: number | null; readonly year: number; readonly id: string }

const id = { name: 'id', direction: 'asc', type: 'string' } as const
const ORDERS: readonly KeysetOrder[] = [
  { key: 'year', columns: [{ name: 'year', direction: 'desc', type: 'int' }, id] },
  {
    key: 'rate',
    columns: [{ name: 'rate', direction: 'desc', type: 'float', nullable: true }, id],
  },
  {
    key: 'rising',
    columns: [
      { name: 'rate', direction: 'asc', type: 'float', nullable: true },
      { name: 'year', direction: 'asc', type: 'int' },
      id,
    ],
  },
  { key: 'id', columns: [id] },
]

/** What the conditions of a page mean, read by hand. */
function holds(where: object, row: Row): boolean {
  return Object.entries(where).every(([name, condition]) => {
    if (name === 'AND') return condition.every((part: object) => holds(part, row))
    if (name === 'OR') return condition.some((part: object) => holds(part, row))
    const value = row[name as keyof Row]
    if (typeof condition !== 'object' || condition === null) return value === condition
    return Object.entries(condition).every(([operator, bound]) => {
      if (operator === 'not') return value !== bound
      if (value === null || bound === null || bound === undefined) return false
      if (operator === 'gt') return value > bound
      if (operator === 'gte') return value >= bound
      return operator === 'lt' ? value < bound : value <= bound
    })
  })
}

/** Compares by Prisma's `orderBy`, whose nulls stand where it says. */
function compare(orderBy: readonly object[], a: Row, b: Row): number {
  for (const [name, how] of orderBy.flatMap((it) => Object.entries(it))) {
    const [x, y] = [a[name as keyof Row], b[name as keyof Row]]
    if (x === y) continue
    const { sort, nulls } = typeof how === 'string' ? { sort: how, nulls: 'last' } : how
    if (x === null || y === null) return (x === null) === (nulls === 'last') ? 1 : -1
    return x > y === (sort === 'asc') ? 1 : -1
  }
  return 0
}

const rowsOf = fc
  .array(
    fc.record({
      rate: fc.constantFrom(null, 0, 0.5, 1),
      year: fc.integer({ min: 2008, max: 2011 }),
    }),
    { maxLength: 25 },
  )
  .map((rows) => rows.map((row, at): Row => ({ ...row, id: String(at * 7 + 100) })))

test('the stretches of a page, one after the other, are the page', () => {
  let several = 0
  fc.assert(
    fc.property(
      fc.constantFrom(...ORDERS),
      rowsOf,
      fc.record({ backward: fc.boolean(), after: fc.nat(30), before: fc.nat(30) }),
      (order, rows, { backward, after, before }) => {
        const cursor = (at: number) => (rows[at] ? encodeCursor(order, rows[at]) : null)
        const bounds = { after: cursor(after), before: cursor(before) }
        const args = backward ? { last: 10, ...bounds } : { first: 10, ...bounds }
        const { request } = preparePage(order, args, 100)
        const sorted = (where: object, orderBy: readonly object[]) =>
          rows
            .filter((row) => holds(where, row))
            .sort((a, b) => compare(orderBy, a, b))
            .map((row) => row.id)
        const page = sorted(request.where, request.orderBy)
        if (request.parts === null) return
        several++
        const read = request.parts.flatMap(({ where, orderBy }) =>
          sorted({ AND: [request.where, where] }, orderBy),
        )
        expect(read).toEqual(page)
      },
    ),
    { numRuns: 1_000 },
  )
  expect(several).toBeGreaterThan(300)
})

test('a page that goes on within a year begins there, and not at the year', () => {
  const [order] = ORDERS as [KeysetOrder]
  const after = encodeCursor(order, { year: 2015, id: '300' })
  expect(preparePage(order, { first: 10, after }, 100).request.parts).toEqual([
    { where: { AND: [{ year: 2015 }, { id: { gte: '300' } }] }, orderBy: [{ id: 'asc' }] },
    { where: { AND: [{ year: { lt: 2015 } }] }, orderBy: [{ year: 'desc' }, { id: 'asc' }] },
  ])
})
