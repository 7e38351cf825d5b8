import { expect, test } from 'vitest'
import { readJurisdictionSeeds } from '../../src/data/jurisdiction-file.ts'
import { createPlaceFinder } from '../../src/ingest/place-finder.ts'

const { gazetteer, rows } = readJurisdictionSeeds()
const local = { code: '320583:玉山镇', name: '玉山镇', fullName: '江苏省苏州市昆山市玉山镇' }
const { find } = createPlaceFinder(gazetteer, rows, [local])

test.each([
  ['320583', '320583'],
  ['昆山市', '320583'],
  ['江蘇省崑山市', '320583'],
  ['320583:玉山镇', '320583:玉山镇'],
])('%s is the place %s', (named, code) => {
  expect(find(named)).toEqual({ code })
})

test.each([
  ['320589', /"320589" is the code or name of no jurisdiction\. Did you mean .*\(32058\d\)/],
  ['昆仑山市', /Did you mean .*昆山市 \(320583\)/],
  ['鼓楼区', /"鼓楼区" may be .*江苏省南京市鼓楼区 \(320106\).*: give the code\./],
  [
    '320583:玉山',
    /no report has made the local place "320583:玉山"\. Did you mean .*320583:玉山镇/,
  ],
  ['999999:玉山镇', /is the code or name of no jurisdiction/],
  ['Atlantis, a long way out at sea', /Codes are like 320583/],
  ['', /is the code or name of no jurisdiction/],
])('%s is told not to be one, with what is near', (named, problem) => {
  expect(find(named)).toEqual({ problem: expect.stringMatching(problem) })
})

test('a name means the place that had it in the year', () => {
  expect(createPlaceFinder(gazetteer, rows, undefined, 2009).find('铜山县')).toEqual({
    code: '320323',
  })
})

test('where no graph is open, a local place is taken as it is given', () => {
  expect(createPlaceFinder(gazetteer, rows, undefined).find('320583:陆家镇')).toEqual({
    code: '320583:陆家镇',
  })
})
