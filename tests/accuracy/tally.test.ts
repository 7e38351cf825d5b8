import { expect, test } from 'vitest'
import { baselineOf, fallenBelow } from '../../src/accuracy/baseline.ts'
import { eraOf, mark, type Verdict } from '../../src/accuracy/marks.ts'
import { ratiosOf, tableOf, tallyOf } from '../../src/accuracy/tally.ts'

function documents(...verdicts: Verdict[]) {
  const marks = verdicts.map((verdict) => mark('problems', verdict, 'x'))
  return [{ name: 'a', era: eraOf(2013), marks }]
}

test('a wrong value costs precision and recall, a miss recall alone', () => {
  const tally = tallyOf(documents('HIT', 'HIT', 'MISS', 'FALSE', 'WRONG'))
  const { precision, recall } = ratiosOf(tally.get('problems')!.get('2008-2013')!)
  expect(precision).toBe(2 / 4)
  expect(recall).toBe(2 / 4)
  expect(tally.get('problems')!.get('2014-2018')).toBeUndefined()
})

test('the table cuts and does not round: 1.00 is without fault', () => {
  const nearly = documents(...Array<Verdict>(999).fill('HIT'), 'MISS')
  expect(tableOf('t', nearly)).toContain('.99 (1.00 .99)')
  expect(tableOf('t', documents('HIT'))).toContain('1.00 (1.00 1.00)')
})

test('what falls below the baseline is named, what rises is not', () => {
  const before = baselineOf(documents('HIT', 'HIT', 'MISS'))
  expect(fallenBelow('own', before, before)).toEqual([])
  expect(fallenBelow('own', before, baselineOf(documents('HIT', 'HIT')))).toEqual([])
  expect(fallenBelow('own', before, baselineOf(documents('HIT', 'MISS', 'MISS')))).toEqual([
    'own: problems, 2008-2013: recall 0.6666 -> 0.3333',
    'own: problems, all: recall 0.6666 -> 0.3333',
  ])
  expect(fallenBelow('own', before, {})).toHaveLength(2)
})
