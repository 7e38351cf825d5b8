import type { Mention } from './clauses.ts'
import type { LabelRange } from './labels.ts'

/** 市本级和县区分别为9752条、72182条: the labels of a list, in the order of its numbers. */
const RESPECTIVELY =
  /(?:分别|依次|顺次)(?:为|是|有|达|达到|公开|收到|办理|发布|共)?|各(?:自|接|收|办|报|发|接到|收到|受理|办理|办结|公开|发布|有|为)?\s?$/

/**
 * The label of each number that a clause gives by 分别, by the number's place; null for numbers that
 * divide something else (四个季度的收费依次为210元、165元), so that none of them is the whole; UNCLEAR
 * where there are more names than numbers, or fewer.
 */
export function distributedLabels(
  folded: string,
  mentions: readonly Mention[],
): ReadonlyMap<number, LabelRange | 'UNCLEAR' | null> {
  const labels = new Map<number, LabelRange | 'UNCLEAR' | null>()
  for (const [index, mention] of mentions.entries()) {
    if (!mention.isFirst) continue
    const { clause, numeral } = mention
    const words = folded.slice(clause.from, numeral.from)
    const match = RESPECTIVELY.exec(words)
    if (match === null || words.length - match.index > 14) continue
    const run = runOf(folded, mentions, index)
    if (run.length < 2) continue
    const to = clause.from + match.index
    const from = clause.from + (/^[\s,]*其中[\s,:]*/.exec(words)?.[0].length ?? 0)
    const all = itemsOf(folded, from, to)
    // 政府及所属部门、各镇和各街道分别为: 及 may stand within a name.
    const named = itemsOf(folded, from, to, OUTER_JOINT)
    const own = all.length !== run.length && named.length === run.length ? named : all
    if (match[0].startsWith('各') && own.length < 2) continue
    // 集中在征地、规划、财政三个领域,分别占41%、22%、9%: the list stands before the comma.
    const items = own.length > 0 || clause.mark !== ',' ? own : itemsBefore(folded, clause.from - 1)
    // 各接9件、7件、4件,三家占…: what stands behind the comma may be said of all of them.
    const here = run.filter(({ clauseIndex }) => clauseIndex === mention.clauseIndex)
    const numbers = items.length === here.length ? here : run
    const isPaired = items.length === numbers.length
    const otherwise = items.length > 1 ? 'UNCLEAR' : null
    for (const [at, { numeral: its }] of numbers.entries())
      labels.set(its.from, isPaired ? (items[at] ?? null) : otherwise)
  }
  return labels
}

/** What precedes a list in its clause, and the count of its items behind it. */
const LIST_HEAD = /^.{0,40}(?:集中在|集中于|涉及|包括|分为|主要[是为有]|关于|来自|按照?)/
const LIST_END =
  /(?:等)?[\d一二两三四五六七八九十]{0,3}(?:个|大|种|类)?(?:领域|方面|类别|部门|单位|渠道|方式)$/

function itemsBefore(folded: string, to: number): LabelRange[] {
  const reach = folded.slice(Math.max(0, to - 80), to)
  const words = reach.slice(
    Math.max(...[',', ';', '。', ':'].map((mark) => reach.lastIndexOf(mark))) + 1,
  )
  const from = to - words.length + (LIST_HEAD.exec(words)?.[0].length ?? 0)
  const end = to - (LIST_END.exec(words)?.[0].length ?? 0)
  return end > from ? itemsOf(folded, from, end) : []
}

/** 检索费和邮寄费均为0元, 专职、兼职各2名: one number said of each item of a list. */
const EACH = /(?:(?:的)?(?:案件)?(?:数量?|件数)?(?:均|都)(?:为|是)|各(?:为|有|是|占)?)\s?$/

/** The labels of a number that its clause gives to each item of a list; null where it does not. */
export function labelsOfEach(
  folded: string,
  { before, numeral, isFirst }: Mention,
): readonly LabelRange[] | null {
  if (!isFirst) return null
  const words = folded.slice(before[0], numeral.from)
  const match = EACH.exec(words)
  if (match === null || /[为是]\d{4}年/.test(words)) return null
  const items = itemsOf(folded, before[0], before[0] + match.index)
  return items.length > 1 && items.every(([from, to]) => to - from > 1) ? items : null
}

const JOINT = /[()]|、|以及|和|及|与/g
const OUTER_JOINT = /[()]|、|以及|和/g

function itemsOf(folded: string, from: number, to: number, joint = JOINT): LabelRange[] {
  const items: LabelRange[] = []
  const words = folded.slice(from, to)
  let start = 0
  let depth = 0
  for (const match of words.matchAll(joint)) {
    if (match[0] === '(') depth++
    else if (match[0] === ')') depth--
    else if (depth === 0) {
      items.push([from + start, from + match.index])
      start = match.index + match[0].length
    }
  }
  items.push([from + start, to])
  return items.filter(([a, b]) => folded.slice(a, b).trim() !== '')
}

/** The numbers that follow one another with nothing but a separator between them. */
function runOf(folded: string, mentions: readonly Mention[], first: number): Mention[] {
  const run: Mention[] = []
  for (let at = first; at < mentions.length; at++) {
    const mention = mentions[at]
    const before = mentions[at - 1]
    if (mention === undefined) break
    if (
      at > first &&
      before &&
      !/^[\s、,和及与]*$/.test(folded.slice(before.numeral.end, mention.numeral.from))
    )
      break
    run.push(mention)
  }
  return run
}
