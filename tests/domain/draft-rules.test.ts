import { expect, test } from 'vitest'
import { draftProblems } from '../../src/domain/draft-rules.ts'
import type { ReportDraft } from '../../src/domain/report-draft.ts'
import { reportDraftSchema } from '../../src/domain/report-draft.ts'
import { buildDraft, catalogue } from '../support/build-draft.ts'

const SHA256 = 'a'.repeat(64)

function soundDraft(): ReportDraft {
  const report = buildDraft('NARRATIVE', 2017)
  report.section('APPLICATIONS')
  const total = report.say('app.received', 232, { unit: 'CASE' })
  const part = report.say('app.received.in_person', 66, { unit: 'CASE', partOf: total })
  report.say(null, '28.4%', { unit: 'PERCENT', shareOf: part })
  report.say('litigation.total', 'none')
  report.cell('app.received.fax', null)
  const draft = report.draft()
  const evidence = { start: 1, end: 9, line: 1, sha256: SHA256 }
  draft.improvementPlan = {
    targetYear: 2018,
    problems: [{ ordinal: 1, summary: null, evidence }],
    measures: [
      { ordinal: 1, kind: 'MEASURE', problems: [1], summary: null, evidence, children: [] },
    ],
  }
  return draft
}

/** The problems of a sound draft after one change, of which there should be exactly one. */
function problemAfter(change: (draft: ReportDraft) => void): string {
  const draft = soundDraft()
  change(draft)
  return draftProblems(draft, catalogue).join('\n')
}

test('a sound draft has no problems', () => {
  expect(reportDraftSchema.safeParse(soundDraft()).error).toBeUndefined()
  expect(draftProblems(soundDraft(), catalogue)).toEqual([])
})

type Change = (draft: ReportDraft) => void
const figure =
  (at: number, change: Partial<ReportDraft['figures'][number]>): Change =>
  (draft) => {
    const target = draft.figures[at]
    if (target) Object.assign(target, change)
  }
const facts =
  (change: Partial<ReportDraft['report']>): Change =>
  (draft) =>
    Object.assign(draft.report, change)
const section =
  (change: Partial<ReportDraft['sections'][number]>): Change =>
  (draft) => {
    const [first] = draft.sections
    if (first) draft.sections.push({ ...first, position: 2, parent: 1, level: 2, ...change })
  }

test.each<[string, Change]>([
  ['figures[1].position: is 7, should be 2', figure(1, { position: 7 })],
  ['figures[2].partOf: there is no figure 99', figure(2, { partOf: 99 })],
  ['figures[2].shareOf: there is no figure 99', figure(2, { shareOf: 99 })],
  ['figures[0].partOf: figure 1 is, further up, part of itself', figure(0, { partOf: 2 })],
  ['figures[0].shareOf: only a percentage is a share', figure(0, { shareOf: 2 })],
  ['figures[0].section: there is no section 5', figure(0, { section: 5 })],
  ['figures[0].evidence: is not within its section 1', figure(0, { section: 1 })],
  ['figures[0].year: is 2016, but basis YEAR means 2017', figure(0, { year: 2016 })],
  [
    'figures[2].indicator: no indicator has the code app.nothing',
    figure(2, { indicator: 'app.nothing' }),
  ],
  ['figures[2].indicator: a percentage counts nothing', figure(2, { indicator: 'app.closed' })],
  ['figures[4].value: is 3, but NOT_REPORTED has no value', figure(4, { value: 3 })],
  ['figures[3].value: is 3, but STATED_NONE means 0', figure(3, { value: 3 })],
  ['figures[0].value: is null, but EXACT has a value', figure(0, { value: null })],
  ['figures[0].value: 2.5 is no whole number', figure(0, { value: 2.5 })],
  ['figures[0].value: -3 is less than 0', figure(0, { value: -3 })],
  [
    'figures[0].evidence: 5 to 999 is not within the document',
    figure(0, { evidence: { start: 5, end: 999, line: 1, sha256: SHA256 } }),
  ],
  ['sections[1].parent: there is no section 9', section({ parent: 9 })],
  ['sections[1].level: 1 is not below its parent’s 1', section({ level: 1 })],
  [
    'sections[1].evidence: is not within its parent',
    section({ evidence: { start: 2, end: 30, line: 1, sha256: SHA256 } }),
  ],
  [
    'sections[1].evidence: runs across section 1',
    section({ parent: null, evidence: { start: 2, end: 30, line: 1, sha256: SHA256 } }),
  ],
  [
    'sections[1].evidence: starts before',
    section({ parent: null, evidence: { start: 0, end: 30, line: 1, sha256: SHA256 } }),
  ],
  [
    'report.period: 2018-01-01 is after',
    facts({ period: { start: '2018-01-01', end: '2017-12-31', printed: true } }),
  ],
  ['report.titleEvidence: a title and its evidence', facts({ title: '年度报告' })],
  ['report.titleYear: there is no title', facts({ titleYear: 2017 })],
  [
    'improvementPlan.measures[0].problems: there is no problem 2',
    (draft) => void draft.improvementPlan?.measures[0]?.problems.push(2),
  ],
  [
    'improvementPlan.problems[0].ordinal: is 3, should be 1',
    (draft) => {
      const [problem] = draft.improvementPlan?.problems ?? []
      if (problem) problem.ordinal = 3
    },
  ],
  [
    'applicationBreakdowns[0].received: does not follow from the figures',
    (draft) => {
      const [breakdown] = draft.applicationBreakdowns
      if (breakdown) breakdown.received = 231
    },
  ],
  [
    'applicationBreakdowns[0]: does not follow',
    (draft) => Object.assign(draft, { applicationBreakdowns: [] }),
  ],
  [
    'reviewAndLitigation: does not follow',
    (draft) => Object.assign(draft, { reviewAndLitigation: null }),
  ],
])('%s', (expected, change) => {
  expect(problemAfter(change)).toContain(expected)
})

const document =
  (change: Partial<ReportDraft['document']>): Change =>
  (draft) =>
    Object.assign(draft.document, change)
const TOO_LARGE = 2 ** 31

test.each<[string, Change]>([
  ['document.length', document({ length: TOO_LARGE })],
  ['document.sha256', document({ sha256: 'A'.repeat(64) })],
  ['document.sha256', document({ sha256: `${'a'.repeat(63)}\n` })],
  ['document.charset', document({ charset: 'utf-99' })],
  ['document.charset', document({ charset: 'replacement' })],
  ['document.name', document({ name: 'report\0.txt' })],
  ['document.url', document({ url: 'javascript:alert(1)' })],
  ['document.url', document({ url: 'ftp://example.org/report.txt' })],
  ['document.url', document({ url: 'example.org/report.txt' })],
  ['document.url', document({ url: 'https://example.org/\0' })],
  ['report.title', facts({ title: '年度\ud800报告' })],
  ['sections.0.heading', (draft) => Object.assign(draft.sections[0] ?? {}, { heading: '\udc00' })],
  ['figures.0.raw', figure(0, { raw: '2\x0032' })],
  ['figures.0.label', figure(0, { label: '' })],
  ['figures.0.position', figure(0, { position: TOO_LARGE })],
  [
    'figures.0.evidence.end',
    figure(0, { evidence: { start: 1, end: TOO_LARGE, line: 1, sha256: SHA256 } }),
  ],
  [
    'figures.0.evidence.line',
    figure(0, { evidence: { start: 1, end: 9, line: TOO_LARGE, sha256: SHA256 } }),
  ],
  [
    'applicationBreakdowns.0.received',
    (draft) => Object.assign(draft.applicationBreakdowns[0] ?? {}, { received: TOO_LARGE }),
  ],
])('%s: what cannot be stored, linked to or decoded is refused', (path, change) => {
  const draft = soundDraft()
  change(draft)
  const issues = reportDraftSchema.safeParse(draft).error?.issues ?? []
  expect(issues.map((issue) => issue.path.join('.'))).toEqual([path])
})

test('what is unusual but storable is accepted', () => {
  const draft = soundDraft()
  document({ charset: 'GB18030', length: TOO_LARGE - 1, url: 'http://example.org/年报?a=1' })(draft)
  figure(0, { label: '𠮷\n\t', raw: '' })(draft)
  expect(reportDraftSchema.safeParse(draft).error).toBeUndefined()
})
