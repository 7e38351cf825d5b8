import { expect, test } from 'vitest'
import { BODY, read } from './read.ts'

const YEAR = '2016年政府信息公开工作年度报告'
const KUNSHAN = `昆山市${YEAR}\n${BODY}`

/** What becomes of a document for which a place or a year is given. */
function given(text: string, overrides: { jurisdiction?: string; year?: number }) {
  const result = read(text, overrides)
  if (result.outcome === 'rejected') return { reason: result.reason, help: result.help }
  const { jurisdiction, year } = result.facts
  return { report: `${jurisdiction.code}/${year}`, notes: result.notes }
}

test('what a document says itself is not overruled: both are named', () => {
  expect(given(KUNSHAN, { jurisdiction: '320481' })).toEqual({
    reason:
      'the document says that it is of 江苏省苏州市昆山市 (320583), but 江苏省常州市溧阳市 (320481) is given for it',
    help: expect.stringContaining('Leave out --jurisdiction'),
  })
  expect(given(KUNSHAN, { year: 2015 })).toEqual({
    reason: 'the document says that it covers 2016 (its title), but 2015 is given for it',
    help: expect.stringContaining('Leave out --year'),
  })
  const period = '统计期限为2014年1月1日至2014年12月31日。'
  expect(given(`昆山市政府信息公开工作年度报告\n${period}\n${BODY}`, { year: 2015 })).toMatchObject(
    {
      reason: 'the document says that it covers 2014 (its period), but 2015 is given for it',
    },
  )
  const national = `审计署${YEAR}\n${BODY}`
  expect(given(national, { jurisdiction: '320583' })).toMatchObject({
    reason: expect.stringContaining('(100000), but'),
  })
  const doubtful = `鼓楼区人民政府${YEAR}\n${BODY}`
  expect(given(doubtful, { jurisdiction: '320583' })).toMatchObject({
    reason: expect.stringMatching(/江苏省南京市鼓楼区 \(320106\) or .*昆山市 \(320583\) is given/),
  })
})

test('the same place and year may be given, also by name', () => {
  expect(given(KUNSHAN, { jurisdiction: '320583', year: 2016 })).toEqual({
    report: '320583/2016',
    notes: [],
  })
  expect(given(KUNSHAN, { jurisdiction: '昆山' })).toEqual({ report: '320583/2016', notes: [] })
})

test('a document that says more precisely where stays there, and that is told', () => {
  expect(given(KUNSHAN, { jurisdiction: '320500' })).toEqual({
    report: '320583/2016',
    notes: [
      'the document says 江苏省苏州市昆山市 (320583), which lies in the given 江苏省苏州市 (320500)',
    ],
  })
  const doubtful = `鼓楼区人民政府${YEAR}\n${BODY}`
  expect(given(doubtful, { jurisdiction: '320100' })).toEqual({ report: '320106/2016', notes: [] })
})

test('what a document only suggests gives way, and that is told', () => {
  const unnamed = `政府信息公开工作年度报告\n昆山市举办了2次培训。\n${BODY}`
  expect(given(unnamed, { jurisdiction: '320481', year: 2016 })).toMatchObject({
    report: '320481/2016',
    notes: [
      expect.stringMatching(/taken for .*溧阳市 \(320481\), as was given.*昆山市 \(320583\)/),
    ],
  })
  const spoken = `昆山市政府信息公开工作年度报告\n2013年,我们做了许多。\n${BODY}`
  expect(given(spoken, { year: 2014 })).toEqual({
    report: '320583/2014',
    notes: ['taken for 2014, as was given; its text would make it 2013'],
  })
})

test('a local place may be given by its code, where the document does not name another', () => {
  const town = `城关镇人民政府${YEAR}\n${BODY}`
  expect(given(town, { jurisdiction: '341522:城关镇' })).toEqual({
    report: '341522:城关镇/2016',
    notes: [],
  })
  expect(given(town, { jurisdiction: '320583:周庄镇' })).toMatchObject({
    reason: expect.stringContaining('(320583:周庄镇) is given'),
  })
})
