import { expect, test } from 'vitest'
import { ratesOf, shareOf, topLevelOutcomes } from '../../src/domain/rates.ts'
import { buildDraft, catalogue, type DraftBuilder, RESULTS_2021 } from '../support/build-draft.ts'

function ratesIn(builder: DraftBuilder) {
  const { report, figures, applicationBreakdowns } = builder.draft()
  const [breakdown] = applicationBreakdowns
  if (breakdown === undefined) throw new Error('no breakdown')
  const rates = ratesOf(breakdown, report.form, report.year, catalogue, figures)
  const top = topLevelOutcomes(breakdown, report.form, report.year, catalogue, figures)
  return { ...rates, breakdown, top: [...top].map(({ outcome }) => outcome) }
}

test('without a printed denominator the outcomes count, when they add up to what was received', () => {
  const report = buildDraft('NARRATIVE', 2017)
  const received = report.say('app.received', 232)
  const part = (code: string, count: number, partOf = received) =>
    report.say(code, count, { partOf })
  part('GRANTED_ALREADY_PUBLIC', 17)
  part('GRANTED', 70)
  part('GRANTED_PARTIAL', 7)
  const refused = part('REFUSED', 72)
  part('REFUSED_PRIVACY', 1, refused)
  part('REFUSED_NOT_GOV_INFO', 3, refused)
  part('REFUSED_UNSPECIFIED', 68, refused)
  part('UNAVAILABLE_NOT_EXIST', 66)
  const { disclosureRate, refusalRate, rateBasis, top } = ratesIn(report)
  expect({ disclosureRate, refusalRate, rateBasis }).toEqual({
    disclosureRate: 94 / 232,
    refusalRate: 72 / 232,
    rateBasis: 'OUTCOME_SUM',
  })
  expect(top).not.toContain('REFUSED_PRIVACY')
  expect(top).toHaveLength(5)
})

test('outcomes that do not add up to what was received are no denominator', () => {
  const report = buildDraft('NARRATIVE', 2017)
  report.say('app.received', 232)
  report.say('GRANTED', 70)
  expect(ratesIn(report)).toMatchObject({
    disclosureRate: null,
    refusalRate: null,
    rateBasis: null,
  })
})

test('processed goes before replied, replied before closed', () => {
  const report = buildDraft('NARRATIVE', 2017)
  report.say('app.closed', 100)
  report.say('GRANTED', 100)
  expect(ratesIn(report)).toMatchObject({ disclosureRate: 1, rateBasis: 'CLOSED' })
  report.say('app.replied', 200)
  expect(ratesIn(report)).toMatchObject({ disclosureRate: null, rateBasis: 'REPLIED' })
  report.say('app.processed', 100)
  expect(ratesIn(report)).toMatchObject({ disclosureRate: 1, rateBasis: 'PROCESSED' })
})

test('a list that adds up to the denominator is complete: what it does not name is not missing', () => {
  const report = buildDraft('NARRATIVE', 2017)
  const replied = report.say('app.replied', 22)
  report.say('GRANTED', 3, { partOf: replied })
  report.say('REFUSED_NOT_GOV_INFO', 4, { partOf: replied })
  report.say('OTHER_REDIRECTED', 3, { partOf: replied })
  report.say('UNAVAILABLE_NOT_EXIST', 7, { partOf: replied })
  report.say('REFUSED_ENFORCEMENT_FILE', 5, { partOf: replied })
  expect(ratesIn(report)).toMatchObject({ disclosureRate: 3 / 22, refusalRate: 9 / 22 })
})

test('a part that the table leaves open makes its rate null, not zero', () => {
  const report = buildDraft('LOCAL_2008', 2014)
  report.cell('app.replied', 2)
  report.cell('GRANTED', 1)
  report.cell('GRANTED_PARTIAL', 1)
  report.cell('REFUSED', null)
  report.cell('REFUSED_UNSPECIFIED', null)
  expect(ratesIn(report)).toMatchObject({
    disclosureRate: 1,
    refusalRate: null,
    rateBasis: 'REPLIED',
  })
})

test('refused in gross counts without what could not be provided', () => {
  const report = buildDraft('LOCAL_2008', 2013)
  report.cell('app.replied', 17)
  report.cell('GRANTED', 12)
  report.cell('GRANTED_PARTIAL', 1)
  report.cell('REFUSED', 4)
  report.cell('REFUSED_NOT_GOV_INFO', 1)
  report.cell('UNAVAILABLE_NOT_EXIST', 2)
  report.cell('UNAVAILABLE_NOT_THIS_AGENCY', 1)
  report.cell('UNAVAILABLE_UNCLEAR', null)
  report.cell('REFUSED_UNSPECIFIED', null, { label: '其他原因' })
  expect(ratesIn(report)).toMatchObject({ disclosureRate: 13 / 17, refusalRate: 1 / 17 })
})

test('refused in gross and not divided says nothing about refusals', () => {
  const report = buildDraft('LOCAL_2008', 2013)
  report.cell('app.replied', 17)
  report.cell('GRANTED', 13)
  report.cell('GRANTED_PARTIAL', 0)
  report.cell('REFUSED', 4)
  expect(ratesIn(report)).toMatchObject({ disclosureRate: 13 / 17, refusalRate: null })
})

test('a sentence may put 信息不存在 beside 不予公开', () => {
  const report = buildDraft('NARRATIVE', 2008)
  const replied = report.say('app.replied', 281)
  for (const [code, count] of [
    ['GRANTED', 213],
    ['GRANTED_PARTIAL', 19],
    ['REFUSED', 12],
    ['UNAVAILABLE_NOT_EXIST', 21],
    ['UNAVAILABLE_NOT_THIS_AGENCY', 16],
  ] as const) {
    report.say(code, count, { partOf: replied })
  }
  const { disclosureRate, refusalRate, top } = ratesIn(report)
  expect([disclosureRate, refusalRate]).toEqual([232 / 281, 12 / 281])
  expect(top).toHaveLength(5)
})

test('a group without a number of its own is the sum of its parts', () => {
  const report = buildDraft('STANDARD_2021', 2022)
  for (const code of RESULTS_2021) report.cell(code, code.startsWith('REFUSED') ? 2 : 1)
  report.cell('app.processed', 29)
  expect(ratesIn(report)).toMatchObject({ disclosureRate: 2 / 29, refusalRate: 16 / 29 })

  const damaged = buildDraft('STANDARD_2021', 2022)
  for (const code of RESULTS_2021) damaged.cell(code, code === 'REFUSED_THIRD_PARTY' ? null : 1)
  damaged.cell('app.processed', 21)
  expect(ratesIn(damaged)).toMatchObject({ disclosureRate: 2 / 21, refusalRate: null })
})

test('no applications, no rates', () => {
  const report = buildDraft('STANDARD_2021', 2022)
  for (const code of RESULTS_2021) report.cell(code, 0)
  report.cell('app.processed', 0)
  expect(ratesIn(report)).toMatchObject({ disclosureRate: null, rateBasis: 'PROCESSED' })
})

test('shares are of the denominator of the rates', () => {
  const report = buildDraft('NARRATIVE', 2017)
  report.say('app.replied', 50)
  report.say('GRANTED', 20)
  const { breakdown, rateBasis } = ratesIn(report)
  expect(shareOf({ count: 20 }, breakdown, rateBasis)).toBe(0.4)
  expect(shareOf({ count: null }, breakdown, rateBasis)).toBeNull()
  expect(shareOf({ count: 20 }, breakdown, null)).toBeNull()
})

test('reasons for more refusals than there are give no rate of refusal, not one below 0', () => {
  const report = buildDraft('LOCAL_2008', 2010)
  report.cell('app.replied', 10)
  report.cell('GRANTED', 8)
  report.cell('GRANTED_PARTIAL', 0)
  report.cell('REFUSED', 2)
  for (const code of ['REFUSED_NOT_GOV_INFO', 'UNAVAILABLE_NOT_THIS_AGENCY', 'UNAVAILABLE_UNCLEAR'])
    report.cell(code, 0)
  report.cell('UNAVAILABLE_NOT_EXIST', 5)
  report.cell('REFUSED_UNSPECIFIED', 0)
  expect(ratesIn(report)).toMatchObject({ disclosureRate: 0.8, refusalRate: null })
})
