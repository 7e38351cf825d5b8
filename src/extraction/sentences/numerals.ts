import { parseNumeral } from '../../domain/chinese-numerals.ts'
import { COUNTING_UNITS, type FigureQualifier, type UnitCode } from '../../domain/figures.ts'
import type { UnreadNumber } from '../model.ts'
import type { SourceLine } from '../text/source-line.ts'
import { moneyUnit, smallMoney } from './money-amounts.ts'
import { maskOf, type Passage, passageOf, passagesOf } from './passages.ts'
import { NO_COUNT, unitAt } from './units.ts'

/** A numeral of a sentence with its unit. Places are those of the line's text. */
export type Numeral = {
  readonly from: number
  /** After the numeral and what qualifies it, without the unit. */
  readonly to: number
  /** After the unit and what qualifies behind it (件以上, 件左右). */
  readonly end: number
  readonly raw: string
  readonly value: number | null
  readonly qualifier: FigureQualifier
  readonly unit: UnitCode | null
  readonly unitWord: string
  readonly isChinese: boolean
}

export type NumeralScan = {
  readonly numerals: readonly Numeral[]
  readonly unread: readonly UnreadNumber[]
  /** For each code unit whether it stands in a date, name, number of a document … */
  readonly mask: Uint16Array
}

// A capital numeral (叁, 拾贰) is no end of another word: 大陆, 队伍, 收拾.
const CANDIDATE =
  /百分之[零〇一二两三四五六七八九十百点]+|[零〇一二三四五六七八九十百千]{1,8}点[零〇一二三四五六七八九]{1,6}(?=万|亿|%|元)|[+-]?\d[\d,]{0,40}(?:\.\d+)?|(?:[零〇一二两三四五六七八九十百千几]|(?<![大内登着水海队退入编收捡朝])[壹贰叁肆伍陆柒捌玖拾]|(?<![总条件人次份篇期场户])数)[零〇一二两三四五六七八九十百千万亿几余多壹贰叁肆伍陆柒捌玖拾佰仟]*/g
// 3千余, 1千2百, 1万2千; 5千瓦, 3百分点 and 2016百强 are other words.
const MULTIPLIER =
  /\s?[余多]?(?:[十百千]?(?:万亿|万|亿)(?:\d{1,4}千(?![瓦米克字兆])(?:\d百)?|\d百)?|(?<=(?<!\d)\d{1,2}(?:\.\d{1,2})?\s?)(?:千(?![瓦米克字兆])(?:\d百)?(?:\d十)?|百(?![分日强年姓佳家])(?:\d十)?)(?:万|亿)?)?[余多]?/y
const DIGITS = /\d+/y
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
const LEADING =
  /(?:大约|约|将近|接近|近(?!平)|不超过|不足|不到|(?<!不)超(?:过)?|逾|至少|不少于|不低于|上(?=[十百千万]))\s?$/
const TRAILING = /\s?(?:余|多(?![次种样项元个渠方])|左右|上下|以上|之多)/y
/** Units that a small number in Chinese characters counts; 三个方面, 四项 are wording. */
const CHINESE_UNITS =
  /^(?:件|份|人|人次|名|位|期|场|次|篇|家|起|宗|条|元|万元|亿元|台|块|本|册|处|户|辆|套|%|场次)$/
const ONE_IS_WORDING = /^(?:次|条|家|处|起|户|套|部|块|本|台|人|篇|场|期)$/

/** Finds every numeral of a line, and says of each that is no figure why. */
export function scanNumerals(line: SourceLine, from = 0): NumeralScan {
  const { text, folded } = line
  const passages = passagesOf(text, folded)
  const mask = maskOf(text.length, passages)
  const numerals: Numeral[] = []
  const unread: UnreadNumber[] = []
  CANDIDATE.lastIndex = from
  for (let match = CANDIDATE.exec(folded); match !== null; match = CANDIDATE.exec(folded)) {
    const passage = passageOf(passages, mask[match.index] ?? 0)
    const isDigit = /\d/.test(match[0])
    if (passage !== undefined) {
      CANDIDATE.lastIndex = Math.max(passage.to, match.index + 1)
      if (passage.reason === 'range') unread.push(rangeAt(line, passage))
      else if (isDigit) unread.push(unreadAt(line, match.index, match[0], passage.reason))
      continue
    }
    const numeral = isDigit ? arabicAt(line, match) : chineseAt(line, match)
    if (typeof numeral === 'string') {
      if (numeral !== '') unread.push(unreadAt(line, match.index, match[0], numeral))
      continue
    }
    numerals.push(numeral)
    CANDIDATE.lastIndex = numeral.end
  }
  return { numerals, unread, mask }
}

function unreadAt(line: SourceLine, at: number, raw: string, reason: string): UnreadNumber {
  const length = (/^[+-]?[\d,.]*\d/.exec(raw)?.[0] ?? raw).length
  return { span: line.span(at, at + length), raw: line.text.slice(at, at + length), reason }
}

/** 3-5件 is told once, with both of its bounds. */
function rangeAt(line: SourceLine, { from, to, reason }: Passage): UnreadNumber {
  return { span: line.span(from, to), raw: line.text.slice(from, to), reason }
}

function arabicAt(line: SourceLine, match: RegExpExecArray): Numeral | string {
  const { text, folded } = line
  let start = match.index
  let digits = match[0]
  // A sign belongs to a number only where the words before it say so: 增减-3, not 1-12.
  const isDelta = /增\/?减(?:数量?|为|:)?\s?$/.test(folded.slice(Math.max(0, start - 8), start))
  if (/^[+-]/.test(digits) && !isDelta) {
    start++
    digits = digits.slice(1)
  }
  const comma = digits.indexOf(',')
  if (comma !== -1 && (!GROUPED.test(digits) || !isThousands(text, start, digits))) {
    digits = digits.slice(0, comma)
    CANDIDATE.lastIndex = start + digits.length
  }
  if (digits.length > 15) {
    DIGITS.lastIndex = start
    CANDIDATE.lastIndex = Math.max(
      CANDIDATE.lastIndex,
      start + (DIGITS.exec(folded)?.[0].length ?? 0),
    )
    return 'too long for a count'
  }
  const ahead = folded.slice(Math.max(0, start - 6), start)
  // 18-60岁, 每件100元: the bounds and the rate of a rule.
  if (/\d\s?[-~至到]\s?$/.test(ahead)) return 'a range'
  if (/每[页份件张条人](?:收取?)?$/.test(ahead) && /^(?:[\d.,]*)元/.test(folded.slice(start)))
    return 'a rate'
  const after = start + digits.length
  MULTIPLIER.lastIndex = after
  const multiplier = MULTIPLIER.exec(folded)?.[0] ?? ''
  return numeralOf(line, start, after, after + multiplier.length, false)
}

/** 1,608 with a comma of the text's own width; 5,120 in 一是5,120 too, 2009年,100 not (no digits). */
function isThousands(text: string, start: number, digits: string): boolean {
  const comma = text[start + digits.indexOf(',')]
  const isWide = /[０-９]/.test(text[start] ?? '')
  return comma === ',' || (isWide && comma === '，')
}

function chineseAt(line: SourceLine, match: RegExpExecArray): Numeral | string {
  const { folded } = line
  const start = match.index
  let end = start + match[0].length
  // 多个, 余件 read on; 三多 is none.
  if (match[0].startsWith('百分之')) return numeralOf(line, start, end, end, true)
  // "几个", "数次" name no number; 数十, 几百 do, roughly.
  if (/^[数几]/.test(match[0]) && !/^[数几][十百千万]/.test(match[0])) return ''
  const inner = /[余多]/.exec(match[0])
  if (inner && !/^[余多][百千万亿]*$/.test(match[0].slice(inner.index))) end = start + inner.index
  // 四千六百余万元 is money in ten thousands.
  const money = /[万亿]$/.test(folded.slice(start, end)) && folded[end] === '元' ? 1 : 0
  const rough = money === 1 && /[余多]/.test(folded[end - 2] ?? '') ? 1 : 0
  if (money === 1 && end - start > 1 + rough)
    return numeralOf(line, start, end - 1 - rough, end, true)
  if (/^[万亿]元/.test(folded.slice(end, end + 2)))
    return numeralOf(line, start, end, end + 1, true)
  return numeralOf(line, start, end, end, true)
}

function numeralOf(
  line: SourceLine,
  start: number,
  bareEnd: number,
  scaledEnd: number,
  isChinese: boolean,
): Numeral | string {
  const { text, folded } = line
  // 40万元 is money in ten thousands, 40万条 is a count of 400 000.
  const scaled = folded.slice(bareEnd, scaledEnd)
  const bareUnit = /^\s?[余多]?[万亿]$/.test(scaled) ? moneyUnit(folded, bareEnd, scaledEnd) : null
  const unit = bareUnit ?? unitAt(folded, scaledEnd)
  const small = unit?.code === 'YUAN' ? smallMoney(line, start, scaledEnd, unit.end) : null
  if (small !== null) return { ...small, from: start, unit: 'YUAN', unitWord: '元', isChinese }
  const to = bareUnit === null ? scaledEnd : bareUnit.to
  TRAILING.lastIndex = unit?.end ?? to
  const trailing = TRAILING.exec(folded)?.[0] ?? ''
  const end = (unit?.end ?? to) + trailing.length
  const lead = LEADING.exec(folded.slice(Math.max(0, start - 4), start))?.[0] ?? ''
  const from = start - lead.length
  const isPercent = unit?.code === 'PERCENT' || folded.startsWith('百分之', start)
  if (unit === null && NO_COUNT.test(folded.slice(scaledEnd, scaledEnd + 8)))
    return isChinese ? '' : 'no count'
  if (isChinese && !isPercent) {
    if (unit === null || isPartOfWord(folded, start)) return ''
    if (!countsInWords(folded, start, bareEnd, unit.word)) return 'wording'
  }
  const core = folded.slice(start, bareUnit === null ? scaledEnd : bareEnd)
  const moneyMark = bareUnit === null ? '' : bareUnit.mark
  const parsed = parseNumeral(
    `${/^不(?:超过|足|到)/.test(lead) ? '约' : lead.trim()}${core}${moneyMark}${unit?.code === 'PERCENT' ? '%' : ''}${trailing.trim()}`,
  )
  if (parsed === null || parsed.qualifier === 'NOT_REPORTED') return isChinese ? '' : 'not a number'
  const rawEnd = isPercent && unit ? unit.end : to
  const raw = rawOf(
    text,
    start,
    bareUnit ? bareUnit.rawEnd : rawEnd,
    text.slice(unit?.end ?? to, end),
  )
  const isWhole = parsed.value === null || Number.isInteger(parsed.value)
  const code = isPercent ? 'PERCENT' : (unit?.code ?? null)
  if (!isWhole && code !== null && COUNTING_UNITS.has(code)) return 'no whole number'
  return {
    from,
    to,
    end,
    raw,
    value: parsed.value,
    qualifier: parsed.qualifier,
    unit: code,
    unitWord: unit?.word ?? '',
    isChinese,
  }
}

/** What qualifies behind the unit is printed with the numeral: 98%以上, 100件左右 keep their words. */
function rawOf(text: string, start: number, to: number, trailing: string): string {
  const raw = text.slice(start, to).trim()
  return /^%?\s?(?:以上|左右|上下|之多)$/.test(trailing.trim()) && /[%％]$/.test(raw)
    ? `${raw}${trailing.trim()}`
    : raw
}

/** 统一, 第一, 之一: no numeral. */
function isPartOfWord(folded: string, start: number): boolean {
  return /[第统唯万之进逐其每任某同专单]/.test(folded[start - 1] ?? '')
}

/** Whether a number in words counts; 三项措施, 四个方面, 进一次 are wording. */
function countsInWords(folded: string, start: number, end: number, unit: string): boolean {
  const word = folded.slice(start, end)
  if (/^[一二两三四五六七八九壹贰叁肆伍陆柒捌玖拾]$/.test(word)) {
    if (word === '一' && ONE_IS_WORDING.test(unit)) {
      return unit === '起' && /(?:发生|受理|收到|结)$/.test(folded.slice(0, start))
    }
    return CHINESE_UNITS.test(unit)
  }
  return CHINESE_UNITS.test(unit) || /[十百千万亿拾佰仟]/.test(word)
}
