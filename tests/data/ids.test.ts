import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isStableId, partId, stableId } from '../../src/data/ids.ts'

const report = fc.string().map((key) => stableId('Report', key))
const part = fc.tuple(fc.constantFrom('Figure', 'Section'), fc.integer())

test('an id is that of its kind and key alone', () => {
  expect(stableId('Report', '320583', 2009)).toBe(stableId('Report', '320583', 2009))
  expect(stableId('Report', '320583', 2009)).not.toBe(stableId('Agency', '320583', 2009))
  // The parts of a key do not run together.
  expect(stableId('Report', 'ab', 'c')).not.toBe(stableId('Report', 'a', 'bc'))
})

test('the ids of a report and its parts are UUIDs of version 8 that sort together', () => {
  fc.assert(
    fc.property(report, report, part, part, (owner, other, [kind, key], [kind2, key2]) => {
      fc.pre(owner < other)
      const [own, others] = [partId(owner, kind, key), partId(other, kind2, key2)]
      expect([own, others].every(isStableId)).toBe(true)
      expect(own.charAt(14)).toBe('8')
      expect('89ab').toContain(own.charAt(19))
      expect(own < others).toBe(true)
    }),
  )
})

test('parts of one report, and of its parts, have ids of their own', () => {
  fc.assert(
    fc.property(
      report,
      fc.uniqueArray(part, { selector: String, maxLength: 50 }),
      (owner, parts) => {
        const ids = parts.map(([kind, key]) => partId(owner, kind, key))
        const inner = ids.map((id) => partId(id, 'Figure', 1))
        expect(new Set([owner, ...ids, ...inner]).size).toBe(1 + 2 * ids.length)
      },
    ),
  )
})
