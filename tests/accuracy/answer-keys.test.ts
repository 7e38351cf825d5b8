import { expect, test } from 'vitest'
import { readAnswerKey } from '../../src/accuracy/answer-key.ts'
import type { Mark } from '../../src/accuracy/marks.ts'
import { outcomesOf } from '../../src/accuracy/outcome-labels.ts'
import { scoreKey } from '../../src/accuracy/score-key.ts'
import type { Reading } from '../../src/accuracy/subject.ts'
import { readJurisdictionSeeds } from '../../src/data/jurisdiction-file.ts'
import type { FigureDraft, ReportDraft } from '../../src/domain/report-draft.ts'
import { buildDraft, catalogue } from '../support/build-draft.ts'

const { gazetteer } = readJurisdictionSeeds()

const TEXT = `溧阳市2016年度政府信息公开工作年度报告
一、依申请公开
全年收到申请40件,上年为31件。其中当面申请3件,传真申请/件。同意公开25件。
二、存在的问题
信息更新慢。加强培训。
`
const KEY = readAnswerKey(
  JSON.stringify({
    ...{ docId: 't01', file: 'docs/t01.txt', jurisdiction: '溧阳市', parents: ['江苏省'] },
    ...{ publisher: '溧阳市人民政府', publisherKind: 'GOVERNMENT', level: 'COUNTY', year: 2016 },
    sections: [
      { heading: '一、依申请公开', kind: 'APPLICATIONS' },
      { heading: '二、存在的问题', kind: 'PROBLEMS_AND_IMPROVEMENTS' },
    ],
    applications: {
      received: 40,
      byChannel: [
        { label: '当面申请', kind: 'IN_PERSON', value: 3 },
        { label: '传真申请', kind: 'FAX', value: 0 },
      ],
      outcomes: [{ label: '同意公开', value: 25 }],
    },
    problems: [{ phrase: '信息更新慢', pair: '1' }],
    measures: [{ phrase: '加强培训', pair: '1' }],
    traps: [
      {
        ...{ value: 31, printed: '31', quote: '40件,上年为31件', at: 7 },
        ...{ why: 'PRIOR_YEAR', mustNotBe: 'a.received' },
      },
    ],
    evidence: [
      { path: 'a.received', value: 40, printed: '40', quote: '收到申请40件', at: 4 },
      { path: 'a.ch.IN_PERSON', value: 3, printed: '3', quote: '当面申请3件', at: 4 },
      { path: 'a.ch.FAX', value: 0, printed: '/', quote: '传真申请/件', at: 4 },
      {
        ...{ path: 'a.out', value: 25, printed: '25', quote: '同意公开25件', at: 4 },
        labelPrinted: '同意公开',
      },
    ],
  }),
)

/** What a faultless reader makes of the text; `change` spoils it. */
function reading(change: (draft: ReportDraft) => void = () => undefined): Reading {
  const builder = buildDraft('NARRATIVE', 2016)
  builder.say('app.received', 40, place('收到申请40件', { unit: 'CASE' }))
  builder.say('app.received', 31, place('上年为31件', { basis: 'PRIOR_YEAR' }))
  builder.say('app.received.in_person', 3, place('当面申请3件', { unit: 'CASE' }))
  builder.say('app.received.fax', null, place('传真申请/件', { raw: '/' }))
  builder.say('GRANTED', 25, place('同意公开25件', { unit: 'CASE' }))
  const draft = builder.draft({
    agency: { name: '溧阳市人民政府', kind: 'GOVERNMENT' },
    jurisdiction: {
      ...{ code: '320481', scheme: 'GB_T_2260', name: '溧阳市', level: 'COUNTY' },
      parentCode: '320400',
    },
  })
  for (const figure of draft.figures) figure.evidence = evidenceOf(PLACES[figure.position - 1]!)
  draft.sections = ['一、依申请公开', '二、存在的问题'].map((heading, at) => ({
    ...{ position: at + 1, level: 1, parent: null, ordinal: heading.slice(0, 2) },
    heading: heading.slice(2),
    kinds: at === 0 ? ['APPLICATIONS'] : ['PROBLEMS_PLANS'],
    summary: null,
    evidence: evidenceOf(heading),
  }))
  draft.improvementPlan = {
    targetYear: null,
    problems: [{ ordinal: 1, summary: null, evidence: evidenceOf('信息更新慢') }],
    measures: [
      {
        ...{ ordinal: 1, kind: 'MEASURE', problems: [1], summary: null, children: [] },
        evidence: evidenceOf('加强培训'),
      },
    ],
  }
  change(draft)
  return { draft, text: TEXT, unread: [] }
}

const PLACES = ['收到申请40件', '上年为31件', '当面申请3件', '传真申请/件', '同意公开25件']

function place(words: string, options: Partial<FigureDraft>) {
  return { label: words.replace(/[\d/].*$/, ''), ...options }
}

function evidenceOf(words: string) {
  const start = TEXT.indexOf(words)
  return { start, end: start + words.length, line: 1, sha256: 'a'.repeat(64) }
}

/** The faults, evidence aside: its hashes are made up here. */
function faults(change?: (draft: ReportDraft) => void): string[] {
  const { marks } = scoreKey(KEY, reading(change), { catalogue, gazetteer })
  const shown = ({ class: of, verdict, what }: Mark) => `${verdict} ${of}: ${what}`
  return marks.filter((it) => it.verdict !== 'HIT' && it.class !== 'evidence').map(shown)
}

const figureOf = (draft: ReportDraft, words: string) =>
  draft.figures[PLACES.indexOf(words)] as FigureDraft

test('a faultless reading has no faults; a marker may be no value', () => {
  expect(faults()).toEqual([])
})

test('the number of last year, taken for this one, is a trap and a false figure', () => {
  expect(
    faults((draft) => {
      figureOf(draft, '上年为31件').basis = 'YEAR'
    }),
  ).toEqual(['FALSE indicators: app.received', 'WRONG traps: PRIOR_YEAR 31'])
})

test('background numbers without an indicator are no fault', () => {
  expect(
    faults((draft) => {
      draft.figures.push({
        ...figureOf(draft, '同意公开25件'),
        ...{ position: 9, indicator: null, value: 2016, raw: '2016', evidence: evidenceOf('2016') },
      })
    }),
  ).toEqual([])
})

test('a wrong value, a missing outcome, an unpaired measure are named', () => {
  expect(
    faults((draft) => {
      figureOf(draft, '当面申请3件').value = 5
      draft.applicationBreakdowns[0]!.channels[0]!.count = 5
      draft.applicationBreakdowns[0]!.outcomes = []
      draft.improvementPlan!.measures[0]!.problems = []
    }),
  ).toEqual([
    'WRONG figures: a.ch.IN_PERSON',
    'FALSE indicators: app.received.in_person',
    'WRONG channels: IN_PERSON (当面申请)',
    'MISS outcomes: GRANTED (同意公开)',
    'MISS pairs: 信息更新慢 <- 加强培训',
  ])
})

test('a problem read from the wrong place is missed there and false here', () => {
  expect(
    faults((draft) => {
      draft.improvementPlan!.problems[0]!.evidence = evidenceOf('二、存在的问题')
    }),
  ).toEqual([
    'MISS problems: 信息更新慢',
    'FALSE problems: #1 of 1',
    'MISS pairs: 信息更新慢 <- 加强培训',
  ])
})

test.each([
  ['属于已主动公开范围数', null, 'GRANTED_ALREADY_PUBLIC'],
  ['同意部分公开答复数', null, 'GRANTED_PARTIAL'],
  ['3.否决公开答复总数', null, 'REFUSED'],
  ['(七)其他原因', '否决公开答复总数', 'REFUSED_UNSPECIFIED'],
  ['“非《规定》所指政府信息”数', null, 'REFUSED_NOT_GOV_INFO'],
  ['非本机关掌握', null, 'UNAVAILABLE_NOT_THIS_AGENCY'],
  ['1.本機關不掌握相關政府信息', null, 'UNAVAILABLE_NOT_HELD'],
  ['不属于本行政机关公开数', null, 'UNAVAILABLE_NOT_THIS_AGENCY'],
  ['告知作出更改补充数', null, 'OTHER_CORRECTION_REQUESTED'],
  ['告知通过其他途径办理数', null, 'OTHER_REDIRECTED'],
  ['屬於執法案卷不予公開', null, 'REFUSED_ENFORCEMENT_FILE'],
  ['2.其他法律行政法规禁止公开', null, 'REFUSED_LEGAL_PROHIBITION'],
  ['法律法规规定的其他情形', '不同意公开答复数', 'REFUSED_LEGAL_PROHIBITION'],
  ['3.补正后申请内容仍不明确', '（四）无法提供', 'UNAVAILABLE_UNCLEAR'],
  ['3.其他', '（六）其他处理', 'OTHER_UNSPECIFIED'],
])('the label %s of %s means %s', (label, parent, outcome) => {
  expect(outcomesOf(label, parent)[0]).toBe(outcome)
})
