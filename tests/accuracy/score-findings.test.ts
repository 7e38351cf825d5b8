import { expect, test } from 'vitest'
import { readAnswerKey } from '../../src/accuracy/answer-key.ts'
import { scoreFindings } from '../../src/accuracy/score-findings.ts'
import type { Subject } from '../../src/accuracy/subject.ts'
import { buildDraft, catalogue } from '../support/build-draft.ts'

/** The verdicts on a report with a wrong title year and growth rate, by a key that expects `sides`. */
function verdicts(sides: readonly (readonly [left: number, right: number])[]): string[] {
  const report = buildDraft('NARRATIVE', 2015)
  const label = '收到申请'
  report.say('app.received', 83, { label, unit: 'CASE' })
  report.say(null, 64, { label, unit: 'CASE', basis: 'PRIOR_YEAR', year: 2014 })
  report.say(null, '39.7%', { label: '增长', unit: 'PERCENT' })
  const key = readAnswerKey(
    JSON.stringify({
      ...{ docId: 't02', file: 'docs/t02.txt', jurisdiction: '测试市', parents: [] },
      ...{ publisher: '测试市人民政府', publisherKind: 'GOVERNMENT', level: 'COUNTY', year: 2015 },
      expectedInconsistencies: sides.map(([left, right]) => ({ identity: 'X', left, right })),
    }),
  )
  const subject = { key, draft: report.draft({ titleYear: 2014 }) } as unknown as Subject
  return scoreFindings(subject, catalogue).map(({ verdict }) => verdict)
}

test('years and percentages count as found by their WARN, and are no false alarms', () => {
  expect(verdicts([])).toEqual([])
  expect(
    verdicts([
      [2014, 2015],
      [39.7, 29.7],
      [39.7, 28.7],
    ]),
  ).toEqual(['HIT', 'HIT', 'MISS'])
})
