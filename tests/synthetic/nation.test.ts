import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { readJurisdictionSeeds } from '../../src/data/jurisdiction-file.ts'
import { evaluateReport } from '../../src/domain/evaluate.ts'
import type { Evidence } from '../../src/domain/evidence.ts'
import { termsOf } from '../../src/domain/search-terms.ts'
import { draftFault } from '../../src/ingest/read-draft.ts'
import { SYNTHETIC_ADDRESS, SYNTHETIC_NOTICE } from '../../src/synthetic/synthetic-mark.ts'
import { syntheticNation } from '../../src/synthetic/synthetic-nation.ts'
import { catalogue } from '../support/build-draft.ts'
import { nationReports } from '../support/nation.ts'

const reports = nationReports({ reports: 90, faults: 0.2 })
const headlines = nationReports({ reports: 60, faults: 0.2, headline: true })

test('the same arguments invent the same reports, fewer are some of them, another seed others', () => {
  expect(nationReports({ reports: 90, faults: 0.2 })).toEqual(reports)
  const names = new Set(reports.map(({ draft }) => draft.document.sha256))
  const fewer = nationReports({ reports: 40, faults: 0.2 })
  expect(fewer).toHaveLength(40)
  expect(fewer.filter(({ draft }) => !names.has(draft.document.sha256))).toEqual([])
  expect(nationReports({ reports: 1, seed: 2 })[0]?.text).not.toBe(reports[0]?.text)
})

test('every report is a sound draft that says that it is invented', () => {
  for (const { draft, text } of [...reports, ...headlines]) {
    expect(draftFault(draft, { text, sha256: draft.document.sha256 }, catalogue)).toBeNull()
    expect(createHash('sha256').update(text).digest('hex')).toBe(draft.document.sha256)
    expect(draft.report.title).toContain(SYNTHETIC_NOTICE)
    expect(draft.document.url).toContain(SYNTHETIC_ADDRESS)
  }
})

test('evidence is what the text says there', () => {
  for (const { draft, text } of reports.slice(0, 18)) {
    const slice = ({ start, end, sha256 }: Evidence) => {
      const said = text.slice(start, end)
      expect(createHash('sha256').update(said).digest('hex')).toBe(sha256)
      return said
    }
    expect(slice(draft.report.titleEvidence!)).toBe(draft.report.title)
    for (const { evidence, raw } of draft.figures) expect(slice(evidence).endsWith(raw)).toBe(true)
    for (const { evidence, heading } of draft.sections) expect(slice(evidence)).toContain(heading)
    for (const { evidence, line } of draft.improvementPlan!.problems.map((it) => ({
      ...it,
      line: text.slice(0, it.evidence.start).split('\n').length,
    }))) {
      expect(evidence.line).toBe(line)
    }
  }
})

test.each([
  ['in full', reports],
  ['of headline figures', headlines],
])('reports %s fail their checks exactly where a fault was planted', (_what, nation) => {
  const planted = nation.filter(({ fault }) => fault !== null).length
  expect(planted / nation.length).toBeGreaterThan(0.1)
  expect(planted / nation.length).toBeLessThan(0.3)
  for (const [at, { draft, fault }] of nation.entries()) {
    const findings = evaluateReport({ draft, catalogue, previous: nation[at - 1]?.draft })
    const failed = findings.filter(({ status }) => status === 'FAIL')
    expect(failed.length > 0, `${draft.document.name}`).toBe(fault !== null)
    for (const { figures } of failed) expect(figures).toContain(fault?.figure)
  }
})

test('stocks go on from year to year', () => {
  const [first, ...others] = reports.slice(0, 18).map(({ draft }) => draft)
  const findings = others.flatMap((draft, at) =>
    evaluateReport({ draft, catalogue, previous: [first!, ...others][at]! }),
  )
  const carried = findings.filter(({ rule }) => /^K[567]$/.test(rule))
  expect(new Set(carried.map(({ rule }) => rule))).toEqual(new Set(['K5', 'K6', 'K7']))
  expect(new Set(carried.map(({ status }) => status))).toEqual(new Set(['PASS']))
})

test('forms are those of their years, and texts have words enough to search', () => {
  expect(new Set(reports.map(({ draft }) => draft.report.form)).size).toBe(4)
  expect(reports.at(-1)!.draft.figures.length).toBeGreaterThan(180)
  const sizes = headlines.map(({ draft }) => draft.figures.length)
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(14)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(25)
  expect(new Set(reports.flatMap(({ text }) => termsOf(text))).size).toBeGreaterThan(2_000)
})

test('departments follow their governments, so that there are reports enough for any number', () => {
  const { rows } = readJurisdictionSeeds()
  const [place] = rows.filter(({ level }) => level === 'PREFECTURE')
  const names = [...syntheticNation([place!], catalogue, { headline: true })].map(
    ({ draft }) => draft.report.agency.name,
  )
  expect(names).toHaveLength(18 * 13)
  expect(names[0]).toBe(`${place!.name}人民政府`)
  expect(names.at(-1)).toMatch(/局$/)
})
