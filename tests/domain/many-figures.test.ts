import { describe, expect, test } from 'vitest'
import { evaluateReport } from '../../src/domain/evaluate.ts'
import type { ReportDraft } from '../../src/domain/report-draft.ts'
import { buildDraft, catalogue, type DraftBuilder } from '../support/build-draft.ts'
import { cpuTime } from '../support/cpu-time.ts'

/** As many figures as a report may hold. */
const MANY = 5000

const CODES = [...catalogue.indicators.keys()]

/** The shortest of three runs, in milliseconds of the processor. */
function timeOf(draft: ReportDraft): number {
  const times = [0, 1, 2].map(() => cpuTime(() => evaluateReport({ draft, catalogue })))
  return Math.min(...times)
}

function drafted(count: number, fill: (report: DraftBuilder, count: number) => void): ReportDraft {
  const report = buildDraft('NARRATIVE', 2016)
  fill(report, count)
  return report.draft()
}

const SHAPES: readonly (readonly [string, (report: DraftBuilder, count: number) => void])[] = [
  [
    'one list of all',
    (report, count) => {
      const partOf = report.say('app.received', count)
      for (let at = 1; at < count; at++) report.say(null, 1, { label: `事项${at}`, partOf })
    },
  ],
  [
    'many lists',
    (report, count) => {
      for (let at = 0; at < count; at += 5) {
        const partOf = report.say(null, 4, { label: `总数${at}` })
        for (let part = 1; part < 5; part++) report.say(null, 1, { label: `事项${part}`, partOf })
      }
    },
  ],
  [
    'the same count again and again',
    (report, count) => {
      for (let at = 0; at < count; at++) report.say('app.received', at % 97)
    },
  ],
  [
    'shares of one total',
    (report, count) => {
      const partOf = report.say('app.received', count)
      for (let at = 1; at < count; at += 2) {
        const shareOf = report.say(null, 1, { label: `事项${at}`, partOf })
        report.say(null, '1%', { label: `事项${at}`, unit: 'PERCENT', partOf, shareOf })
      }
    },
  ],
  [
    'rows of tables and sentences in turn',
    (report, count) => {
      for (let at = 0; at < count; at++) {
        const code = CODES[(at * 7) % CODES.length] ?? null
        if (at % 2 === 0) report.cell(code, at % 97)
        else report.say(code, at % 97)
      }
    },
  ],
]

describe('a report of thousands of figures is checked in a time that grows with their number', () => {
  test.each(SHAPES)('%s', (_, fill) => {
    timeOf(drafted(MANY / 10, fill))
    const [few, many] = [timeOf(drafted(MANY / 5, fill)), timeOf(drafted(MANY, fill))]
    // Five times as many: twenty-five times the time would be quadratic; a pause may cost some.
    expect(many).toBeLessThan(Math.max(few * 12, 400))
  })
})
