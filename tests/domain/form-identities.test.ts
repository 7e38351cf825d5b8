import { describe, expect, test } from 'vitest'
import { identitiesOf, RULE_IDS } from '../../src/domain/identities.ts'
import type { TabularForm } from '../../src/domain/report-forms.ts'
import { buildDraft, catalogue, matrixRow, ofRule } from '../support/build-draft.ts'
import { IDENTITY_CASES, type IdentityCase, YEARS } from '../support/identity-cases.ts'

function findingsOf(
  { form, rule }: IdentityCase,
  cells: Readonly<Record<string, number>>,
): string[] {
  const report = buildDraft(form, YEARS[form])
  for (const [code, value] of Object.entries(cells)) report.cell(code, value)
  return ofRule(report.findings(), rule)
}

describe('every identity holds where it should and is broken where it should', () => {
  test.each(IDENTITY_CASES)('$form $rule: $expected', (it) => {
    expect(findingsOf(it, it.holds)).toContain(`${it.rule} ${it.expected[0]}`)
    expect(findingsOf(it, { ...it.holds, ...it.breaking })).toContain(
      `${it.rule} ${it.expected[1]}`,
    )
  })

  test('the cases cover every rule of the forms', () => {
    const covered = new Set(IDENTITY_CASES.map(({ rule }) => rule))
    const ofForms = RULE_IDS.filter((id) => /^[LGK]\d/.test(id))
    // L5, L6, K3 and K5 to K7 compare columns or years and have tests of their own.
    expect(ofForms.filter((id) => !covered.has(id))).toEqual(['L6', 'K3', 'L5', 'K5', 'K6', 'K7'])
  })
})

test('the parts of the sums are the parts that the catalogue has', () => {
  for (const form of Object.keys(YEARS) as TabularForm[]) {
    for (const identity of identitiesOf(form)) {
      if (identity.kind !== 'SUM') continue
      const { total, parts } = identity
      const ofForm = catalogue.partsOf(form, total)
      expect([...parts].sort(), `${form} ${identity.id} ${total}`).toEqual([...ofForm].sort())
    }
  }
})

test('L6: the columns of a part add up to no more than those of its whole', () => {
  const columns = (full: readonly number[], all: readonly number[]) => {
    const report = buildDraft('LOCAL_2008', 2014)
    for (const [at, scope] of (['OWN', 'SUBORDINATE'] as const).entries()) {
      report.cell('proactive.info.total', all[at] ?? 0, { scope })
      report.cell('proactive.info.fulltext', full[at] ?? 0, { scope })
    }
    return ofRule(report.findings(), 'L6')
  }
  expect(columns([3008, 4720], [2105, 5590])).toEqual(['L6 FAIL 7728 7695'])
  expect(columns([2008, 4720], [2105, 5590])).toEqual(['L6 PASS 6728 7695'])
})

test('K3: the total column is the sum of the applicants’ columns, in every row', () => {
  const report = buildDraft('STANDARD_2021', 2023)
  matrixRow(report, 'app.received', [17, 3, 0, 0, 2, 0, 22])
  matrixRow(report, 'GRANTED', [5, 1, 0, 0, 1, 0, 8])
  matrixRow(report, 'OTHER_UNSPECIFIED', [null, null, null, null, null, null, 0])
  matrixRow(report, 'OTHER_FEE_OVERDUE', [3, null, null, null, null, null, 2])
  expect(ofRule(report.findings(), 'K3')).toEqual([
    'K3 PASS 22 22',
    'K3 FAIL 8 7',
    'K3 NOT_ASSESSABLE 0 null',
    'K3 FAIL 2 3',
  ])
  const undivided = buildDraft('STANDARD_2021', 2023)
  undivided.cell('app.received', 4, { applicant: 'NATURAL_PERSON' })
  undivided.cell('app.received', 2, { applicant: 'ORGANISATION' })
  undivided.cell('app.received', 6)
  expect(ofRule(undivided.findings(), 'K3')).toEqual(['K3 PASS 6 6'])
})

test('K1 holds in each column by itself', () => {
  const report = buildDraft('STANDARD_2021', 2022)
  matrixRow(report, 'app.received', [44, 9, 0, 1, 2, 1, 57])
  matrixRow(report, 'app.carried_in', [3, 1, 0, 0, 0, 0, 4])
  matrixRow(report, 'app.processed', [45, 9, 0, 1, 2, 1, 58])
  matrixRow(report, 'app.carried_out', [1, 1, 0, 0, 0, 0, 2])
  expect(ofRule(report.findings(), 'K1')).toEqual([
    'K1 FAIL 47 46',
    'K1 PASS 10 10',
    'K1 PASS 0 0',
    'K1 PASS 1 1',
    'K1 PASS 2 2',
    'K1 PASS 1 1',
    'K1 FAIL 61 60',
  ])
})

test('G4: all channels together that stay below the total are worth a look', () => {
  const report = buildDraft('NATIONAL_2014', 2016)
  report.cell('proactive.info.total', 100)
  for (const channel of ['gazette', 'website', 'weibo', 'wechat', 'other']) {
    report.cell(`proactive.channel.${channel}`, 10)
  }
  expect(ofRule(report.findings(), 'G4')).toEqual(['G4 PASS 10 100', 'G4 WARN 100 50'])
})

describe('missing numbers', () => {
  test('known parts that make up the total leave nothing for the unreported ones', () => {
    const report = buildDraft('LOCAL_2008', 2014)
    report.cell('app.received', 2)
    report.cell('app.received.in_person', 1)
    report.cell('app.received.online', 1)
    report.cell('app.received.mail', null)
    expect(ofRule(report.findings(), 'L1')).toEqual(['L1 PASS 2 2'])
  })

  test('known parts above the total contradict it, below it they say nothing', () => {
    const of = (total: number) => {
      const report = buildDraft('LOCAL_2008', 2014)
      report.cell('app.received', total)
      report.cell('app.received.in_person', 3)
      report.cell('app.received.mail', null)
      report.cell('app.received.other', 0)
      return ofRule(report.findings(), 'L1')
    }
    expect(of(2)).toEqual(['L1 FAIL 2 3'])
    expect(of(4)).toEqual(['L1 NOT_ASSESSABLE 4 3'])
  })

  test('a local table that leaves rows out is complete with its 其他', () => {
    const report = buildDraft('LOCAL_2008', 2014)
    report.cell('app.received', 10)
    report.cell('app.received.in_person', 3)
    report.cell('app.received.online', 4)
    report.cell('app.received.other', 2)
    expect(ofRule(report.findings(), 'L1')).toEqual(['L1 FAIL 10 9'])
  })

  test('a row of a national table that was lost in reading is no fault of the report', () => {
    const report = buildDraft('STANDARD_2019', 2019)
    report.cell('GRANTED', 3)
    report.cell('OTHER', 1, { label: '(六)其他处理' })
    report.cell('app.processed', 9)
    expect(ofRule(report.findings(), 'K2')).toEqual(['K2 NOT_ASSESSABLE 9 4'])
  })

  test('a total that is marked as not reported cannot be checked, an absent one is not checked', () => {
    const report = buildDraft('LOCAL_2008', 2014)
    report.cell('app.received.in_person', 1)
    expect(ofRule(report.findings(), 'L1')).toEqual([])
    report.cell('app.received', null)
    expect(ofRule(report.findings(), 'L1')).toEqual(['L1 NOT_ASSESSABLE null 1'])
    expect(ofRule(buildDraft('LOCAL_2008', 2014).findings(), 'L1')).toEqual([])
  })
})

test('prose is read against the rows of the form in force', () => {
  const report = buildDraft('NARRATIVE', 2022)
  report.say('app.received', 394)
  report.say('app.carried_in', 15)
  report.say('app.processed', 388)
  report.say('app.carried_out', 21)
  expect(ofRule(report.findings(), 'K1')).toEqual(['K1 PASS 409 409'])
})

test('expression and message are concrete, in both languages', () => {
  const report = buildDraft('NARRATIVE', 2017)
  const total = report.say('app.received', 232)
  report.say('app.received.in_person', 66, { partOf: total })
  report.say('app.received.online', 18, { partOf: total })
  report.say('app.received.mail', 148, { partOf: total })
  const [finding] = report.findings().filter(({ rule }) => rule === 'G1')
  expect(finding).toEqual({
    rule: 'G1',
    severity: 'HARD',
    status: 'PASS',
    expression: 'app.received = app.received.in_person + app.received.online + app.received.mail',
    left: 232,
    right: 232,
    difference: 0,
    message: {
      zh: '收到申请数等于当面、传真、网络、信函申请之和:相符,232 = 66 + 18 + 148。',
      en: 'Applications received are the sum of the channels: holds, 232 = 66 + 18 + 148.',
    },
    figures: [1, 2, 3, 4],
  })
})
