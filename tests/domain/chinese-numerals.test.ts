import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseNumeral } from '../../src/domain/chinese-numerals.ts'

describe('plain numerals are exact', () => {
  test.each([
    ['0', 0],
    ['1234', 1234],
    ['１２３４', 1234],
    ['1,234', 1234],
    ['1，234，567', 1_234_567],
    ['1 234', 1234],
    [' 12 ', 12],
    ['46.8', 46.8],
    ['-5', -5],
    ['-0', 0],
    ['3.2万', 32_000],
    ['1.1万', 11_000],
    ['1.2亿', 120_000_000],
    ['5千', 5000],
    ['300万', 3_000_000],
    ['2千万', 20_000_000],
    ['1亿2千万', 120_000_000],
    ['3万5千', 35_000],
    ['3万5', 35_000],
    ['3万500', 30_500],
    ['零', 0],
    ['〇', 0],
    ['两', 2],
    ['十', 10],
    ['十五', 15],
    ['廿五', 25],
    ['七十', 70],
    ['一百二十', 120],
    ['一百零二', 102],
    ['一百二', 120],
    ['一千二百零三', 1203],
    ['五万', 50_000],
    ['两万三', 23_000],
    ['两万零三', 20_003],
    ['十万', 100_000],
    ['百万', 1_000_000],
    ['一亿二', 120_000_000],
    ['一万亿', 1_000_000_000_000],
    ['三点二万', 32_000],
    ['贰佰叁拾', 230],
    ['兩萬三', 23_000],
    ['二〇二三', 2023],
    ['二○○九', 2009],
    ['10.5%', 10.5],
    ['９６％', 96],
    ['百分之九十六', 96],
    ['百分之十点五', 10.5],
  ])('%s is %d', (raw, value) => {
    expect(parseNumeral(raw)).toEqual({ value, qualifier: 'EXACT' })
  })
})

describe('a lower bound', () => {
  test.each([
    ['70余', 70],
    ['七十余', 70],
    ['七十多', 70],
    ['二十几', 20],
    ['3万余', 30_000],
    ['3.2余万', 32_000],
    ['十余万', 100_000],
    ['十几万', 100_000],
    ['100多万', 1_000_000],
    ['百余', 100],
    ['500以上', 500],
    ['90%以上', 90],
    ['90多%', 90],
    ['逾3000', 3000],
    ['超过5万', 50_000],
    ['上百', 100],
    ['上万', 10_000],
  ])('%s is at least %d', (raw, value) => {
    expect(parseNumeral(raw)).toEqual({ value, qualifier: 'AT_LEAST' })
  })
})

describe('about', () => {
  test.each([
    ['约300', 300],
    ['近百', 100],
    ['近3万', 30_000],
    ['50左右', 50],
    ['十来', 10],
    ['约70余', 70],
    ['約五萬', 50_000],
  ])('%s is about %d', (raw, value) => {
    expect(parseNumeral(raw)).toEqual({ value, qualifier: 'APPROXIMATE' })
  })
  test.each(['数十', '几十', '数百', '幾百', '数十万', '几百万', '几', '两三', '七八十'])(
    '%s names no number',
    (raw) => {
      expect(parseNumeral(raw)).toEqual({ value: null, qualifier: 'APPROXIMATE' })
    },
  )
})

test.each(['', ' ', '/', '／', '—', '——', '-', '－', '\u3000'])('"%s" is not reported', (raw) => {
  expect(parseNumeral(raw)).toEqual({ value: null, qualifier: 'NOT_REPORTED' })
})

test.each([
  '无',
  '条',
  '70条',
  '五万份',
  '百',
  '万',
  '数',
  '1,23',
  '1.2.3',
  '3-5',
  '2017-12-31',
  '一百百',
  '百零',
  '十百',
  '万亿万',
  '3万百',
  '一零零二百',
  'o',
  '约',
  '余',
  '%',
  '1e3',
  '91320583MA1XXXX',
  '1234567890123456',
])('%s is no numeral', (raw) => {
  expect(parseNumeral(raw)).toBeNull()
})

const UNITS = ['', '十', '百', '千']
const counts = fc.oneof(fc.nat(99_999_999), fc.nat(99_999))

test('Arabic numerals with separators come back', () => {
  fc.assert(
    fc.property(counts, (count) => {
      const exact = { value: count, qualifier: 'EXACT' }
      expect(parseNumeral(String(count))).toEqual(exact)
      expect(parseNumeral(count.toLocaleString('en-US'))).toEqual(exact)
      expect(parseNumeral(count.toLocaleString('en-US').replaceAll(',', '，'))).toEqual(exact)
    }),
  )
})

test('Chinese numerals come back', () => {
  fc.assert(
    fc.property(counts, (count) => {
      expect(parseNumeral(formatChinese(count))).toEqual({ value: count, qualifier: 'EXACT' })
    }),
    { numRuns: 1000 },
  )
})

test('no string makes it throw, and a number is always finite', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom(...'0129.,%/-一二两十百千万亿零余多几约近数上') }),
  )
  fc.assert(
    fc.property(text, (raw) => {
      const numeral = parseNumeral(raw)
      if (numeral?.value != null) expect(Number.isFinite(numeral.value)).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

/** Standard writing of 0 to 99,999,999: 10 is 十, a skipped place is 零. */
function formatChinese(count: number): string {
  if (count === 0) return '零'
  const high = Math.floor(count / 10_000)
  const low = count % 10_000
  if (high === 0) return formatSection(low)
  const gap = low > 0 && low < 1000 ? '零' : ''
  return `${formatSection(high)}万${gap}${low === 0 ? '' : formatSection(low, false)}`
}

function formatSection(section: number, leading = true): string {
  const digits = String(section)
  let text = ''
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[at])
    if (digit === 0) text += text.endsWith('零') ? '' : '零'
    else text += `${'零一二三四五六七八九'[digit]}${UNITS[digits.length - 1 - at]}`
  }
  const trimmed = text.replace(/零$/, '')
  return leading ? trimmed.replace(/^一十/, '十') : trimmed
}
