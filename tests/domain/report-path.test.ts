import { expect, test } from 'vitest'
import { parseReportPath, reportPath } from '../../src/domain/report-path.ts'

test.each([
  ['320583', 2009, null, '/r/320583/2009'],
  ['430602:城陵矶街道', 2014, null, `/r/430602:${encodeURIComponent('城陵矶街道')}/2014`],
  ['320200', 2013, '无锡市教育局', `/r/320200/2013/${encodeURIComponent('无锡市教育局')}`],
  ['320200', 2013, 'a/b', '/r/320200/2013/a%2Fb'],
])('the path of %s %i %s and back', (jurisdiction, year, agency, path) => {
  const key = { jurisdiction, year, agency }
  expect(reportPath(key)).toBe(path)
  expect(parseReportPath(path)).toEqual(key)
  expect(parseReportPath(`${path}/`)).toEqual(key)
  expect(parseReportPath(path.replace(':', '%3A'))).toEqual(key)
})

test.each([
  '/r',
  '/r/320583',
  '/r/320583/09',
  '/r/320583/2009/x/y',
  '/r//2009',
  '/r/%ZZ/2009',
  '/x',
])('%s is no path of a report', (path) => {
  expect(parseReportPath(path)).toBeUndefined()
})
