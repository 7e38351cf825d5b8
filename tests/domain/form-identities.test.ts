import { describe, expect, test } from 'vitest'
import { identitiesOf, RULE_IDS } from '../../src/domain/identities.ts'
import type { TabularForm } from '../../src/domain/report-forms.ts'
import { buildDraft, catalogue, matrixRow, ofRule } from '../support/build-draft.ts'

/** Cells of a one-column table; `breaking` are the cells that differ in the failing case. */
type Case = {
  readonly rule: string
  readonly form: TabularForm
  readonly holds: Readonly<Record<string, number>>
  readonly breaking: Readonly<Record<string, number>>
  readonly expected: readonly [holds: string, breaks: string]
}

const YEARS: Readonly<Record<TabularForm, number>> = {
  LOCAL_2008: 2012,
  NATIONAL_2014: 2016,
  STANDARD_2019: 2019,
  STANDARD_2021: 2023,
}

const CASES: readonly Case[] = [
  {
    rule: 'L1',
    form: 'LOCAL_2008',
    holds: {
      'app.received': 21,
      'app.received.in_person': 1,
      'app.received.fax': 2,
      'app.received.email': 3,
      'app.received.online': 4,
      'app.received.mail': 5,
      'app.received.other': 6,
    },
    breaking: { 'app.received': 22 },
    expected: ['PASS 21 21', 'FAIL 22 21'],
  },
  {
    rule: 'L2',
    form: 'LOCAL_2008',
    holds: { 'app.replied': 17, GRANTED: 12, GRANTED_PARTIAL: 1, REFUSED: 4 },
    breaking: { GRANTED: 13 },
    expected: ['PASS 17 17', 'FAIL 17 18'],
  },
  {
    rule: 'L2',
    form: 'LOCAL_2008',
    holds: { REFUSED: 4, UNAVAILABLE_NOT_EXIST: 3, REFUSED_UNSPECIFIED: 1 },
    breaking: { UNAVAILABLE_NOT_EXIST: 4 },
    expected: ['PASS 4 4', 'FAIL 4 5'],
  },
  {
    rule: 'L3',
    form: 'LOCAL_2008',
    holds: { 'proactive.info.total': 2105, 'proactive.info.fulltext': 2105 },
    breaking: { 'proactive.info.fulltext': 3008 },
    expected: ['PASS 2105 2105', 'FAIL 3008 2105'],
  },
  {
    rule: 'L3',
    form: 'LOCAL_2008',
    holds: { 'appeal.total': 2, 'appeal.first_handling': 1 },
    breaking: { 'appeal.first_handling': 3 },
    expected: ['PASS 1 2', 'FAIL 3 2'],
  },
  {
    rule: 'L3',
    form: 'LOCAL_2008',
    holds: { 'app.received': 9, 'app.replied': 9 },
    breaking: { 'app.replied': 10 },
    expected: ['PASS 9 9', 'WARN 10 9'],
  },
  {
    rule: 'L4',
    form: 'LOCAL_2008',
    holds: { 'resource.staff': 61, 'resource.staff.full_time': 41, 'resource.staff.part_time': 20 },
    breaking: { 'resource.staff.part_time': 19 },
    expected: ['PASS 61 61', 'FAIL 61 60'],
  },
  {
    rule: 'G1',
    form: 'NATIONAL_2014',
    holds: {
      'app.received': 118,
      'app.received.in_person': 22,
      'app.received.fax': 1,
      'app.received.online': 51,
      'app.received.mail': 44,
    },
    breaking: { 'app.received.mail': 43 },
    expected: ['PASS 118 118', 'FAIL 118 117'],
  },
  {
    rule: 'G1',
    form: 'NATIONAL_2014',
    holds: { 'app.closed': 116, 'app.closed.on_time': 104, 'app.closed.extended': 12 },
    breaking: { 'app.closed': 117 },
    expected: ['PASS 116 116', 'FAIL 117 116'],
  },
  {
    rule: 'G1',
    form: 'NATIONAL_2014',
    holds: {
      'app.replied': 115,
      GRANTED_ALREADY_PUBLIC: 21,
      GRANTED: 38,
      GRANTED_PARTIAL: 7,
      REFUSED: 14,
      UNAVAILABLE_NOT_THIS_AGENCY: 17,
      UNAVAILABLE_NOT_EXIST: 13,
      OTHER_CORRECTION_REQUESTED: 3,
      OTHER_REDIRECTED: 2,
    },
    breaking: { 'app.replied': 116 },
    expected: ['PASS 115 115', 'FAIL 116 115'],
  },
  {
    rule: 'G1',
    form: 'NATIONAL_2014',
    holds: {
      REFUSED: 14,
      REFUSED_STATE_SECRET: 0,
      REFUSED_TRADE_SECRET: 3,
      REFUSED_PRIVACY: 5,
      REFUSED_SECURITY_STABILITY: 0,
      REFUSED_NOT_GOV_INFO: 4,
      REFUSED_LEGAL_PROHIBITION: 2,
    },
    breaking: { REFUSED_LEGAL_PROHIBITION: 1 },
    expected: ['PASS 14 14', 'FAIL 14 13'],
  },
  {
    rule: 'G2',
    form: 'NATIONAL_2014',
    holds: { 'app.replied': 116, 'app.closed': 116 },
    breaking: { 'app.replied': 115 },
    expected: ['PASS 116 116', 'WARN 115 116'],
  },
  {
    rule: 'G3',
    form: 'NATIONAL_2014',
    holds: { 'proactive.info.total': 2046, 'proactive.normdoc.disclosed': 8 },
    breaking: { 'proactive.normdoc.disclosed': 2047 },
    expected: ['PASS 8 2046', 'FAIL 2047 2046'],
  },
  {
    rule: 'G3',
    form: 'NATIONAL_2014',
    holds: { 'interp.press_conferences': 2, 'interp.press_conferences.principal': 1 },
    breaking: { 'interp.press_conferences.principal': 3 },
    expected: ['PASS 1 2', 'FAIL 3 2'],
  },
  {
    rule: 'G3',
    form: 'NATIONAL_2014',
    holds: { 'interp.interviews': 3, 'interp.interviews.principal': 1 },
    breaking: { 'interp.interviews': 0 },
    expected: ['PASS 1 3', 'FAIL 1 0'],
  },
  {
    rule: 'G3',
    form: 'NATIONAL_2014',
    holds: { 'resource.staff': 11, 'resource.staff.full_time': 3, 'resource.staff.part_time': 8 },
    breaking: { 'resource.staff': 12 },
    expected: ['PASS 11 11', 'FAIL 12 11'],
  },
  {
    rule: 'G4',
    form: 'NATIONAL_2014',
    holds: { 'proactive.info.total': 2046, 'proactive.channel.website': 1512 },
    breaking: { 'proactive.channel.website': 2047 },
    expected: ['PASS 1512 2046', 'FAIL 2047 2046'],
  },
  {
    rule: 'G5',
    form: 'NATIONAL_2014',
    holds: { 'review.total': 9, 'review.upheld': 6, 'review.corrected': 2, 'review.other': 1 },
    breaking: { 'review.upheld': 7 },
    expected: ['PASS 9 9', 'FAIL 9 10'],
  },
  {
    rule: 'G5',
    form: 'NATIONAL_2014',
    holds: {
      'litigation.total': 5,
      'litigation.upheld': 4,
      'litigation.corrected': 0,
      'litigation.other': 1,
    },
    breaking: { 'litigation.total': 6 },
    // What is still pending has no row.
    expected: ['PASS 5 5', 'WARN 6 5'],
  },
  {
    rule: 'K1',
    form: 'STANDARD_2021',
    holds: {
      'app.received': 57,
      'app.carried_in': 4,
      'app.processed': 58,
      'app.carried_out': 3,
    },
    breaking: { 'app.carried_out': 2 },
    expected: ['PASS 61 61', 'FAIL 61 60'],
  },
  {
    rule: 'K2',
    form: 'STANDARD_2019',
    holds: {
      GRANTED: 3,
      GRANTED_PARTIAL: 1,
      REFUSED_PROCESS_INFO: 2,
      UNAVAILABLE_NOT_HELD: 2,
      NOT_PROCESSED_REPEAT: 1,
      OTHER: 4,
      'app.processed': 13,
    },
    breaking: { GRANTED: 4 },
    expected: ['PASS 13 13', 'FAIL 13 14'],
  },
  {
    rule: 'K2',
    form: 'STANDARD_2021',
    holds: {
      REFUSED: 6,
      REFUSED_STATE_SECRET: 0,
      REFUSED_LEGAL_PROHIBITION: 1,
      REFUSED_SECURITY_STABILITY: 0,
      REFUSED_THIRD_PARTY: 1,
      REFUSED_INTERNAL_AFFAIRS: 1,
      REFUSED_PROCESS_INFO: 1,
      REFUSED_ENFORCEMENT_FILE: 1,
      REFUSED_ADMIN_QUERY: 1,
    },
    breaking: { REFUSED: 7 },
    expected: ['PASS 6 6', 'FAIL 7 6'],
  },
  {
    rule: 'K2',
    form: 'STANDARD_2021',
    holds: {
      UNAVAILABLE: 6,
      UNAVAILABLE_NOT_HELD: 3,
      UNAVAILABLE_NEEDS_CREATION: 2,
      UNAVAILABLE_UNCLEAR: 1,
    },
    breaking: { UNAVAILABLE: 5 },
    expected: ['PASS 6 6', 'FAIL 5 6'],
  },
  {
    rule: 'K2',
    form: 'STANDARD_2019',
    holds: {
      NOT_PROCESSED: 5,
      NOT_PROCESSED_PETITION: 1,
      NOT_PROCESSED_REPEAT: 1,
      NOT_PROCESSED_PUBLICATION: 1,
      NOT_PROCESSED_EXCESSIVE: 1,
      NOT_PROCESSED_RECONFIRM: 1,
    },
    breaking: { NOT_PROCESSED_REPEAT: 2 },
    expected: ['PASS 5 5', 'FAIL 5 6'],
  },
  {
    rule: 'K2',
    form: 'STANDARD_2021',
    holds: {
      OTHER: 5,
      OTHER_CORRECTION_OVERDUE: 3,
      OTHER_FEE_OVERDUE: 0,
      OTHER_UNSPECIFIED: 2,
    },
    breaking: { OTHER: 4 },
    expected: ['PASS 5 5', 'FAIL 4 5'],
  },
  ...['review', 'litigation.direct', 'litigation.after_review'].map(
    (cases): Case => ({
      rule: 'K4',
      form: 'STANDARD_2019',
      holds: {
        [`${cases}.upheld`]: 376,
        [`${cases}.corrected`]: 97,
        [`${cases}.other`]: 196,
        [`${cases}.pending`]: 121,
        [`${cases}.total`]: 790,
      },
      breaking: { [`${cases}.pending`]: 120 },
      expected: ['PASS 790 790', 'FAIL 790 789'],
    }),
  ),
]

function findingsOf({ form, rule }: Case, cells: Readonly<Record<string, number>>): string[] {
  const report = buildDraft(form, YEARS[form])
  for (const [code, value] of Object.entries(cells)) report.cell(code, value)
  return ofRule(report.findings(), rule)
}

describe('every identity holds where it should and is broken where it should', () => {
  test.each(CASES)('$form $rule: $expected', (it) => {
    expect(findingsOf(it, it.holds)).toContain(`${it.rule} ${it.expected[0]}`)
    expect(findingsOf(it, { ...it.holds, ...it.breaking })).toContain(
      `${it.rule} ${it.expected[1]}`,
    )
  })

  test('the cases cover every rule of the forms', () => {
    const covered = new Set(CASES.map(({ rule }) => rule))
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
