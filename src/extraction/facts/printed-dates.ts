/*
 * Dates as reports print them: 2013年3月20日, 二〇一三年三月二十日, 2013-03-20, 2013.3.20, 2013/03/20.
 * All patterns are for folded text (text-folding.ts).
 */

/** The circles and letters that stand for zero in years. */
const ZERO = '〇○零0o◯οо'
/** A year from 2000 to 2039 in digits or characters. */
export const YEAR = `(?:(?<!\\d)20[0-3]\\d(?!\\d)|[二贰][${ZERO}][${ZERO}一二三][${ZERO}一二三四五六七八九])`
const MONTH = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])'
const DAY =
  '(?:3[01]|[12]\\d|0?[1-9]|(?:三十一?|廿[一二三四五六七八九]?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九]))'
const GAP = ' {0,6}'
export const MONTH_DAY = `(${MONTH})${GAP}月${GAP}(${DAY})${GAP}[日号]`
/** Groups: year, month, day. */
export const FULL_DATE = `(${YEAR})${GAP}年${GAP}${MONTH_DAY}`
/** Groups: year, month, day. */
export const NUMERIC_DATE = `((?<!\\d)20[0-3]\\d)${GAP}[-/.]${GAP}(${MONTH})${GAP}[-/.]${GAP}(3[01]|[12]\\d|0?[1-9])`

/** A date and where it stands in the folded text. */
export type PrintedDate = { readonly date: string; readonly from: number; readonly to: number }

const ANY_DATE = new RegExp(`${FULL_DATE}|${NUMERIC_DATE}`, 'g')
/** What stands between the parts of every date. */
const MARK = /[年\-/.]/
const ANY_YEAR = new RegExp(YEAR, 'g')

/** Every full date in a folded text. */
export function datesIn(folded: string): PrintedDate[] {
  const dates: PrintedDate[] = []
  if (!MARK.test(folded)) return dates
  for (const found of folded.matchAll(ANY_DATE)) {
    const [year = '', month = '', day = ''] = found.slice(1).filter((part) => part !== undefined)
    const date = isoDate(readYear(year), readSmall(month), readSmall(day))
    if (date === null) continue
    dates.push({ date, from: found.index, to: found.index + found[0].length })
  }
  return dates
}

/** Every year in a folded text that is written with 年 or stands in brackets or alone. */
export function yearsIn(folded: string): { year: number; from: number; to: number }[] {
  return [...folded.matchAll(ANY_YEAR)].map((found) => ({
    year: readYear(found[0]),
    from: found.index,
    to: found.index + found[0].length,
  }))
}

/** 2013 of 2013 or 二〇一三. */
export function readYear(printed: string): number {
  const digits = [...printed].map((character) => {
    if (/\d/.test(character)) return character
    return ZERO.includes(character) ? '0' : String('一二三四五六七八九'.indexOf(character) + 1)
  })
  return Number(digits.join('').replace(/^\D|^0/, '2'))
}

/** 1 to 31 of 12, 十二, 二十, 廿三, 三十一. */
export function readSmall(printed: string): number {
  if (/^\d/.test(printed)) return Number(printed)
  const text = printed.replace('廿', '二十')
  const one = (character: string) => '一二三四五六七八九'.indexOf(character) + 1
  if (!text.includes('十')) return one(text)
  const [tens = '', ones = ''] = text.split('十')
  return (tens === '' ? 1 : one(tens)) * 10 + (ones === '' ? 0 : one(ones))
}

/** The date in ISO form, or null for one that no calendar has. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The number of days of a month. */
export function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}
