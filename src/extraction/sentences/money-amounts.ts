import { parseNumeral } from '../../domain/chinese-numerals.ts'
import type { UnitCode } from '../../domain/figures.ts'
import type { SourceLine } from '../text/source-line.ts'

/* Amounts of money whose numeral is not all before its unit. Places are those of the line's text. */

const SMALL_MONEY = /^[\d一二两三四五六七八九]角(?:[\d一二两三四五六七八九]分(?!之))?/

/** 286元5角 is 286.5 元: the numeral goes on behind its unit; null where it does not. */
export function smallMoney(line: SourceLine, start: number, wholeEnd: number, unitEnd: number) {
  const small = SMALL_MONEY.exec(line.folded.slice(unitEnd, unitEnd + 4))?.[0]
  const whole = small === undefined ? null : parseNumeral(line.folded.slice(start, wholeEnd))
  if (small === undefined || whole === null || whole.value === null) return null
  const [tenths = 0, , hundredths = 0] = [...small].map((it) => parseNumeral(it)?.value ?? 0)
  const end = unitEnd + small.length
  return {
    to: end,
    end,
    raw: line.text.slice(start, end),
    value: (whole.value * 100 + tenths * 10 + hundredths) / 100,
    qualifier: whole.qualifier,
  }
}

/** 万元 or 亿元 whose first character was taken for a multiplier; 3万余元 too. */
export function moneyUnit(folded: string, bareEnd: number, scaledEnd: number) {
  const unit = /^\s?([余多]?)([万亿])([余多]?)元/.exec(folded.slice(bareEnd, scaledEnd + 3))
  if (unit === null) return null
  const [whole, before = '', scale, after = ''] = unit
  const code: UnitCode = scale === '万' ? 'TEN_THOUSAND_YUAN' : 'HUNDRED_MILLION_YUAN'
  const mark = before || after
  return {
    word: `${scale}元`,
    code,
    end: bareEnd + whole.length,
    to: bareEnd + before.length,
    rawEnd: after === '' ? bareEnd + before.length : bareEnd + whole.length - 1,
    mark,
  }
}
