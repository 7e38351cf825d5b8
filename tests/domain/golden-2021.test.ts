import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluateReport } from '../../src/domain/evaluate.ts'
import type { ReportDraft } from '../../src/domain/report-draft.ts'
import {
  buildDraft,
  catalogue,
  matrixRow,
  ofRule,
  RESULTS_2021,
  withStatus,
} from '../support/build-draft.ts'

/** The numbers of one column: what came in, the results, what goes on. */
type Column = { carriedIn: number; carriedOut: number; results: readonly number[] }

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** The 2021 tables of a report whose columns add up; the total column is their sum. */
function standardReport(columns: readonly Column[], cases: readonly number[]): ReportDraft {
  const report = buildDraft('STANDARD_2021', 2025)
  const row = (indicator: string, of: (column: Column) => number) => {
    const numbers = columns.map(of)
    matrixRow(report, indicator, [...numbers, sum(numbers)])
  }
  row('app.received', (it) => sum(it.results) + it.carriedOut - it.carriedIn)
  row('app.carried_in', (it) => it.carriedIn)
  for (const [at, code] of RESULTS_2021.entries()) row(code, (it) => it.results[at] ?? 0)
  row('app.processed', (it) => sum(it.results))
  row('app.carried_out', (it) => it.carriedOut)
  for (const [at, code] of ['upheld', 'corrected', 'other', 'pending'].entries()) {
    report.cell(`review.${code}`, cases[at] ?? 0)
  }
  report.cell('review.total', sum(cases))
  return report.draft()
}

const statuses = (draft: ReportDraft) =>
  evaluateReport({ draft, catalogue }).map(({ status }) => status)

test('测试市 2025: the seven columns hold', () => {
  const draft = standardReport(
    [
      {
        carriedIn: 535,
        carriedOut: 783,
        // biome-ignore format: one column of the table
        results: [5210, 812, 3, 21, 5, 144, 60, 88, 230, 75, 4103, 512, 96, 940, 333, 12, 41, 87, 415, 17, 160],
      },
      {
        carriedIn: 18,
        carriedOut: 26,
        results: [140, 22, 0, 2, 0, 15, 3, 4, 6, 1, 80, 10, 3, 12, 5, 0, 1, 0, 4, 1, 3],
      },
      { carriedIn: 0, carriedOut: 0, results: [6, 1, 0, 0, 0, 0, 0, 0, 0, 0, 5] },
      {
        carriedIn: 2,
        carriedOut: 1,
        results: [10, 2, 0, 0, 0, 1, 0, 0, 0, 0, 9, 2, 0, 1, 0, 0, 0, 0, 1, 0, 0],
      },
      {
        carriedIn: 3,
        carriedOut: 6,
        results: [20, 5, 0, 0, 0, 4, 1, 0, 3, 2, 15, 3, 0, 2, 1, 0, 0, 0, 1, 0, 0],
      },
      {
        carriedIn: 2,
        carriedOut: 3,
        results: [15, 3, 0, 0, 0, 2, 0, 1, 1, 0, 11, 1, 1, 2, 0, 0, 0, 0, 1, 0, 1],
      },
    ],
    [376, 97, 196, 121],
  )
  const [breakdown] = draft.applicationBreakdowns
  expect(breakdown).toMatchObject({
    received: 14069,
    carriedIn: 560,
    processed: 13810,
    carriedOut: 819,
  })
  expect(breakdown?.applicants[0]).toMatchObject({
    received: 13612,
    carriedIn: 535,
    processed: 13364,
  })
  const findings = evaluateReport({ draft, catalogue })
  expect(withStatus(findings, 'FAIL')).toEqual([])
  expect(ofRule(findings, 'K1')).toHaveLength(7)
  expect(ofRule(findings, 'K1')).toContain('K1 PASS 14629 14629')
  expect(ofRule(findings, 'K2')).toHaveLength(7)
  expect(ofRule(findings, 'K3')).toHaveLength(25)
  expect(ofRule(findings, 'K4')).toEqual(['K4 PASS 790 790'])
})

const count = fc.nat({ max: 2000 })
const column = fc
  .record({
    results: fc.array(count, { minLength: RESULTS_2021.length, maxLength: RESULTS_2021.length }),
    carriedOut: count,
    part: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  // No more may be carried in than is processed or carried over.
  .map(({ results, carriedOut, part }) => {
    return { results, carriedOut, carriedIn: Math.floor((sum(results) + carriedOut) * part) }
  })
const columns = fc.array(column, { minLength: 6, maxLength: 6 })
const cases = fc.array(count, { minLength: 4, maxLength: 4 })

test('a report that adds up has no fault', () => {
  fc.assert(
    fc.property(columns, cases, (of, reviews) => {
      expect(statuses(standardReport(of, reviews))).not.toContain('FAIL')
    }),
    { numRuns: 30 },
  )
})

test('one number that is too high is found, wherever it stands', () => {
  fc.assert(
    fc.property(
      columns,
      cases,
      fc.nat(),
      fc.integer({ min: 1, max: 500 }),
      (of, reviews, at, more) => {
        const draft = standardReport(of, reviews)
        const figure = draft.figures[at % draft.figures.length]
        if (figure) figure.value = (figure.value ?? 0) + more
        expect(statuses(draft)).toContain('FAIL')
      },
    ),
    { numRuns: 60 },
  )
})
