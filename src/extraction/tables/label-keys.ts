import { remembering } from './bounded-cache.ts'

/*
 * Labels are compared by key: what is left of a label when numbering, quotes, brackets, the words
 * for "number of" and wordings that differ from copy to copy of a form are gone.
 */

const LEAD =
  /^(?:三、本年度办理结果(?=\()|\([三四五六]\)(?:不予公开|无法提供|不予处理|其他处理)(?=\d[.、])|其中[:,、]?|包括[:]|\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[).、:]|\d{1,2}(?=[\u4e00-\u9fff"])(?!\d{0,2}(?:年|月))|[\u2460-\u249b\u3220-\u3229]|[-.、:,*#>·])/
const TAIL = /(?:总次数|总数量|总人数|总件数|总数|数量|次数|人数|件数|条数|总量|数)$/
const REMARK = /\([^()]*(?:\)|$)/g
const MARKS = /[\s"'《》:;*]/g

/** Wordings that copies of the forms exchange freely; the second stands for both. */
const WORDINGS: readonly (readonly [RegExp, string])[] = [
  [/政府信息公开|具体|有关|相关|的|了/g, ''],
  [/政府信息/g, '信息'],
  [/其它/g, '其他'],
  [/资讯/g, '信息'],
  [/接转/g, '结转'],
  [/答覆|回复/g, '答复'],
  [/免于/g, '免予'],
  [/规定(?=所指)|条例\/条例/g, '条例'],
  [/行政规范性文件/g, '规范性文件'],
  [/按时|按期|如期/g, '按时'],
  [/延长期限|延长/g, '延期'],
  [/本(?:行政机关|机关|部门|单位|级)(?=公开|掌握|不掌握)/g, '本机关'],
  [/网络|互联网|网站在线/g, '网上'],
  [/(?:信件|邮寄|书信|邮政|邮件信函)(?=申请|$)/g, '信函'],
  [/现场(?=申请)|当面提交|柜台(?=申请)/g, '当面'],
  [/^(?:本年度|本年|当年|全年|年度|本年内)(?=.)/g, ''],
]

/** The words that open a label: numbering and 其中. */
export const withoutLead = remembering((folded: string): string => {
  let key = folded.replace(/\s/g, '')
  for (let found = LEAD.exec(key); found && found[0].length < key.length; found = LEAD.exec(key)) {
    key = key.slice(found[0].length)
  }
  return key
})

/** No label of a form is as long; a longer text is compared by its beginning. */
const LONGEST_LABEL = 120

/** The key of a folded label; empty for one that has no words. */
export function labelKey(folded: string): string {
  return keyOf(folded.length > LONGEST_LABEL ? folded.slice(0, LONGEST_LABEL) : folded)
}

const keyOf = remembering((folded: string): string => {
  let key = withoutLead(folded)
  const bare = key.replace(REMARK, '')
  // A label that is all bracket keeps its words.
  key = (bare === '' ? key : bare).replace(MARKS, '')
  for (const [wording, word] of WORDINGS) key = key.replace(wording, word)
  const tail = TAIL.exec(key)
  return tail && key.length - tail[0].length >= 2 ? key.slice(0, tail.index) : key
})

/** Pairs of neighbouring characters: how alike two keys are, 0 to 1. */
export function likeness(one: string, other: string): number {
  if (one.length < 2 || other.length < 2) return 0
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < one.length; at++) {
    const pair = one.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  let common = 0
  for (let at = 0; at + 1 < other.length; at++) {
    const pair = other.slice(at, at + 2)
    const left = pairs.get(pair) ?? 0
    if (left === 0) continue
    pairs.set(pair, left - 1)
    common++
  }
  return (2 * common) / (one.length + other.length - 2)
}
