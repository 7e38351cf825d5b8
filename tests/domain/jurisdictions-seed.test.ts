import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { buildJurisdictions } from '../../src/cli/build-jurisdictions.ts'
import { createGazetteer, readJurisdictionRecord } from '../../src/domain/jurisdiction-names.ts'

const read = (name: string) =>
  readFileSync(new URL(`../../seeds/${name}.csv`, import.meta.url), 'utf8')
const records = (name: string): Record<string, string>[] =>
  parse(read(name), { columns: true, relax_column_count: false })
const divisions = records('jurisdictions').map(readJurisdictionRecord)
const zones = records('zones').map(readJurisdictionRecord)
const rows = [...divisions, ...zones]
const byCode = new Map(rows.map((row) => [row.code, row]))
const gazetteer = createGazetteer(rows)

test('the generator gives exactly the committed file', () => {
  expect(buildJurisdictions()).toBe(read('jurisdictions'))
})

test('codes are unique and in order', () => {
  const codes = divisions.map(({ code }) => code)
  expect(codes).toEqual([...new Set(codes)].sort())
  expect(byCode.size).toBe(rows.length)
})

test('the numbers in force are those that the ministry gives for the end of 2024', () => {
  const inForce = (level: string) =>
    divisions.filter(
      (row) => row.level === level && row.validTo === null && row.scheme === 'GB_T_2260',
    ).length
  expect(inForce('PROVINCE')).toBe(34)
  expect(inForce('PREFECTURE')).toBe(333)
  expect(inForce('COUNTY')).toBe(2846)
})

test('every row but the country hangs under a row of a higher level, and its name says so', () => {
  const levels = ['COUNTRY', 'PROVINCE', 'PREFECTURE', 'COUNTY', 'ZONE']
  for (const row of rows) {
    const parent = row.parentCode === null ? undefined : byCode.get(row.parentCode)
    if (row.level === 'COUNTRY') expect(row.parentCode).toBeNull()
    else {
      expect(parent, row.code).toBeDefined()
      expect(levels.indexOf(parent!.level), row.code).toBeLessThan(levels.indexOf(row.level))
      const above = parent!.level === 'COUNTRY' ? '' : parent!.fullName
      expect(row.fullName).toBe(above + row.name)
      expect(row.code.startsWith(parent!.level === 'COUNTRY' ? '' : row.code.slice(0, 2))).toBe(
        true,
      )
    }
  }
})

test('years of names and codes run forward', () => {
  for (const { code, names, validFrom, validTo } of rows) {
    expect((validFrom ?? 0) <= (validTo ?? 9999), code).toBe(true)
    for (const { from, to } of names) expect((from ?? 0) <= (to ?? 9999), code).toBe(true)
  }
})

test.each([
  ['320583', ['昆山市', '苏州市', '江苏省', '中国']],
  ['320481', ['溧阳市', '常州市', '江苏省', '中国']],
  ['430602', ['岳阳楼区', '岳阳市', '湖南省', '中国']],
  ['431300', ['娄底市', '湖南省', '中国']],
  ['220171', ['长春经济技术开发区', '长春市', '吉林省', '中国']],
  ['429004', ['仙桃市', '湖北省', '中国']],
  ['110105', ['朝阳区', '北京市', '中国']],
  ['500110', ['綦江区', '重庆市', '中国']],
  ['341402', ['居巢区', '巢湖市', '安徽省', '中国']],
  ['710000', ['台湾省', '中国']],
])('%s lies in %j', (code, names) => {
  expect(gazetteer.lineage(code).map((above) => byCode.get(above)?.name)).toEqual(names)
})

describe('issuers of reports are found', () => {
  test.each([
    ['崑山市人民政府', 2009, '320583'],
    ['长春经济技术开发区管理委员会', 2012, '220171'],
    ['岳阳市岳阳楼区人民政府', 2014, '430602'],
    ['娄底市', 2009, '431300'],
    ['溧阳市', 2017, '320481'],
    ['天津市河西区人民政府', 2022, '120103'],
    ['霍山县', 2022, '341525'],
    ['宁强县', 2017, '610726'],
    ['微山县', 2020, '370826'],
    ['襄樊市', 2009, '420600'],
    ['吴江市', 2010, '320584'],
    ['崇明县', 2014, '310230'],
    ['北京市宣武区', 2009, '110104'],
    ['武汉市乔口区', 2010, '420104'],
    ['铜仁市', 2015, '520600'],
    ['恩施州', 2016, '422800'],
  ])('%s in %d is %s', (name, year, code) => {
    expect(gazetteer.resolve(name, { year })).toEqual([code])
  })

  test('names that several places bear stay ambiguous', () => {
    expect(gazetteer.resolve('鼓楼区').length).toBeGreaterThan(3)
    expect(gazetteer.resolve('鼓楼区', { within: '320100' })).toEqual(['320106'])
  })

  test('an earlier bearer of a code leaves its name to the present one alone', () => {
    expect(gazetteer.resolve('加格达奇区')).toEqual(['232761'])
    expect(gazetteer.resolve('洛龙区')).toEqual(['410311'])
    expect(gazetteer.resolve('定安县', { year: 2005 })).toEqual(['469021'])
  })

  test('every division in force is found by its full name', () => {
    for (const { code, fullName, validTo } of divisions) {
      if (validTo === null) expect(gazetteer.resolve(fullName), fullName).toEqual([code])
    }
  })

  test('every division is found by its full name in a year in which it stood', () => {
    for (const { code, fullName, validFrom, validTo } of divisions) {
      const year = validFrom ?? (validTo === null ? 2024 : validTo - 1)
      expect(gazetteer.resolve(fullName, { year }), fullName).toContain(code)
    }
  })
})
