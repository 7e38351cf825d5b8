import { describe, expect, test } from 'vitest'
import { amountOf, compare, lastDigitUnit, sumOf } from '../../src/domain/checks/amounts.ts'
import { buildDraft } from '../support/build-draft.ts'

function amount(printed: number | string) {
  const report = buildDraft('NARRATIVE', 2014)
  report.say(null, printed)
  const [figure] = report.draft().figures
  const found = figure && amountOf(figure)
  if (!found) throw new Error(`no amount: ${printed}`)
  return found
}

test('the unit of the last non-zero digit', () => {
  expect([3000, 3300, 32_000, 1603, 100, 0].map(lastDigitUnit)).toEqual([
    1000, 100, 1000, 1, 100, 1,
  ])
  expect(lastDigitUnit(46.8)).toBeCloseTo(0.1)
})

describe('余, 多, 以上: a lower bound, less than one unit of the last digit above', () => {
  test.each([
    ['2100余', 2110, 'ABOUT'],
    ['2100余', 2100, 'ABOUT'],
    ['2100余', 2199, 'ABOUT'],
    ['2100余', 2200, 'LESS'],
    ['2100余', 2099, 'MORE'],
    ['1000余', 775, 'MORE'],
    ['3.2万余', 32_999, 'ABOUT'],
    ['3.2万余', 33_000, 'LESS'],
    ['1603余', 1603, 'ABOUT'],
    ['70多', 79, 'ABOUT'],
    ['100以上', 150, 'ABOUT'],
    // Two lower bounds contradict nothing.
    ['2000余', '3500余', 'ABOUT'],
  ])('%s against %s', (a, b, expected) => {
    expect(compare(amount(a), amount(b))).toBe(expected)
  })
})

test('约 and 近: within 5 %', () => {
  expect(compare(amount('约100'), amount(105))).toBe('ABOUT')
  expect(compare(amount('约100'), amount(106))).toBe('LESS')
  expect(compare(amount('近100'), amount(94))).toBe('MORE')
})

test('a numeral in 万 stands for what rounds to it', () => {
  expect(compare(amount('3.2万'), amount(32_145))).toBe('ABOUT')
  expect(compare(amount('3.2万'), amount(31_000))).toBe('MORE')
  expect(compare(amount('18.6543万'), amount(186_544))).toBe('LESS')
})

test('a sum allows what its terms allow together', () => {
  const sum = sumOf(['1000余', '700余', '300余'].map(amount))
  expect(sum).toMatchObject({ value: 2000, low: 2000, high: 3197 })
  expect(compare(amount('2000余'), sum)).toBe('ABOUT')
  expect(compare(amount(5968), sumOf(['1603余', 4365].map(amount)))).toBe('ABOUT')
  expect(compare(amount(5969), sumOf(['1603余', 4365].map(amount)))).toBe('MORE')
  expect(compare(amount(46.8), sumOf([40.1, 6.7].map(amount)))).toBe('EQUAL')
})
