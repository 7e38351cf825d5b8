import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SEARCH_KINDS } from '../../src/domain/search.ts'
import {
  hasOwnNumber,
  kindNumber,
  placeNumber,
  termNumber,
  termNumbers,
  yearNumber,
} from '../../src/domain/search-numbers.ts'
import { membersOf } from '../../src/domain/vocabulary.ts'

const pair = fc
  .tuple(fc.integer({ min: 0x2e80, max: 0xffff }), fc.integer({ min: 0x2e80, max: 0xffff }))
  .filter((units) => units.every((unit) => unit < 0xd800 || unit > 0xdfff))
  .map((units) => String.fromCharCode(...units))

test('two characters have a number that is theirs alone', () => {
  fc.assert(
    fc.property(pair, pair, (one, other) => {
      expect(termNumber(one) === termNumber(other)).toBe(one === other)
      expect(termNumber(one)).toBe(termNumber(one) | 0)
    }),
  )
})

test('no other term has the number of two characters, or that of a kind, a year or a place', () => {
  const others = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => text.length !== 2)
  const ofEntries = [
    ...membersOf(SEARCH_KINDS).map(kindNumber),
    ...[2007, 2100].map(yearNumber),
    ...['100000', '999999'].map(placeNumber),
  ]
  expect(new Set(ofEntries).size).toBe(ofEntries.length)
  expect(Math.max(...ofEntries)).toBeLessThan(2 ** 24)
  fc.assert(
    fc.property(fc.oneof(others, fc.constantFrom('ab', '😀', '𠮷𠮷', '9', '2017')), (text) => {
      expect(termNumber(text)).toBeGreaterThanOrEqual(2 ** 24)
      expect(termNumber(text)).toBeLessThan(0x2e80_0000)
    }),
  )
})

test('the numbers of a text are those of its terms, each once', () => {
  expect(termNumbers('公开2017公开')).toEqual([termNumber('公开'), termNumber('2017')])
  expect(termNumber('公开')).toBe((0x516c << 16) | 0x5f00)
})

test('a place that has no code of six digits has no number of its own', () => {
  expect(hasOwnNumber('320583')).toBe(true)
  expect(['320583:开发区', '020583', '3205830'].map(hasOwnNumber)).toEqual([false, false, false])
})
