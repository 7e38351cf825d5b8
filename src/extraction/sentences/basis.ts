import type { FigureBasis } from '../../domain/figures.ts'
import { type Mention, wholeSentence, withoutBrackets } from './clauses.ts'
import { isOfPartOfYear } from './part-of-year.ts'

/** Which stretch of time a number speaks of; `year` is null for the year that the report covers. */
export type Basis = {
  readonly basis: FigureBasis
  readonly year: number | null
  /** Whether it is of a part of the year (上半年, 第三季度), which no form counts. */
  readonly isPartOfYear: boolean
  /** Whether it is the difference between two years, and so counts nothing itself. */
  readonly isDifference: boolean
}

const YEAR = /(?<!\d)((?:19|20)\d{2})\s?年/g
const PRIOR = /上年|上一年|去年|前一?年|往年/
/** Handed on from the year before, or a row of this year's form about it: a count of this year. */
const CARRIED = /结转|上一?年度?项目数|转入|转接|接转|遗留|未办结|未审结|未完成|跨年|接续|承接/
const CHANGED_TO =
  /(?:上升|增加|增长|提高|提升|下降|减少|降低|压缩|调整|精简|扩大|增|降|变)(?:到|至|为)\s?$/
const DIFFERENCE =
  /(?:同比|环比|比|较|相比)[^,]{0,24}(?:增|减|升|降|多|少|提高|提升|长|涨|翻)[^,]{0,6}$|(?:净增|净减|多出|少了|增长|增加|减少|下降|上升|提高|提升|降低|回落|增幅|降幅)(?:了|约|近|达|为)?\s?$/
const SINCE =
  /(?:以来|历年|(?:近|这)?[二两三四五六七八九十2-9]年多?来|自[^,。]{0,14}(?:至今|起)|成立至今|开通至今|运行至今|上线至今)/
const SINCE_THIS_YEAR = /(?:今年|年初|本年|一年|全年|20\d\d年\s?1\s?月(?:\s?1\s?日)?)(?:以|起)?来?/
const SUM_UP = /累计|总计|总数|共|达|已|合计/
const UNTIL = /截[至止]|至今|迄今|目前/
const PLAN =
  /将(?!军|来)|拟(?![定制])|计划(?![类生总信])|力争|争取|预计|确保|目标|打算|下一?步|明年|次年|来年|下一?年度?|努力|要(?=[在把对进加实做推开办建完])/
const PRIOR_LEAD =
  /^[\s、,]*(?:其中|在|而)?(?:上年同期|去年同期|去年(?!以来|[年]?[底末])|上年度?|上一年度?)(?!(?:度)?(?:的)?[^,。]{0,6}(?:结转|转入|接转|转接|遗留|未办结|跨年|接续|承接|报告))/
const PLAN_ANYWHERE =
  /计划(?=主动公开|公开)|力争|预计|明年|来年|计划(?=[新增于在建完开组])|拟(?=[于在新建开])/

/** Makes each year's expression once. */
function forYear(source: (year: number) => string): (year: number) => RegExp {
  const made = new Map<number, RegExp>()
  return (year) => {
    const known = made.get(year) ?? new RegExp(source(year))
    made.set(year, known)
    return known
  }
}

const yearWords = forYear((year) => `${year}\\s?年`)
const ownYear = forYear((year) => `^[,;]?其中[:,]?(?:${year}年|本年|今年|当年)`)
const ofYear = forYear(
  (year) => `全年|[今当]年(?!以来)|本年度?(?!以来)|年内|${year}年(?!\\s?\\d|[年度]?[底末初]|以来)`,
)

/**
 * Tells the time that a number of a sentence speaks of.
 * @param inPlan whether its section tells problems and plans
 * @param planned whether the paragraph has begun to tell plans
 */
export function basisOf(
  folded: string,
  mention: Mention,
  covered: number,
  { inPlan, planned }: { readonly inPlan: boolean; readonly planned: boolean },
): Basis {
  const { clause, numeral, before } = mention
  const own = folded.slice(before[0], before[1])
  const clauseBefore = folded.slice(clause.from, numeral.from)
  const behind = folded.slice(numeral.end, mention.after[1])
  const sentence = folded.slice(clause.sentenceFrom, numeral.from)
  // 比上年(31起): what stands before the bracket says whose number is within.
  const host = clause.host === null ? '' : folded.slice(clause.host.from, clause.host.to)
  const near =
    clause.host !== null && !/\d年|上年|去年/.test(clauseBefore)
      ? `${host.slice(-12)}(${clauseBefore}`
      : clauseBefore
  // 2015年:35件: the year stands before the colon.
  const colon = clause.mark === ':' && own.trim() === '' ? beforeColon(folded, clause) : ''
  const year = lastYear(colon + (clause.host === null ? clauseBefore : near))
  // 比上年(28500元)多2700元: what stands in brackets is passed over.
  const spoken = withoutBrackets(sentence)
  const piece = spoken.slice(Math.max(...[',', ';', ':'].map((it) => spoken.lastIndexOf(it))) + 1)
  const isDifference =
    clause.depth === 0
      ? DIFFERENCE.test(piece) && !CHANGED_TO.test(own)
      : DIFFERENCE.test(clauseBefore) && !CHANGED_TO.test(own)
  const of = (basis: FigureBasis, its: number | null = null): Basis => ({
    basis,
    year: its,
    isDifference,
    isPartOfYear: isOfPartOfYear(folded, mention),
  })

  if (planned || (inPlan && PLAN.test(sentence))) return of('PLANNED', laterYear(sentence, covered))
  const since = sentence.slice(sentence.lastIndexOf('实际') + 1)
  if (PLAN_ANYWHERE.test(since)) return of('PLANNED', laterYear(sentence, covered))
  const range = /(?:19|20)\d{2}\s?年?\s?[至到~-]\s?((?:19|20)\d{2})\s?年/.exec(
    folded.slice(clause.from, clause.to),
  )
  const isWholeRange =
    range !== null && /累计|共计/.test(clauseBefore) && Number(range[1]) <= covered
  if (isWholeRange && !/月/.test(range[0])) return of('CUMULATIVE', Number(range[1]))
  if (/十[一二三四]五["']?期间|[三四五]年间/.test(sentence)) return of('CUMULATIVE')
  if (range && Number(range[1]) < covered && !/月/.test(range[0]))
    return of('CUMULATIVE', Number(range[1]))
  const span = /自\s?(20\d{2})\s?年[^,。]{0,24}至/.exec(sentence)
  if (span !== null && Number(span[1]) < covered) return of('CUMULATIVE')
  // 累计收到64件,其中2009年收到29件: the covered year's own count among all years'.
  const isOwnYear =
    year === covered &&
    /(?:其中|本年|当年)/.test(clauseBefore) &&
    !/累计|截[至止]/.test(clauseBefore)
  // 累计公开1024条,其中2009年新增186条: only the second is the year's.
  if (
    /累计/.test(clauseBefore) &&
    ownYear(covered).test(folded.slice(numeral.end, numeral.end + 12))
  )
    return of('CUMULATIVE', null)
  if (!isOwnYear && isCumulative(sentence, clauseBefore, covered)) return of('CUMULATIVE', null)
  if (leadsWithPriorYear(sentence, wholeSentence(folded, clause), covered))
    return of('PRIOR_YEAR', covered - 1)
  if (CHANGED_TO.test(own)) return of('YEAR')
  if (isDifference) return of('YEAR')
  const isCarried = CARRIED.test(near) || CARRIED.test(behind)
  if (!isCarried && year !== null && year < covered) return of('PRIOR_YEAR', year)
  if (!isCarried && year !== null && year > covered) return of('PLANNED', year)
  if (!isCarried && PRIOR.test(own)) return of('PRIOR_YEAR', covered - 1)
  if (!isCarried && clause.host !== null && PRIOR.test(host.slice(-8)))
    return of('PRIOR_YEAR', covered - 1)
  if (!isCarried && clause.host !== null && year === null && /同期$/.test(host))
    return of('PRIOR_YEAR', covered - 1)
  const lead = /^[\s、]*(?:在|与|和|对)?\s?((?:19|20)\d{2})\s?年/.exec(sentence)
  if (lead && Number(lead[1]) < covered && !yearWords(covered).test(sentence) && !isCarried) {
    return of('PRIOR_YEAR', Number(lead[1]))
  }
  return of('YEAR')
}

/** 上年同期受理132件,其中当面20件: another year until this one is named. */
function leadsWithPriorYear(sentence: string, whole: string, covered: number): boolean {
  const told = sentence.slice(sentence.lastIndexOf(';') + 1)
  const prior = PRIOR_LEAD.exec(told)
  if (prior === null) return false
  // A report written in the next spring calls the year that it covers 去年, too.
  if (prior[0].endsWith('去年') && !/今年|本年|当年/.test(whole) && !whole.includes(`${covered}年`))
    return false
  const rest = told.slice(prior[0].length)
  return !/今年|本年|当年|全年/.test(rest) && !rest.includes(`${covered}年`)
}

function beforeColon(folded: string, { from }: Mention['clause']): string {
  const words = folded.slice(Math.max(0, from - 16), from - 1)
  return words.slice(words.search(/[^,;。(]*$/))
}

function isCumulative(sentence: string, clauseBefore: string, covered: number): boolean {
  // 截止12月31日,全年累计受理64件; 开通以来发布3200条,今年发布620条.
  if (ofYear(covered).test(clauseBefore) && !/历年|截[至止]|以来|至今/.test(clauseBefore))
    return false
  const since = SINCE.exec(sentence)
  if (since !== null) {
    const words = sentence.slice(Math.max(0, since.index - 24), since.index + since[0].length)
    if (!SINCE_THIS_YEAR.test(words.slice(-since[0].length - 10))) {
      const year = lastYear(words.slice(words.search(/[^,;。]*$/)))
      // 自2008年5月以来: another year's beginning says it, whatever the verb.
      if (year !== null && year < covered) return true
      return SUM_UP.test(sentence.slice(since.index))
    }
  }
  if (/历年|历次|迄今(?:为止)?(?:已|共|总共|公开|发布|收到|受理|有|达|:)*\s?$/.test(clauseBefore))
    return true
  if (/(?:施行|实施|出台|颁布)(?:以|之)前/.test(sentence)) return true
  return /累计/.test(clauseBefore) && UNTIL.test(sentence)
}

function lastYear(words: string): number | null {
  if (!words.includes('年')) return null
  let year: number | null = null
  for (const match of words.matchAll(YEAR)) year = Number(match[1])
  return year
}

function laterYear(sentence: string, covered: number): number {
  const year = lastYear(sentence)
  return year !== null && year > covered ? year : covered + 1
}

/** Whether a clause turns a paragraph of a plan section to what will be done. */
export function turnsToPlan(clause: string, covered: number): boolean {
  const year = lastYear(clause)
  return (
    (year !== null && year > covered) || /下一?步|明年|来年|今后|下一?年度|新的一年/.test(clause)
  )
}
