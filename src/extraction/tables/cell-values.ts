import { parseNumeral } from '../../domain/chinese-numerals.ts'
import type { FigureQualifier, UnitCode } from '../../domain/figures.ts'
import type { SourceLine } from '../text/source-line.ts'
import { splitUnit, unitOf } from './units.ts'

/** What the text of a cell is. */
export type CellReading =
  | { readonly kind: 'EMPTY' | 'TEXT' | 'UNIT' }
  | {
      readonly kind: 'VALUE'
      /** The numeral, marker or word as printed, without its unit. */
      readonly raw: string
      readonly value: number | null
      readonly qualifier: FigureQualifier
      /** The unit that the cell itself prints. */
      readonly unit: UnitCode | null
      /** Whether it is a numeral, not a marker or a word. */
      readonly isNumeral: boolean
      /** Where a bracket with a remark begins in the line; null without one. */
      readonly remarkAt: number | null
    }
export type CellValue = Extract<CellReading, { kind: 'VALUE' }>

const EMPTY: CellReading = { kind: 'EMPTY' }
const TEXT: CellReading = { kind: 'TEXT' }
const UNIT: CellReading = { kind: 'UNIT' }

/** No cell of a value is longer. */
const LONGEST = 40
/** Most cells of the forms are a number without more. */
const PLAIN = /^(?:0|[1-9]\d{0,11})$/
const MARKER = /^[-/\\_*…\u2215\u2571\u4e28|]+$/
const NONE =
  /^(?:无|没有|未发生|未收费|未收取|暂无|均无|未产生|无此项|无收费|没有发生|未收到|为零)[.。]?$/
const NOT_REPORTED =
  /^(?:不适用|不涉及|未统计|无统计|不统计|不详|暂缺|暂无数据|无数据|无法统计|n\/?a)$/
const NUMERAL =
  /^(?:共计?|合计|约|近|超过|超|逾|大约)?\s*(?:(增加?|新增)|(减少?))?\s*[-+±]?[\d零〇○一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟,. %点余多几]+(?:以上|左右)?$/

/** Reads the text of a cell: a value, a unit word, a text, or nothing. */
export function readCell(line: SourceLine): CellReading {
  if (line.length === 0) return EMPTY
  if (line.length > LONGEST) return TEXT
  if (PLAIN.test(line.text)) return plainValue(line.text)
  const folded = line.folded.trim()
  if (folded === '') return EMPTY
  const from = line.folded.length - line.folded.trimStart().length
  const printed = line.text.slice(from, from + folded.length)
  if (MARKER.test(folded)) return value(printed, null, 'NOT_REPORTED')
  if (NONE.test(folded)) return value(printed.replace(/[.。]$/, ''), 0, 'STATED_NONE')
  if (NOT_REPORTED.test(folded)) return value(printed, null, 'NOT_REPORTED')
  const first = folded.charCodeAt(0)
  const isUnit = folded.length <= 8 && !(first >= 0x30 && first <= 0x39) && unitOf(folded) !== null
  if (isUnit) return UNIT
  const bracket = folded.indexOf('(')
  const hasRemark = bracket > 0 && folded.endsWith(')')
  const counted = hasRemark ? folded.slice(0, bracket).trimEnd() : folded
  const { head, unit } = splitUnit(counted)
  const words = NUMERAL.exec(head)
  if (words === null) return TEXT
  const numeral = parseNumeral(
    head.replace(/^(?:共计?|合计)\s*/, '').replace(/^(?:增加?|新增|减少?|±)\s*/, ''),
  )
  if (numeral === null || (numeral.value === null && numeral.qualifier !== 'APPROXIMATE')) {
    return TEXT
  }
  const sign = words[2] === undefined ? 1 : -1
  return {
    kind: 'VALUE',
    raw: printed.slice(0, head.length),
    value: numeral.value === null ? null : numeral.value * sign + 0,
    qualifier: numeral.qualifier,
    unit: unit?.unit ?? (head.endsWith('%') ? 'PERCENT' : null),
    isNumeral: true,
    remarkAt: hasRemark ? from + bracket : null,
  }
}

function plainValue(raw: string): CellReading {
  return {
    kind: 'VALUE',
    raw,
    value: Number(raw),
    qualifier: 'EXACT',
    unit: null,
    isNumeral: true,
    remarkAt: null,
  }
}

function value(raw: string, number: number | null, qualifier: FigureQualifier): CellReading {
  return {
    kind: 'VALUE',
    raw,
    value: number,
    qualifier,
    unit: null,
    isNumeral: false,
    remarkAt: null,
  }
}

/** The text of a cell on one line: a label or head broken over lines is put together. */
export function printedText(line: SourceLine): string {
  if (!/[\u00a0\n\r]/.test(line.text)) return line.text.trim()
  return line.text
    .replaceAll('\u00a0', ' ')
    .split(/[\n\r]/)
    .map((part) => part.trim())
    .join('')
}
