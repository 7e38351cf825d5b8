import { type Mention, withoutBrackets } from './clauses.ts'

/*
 * 上半年, 第三季度, 1至6月: what is counted for a part of the year is no count of any form.
 */

const NUMBER = '[\\d一二三四五六七八九十]{1,2}'
const PART = `[上下]半年|[前第]?[一二三四1-4](?:[至到-][一二三四1-4])?个?季度|${NUMBER}\\s?月?份?\\s?[-至到~]\\s?${NUMBER}\\s?月份?|截[至止]\\s?(?:\\d{4}年)?\\s?(?:[1-9]|1[01]|[一二三四五六七八九十]|十一)月(?:份|底|末)?`
const PART_OF_YEAR = new RegExp(PART, 'g')
/** A sentence that begins with a part of the year tells of it until it names all of the year. */
const LEAD = new RegExp(
  `^[\\s、,]*(?:其中|在)?[:,]?(?:20\\d\\d年|今年|本年度?|全年)?(?:的)?(?:${PART})`,
)
const WHOLE_YEAR =
  /全年|年度|[今本当]年(?![上下一二三四第前])|20\d\d年(?![上下一二三四第前]|\s?\d{1,2}\s?月)/
const TO_DECEMBER = /(?:12|十二)\s?月/
/** 收到2件、3件,共计5件: the sum of the parts. */
const SUM = /^[\s、,]*(?:合计|共计|总计|总共|共)\s?$/
/** 3月份收到申请2件. */
const ONE_MONTH = /(?<![至到~-]\s?)(?:[1-9]|1[01])\s?月份?(?:共|新|,)*(?:收到|受理|接到|答复|办结)/

/** Whether a number speaks of a part of the year. */
export function isOfPartOfYear(folded: string, { clause, numeral, before }: Mention): boolean {
  const own = folded.slice(clause.from, numeral.from)
  if (TO_DECEMBER.test(own)) return false
  if (own.search(PART_OF_YEAR) !== -1) {
    const last = [...own.matchAll(PART_OF_YEAR)].at(-1)
    return last === undefined || !WHOLE_YEAR.test(own.slice(last.index + last[0].length))
  }
  if (ONE_MONTH.test(own)) return true
  if (clause.depth > 0 || SUM.test(folded.slice(before[0], before[1]))) return false
  const sentence = withoutBrackets(folded.slice(clause.sentenceFrom, numeral.from))
  const told = sentence.slice(sentence.lastIndexOf(';') + 1)
  const lead = LEAD.exec(told)
  return lead !== null && !TO_DECEMBER.test(lead[0]) && !WHOLE_YEAR.test(told.slice(lead[0].length))
}
