import { expect, test } from 'vitest'
import { buildDraft, ofRule } from '../support/build-draft.ts'

const before = () => {
  const report = buildDraft('STANDARD_2021', 2022)
  report.cell('app.carried_out', 2)
  report.cell('art20.normdoc.in_force', 103)
  return report.draft()
}

test('K5: what is carried in is what was carried over', () => {
  const of = (carriedIn: number) => {
    const report = buildDraft('STANDARD_2021', 2023)
    report.cell('app.carried_in', carriedIn)
    return ofRule(report.findings({}, before()), 'K5')
  }
  expect(of(2)).toEqual(['K5 PASS 2 2'])
  // Two documents that differ do not contradict themselves.
  expect(of(3)).toEqual(['K5 WARN 3 2'])
})

test('K6: documents in force go on from the year before', () => {
  const of = (inForce: number) => {
    const report = buildDraft('STANDARD_2021', 2023)
    report.cell('art20.normdoc.issued', 19)
    report.cell('art20.normdoc.repealed', 7)
    report.cell('art20.normdoc.in_force', inForce)
    return report.findings({}, before()).filter(({ rule }) => rule === 'K6')
  }
  expect(of(115)).toMatchObject([{ status: 'PASS', left: 115, right: 115, figures: [3, 1, 2] }])
  expect(of(114)).toMatchObject([{ status: 'WARN', difference: -1 }])
})

test('K7: items of the year before are that year’s items and their change', () => {
  const previous = buildDraft('STANDARD_2019', 2019)
  previous.cell('art20.licence.items_prev', 4126)
  previous.cell('art20.licence.items_delta', -38)
  const report = buildDraft('STANDARD_2019', 2020)
  report.cell('art20.licence.items_prev', 4088)
  expect(ofRule(report.findings({}, previous.draft()), 'K7')).toEqual(['K7 PASS 4088 4088'])
})

test('another publisher, or another year, is no neighbour', () => {
  const report = buildDraft('STANDARD_2021', 2023)
  report.cell('app.carried_in', 3)
  const other = { name: '测试市教育局', kind: 'DEPARTMENT' } as const
  expect(ofRule(report.findings({ agency: other }, before()), 'K5')).toEqual([])
  const later = buildDraft('STANDARD_2021', 2024)
  later.cell('app.carried_in', 3)
  expect(ofRule(later.findings({}, before()), 'K5')).toEqual([])
})
