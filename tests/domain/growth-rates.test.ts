import { describe, expect, test } from 'vitest'
import { buildDraft, type FigureOptions, ofRule } from '../support/build-draft.ts'

/** 收到N件,比上年M件增长P%, by default 83, 64 and 29.7 %. */
function growth(
  rate: string,
  { label = '增长', prior = {} }: { label?: string; prior?: FigureOptions } = {},
  [now, before]: readonly [number | string, number | string] = [83, 64],
): string[] {
  const report = buildDraft('NARRATIVE', 2015)
  report.say('app.received', now, { label: '收到申请', unit: 'CASE' })
  report.say(null, before, {
    ...{ label: '收到申请', unit: 'CASE', basis: 'PRIOR_YEAR', year: 2014 },
    ...prior,
  })
  report.say(null, rate, { label, unit: 'PERCENT' })
  return ofRule(report.findings(), 'X2')
}

describe('a printed growth rate', () => {
  test('follows from the two counts beside it, rounded to its last digit', () => {
    expect(growth('29.7%')).toEqual(['X2 PASS 29.7 29.6875'])
    expect(growth('30%')).toEqual(['X2 PASS 30 29.6875'])
    expect(growth('39.7%')).toEqual(['X2 WARN 39.7 29.6875'])
  })

  test('falls where the text says so', () => {
    expect(growth('22.9%', { label: '同比下降' }, [64, 83])).toEqual(['X2 PASS 22.9 22.891566'])
    expect(growth('22.9%', {}, [64, 83])).toEqual(['X2 WARN 22.9 -22.891566'])
  })

  test('allows for numbers that are approximate themselves', () => {
    expect(growth('25%', {}, ['5000余', 4000])[0]).toMatch(/^X2 PASS 25/)
  })

  test('is checked only against counts of the same thing, of this year and the last', () => {
    expect(growth('39.7%', { prior: { label: '公开信息' } })).toEqual([])
    expect(growth('39.7%', { prior: { year: 2012 } })).toEqual([])
    expect(growth('39.7%', { prior: { unit: 'PERSON' } })).toEqual([])
    expect(growth('39.7%', { prior: { gap: 40 } })).toEqual([])
    expect(growth('39.7%', { label: '满意率' })).toEqual([])
  })

  test('may have the difference before it', () => {
    const report = buildDraft('NARRATIVE', 2015)
    const label = '收到申请'
    report.say('app.received', 83, { label, unit: 'CASE' })
    report.say(null, 64, { label, unit: 'CASE', basis: 'PRIOR_YEAR', year: 2014 })
    report.say(null, 19, { label: '增加', unit: 'CASE' })
    report.say(null, '29.7%', { label: '增长', unit: 'PERCENT' })
    expect(ofRule(report.findings(), 'X2')).toEqual(['X2 PASS 29.7 29.6875'])
  })
})
