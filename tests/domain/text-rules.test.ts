import { describe, expect, test } from 'vitest'
import type { ReportDraft } from '../../src/domain/report-draft.ts'
import { buildDraft } from '../support/build-draft.ts'

type Facts = Partial<ReportDraft['report']>

function dates(facts: Facts, year = 2008) {
  const findings = buildDraft('NARRATIVE', year).findings(facts)
  return findings
    .filter(({ rule }) => rule === 'X3')
    .map(({ status, expression }) => `${status} ${expression}`)
}

describe('X3: years and dates', () => {
  test('the year of the title against the year covered', () => {
    expect(dates({ titleYear: 2009 })).toEqual(['WARN title year = year covered'])
    expect(dates({ titleYear: 2008 })).toEqual(['PASS title year = year covered'])
    expect(dates({})).toEqual([])
  })

  test('a printed period lies within the year covered', () => {
    const period = { start: '2008-05-01', end: '2008-12-31', printed: true }
    expect(dates({ period })).toEqual(['PASS reporting period within year covered'])
    expect(dates({ period: { ...period, end: '2009-03-31' } })).toEqual([
      'WARN reporting period within year covered',
    ])
  })

  test('published after the period, and in time', () => {
    const of = (publishedOn: string, facts: Facts = {}, year = 2020) =>
      dates({ publishedOn, ...facts }, year).map((finding) => finding.slice(0, 4))
    expect(of('2021-03-31')).toEqual(['PASS', 'PASS'])
    expect(of('2021-04-01')).toEqual(['PASS', 'WARN'])
    expect(of('2020-12-30')).toEqual(['WARN', 'PASS'])
    const agency = { name: '测试市教育局', kind: 'DEPARTMENT' } as const
    expect(of('2021-03-31', { agency })).toEqual(['PASS', 'WARN'])
  })

  test('text rules have no sides', () => {
    const [finding] = buildDraft('NARRATIVE', 2008).findings({ titleYear: 2009 })
    expect(finding).toMatchObject({ left: null, right: null, difference: null, figures: [] })
    expect(finding?.message).toEqual({
      zh: '标题年度为2009年,数据所属年度为2008年。',
      en: 'The title says 2009; the data cover 2008.',
    })
  })
})

describe('X4: statutory contents', () => {
  const missing = (report: ReturnType<typeof buildDraft>) =>
    report
      .findings()
      .filter(({ rule, status }) => rule === 'X4' && status === 'WARN')
      .map(({ message }) => message.en.split(',')[0])

  test('before 2019 five items of art. 32, since then four of art. 50', () => {
    expect(missing(buildDraft('NARRATIVE', 2012))).toEqual([
      'Proactive disclosure',
      'Disclosure on request',
      'Fees and waivers',
      'Reviews and lawsuits',
      'Problems and improvements',
    ])
    expect(missing(buildDraft('STANDARD_2019', 2019))).toHaveLength(4)
  })

  test('an item is there with a section of its kind, or any figure of it', () => {
    const report = buildDraft('NARRATIVE', 2012)
    report.section('PROACTIVE')
    report.section('PROBLEMS_PLANS')
    report.say('GRANTED', 3)
    report.say('fee.app_collected', 'none')
    expect(missing(report)).toEqual(['Reviews and lawsuits'])
    report.cell('review.total', null)
    expect(missing(report)).toEqual([])
  })
})

describe('X6: plausibility', () => {
  const found = (report: ReturnType<typeof buildDraft>) =>
    report.findings().filter(({ rule }) => rule === 'X6').length

  test('what is plausible is not listed', () => {
    const report = buildDraft('STANDARD_2019', 2019)
    report.cell('app.received', 286, { unit: 'CASE' })
    report.say('fee.app_collected', 1260, { unit: 'YUAN' })
    report.say('resource.expenditure', 46.8, { unit: 'TEN_THOUSAND_YUAN' })
    report.cell('art20.licence.items_delta', -38)
    expect(found(report)).toBe(0)
  })

  test('slips of the unit and impossible counts', () => {
    const report = buildDraft('NARRATIVE', 2012)
    report.say('app.received', 3)
    report.say('fee.app_collected', 1260, { unit: 'TEN_THOUSAND_YUAN' })
    report.say('resource.expenditure', 400_000, { unit: 'TEN_THOUSAND_YUAN' })
    report.say('app.replied', -3)
    expect(found(report)).toBe(3)
  })
})
