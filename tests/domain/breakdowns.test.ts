import { expect, test } from 'vitest'
import { widestBreakdown } from '../../src/domain/breakdowns.ts'
import { buildDraft, COLUMNS, matrixRow } from '../support/build-draft.ts'

test('one breakdown for each scope, the widest first; scopes stay apart', () => {
  const report = buildDraft('LOCAL_2008', 2014)
  report.cell('app.received', 2, { scope: 'OWN' })
  report.cell('app.received', null, { scope: 'SUBORDINATE' })
  report.say('app.received', 3)
  const { applicationBreakdowns } = report.draft()
  expect(applicationBreakdowns.map(({ scope, received }) => [scope, received])).toEqual([
    ['WHOLE', 3],
    ['OWN', 2],
    ['SUBORDINATE', null],
  ])
  expect(widestBreakdown([...applicationBreakdowns].reverse())?.scope).toBe('WHOLE')
  expect(widestBreakdown([])).toBeUndefined()
})

test('a report without application figures has no breakdown', () => {
  const report = buildDraft('NARRATIVE', 2012)
  report.say('proactive.info.total', 3025)
  report.say('app.catalog', 12)
  report.say('app.received', 900, { basis: 'CUMULATIVE' })
  expect(report.draft().applicationBreakdowns).toEqual([])
})

test('the table goes before the text, a number before none, and labels stay as printed', () => {
  const report = buildDraft('LOCAL_2008', 2010)
  report.say('app.received', 23)
  report.say('app.received.fax', 'none', { label: '传真' })
  const received = report.cell('app.received', 22)
  report.cell('app.received.fax', null, { label: '2.传真申请数' })
  const granted = report.cell('GRANTED', 20, { label: '1.同意公开答复数' })
  const refused = report.cell('REFUSED', null, { label: '3.否决公开答复总数' })
  const [breakdown] = report.draft().applicationBreakdowns
  expect(breakdown?.received).toBe(22)
  expect(breakdown?.channels).toEqual([{ channel: 'FAX', label: '传真', count: 0, figure: 2 }])
  expect(received).toBe(3)
  expect(breakdown?.outcomes).toMatchObject([
    { outcome: 'GRANTED', label: '1.同意公开答复数', count: 20, figure: granted },
    { outcome: 'REFUSED', count: null, comparability: 'NONE', figure: refused },
  ])
})

test('several rows of one outcome stay, repetitions in the text do not', () => {
  const report = buildDraft('LOCAL_2008', 2010)
  report.cell('REFUSED_UNSPECIFIED', 1, { label: '(5)“免予公开范围1”数' })
  report.cell('REFUSED_UNSPECIFIED', 2, { label: '(6)“免予公开范围2”数' })
  report.cell('REFUSED_UNSPECIFIED', 2, { label: '(6)“免予公开范围2”数' })
  report.say('GRANTED', 70, { label: '同意公开' })
  report.say('GRANTED', 70, { label: '予以公开' })
  const [breakdown] = report.draft().applicationBreakdowns
  expect(
    breakdown?.outcomes.map(({ outcome, count, comparability }) => [outcome, count, comparability]),
  ).toEqual([
    ['REFUSED_UNSPECIFIED', 1, 'NONE'],
    ['REFUSED_UNSPECIFIED', 2, 'NONE'],
    ['GRANTED', 70, 'BROAD'],
  ])
})

test('columns of applicants: rows with an applicant, and totals without', () => {
  const report = buildDraft('STANDARD_2021', 2023)
  matrixRow(report, 'app.received', [17, 3, 0, 0, 2, 0, 22])
  matrixRow(report, 'GRANTED', [5, 1, 0, 0, 1, 0, 7])
  const [breakdown] = report.draft().applicationBreakdowns
  expect(breakdown?.received).toBe(22)
  expect(breakdown?.applicants).toHaveLength(6)
  expect(breakdown?.applicants[0]).toEqual({
    applicant: 'NATURAL_PERSON',
    received: 17,
    carriedIn: null,
    processed: null,
    carriedOut: null,
  })
  expect(breakdown?.outcomes.map(({ applicant }) => applicant)).toEqual(COLUMNS)
  expect(breakdown?.outcomes.at(-1)).toMatchObject({ count: 7, comparability: 'EXACT' })
})

test('an outcome that the form in force does not list is at best broadly comparable', () => {
  const report = buildDraft('NARRATIVE', 2017)
  report.say('REFUSED_ENFORCEMENT_FILE', 5)
  report.say('REFUSED_UNSPECIFIED', 68)
  const [breakdown] = report.draft().applicationBreakdowns
  expect(breakdown?.outcomes.map(({ comparability }) => comparability)).toEqual(['BROAD', 'NONE'])
})
