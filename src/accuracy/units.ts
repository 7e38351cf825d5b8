import type { UnitCode } from '../domain/figures.ts'
import { foldText } from '../domain/text-folding.ts'
import type { KeyEntry } from './answer-key.ts'

/** Unit words as docs/annotation.md reads them. */
const UNIT_WORDS: Readonly<Record<string, UnitCode>> = {
  ...{ 条: 'ITEM', 项: 'ITEM', 件: 'CASE', 起: 'CASE', 宗: 'CASE', 份: 'CASE', 案: 'CASE' },
  ...{ 人: 'PERSON', 名: 'PERSON', 位: 'PERSON', 人次: 'PERSON_TIME', 次: 'TIME', 期: 'TIME' },
  ...{ 场: 'TIME', 篇: 'ARTICLE', 个: 'UNIT', 家: 'UNIT', 处: 'UNIT' },
  ...{ 元: 'YUAN', 万元: 'TEN_THOUSAND_YUAN', 亿元: 'HUNDRED_MILLION_YUAN' },
}
const WORD = /^(?:人次|万元|亿元|[条项件起宗份案人名位次期场篇个家处元])(?![次年月日])/

/** The unit of a printed unit word; null for one that is not in the list. */
export function printedUnit(word: string): UnitCode | null {
  return UNIT_WORDS[foldText(word).trim()] ?? null
}

/** The unit word that stands right behind the numeral in the quote; null where none does. */
export function unitAfter({ quote, printed, at }: KeyEntry): UnitCode | null {
  const from = at ?? quote.indexOf(printed)
  // A quote breaks off a few characters behind the numeral; the numeral is whole.
  if (from < 0 || !/\d/.test(printed)) return null
  const word = WORD.exec(foldText(quote.slice(from + printed.length)))?.[0]
  return word === undefined ? null : printedUnit(word)
}
