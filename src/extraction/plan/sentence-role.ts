import { behindBut } from './bare-items.ts'
import type { PlanText } from './plan-text.ts'
import { type Role, turnsToMeasures } from './roles.ts'
import type { Range } from './sentences.ts'
import { isAction, isSolved, isSolvedOfEarlierYear, looksLikeProblem } from './wording.ts'

/** What a sentence is about, and what the sentences behind it are. */
export type SentenceRole = { readonly role: Role; readonly speaks: Role }

const MENTIONS = /存在.{0,60}(?:问题|不足|薄弱|差距)/
const NAMES_PROBLEMS = /^(?:当前|目前|但|仍|还)?.{0,16}存在.{1,60}(?:问题|不足)/
/** 目前已启动: what was done by now against the problems before it. */
const DONE = /^(?:目前|现|现在|本年度|年内|我[局委办市县区镇])?[, ]{0,2}已经?(?!有)/
const SEEN = 200

/**
 * What a sentence of a stretch about `role` is about.
 * @param hasProblem whether a problem stands before it; what is done before that is what went well
 */
export function roleOfSentence(
  plan: PlanText,
  range: Range,
  role: Role,
  year: number,
  hasProblem: boolean,
): SentenceRole {
  const words = plan.text.slice(range.from, Math.min(range.to, range.from + SEEN))
  if (isSolvedOfEarlierYear(words, year)) return { role, speaks: 'NONE' }
  if (turnsToMeasures(words, year)) return same('MEASURE')
  const latter = behindBut(plan, range)
  const rest = plan.text.slice(latter.from, Math.min(range.to, latter.from + SEEN))
  if (role === 'NONE' || isSolved(rest, year)) return { role, speaks: 'NONE' }
  if (role === 'PROBLEM') return same(role)
  if (role === 'MEASURE') {
    const isProblem =
      (latter.from > range.from && looksLikeProblem(rest)) || NAMES_PROBLEMS.test(rest)
    return isProblem ? { role: 'BOTH', speaks: 'PROBLEM' } : same(role)
  }
  const isMeasure =
    hasProblem &&
    isAction(rest.replace(DONE, '')) &&
    !looksLikeProblem(rest) &&
    !MENTIONS.test(rest)
  return { role, speaks: isMeasure ? 'MEASURE' : 'PROBLEM' }
}

/** What the list is about that a sentence leads to. */
export function roleOfLead(plan: PlanText, range: Range, role: Role, year: number): Role {
  const words = plan.text.slice(range.from, Math.min(range.to, range.from + SEEN))
  if (turnsToMeasures(words, year) && !/^.{0,30}存在.{0,20}(?:问题|不足)[^,]{0,6}:?$/.test(words)) {
    return 'MEASURE'
  }
  const { from } = behindBut(plan, range)
  const rest = plan.text.slice(Math.max(from, range.to - SEEN), range.to)
  const tail = rest.slice(-40)
  const isProblem = /问题|不足|差距|短板|弱项|薄弱|困难|需要改进|有待改进/.test(tail)
  const isMeasure =
    /措施|举措|打算|下一?步|改进|整改|安排|着力|做好|抓好|计划|努力|解决|加强|下功夫|发力/.test(
      tail.replace(/(?:需要|有待|亟待)(?:改进|加强|解决)/g, ''),
    )
  if (isProblem && !isMeasure) return 'PROBLEM'
  if (
    isProblem &&
    isMeasure &&
    /(?:问题|不足|差距)(?:和|及其?|与|以及|、).{0,10}(?:措施|打算|改进|安排|举措)/.test(tail)
  ) {
    return 'BOTH'
  }
  if (isMeasure && (!isProblem || /针对|解决|整改|改进/.test(rest))) return 'MEASURE'
  return role
}

function same(role: Role): SentenceRole {
  return { role, speaks: role }
}
