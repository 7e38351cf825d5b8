import type { Basis } from './basis.ts'
import type { Mention } from './clauses.ts'
import { type LabelRange, labelOf } from './labels.ts'
import type { Spoken } from './parents.ts'

const COMPARISON =
  /^(?:与|同|比|较|和|(?:与|同|比|较|和)?(?:上年|去年|上年度|上一年度?|\d{4}年度?)(?:同期)?(?:的|相)?)$/

/** Whether words only compare with another year: 比上年, 与2015年的. */
export function isComparison(words: string): boolean {
  return COMPARISON.test(words)
}

/**
 * The label of a number that has none of its own, or only a comparison (比上年): that of what it
 * is said of.
 */
export function borrowedLabel(
  folded: string,
  mask: Uint16Array,
  mention: Mention,
  basis: Basis,
  spoken: readonly Spoken[],
  bodyAt: number,
): LabelRange | null {
  const shared = shareBefore(folded, mention, spoken)
  return (
    headingLabel(folded, mention, bodyAt) ??
    (shared === null ? null : labelOf(folded, mask, shared)) ??
    hostLabel(folded, mask, mention, spoken) ??
    comparedLabel(folded, mask, mention, basis, spoken) ??
    leadingLabel(folded, mask, mention) ??
    sharedLabel(folded, mask, mention, spoken) ??
    wholeWords(folded, mention)
  )
}

/** 同意公开:三十一件. */
function beforeColon(folded: string, colon: number): LabelRange | null {
  const words = folded.slice(Math.max(0, colon - 40), colon)
  const own = /[^,;。()、]*$/.exec(words)?.[0] ?? ''
  const bare = own.replace(/^\s*(?:其中)?\s*/, '')
  return bare === '' || /\d{4}年/.test(bare) ? null : [colon - bare.length, colon]
}

/** 同意公开:三十一件, where the words before the colon are taken for a heading. */
function headingLabel(
  folded: string,
  { clause, numeral }: Mention,
  bodyAt: number,
): LabelRange | null {
  if (folded.slice(clause.from, numeral.from).trim() !== '') return null
  if (clause.mark === ':') return beforeColon(folded, clause.from - 1)
  if (bodyAt === 0 || clause.from !== bodyAt) return null
  const words = folded.slice(0, bodyAt)
  const from = /^\s*(?:[(]?[\d一二三四五六七八九十]{1,3}[)、.])?\s*/.exec(words)?.[0].length ?? 0
  const to = words.replace(/[\s:。]+$/, '').length
  return to > from ? [from, to] : null
}

/** A bare number or share within brackets or after a comma is said of what stands before. */
function hostLabel(
  folded: string,
  mask: Uint16Array,
  mention: Mention,
  spoken: readonly Spoken[],
): LabelRange | null {
  const { clause, numeral } = mention
  const host = clause.host
  if (host !== null) {
    const last = spoken.findLast(
      (it) => it.mention.clauseIndex < mention.clauseIndex && it.mention.clause === host,
    )
    const from = last === undefined ? host.from : Math.max(host.from, last.mention.numeral.end)
    const words = folded.slice(from, host.to)
    // 上升22.9%,比2015年(96件): the count of another year has the label of this year's.
    if (/^[\s,]*[比较与同]/.test(folded.slice(host.from, host.to))) {
      const compared = spoken.findLast(({ figure }) => figure.unit === numeral.unit)
      if (compared !== undefined) return labelOf(folded, mask, compared.mention)
    }
    const at = Math.max(words.lastIndexOf('、'), -1) + 1
    const start = from + at + (/^[\s、,与和]*/.exec(words.slice(at))?.[0].length ?? 0)
    if (start < host.to) return [start, host.to]
    return last === undefined ? null : labelOf(folded, mask, last.mention)
  }
  const last = spoken.at(-1)
  // 培训2期、168人次: nothing stands between.
  if (last && /^[\s、和及与]+$/.test(folded.slice(last.mention.numeral.end, numeral.from)))
    return (
      labelOf(folded, mask, last.mention) ??
      hostLabel(folded, mask, last.mention, spoken.slice(0, -1))
    )
  const isShare =
    numeral.unit === 'PERCENT' &&
    last !== undefined &&
    mention.clauseIndex - last.mention.clauseIndex <= 1
  return isShare ? labelOf(folded, mask, last.mention) : null
}

/** 2012年度为902条: the count of another year has the label of this year's. */
function comparedLabel(
  folded: string,
  mask: Uint16Array,
  { numeral }: Mention,
  { basis }: Basis,
  spoken: readonly Spoken[],
): LabelRange | null {
  if (basis !== 'PRIOR_YEAR') return null
  const compared = spoken.findLast(
    ({ figure, isDifference }) =>
      figure.unit === numeral.unit && figure.basis === 'YEAR' && !isDifference,
  )
  return compared === undefined ? null : labelOf(folded, mask, compared.mention)
}

/** The share just before, where the number only adds how many that is: 占23.7%,为147件. */
export function shareBefore(
  folded: string,
  mention: Mention,
  spoken: readonly Spoken[],
): Mention | null {
  const last = spoken.at(-1)
  if (last === undefined || last.figure.unit !== 'PERCENT' || mention.numeral.unit === 'PERCENT')
    return null
  const between = folded.slice(last.mention.numeral.end, mention.numeral.from)
  return /^[\s,(]*(?:为|共|计|即|有|达到?|增至|升至|降至)*$/.test(between) ? last.mention : null
}

const YEAR_ONLY =
  /^[\s,]*其中[:,]?(?:\d{4}\s?年度?|本年度?|当年|今年)(?:新增|共|新)*(?:收到|受理|主动公开|公开|发布)?[\s有为共的]*$/

/** 累计收到64件,其中2009年收到29件: the year's own counts what all years' does. */
export function indicatorOfAllYears(
  folded: string,
  { before, clause, numeral }: Mention,
  { basis }: Basis,
  spoken: readonly Spoken[],
): string | null {
  if (basis !== 'YEAR' || !YEAR_ONLY.test(folded.slice(before[0], numeral.from))) return null
  const last = spoken.at(-1)
  const isHere = last?.mention.clause.sentence === clause.sentence
  return isHere && last.figure.basis === 'CUMULATIVE' ? last.figure.indicator : null
}

/** Words that name nothing: 占97件, 和808条. */
const EMPTY = /^[\s、,]*(?:大?约?占(?:了|到)?|为|该|和|及|与)+\s?$/

/** 征收类最多,占97件: what the clause before speaks of. */
function leadingLabel(
  folded: string,
  mask: Uint16Array,
  { clause, before, numeral }: Mention,
): LabelRange | null {
  if (clause.mark !== ',' || !/^[\s]*(?:大?约?占)/.test(folded.slice(before[0], numeral.from)))
    return null
  const reach = folded.slice(Math.max(clause.sentenceFrom, clause.from - 41), clause.from - 1)
  const words = reach.slice(reach.search(/[^,;:。()、]*$/))
  const noun = words
    .replace(/(?:数量|所占)?(?:的)?(?:最多|居多|为主|居首|最大|较多|为最)$/, '')
    .trimEnd()
  const from = clause.from - 1 - words.length
  const isMasked = mask.subarray(from, from + noun.length).some((it) => it !== 0)
  return noun.length < 2 || isMasked || /\d/.test(noun) ? null : [from, from + noun.length]
}

/** 不予公开6件(A4件、B2件),占22.2%; 另有7件(占16.7%): the share of what stands outside. */
function sharedLabel(
  folded: string,
  mask: Uint16Array,
  { clause, before, numeral }: Mention,
  spoken: readonly Spoken[],
): LabelRange | null {
  if (numeral.unit !== 'PERCENT' || !EMPTY.test(folded.slice(before[0], numeral.from))) return null
  const whole = spoken.findLast(
    ({ figure, mention }) =>
      figure.unit !== 'PERCENT' &&
      mention.clause.sentence === clause.sentence &&
      (mention.clause === clause.host || mention.clause.depth === clause.depth),
  )
  return whole === undefined
    ? null
    : (labelOf(folded, mask, whole.mention) ?? wholeWords(folded, whole.mention))
}

/** As a last resort all that stands before it in its clause (与2015年). */
function wholeWords(folded: string, { before }: Mention): LabelRange | null {
  const words = folded.slice(before[0], before[1])
  const from = before[0] + (/^[\s、,:;]*/.exec(words)?.[0].length ?? 0)
  const to = before[0] + words.trimEnd().length
  return /[\u4e00-\u9fff]/.test(words) && !EMPTY.test(words) && to > from ? [from, to] : null
}
