import { expect, test } from 'vitest'
import { buildDraft } from '../support/build-draft.ts'

test('none in words is 0, a kind that is not mentioned is null', () => {
  const report = buildDraft('NARRATIVE', 2009)
  report.say('review.total', 'none')
  const { reviewAndLitigation } = report.draft()
  expect(reviewAndLitigation?.reviews).toMatchObject({ total: 0, upheld: null, figures: [1] })
  expect(reviewAndLitigation?.litigation).toBeNull()
  expect(buildDraft('NARRATIVE', 2009).draft().reviewAndLitigation).toBeNull()
})

test('each kind is of the widest scope that gives a number', () => {
  const report = buildDraft('LOCAL_2008', 2014)
  report.say('review.total', 'none')
  report.cell('review.total', null, { scope: 'OWN' })
  report.cell('appeal.total', 3, { scope: 'OWN' })
  report.cell('appeal.total', 4, { scope: 'SUBORDINATE' })
  report.cell('litigation.total', 90, { basis: 'CUMULATIVE' })
  expect(report.draft().reviewAndLitigation).toMatchObject({
    reviews: { total: 0, figures: [1] },
    appeals: { total: 3, figures: [3] },
    litigation: null,
  })
})

test('lawsuits: the printed total, else direct and after review when both are known', () => {
  const report = buildDraft('STANDARD_2021', 2022)
  report.cell('litigation.direct.upheld', 1)
  report.cell('litigation.direct.total', 2)
  expect(report.draft().reviewAndLitigation?.litigation).toBeNull()
  report.cell('litigation.after_review.total', 3)
  expect(report.draft().reviewAndLitigation?.litigation).toEqual({
    total: 5,
    upheld: null,
    corrected: null,
    other: null,
    pending: null,
    figures: [2, 3],
  })
  report.say('litigation.total', 6)
  expect(report.draft().reviewAndLitigation?.litigation).toMatchObject({ total: 6, figures: [4] })
})
