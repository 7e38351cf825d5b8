import { measureStart, problemEnd, problemStart, subjectLength } from './leads.ts'
import type { PlanText } from './plan-text.ts'
import { bare, type Range, splitAt } from './sentences.ts'
import {
  isAction,
  isAdverbial,
  isBareMention,
  isExtent,
  isLacking,
  isPledge,
  isPurpose,
  isTarget,
  looksLikeProblem,
} from './wording.ts'

/** Items that no mark sets apart, and whether semicolons do. */
export type BareItems = { readonly items: readonly Range[]; readonly isSetApart: boolean }

const NOTHING: BareItems = { items: [], isSetApart: false }
/** Words behind a colon that only introduce what follows it. */
const INTRODUCES =
  /(?:问题|不足|差距|表现|体现|主要|方面|以下|如下|措施|举措|工作|情况|重点|打算|计划|安排|着力|思路|地方|之处|困难|短板|是|有|为|将|做到|做好|抓好)[^,;]{0,6}$/
/** Words that lead from the mention of problems to their names. */
const NAMES =
  /[,;] *(?:其中)?(?:主要|突出|集中|具体)*(?:表现|体现|反映)(?:为|在|于)(?!以下)|[,;] *主要(?:是(?!因|由)|有(?!以下))|[,;] *(?:如|例如|比如)[:,]?|(?:问题|不足(?:之处)?|差距|短板|困难)(?:主要)?(?:在于|表现[在为]|体现[在为]|是(?!.{0,4}因)|有(?!以下|如下|[一二两三四五几待所些]))[:,]?/
/** Clauses that go with the problem before them: what wants mending, or what comes of it. */
const CONTINUES =
  /^(?:[还仍也]?存在|有待|亟待|尚待|[还仍尚亟]?[需须]|需要|影响|导致|造成|致使|使得?|从而|难以|不能|不利于|未能|没有|[与离距](?=.{0,14}(?:要求|期望|期待|期盼|需求|相比|差距|标准|目标))|甚至|以致|有时|并|而|且|容易|给|让|也|但|因此|所以|这|制约|降低)/
/** Sentences that only say that something follows. */
const ANNOUNCES = /以下(?:内容|工作|事项|任务|措施)[^:]{0,60}$|(?:如下|几个方面|几方面)[^:]{0,4}$/
const EXISTS = /^(?:[还仍也]|仍然|依然)?存在/
const SOME = /^(?:部分|个别|少数|有的|有些|一些|某些|各|基层|多数|极少数)/

/** How surely a sentence names problems: by its label, by its section, or only by its words. */
export type Expectation = 'LABELLED' | 'LIKELY' | 'OPEN'

/** The problems of a sentence that names them without marks. */
export function bareProblems(plan: PlanText, sentence: Range, expectation: Expectation): BareItems {
  const latter = behindBut(plan, sentence)
  const whole = behindColon(plan, latter)
  const isExpected = expectation !== 'OPEN' || whole.from > latter.from
  const range = bare(plan, { from: problemStart(plan, whole), to: whole.to })
  const groups = splitAt(plan, range, ';')
  const isSetApart = groups.length > 1
  const items = isSetApart
    ? groups.map((group) =>
        bare(plan, { from: group.from, to: problemEnd(plan, bare(plan, group)) }),
      )
    : problemClauses(plan, range, isExpected)
  const named = items.filter((item) => {
    const words = wordsOf(plan, item)
    return words.length > 2 && !isBareMention(words)
  })
  const speaks = (item: Range) => {
    const words = wordsOf(plan, item)
    return looksLikeProblem(words) || (isExpected && SOME.test(words))
  }
  if (named.some(speaks) || (isSetApart && isExpected)) return { items: named, isSetApart }
  const isTold = expectation === 'LABELLED' || isIntroduced(plan, latter.from, whole.from)
  const only = isTold && isConcrete(plan, range) && !isBareMention(wordsOf(plan, range))
  return only ? { items: [range], isSetApart: false } : NOTHING
}

/** Whether the words before the names of problems say that these follow. */
function isIntroduced(plan: PlanText, from: number, to: number): boolean {
  return to > from && /问题|不足|差距|困难|短板|表现|体现/.test(plan.text.slice(from, to))
}

/** Commas divide problems where each clause says of a thing of its own that it is wanting. */
function problemClauses(plan: PlanText, range: Range, isExpected: boolean): Range[] {
  const items: Range[] = []
  let from: number | null = null
  for (const clause of splitAt(plan, range, ',')) {
    const words = wordsOf(plan, clause)
    const stands = looksLikeProblem(words) || (isExpected && SOME.test(words))
    const last = items.at(-1)
    if (isBareMention(words)) continue
    if (last !== undefined && (!stands || CONTINUES.test(words))) {
      items[items.length - 1] = { from: last.from, to: clause.to }
    } else if (stands) {
      // 处于起步阶段，存在甲、乙等问题: what goes before names no problem.
      items.push({ from: EXISTS.test(words) ? clause.from : (from ?? clause.from), to: clause.to })
      from = null
    } else from ??= clause.from
  }
  if (from !== null && items.length === 0) items.push({ from, to: range.to })
  return items.flatMap((item) => {
    const own = bare(plan, { from: item.from + subjectLength(plan, item), to: item.to })
    const ended = bare(plan, { from: own.from, to: problemEnd(plan, own) })
    const parts = splitAt(plan, ended, '、')
    // 存在甲少、乙慢等问题 lists; 甲少、乙慢 alone may say two things of one problem.
    const shortest = ended.to < own.to ? 3 : 5
    const isList =
      parts.length > 1 &&
      parts.every((part, at) => {
        const words = wordsOf(plan, part)
        // No other thing can share the predicate of the last but the last.
        const isNamed = ended.to < own.to && at === parts.length - 1 && words.length > 5
        return isWantingThing(words, shortest) || isNamed
      })
    return isList ? parts : [ended]
  })
}

/** Whether the words name a thing and say that it is wanting, so that they can stand alone. */
function isWantingThing(words: string, shortest: number): boolean {
  return (
    words.length >= shortest &&
    (isLacking(words) || looksLikeProblem(words)) &&
    !CONTINUES.test(words)
  )
}

/**
 * The measures of a sentence that names them without marks; none where it pledges in general.
 * @param isTold whether its label or its first words say that it names measures
 */
export function bareMeasures(plan: PlanText, sentence: Range, isTold: boolean): BareItems {
  const start = { from: measureStart(plan, sentence), to: sentence.to }
  if (ANNOUNCES.test(wordsOf(plan, bare(plan, sentence)))) return NOTHING
  const range = bare(plan, behindColon(plan, start))
  const groups = splitAt(plan, range, ';')
    .map((group) => bare(plan, group))
    .filter((item) => !isExtent(wordsOf(plan, item)) && !isTarget(wordsOf(plan, item)))
  const [only] = groups
  if (only === undefined) return NOTHING
  if (groups.length > 1) {
    const items = groups
    return { items: items.filter((item) => !isPledge(wordsOf(plan, item))), isSetApart: true }
  }
  // 针对甲，采取乙 is one thing.
  if (/^针对/.test(wordsOf(plan, only))) return { items: [only], isSetApart: false }
  const items: Range[] = []
  let from: number | null = null
  const clauses = splitAt(plan, only, ',')
  for (const [at, clause] of clauses.entries()) {
    const words = wordsOf(plan, clause)
    const last = items.at(-1)
    const isLast = at === clauses.length - 1
    if (isPledge(words) && (isLast || !isAction(words))) {
      from = null
    } else if (isLast && items.length > 1 && isLastOfSeries(words)) {
      items.push(clause)
    } else if (from === null && last !== undefined && (isPurpose(words) || !isAction(words))) {
      items[items.length - 1] = { from: last.from, to: clause.to }
    } else if (isAdverbial(words) && !isLast) {
      from ??= clause.from
    } else if (isAction(words) || from !== null || items.length === 0) {
      items.push({ from: from ?? clause.from, to: clause.to })
      from = null
    }
  }
  const named = items.flatMap((item) => listedActions(plan, item))
  const concrete = named.filter((item) => isConcrete(plan, item))
  return isTold || concrete.some((item) => acts(plan, item))
    ? { items: concrete, isSetApart: false }
    : NOTHING
}

/** 建立甲，重编乙，并把丙纳入丁: the last of three. */
function isLastOfSeries(words: string): boolean {
  return /^并(?:把|将|对|在|向|为|给)/.test(words) && isAction(words.slice(1))
}

/** Whether a clause of an item says what is done. */
function acts(plan: PlanText, item: Range): boolean {
  return splitAt(plan, item, ',、').some((clause) => isAction(wordsOf(plan, clause)))
}

/** 加强培训、完善制度等措施: the actions that 、 sets apart. */
function listedActions(plan: PlanText, item: Range): Range[] {
  const tail = /等(?:方面的?)?(?:措施|举措|工作|方式|办法)?$/.exec(wordsOf(plan, item))?.[0] ?? ''
  const parts = splitAt(plan, { from: item.from, to: item.to - tail.length }, '、')
  const isList =
    parts.length > 1 &&
    parts.every((part) => {
      const words = wordsOf(plan, part)
      return words.length > 4 && isAction(words)
    })
  return isList ? parts : [item]
}

/** Whether the words of an item say more than that the work will be done well. */
function isConcrete(plan: PlanText, item: Range): boolean {
  const words = wordsOf(plan, item)
  if (words.length < 4) return false
  if (/(?:以下|如下|几个|几项|几方面|[一二三四五六七八九]个?方面)(?!.{12})/.test(words))
    return false
  const clauses = splitAt(plan, item, ',')
  return !clauses.every((clause, at) => {
    const own = wordsOf(plan, clause)
    return isPledge(own) || (isAdverbial(own) && at < clauses.length - 1)
  })
}

/** What stands behind the last 但: what goes before is what was achieved. */
export function behindBut(plan: PlanText, range: Range): Range {
  const { text, enclosed } = plan
  let { from } = range
  for (const found of text
    .slice(range.from, range.to)
    .matchAll(/(?:[,;] *|^)(?:但是?|然而|不过|可是)(?:,|同时)?/g)) {
    const at = range.from + found.index
    if (enclosed[at] !== 1) from = at + found[0].length
  }
  return { from, to: range.to }
}

function behindColon(plan: PlanText, range: Range): Range {
  const { text, enclosed } = plan
  let { from } = range
  const told = NAMES.exec(text.slice(range.from, range.to))
  if (told && enclosed[range.from + told.index] !== 1)
    from = range.from + told.index + told[0].length
  for (let at = from; at < range.to; at++) {
    if (text[at] !== ':' || enclosed[at] === 1) continue
    if (INTRODUCES.test(text.slice(Math.max(from, at - 24), at))) from = at + 1
  }
  return { from, to: range.to }
}

function wordsOf(plan: PlanText, { from, to }: Range): string {
  return plan.text.slice(from, Math.min(to, from + 120)).trim()
}
