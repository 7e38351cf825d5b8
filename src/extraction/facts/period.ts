import type { SourceLine } from '../text/source-line.ts'
import type { DateReading, PeriodReading } from './model.ts'
import {
  FULL_DATE,
  isoDate,
  lastDay,
  MONTH_DAY,
  NUMERIC_DATE,
  readSmall,
  readYear,
  YEAR,
} from './printed-dates.ts'

/** A printed period with the dates that print it. */
export type PrintedPeriod = PeriodReading & { readonly dates: readonly DateReading[] }

const MONTH = '(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])'
const HOUR = '(?: ?(?:[零0]{1,2}) ?[时点](?:整)?)?'
const LINK = '[ 起始从至到,\\-~—止为]{1,8}'
/** Groups: year, month, day, year, month, day; the second year may be left out. */
const DAYS = new RegExp(
  `(${YEAR}) {0,6}年(?:度|全年)?[ (自从,]{0,4}${MONTH_DAY}${HOUR}${LINK}(?:(?:(${YEAR}) {0,6}年|同年|当年) {0,6})?${MONTH_DAY}`,
  'g',
)
const NUMERIC_DAYS = new RegExp(`${NUMERIC_DATE}${LINK}${NUMERIC_DATE}`, 'g')
/** Groups: year, month, year, month. */
const MONTHS = new RegExp(
  `(${YEAR}) {0,6}年 {0,6}${MONTH} {0,6}月份?${LINK}(?:(${YEAR}) {0,6}年 {0,6})?${MONTH} {0,6}月份?(?! {0,6}\\d{1,2} {0,6}[日号])`,
  'g',
)
const UNTIL = new RegExp(`截(?:至|止)(?:到|至|时间|日期|时点)?(?:为|是|:)? {0,3}${FULL_DATE}`, 'g')
const STATEMENT = /统计|期限|报告期|时限|时段|所列数据|涵盖|报告年度|起止|期间的?政府信息/
/** A year as the whole period: 数据统计期限为2013年度. */
const WHOLE_YEAR = new RegExp(
  `(?:统计(?:期限|时限|期间|时段|周期|时间|区间)|报告期间?)(?:限)?(?:为|是|:) {0,3}(${YEAR}) {0,3}年(?:度|全年)?(?! {0,3}[(\\d一二三四五六七八九十])`,
)
/** Amounts that have been added up since the beginning are of no one period. */
const CUMULATIVE = /累计|以来/
const FIRST_DAY = new RegExp(
  `^(?:${NUMERIC_DATE}|(?:${YEAR} {0,6}年(?:度|全年)?[ (自从,]{0,4})?${MONTH_DAY})`,
)
/** No line has more periods that are worth weighing. */
const MOST = 40
/** How many lines are read for it. */
const MOST_LINES = 5000
/** How far around a date its sentence is looked at, in characters. */
const AROUND = 40

type Candidate = PrintedPeriod & { readonly score: number }

/**
 * The period that the text prints for its data, or null. What a sentence calls the period of the
 * figures goes before dates in passing; an end alone (截至2008年12月31日) is the weakest.
 */
export function findPeriod(
  lines: readonly SourceLine[],
  titleYear: number | null,
): PrintedPeriod | null {
  let best: Candidate | null = null
  for (const [index, line] of lines.slice(0, MOST_LINES).entries()) {
    if (!/[年\d]/.test(line.folded)) continue
    for (const candidate of [...ranges(line), ...wholeYear(line), ...ends(line, titleYear)]) {
      // The opening lines say it, if any do.
      const score = candidate.score + (index < 6 ? 2 : 0)
      if (candidate.score > 0 && (best === null || score > best.score))
        best = { ...candidate, score }
    }
    if (best !== null && best.score >= 8) break
  }
  return best
}

function* take<T>(items: Iterable<T>): Generator<T> {
  let count = 0
  for (const item of items) {
    if (count++ === MOST) return
    yield item
  }
}

function* ranges(line: SourceLine): Generator<Candidate> {
  const { folded } = line
  for (const pattern of [DAYS, NUMERIC_DAYS]) {
    for (const found of take(folded.matchAll(pattern))) {
      const [text, year = '', month = '', day = '', year2, month2 = '', day2 = ''] = found
      const start = isoDate(readYear(year), readSmall(month), readSmall(day))
      const end = isoDate(readYear(year2 ?? year), readSmall(month2), readSmall(day2))
      if (start === null || end === null) continue
      const first = lengthOfFirst(text)
      const from = found.index + first.from
      const second = found.index + secondFrom(text)
      const dates = [
        dateOf(line, 'PERIOD_START', start, from, found.index + first.to),
        dateOf(line, 'PERIOD_END', end, second, found.index + text.length),
      ]
      const score = scoreOf(folded, found.index, text.length, start, end)
      yield { start, end, printed: true, dates, score }
    }
  }
  for (const found of take(folded.matchAll(MONTHS))) {
    const [text, year = '', month = '', year2, month2 = ''] = found
    const endYear = readYear(year2 ?? year)
    const endMonth = readSmall(month2)
    const start = isoDate(readYear(year), readSmall(month), 1)
    const end = isoDate(endYear, endMonth, lastDay(endYear, endMonth))
    if (start === null || end === null) continue
    const score = scoreOf(folded, found.index, text.length, start, end) - 1
    yield { start, end, printed: true, dates: [], score }
  }
}

/** Where the first date of a range stands in it: 2017年全年(1月1日—12月31日) has it in the bracket. */
function lengthOfFirst(text: string): { from: number; to: number } {
  const bracket = /^.{4,16}?[(自从,] *(?=[\d一二三四五六七八九十])/.exec(text)
  const from = bracket?.[0].length ?? 0
  return { from, to: from + (FIRST_DAY.exec(text.slice(from))?.[0].length ?? 0) }
}

function secondFrom(text: string): number {
  const rest = lengthOfFirst(text).to
  const link = /^(?: ?[零0]{1,2} ?[时点]整?)?[ 起始从至到,\-~—止为]{1,8}/.exec(text.slice(rest))
  return rest + (link?.[0].length ?? 0)
}

function* wholeYear(line: SourceLine): Generator<Candidate> {
  const found = WHOLE_YEAR.exec(line.folded)
  if (found === null) return
  const year = readYear(found[1] ?? '')
  yield { start: `${year}-01-01`, end: `${year}-12-31`, printed: true, dates: [], score: 4 }
}

/** 截至2009年12月31日: the end alone; with 全年 beside it, the whole year. */
function* ends(line: SourceLine, titleYear: number | null): Generator<Candidate> {
  const { folded } = line
  for (const found of take(folded.matchAll(UNTIL))) {
    const [text, printed = '', month = '', day = ''] = found
    const year = readYear(printed)
    const end = isoDate(year, readSmall(month), readSmall(day))
    if (end === null || !end.endsWith('-12-31')) continue
    if (titleYear !== null && year !== titleYear && year !== titleYear - 1) continue
    const after = folded.slice(found.index + text.length, found.index + text.length + AROUND)
    if (CUMULATIVE.test(after.slice(0, 24))) continue
    const isWhole = /全年|本年度|当年|年度/.test(after)
    const from = found.index + text.length - text.replace(/^[^\d二贰]*/, '').length
    const dates = [dateOf(line, 'PERIOD_END', end, from, found.index + text.length)]
    yield { start: isWhole ? `${year}-01-01` : null, end, printed: true, dates, score: 1 }
  }
}

function scoreOf(folded: string, at: number, length: number, start: string, end: string): number {
  const around = folded.slice(Math.max(0, at - AROUND), at + length + AROUND)
  const sameYear = start.slice(0, 4) === end.slice(0, 4)
  const isStated = STATEMENT.test(around)
  if (!isStated && !end.endsWith('-12-31')) return 0
  let score = isStated ? 5 : 0
  if (sameYear && end.endsWith('-12-31')) score += 2
  if (start.endsWith('-01-01') || start === '2008-05-01') score += 1
  const after = folded.slice(at + length, at + length + 16)
  if (CUMULATIVE.test(after)) score -= 6
  if (start >= end || !sameYear) score -= 5
  return score
}

function dateOf(
  line: SourceLine,
  kind: 'PERIOD_START' | 'PERIOD_END',
  date: string,
  from: number,
  to: number,
): DateReading {
  const part = line.slice(from, to).trim()
  return { kind, date, raw: part.text, span: part.span() }
}
