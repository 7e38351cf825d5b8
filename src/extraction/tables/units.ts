import type { UnitCode } from '../../domain/figures.ts'
import { UNIT_WORDS } from '../text/unit-words.ts'
import { remembering } from './bounded-cache.ts'

/** A printed unit; of 万人次 the factor is 10 000, of 万元 it is 1, since money keeps its unit. */
export type PrintedUnit = { readonly unit: UnitCode; readonly factor: number }

/** Words that tables print for a unit beside those of sentences. */
const IN_TABLES: Readonly<Partial<Record<UnitCode, string>>> = {
  ITEM: '条信息 项次',
  PERSON_TIME: '次/人',
  UNIT: '单位',
  YUAN: '人民币元 元人民币 圆',
  TEN_THOUSAND_YUAN: '万元人民币 人民币万元 万圆',
  HUNDRED_MILLION_YUAN: '亿元人民币',
  PERCENT: '百分比',
  OTHER: '天 日 工作日 小时 分钟 届 遍 单',
}

const UNITS = new Map<string, PrintedUnit>()
for (const unit of Object.keys(UNIT_WORDS) as UnitCode[]) {
  for (const word of [...UNIT_WORDS[unit], ...(IN_TABLES[unit]?.split(' ') ?? [])]) {
    UNITS.set(word, { unit, factor: 1 })
    if (!/[元圆%日天时分]/.test(word)) UNITS.set(`万${word}`, { unit, factor: 10_000 })
  }
}
const LONGEST = Math.max(...[...UNITS.keys()].map(({ length }) => length))

/** The unit that a text is, in folded characters (`人次`, `(件)`, `单位:万元`); null for another. */
export function unitOf(folded: string): PrintedUnit | null {
  if (folded.length > LONGEST + 12) return null
  const bare = folded
    .replace(/\s/g, '')
    .replace(/^[(]?(?:计量)?(?:单位|金额单位)[:]/, '')
    .replace(/^\(|[)。]$/g, '')
    .replace(/^\(|\)$/g, '')
  return UNITS.get(bare) ?? null
}

/** Whether a line only says in which unit a table counts (`单位:件`). */
export function isUnitLine(folded: string): boolean {
  return folded.length <= 24 && /^\(?\s*(?:计量|金额)?单\s*位\s*:/.test(folded)
}

/** The units that a line above a table names: 单位:件; of 四、复议、诉讼情况(单位:条、件) those in the bracket. */
export function unitsAbove(folded: string): PrintedUnit[] {
  const found = /单\s*位\s*:([^:()]{1,16})\)?\s*$/.exec(folded.slice(-24))
  return (found?.[1] ?? '').split(/[、,/及和]/).flatMap((word) => unitOf(word.trim()) ?? [])
}

/** The unit that a label or a column head prints in brackets or after a slash: 收费金额(单位:万元). */
export const unitInLabel = remembering((folded): PrintedUnit | null => {
  const text = folded.replace(/\s/g, '')
  const bracket = /\(([^()]{1,14})\)$/.exec(text)
  if (bracket) return unitOf(bracket[1] ?? '')
  const slash = /[/,:]([^/,:()]{1,3})$/.exec(text)
  return slash && text.length > 4 ? unitOf(slash[1] ?? '') : null
})

/** Splits the unit word off the end of a text such as `86.42万元`; the longest word wins. */
export function splitUnit(folded: string): { head: string; unit: PrintedUnit | null } {
  for (let length = Math.min(LONGEST, folded.length - 1); length > 0; length--) {
    const unit = UNITS.get(folded.slice(-length))
    if (unit === undefined) continue
    const head = folded.slice(0, -length).trimEnd()
    // The numeral keeps its multiplier (3.2万条), a percentage its sign.
    if (unit.factor !== 1) continue
    return unit.unit === 'PERCENT' ? { head: folded, unit } : { head, unit }
  }
  return { head: folded, unit: null }
}
