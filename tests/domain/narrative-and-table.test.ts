import { describe, expect, test } from 'vitest'
import { scopesDiffer } from '../../src/domain/checks/scope-words.ts'
import { buildDraft, type DraftBuilder, ofRule } from '../support/build-draft.ts'

const columns = (report: DraftBuilder, code: string, own: number | null, sub: number | null) => {
  report.cell(code, own, { scope: 'OWN', column: '区本级', scopeLabel: '区本级' })
  report.cell(code, sub, { scope: 'SUBORDINATE', column: '乡、街', scopeLabel: '乡、街' })
}

describe('the same number in text and table', () => {
  test('a difference is a contradiction, none is a pass, a marker tells nothing', () => {
    const report = buildDraft('STANDARD_2021', 2023)
    report.say('app.received', 23)
    report.say('app.carried_in', 1)
    report.say('app.carried_out', 'none')
    report.cell('app.received', 22)
    report.cell('app.received', 17, { applicant: 'NATURAL_PERSON' })
    report.cell('app.carried_in', 1)
    report.cell('app.carried_out', null)
    expect(ofRule(report.findings(), 'X1')).toEqual([
      'X1 FAIL 23 22',
      'X1 PASS 1 1',
      'X1 NOT_ASSESSABLE 0 null',
    ])
  })

  test('money is compared in yuan where the units differ', () => {
    const report = buildDraft('LOCAL_2008', 2012)
    report.say('resource.expenditure', 35_000, { unit: 'YUAN' })
    report.cell('resource.expenditure', 3.5, { unit: 'TEN_THOUSAND_YUAN' })
    expect(ofRule(report.findings(), 'X1')).toEqual(['X1 PASS 35000 35000'])
  })

  test('a second sentence for another scope is only worth a look', () => {
    const report = buildDraft('STANDARD_2021', 2022)
    report.say('app.received', 57)
    report.say('app.received', 12)
    report.cell('app.received', 57)
    expect(ofRule(report.findings(), 'X1')).toEqual(['X1 PASS 57 57', 'X1 WARN 12 57'])
  })

  test('a sentence may report some of the training only, not more than all', () => {
    const said = (sessions: number) => {
      const report = buildDraft('NATIONAL_2014', 2016)
      report.say('training.sessions', sessions)
      report.cell('training.sessions', 12)
      return ofRule(report.findings(), 'X1')
    }
    expect(said(3)).toEqual(['X1 WARN 3 12'])
    expect(said(13)).toEqual(['X1 FAIL 13 12'])
  })

  test('several rows of one indicator are not compared with a sentence', () => {
    const report = buildDraft('LOCAL_2008', 2012)
    report.say('REFUSED_UNSPECIFIED', 3)
    report.cell('REFUSED_UNSPECIFIED', 1, { label: '免予公开范围1' })
    report.cell('REFUSED_UNSPECIFIED', 2, { label: '免予公开范围2' })
    expect(ofRule(report.findings(), 'X1')).toEqual([])
  })
})

describe('scopes', () => {
  test('words that differ in substance are worth a look, not a contradiction', () => {
    const report = buildDraft('LOCAL_2008', 2014)
    const total = report.say('proactive.info.total', 6728)
    report.say('proactive.info.total', 3008, { scope: 'OWN', scopeLabel: '区级', partOf: total })
    report.say('proactive.info.total', 3720, {
      ...{ scope: 'SUBORDINATE', scopeLabel: '区直单位和乡、街道办事处', partOf: total },
    })
    columns(report, 'proactive.info.total', 2105, 5590)
    const findings = report.findings()
    expect(ofRule(findings, 'X1')).toEqual(['X1 FAIL 3008 2105', 'X1 WARN 3720 5590'])
    expect(ofRule(findings, 'L5')).toEqual(['L5 FAIL 6728 7695'])
  })

  test.each([
    ['区级', '区本级', false],
    // A district that has streets may have no towns.
    ['乡、街', '乡镇街道', false],
    ['乡镇、街道', '各乡(镇)、街道办事处', false],
    ['市本級', '市级', false],
    ['区直单位和乡、街道办事处', '乡、街', true],
    ['县政府', '县本级', true],
    [null, '区本级', false],
  ])('%s and %s', (a, b, expected) => {
    expect(scopesDiffer(a, b)).toBe(expected)
  })
})

describe('a total of the text against what makes it up in the table', () => {
  test('the columns, where they divide the body', () => {
    const report = buildDraft('LOCAL_2008', 2014)
    report.say('service.info', '2100余')
    report.say('inquiry.onsite', '1000余')
    report.say('app.received', 2)
    report.say('review.total', 'none')
    columns(report, 'service.info', 890, 1220)
    columns(report, 'inquiry.onsite', 173, 602)
    columns(report, 'app.received', 2, null)
    columns(report, 'review.total', null, null)
    expect(ofRule(report.findings(), 'L5')).toEqual([
      'L5 PASS_APPROXIMATE 2100 2110',
      'L5 FAIL 1000 775',
      'L5 PASS 2 2',
      'L5 NOT_ASSESSABLE 0 null',
    ])
  })

  test('rows and columns, where no row prints the total', () => {
    const report = buildDraft('LOCAL_2008', 2014)
    const partOf = report.say(null, '2000余', { label: '市民咨询' })
    report.say('inquiry.onsite', '1000余', { partOf })
    report.say('inquiry.phone', '700余', { partOf })
    report.say('inquiry.online', '300余', { partOf })
    columns(report, 'inquiry.onsite', 173, 602)
    columns(report, 'inquiry.phone', 211, 448)
    columns(report, 'inquiry.online', 207, 36)
    const findings = report.findings()
    expect(ofRule(findings, 'X1')).toEqual(['X1 FAIL 2000 1677'])
    expect(ofRule(findings, 'X2')).toEqual(['X2 PASS_APPROXIMATE 2000 2000'])
  })

  test('the rows that the form puts there', () => {
    const report = buildDraft('STANDARD_2021', 2022)
    report.say('REFUSED', 9)
    for (const reason of [
      'STATE_SECRET',
      'LEGAL_PROHIBITION',
      'SECURITY_STABILITY',
      'THIRD_PARTY',
      'INTERNAL_AFFAIRS',
      'PROCESS_INFO',
      'ENFORCEMENT_FILE',
      'ADMIN_QUERY',
    ]) {
      report.cell(`REFUSED_${reason}`, 1)
    }
    expect(ofRule(report.findings(), 'X1')).toEqual(['X1 FAIL 9 8'])
  })
})

test('two sentences with different numbers for one count are worth a look', () => {
  const report = buildDraft('NARRATIVE', 2012)
  const whole = report.say('app.received', 30)
  report.say('app.received', 30)
  report.say('app.received', 12, { partOf: whole })
  expect(ofRule(report.findings(), 'X1')).toEqual([])
  report.say('app.received', 31)
  expect(ofRule(report.findings(), 'X1')).toEqual(['X1 WARN 30 31'])
})

describe('a number of the text that the table contradicts', () => {
  test('is told once: the form’s rules take the table’s number', () => {
    const report = buildDraft('STANDARD_2021', 2023)
    const flow = (add: DraftBuilder['say'], processed: number) => {
      add('app.received', 50)
      add('app.carried_in', 4)
      add('app.processed', processed)
      add('app.carried_out', 2)
    }
    flow(report.say, 25)
    flow(report.cell, 52)
    expect(ofRule(report.findings(), 'K1')).toEqual(['K1 PASS 54 54'])
    expect(ofRule(report.findings(), 'X1')).toContain('X1 FAIL 25 52')
  })

  test('parts that only the text gives are added up to the table’s total', () => {
    const parts = (last: number) => {
      const report = buildDraft('NATIONAL_2014', 2016)
      const partOf = report.say('app.received', 40)
      report.say('app.received.in_person', 12, { partOf })
      report.say('app.received.online', 20, { partOf })
      report.say('app.received.mail', last, { partOf })
      report.cell('app.received', 44)
      return ofRule(report.findings(), 'G1')
    }
    expect(parts(12)).toEqual(['G1 PASS 44 44'])
    expect(parts(9)).toEqual(['G1 FAIL 44 41'])
    // What holds within the text is no second fault.
    expect(parts(8)).toEqual(['G1 PASS 40 40'])
  })
})
