import { describe, expect, test } from 'vitest'
import { buildDraft, ofRule } from '../support/build-draft.ts'

describe('percentages', () => {
  /** Parts of 3008 with their printed shares. */
  const shares = (parts: readonly (readonly [count: number, share: string])[]) => {
    const report = buildDraft('NARRATIVE', 2014)
    const partOf = report.say('proactive.info.total', 3008)
    for (const [at, [count, raw]] of parts.entries()) {
      const label = at === parts.length - 1 ? '其他类信息' : '某类信息'
      const shareOf = report.say(null, count, { partOf, label })
      report.say(null, raw, { unit: 'PERCENT', shareOf, label })
    }
    return ofRule(report.findings(), 'X2').slice(1)
  }

  test('each is checked to half a unit of its last digit, and all against 100 %', () => {
    expect(
      shares([
        [320, '10.5%'],
        [154, '5%'],
        [2410, '80%'],
        [124, '4.5%'],
      ]),
    ).toEqual([
      'X2 WARN 10.5 10.638298',
      'X2 PASS 5 5.119681',
      'X2 PASS 80 80.119681',
      'X2 WARN 4.5 4.12234',
      'X2 PASS 100 100',
    ])
  })

  test('the sum has the rounding of all its terms', () => {
    const third = 3008 / 3
    expect(
      shares([
        [third, '33.3%'],
        [third, '33.3%'],
        [third, '33.3%'],
      ]).at(-1),
    ).toBe('X2 PASS 99.9 100')
    expect(
      shares([
        [1500, '49.9%'],
        [1508, '51.1%'],
      ]).at(-1),
    ).toBe('X2 WARN 101 100')
  })

  test('rounding goes either way', () => {
    // 1000 of 3008 is 33.24 %.
    expect(
      shares([
        [1000, '33.2%'],
        [2008, '66.8%'],
      ]),
    ).toEqual(['X2 PASS 33.2 33.244681', 'X2 PASS 66.8 66.755319', 'X2 PASS 100 100'])
  })

  test('以上 reaches up to the next unit', () => {
    expect(
      shares([
        [2960, '98%以上'],
        [48, '1.6%'],
      ])[0],
    ).toBe('X2 PASS 98 98.404255')
  })

  test('shares without counts add up to 100 %, list by list', () => {
    const bare = (...raws: readonly string[]) => {
      const report = buildDraft('NARRATIVE', 2019)
      const partOf = report.say('app.received', 502)
      for (const raw of raws) report.say(null, raw, { unit: 'PERCENT', label: '申请', partOf })
      return ofRule(report.findings(), 'X2')
    }
    expect(bare('57.4%', '29.1%', '13.5%')).toEqual(['X2 PASS 100 100'])
    expect(bare('57.4%', '29.1%', '14.5%')).toEqual(['X2 WARN 101 100'])
    expect(bare('57.4%', '42.6%', '80%', '20%')).toEqual(['X2 PASS 100 100', 'X2 PASS 100 100'])
    // Nothing says that these are all.
    expect(bare('57.4%', '29.1%')).toEqual([])
  })
})
