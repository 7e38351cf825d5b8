import type { FigureQualifier } from './figures.ts'
import { foldText } from './text-folding.ts'

/** What a printed numeral says. `value` is null where it names no number (数十, "/"). */
export type Numeral = { readonly value: number | null; readonly qualifier: FigureQualifier }

const DIGITS = '零一二三四五六七八九'
/** Digits and multipliers as they are also written: formal figures (壹), 两, and 〇 as a circle. */
const SPELLINGS: Readonly<Record<string, string>> = {
  ...{ 〇: '零', '○': '零', 两: '二' },
  ...{ 壹: '一', 贰: '二', 叁: '三', 肆: '四', 伍: '五', 陆: '六', 柒: '七', 捌: '八', 玖: '九' },
  ...{ 拾: '十', 佰: '百', 仟: '千', 廿: '二十', 卅: '三十' },
}
/** Powers of ten of the multipliers. */
const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 }

const MARKER = /^(?:\/+|-+|\\)?$/
const BEFORE = /^(?:(大约|约|将近|近|接近|大概)|(超过|超|逾|至少|不少于|不低于|上(?=[十百千万亿])))/
const AFTER = /(?:(左右|上下|许)|(以上|之多))$/
/** An approximator at the end or before the last multiplier or percent sign: 70余, 3万多, 十余万. */
const INNER = /(?<=[\d零一二三四五六七八九十百千万亿])(?:([余多几])|(来))(?=[百千万亿]*%?$)/
/** 数十, 几百万: no number can be named. 十几万 can: it is at least 十万. */
const UNNAMED = /^(?:[数几][十百千万亿]+|几)$/
/** 两三, 七八: two neighbours say "two or three", not twenty-three. */
const NEIGHBOURS = /^(?:一二|二三|三四|三五|四五|五六|六七|七八|八九)[十百千万亿]*$/
const ARABIC = String.raw`(?:\d{1,3}(?:[, ]\d{3})+|\d+)(?:\.\d+)?`
const SCALED = new RegExp(`^([-+]?${ARABIC})([十百千]?(?:万亿|[万亿])?)$`)
/** Most numerals that are printed. */
const PLAIN = /^\d{1,15}$/
/** No count is longer; what is, is a telephone number or a credit code. */
const LONGEST = 15

/**
 * Reads the numeral of a figure: Arabic (with separators, full-width too), Chinese, or mixed (3.2万),
 * with 余/多/以上 and 约/近 as qualifier, or a marker for "not reported".
 *
 * A multiplier expands, as counts do (design: 3.2万条 is 32000). Money keeps its printed unit, so
 * for 40万元 the caller passes `40` and keeps 万元 as the unit. A percentage keeps its number: 10.5%
 * and 百分之十点五 are 10.5. The counted unit (条, 件) is never part of the numeral.
 * @returns `null` when the text is no numeral; zero in words (无, 未发生) is for the caller.
 */
export function parseNumeral(raw: string): Numeral | null {
  if (PLAIN.test(raw)) return { value: Number(raw), qualifier: 'EXACT' }
  const text = normalise(raw)
  if (MARKER.test(text)) return { value: null, qualifier: 'NOT_REPORTED' }
  let qualifier: FigureQualifier = 'EXACT'
  // "约" wins over "余": of 约70余 no bound can be held against the writer.
  const qualify = (about: string | undefined) => {
    if (about !== undefined) qualifier = 'APPROXIMATE'
    else if (qualifier === 'EXACT') qualifier = 'AT_LEAST'
    return ''
  }
  const bare = text
    .replace(BEFORE, (_, about) => qualify(about))
    .replace(AFTER, (_, about) => qualify(about))
    .replace(/^百分之(.+)$/, '$1%')
  if (UNNAMED.test(bare) || NEIGHBOURS.test(bare)) return { value: null, qualifier: 'APPROXIMATE' }
  const core = bare.replace(INNER, (_, _more, about) => qualify(about)).replace(/%$/, '')
  const value = numberOf(core, qualifier !== 'EXACT')
  return value === null ? null : { value, qualifier }
}

function normalise(raw: string): string {
  return foldText(raw)
    .trim()
    .replace(/\s+(?!\d)|(?<!\d)\s+/g, '')
    .replace(/[〇○两壹贰叁肆伍陆柒捌玖拾佰仟廿卅]/g, (found) => SPELLINGS[found] ?? found)
}

function numberOf(core: string, qualified: boolean): number | null {
  if (core.replace(/\D/g, '').length > LONGEST) return null
  const scaled = SCALED.exec(core)
  if (scaled) return scale(scaled[1] ?? '', scaled[2] ?? '')
  const point = /^([零一二三四五六七八九十百千]+)点([零一二三四五六七八九]+)([万亿]*)$/.exec(core)
  if (point) {
    const whole = positional(point[1] ?? '')
    return whole === null ? null : scale(`${whole}.${digitwise(point[2] ?? '')}`, point[3] ?? '')
  }
  if (/^[零一二三四五六七八九]{2,}$/.test(core)) return Number(digitwise(core))
  // "百余" and "近万" leave the one away, and so does "百万"; a lone 百 or 万 is a unit, no numeral.
  const implied = /^[百千万亿]/.test(core)
  if (implied && core.length === 1 && !qualified) return null
  return positional(implied ? `一${core}` : core)
}

/** `3.2` and `万`: moves the decimal point as text, so that 1.1万 is 11000 and not 11000.000000000002. */
function scale(mantissa: string, multipliers: string): number {
  const power = [...multipliers].reduce((sum, character) => sum + (POWERS[character] ?? 0), 0)
  // Plus 0, so that a printed -0 is 0.
  return Number(`${mantissa.replace(/[, ]/g, '')}e${power}`) + 0
}

function digitwise(text: string): string {
  return [...text].map((character) => DIGITS.indexOf(character)).join('')
}

/** A numeral by place (一千二百零三, 两万三, 1亿2千万), or null when the places do not fit. */
function positional(core: string): number | null {
  const tokens = core.match(/\d+|[零一二三四五六七八九十百千万亿]/g) ?? []
  if (tokens.join('') !== core || core === '') return null
  if (core === '零') return 0
  let total = 0
  let section = 0
  let digits: string | null = null
  let lastZero = false
  // The powers of the last multiplier of all, of the last 万 or 亿, and of the last in the section.
  let last = 0
  let lastLarge = Number.POSITIVE_INFINITY
  let lastSmall = 4
  for (const token of tokens) {
    const power = POWERS[token]
    if (token === '零') {
      if (digits !== null || lastZero) return null
      lastZero = true
      continue
    }
    if (power === undefined) {
      if (digits !== null) return null
      digits = /\d/.test(token) ? token : String(DIGITS.indexOf(token))
      continue
    }
    if (power < 4) {
      // 十 alone stands for 一十; 百 and 千 need their digit.
      if (power >= lastSmall || (digits === null && power !== 1)) return null
      section += Number(digits ?? 1) * 10 ** power
      lastSmall = power
    } else {
      section += Number(digits ?? 0)
      // In 一万亿 the 亿 takes all that stands before it; otherwise the powers must fall.
      const takesAll = section === 0 && lastLarge === 4 && power === 8
      if (!takesAll && (section === 0 || power >= lastLarge)) return null
      total = takesAll ? total * 10 ** power : total + section * 10 ** power
      lastLarge = power
      lastSmall = 4
      section = 0
    }
    last = power
    digits = null
    lastZero = false
  }
  if (digits === null) return lastZero ? null : total + section
  // A digit right after a multiplier counts the next place below: 两万三 is 23000, 一百二 is 120.
  const place = !lastZero && last >= 2 && digits.length === 1 ? last - 1 : 0
  return total + section + Number(digits) * 10 ** place
}
