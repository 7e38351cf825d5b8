import { expect, test } from 'vitest'
import { isLate, legalDueDate } from '../../src/domain/deadlines.ts'

test('reports are due on 31 March of the following year, those of departments since 2019 on 31 January', () => {
  expect(legalDueDate(2012, 'ZONE_COMMITTEE')).toBe('2013-03-31')
  expect(legalDueDate(2018, 'DEPARTMENT')).toBe('2019-03-31')
  expect(legalDueDate(2019, 'DEPARTMENT')).toBe('2020-01-31')
  expect(legalDueDate(2024, 'GOVERNMENT')).toBe('2025-03-31')
})

test('the due date itself is in time, and no date is no answer', () => {
  expect(isLate('2013-03-31', '2013-03-31')).toBe(false)
  expect(isLate('2013-04-01', '2013-03-31')).toBe(true)
  expect(isLate(null, '2013-03-31')).toBeNull()
})
