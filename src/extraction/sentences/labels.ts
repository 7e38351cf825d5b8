import type { Mention } from './clauses.ts'

import { STRIPPED } from './passages.ts'

/** A stretch of the line that says what is counted. */
export type LabelRange = readonly [from: number, to: number]

/** Words before a label that say when, whose, how many altogether; not what. */
const LEADS = [
  /^[\s、,:;"'·•*#>-]+/,
  /^(?:其中|另外|另|此外|同时|还有|还|并且|并|且|以及|包括|即|和|及|与(?![^,]{0,8}(?:有关|相关))|则|而|又|再|共有|总共|一共|累计|合计|总计|共计|共|有(?![效关限权意偿色害奖])|约|近)/,
  /^(?!年度主动公开信息)(?:全年度?|当年|本年度?|年内|本年内|今年以来|今年|去年|一年来|一年间|期间|目前|至今|迄今|到年底|截至年末|截至年底|截[至止]|本期|报告期内|报告年度|年度)/,
  /^[省市县区乡镇州村、]{1,8}[两三四]级/,
  /^(?:(?:我|全|本)(?:省|市|县|区|州|旗|镇|乡|局|委|厅|办|院|署|街道|机关|单位|系统|部门|行政区域|开发区|管委会)(?!级)(?:内)?)/,
  /^[^,、]{1,18}?共(?=收到|受理|接受|接到|接收|印发|发布|办理|主动公开|公开|收集|组织|召开|举办|发生)/,
  /^(?:自|从)[^,]{0,16}?(?:以来|至今|算起|起)/,
  /^(?:各级(?:行政机关|政府)(?:及其?部门)?|各级各部门|各部门|各单位)/,
  /^前(?![期述沿往])/,
  /^中(?=已|有|,|$)/,
  /^(?:已经(?!主动公开)|已(?!经|主动公开)|先后|分别|直接|实际|仅|只|均|都)/,
]
const TAIL =
  /(?:共计|共有|总计|合计|累计(?:达)?|分别(?:为|是)?|均为|各|约|近|仅|计|有|(?<!行)为|是|系|达到?|(?<![收接受得看听])到|至|了|的|占|已经|已|就|则|共|(?<!存)在|经|由|从|(?<!反)对|向|将|把|:|"|'|\s)$/
/** Verbs that say nothing of what is counted when nothing stands beside them. */
const VERB =
  /^(?:收到|接到|受理|接收|组织|召开|举办|举行|开展|发布|公开|印发|制发|制定|出台|办理|办结|完成|编印|编发|编制|发放|发行|设立|设置|设|建立|建有|配备|新增|新收|新建|修订|清理|开设|回复|答复|处理|更新|报送|推送|下设|下辖|邀请|安排|培训|参加|承办|收集|征集|调整|出动|投入|拨付|播出|接待|接听|印制|开通|建成|发生|提供|采用|刊发|录用|报道|转载|检查|抽查|督查|通报|整改|关停|整合|保留|指定|确定|指派|抽调|选派|明确|落实|纠正|撤销|废止|公布|解读|回应|压缩|缩减|办复|来自|在|加上|余下|余者|剩下|下余|尚余|尚|仍|对|其余|其[他它]|剩余|余|另外|另|还|有|被|并|共|、|为?[该这](?!项))+$/
/** Ends that wait for a noun: 连续举办三期培训班, 全市七十多个单位. */
const WAITING =
  /(?:组织|召开|举办|举行|开展|制定|出台|设立|设置|建立|配备|遴选|邀请|安排|抽调|选派|受理|收集|关停|发放|新增|实现了?|等|内|对|全[省市县区镇]|各|街道|机关|单位|办事处|系统)$/
const AFTER_END =
  /^[并且而以]|比|较|同比|环比|占|增长|下降|上升|,|。|以上|左右|进行|负责(?!人|同志)|参与|参加|用于|均|全部|都|,/

/**
 * What is counted, as printed and as short as it stays clear: the words before the numeral without
 * what only says when and whose; where these are a mere verb, the words after it (3期培训班).
 * @returns null where neither says anything
 */
export function labelOf(folded: string, mask: Uint16Array, mention: Mention): LabelRange | null {
  const before = trimLabel(folded, mask, wordsBefore(folded, mask, mention))
  const [from, to] = before
  if (to > from && !isWaiting(folded, before, mention)) return before
  const after = wordsAfter(folded, mention.after)
  if (after !== null) return after
  return to > from ? before : null
}

/** Whether the words before a numeral are what it counts, so that those after it are not. */
export function leads(folded: string, mask: Uint16Array, mention: Mention): boolean {
  const [from, to] = trimLabel(folded, mask, wordsBefore(folded, mask, mention))
  return to > from && !isWaiting(folded, [from, to], mention)
}

function isWaiting(folded: string, [from, to]: LabelRange, mention: Mention): boolean {
  const words = folded.slice(from, to)
  // 收到的申请有12件是网上提交的, 52件申请中的3件作出…: what follows says which of them.
  if (
    /(?:有|中的?)\s?$/.test(folded.slice(mention.before[0], mention.numeral.from)) &&
    /^\s?(?:是|系|属于|通过|经由|来自|以|作出)/.test(folded.slice(...mention.after))
  )
    return true
  return VERB.test(words) || (WAITING.test(words) && wordsAfter(folded, mention.after) !== null)
}

const GAP = /\s{2,}|(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])/g

/** From the last 、 on, unless the pieces before it belong together (机构设置、人事任免类). */
function wordsBefore(folded: string, mask: Uint16Array, { before, isFirst }: Mention): LabelRange {
  const [from, to] = before
  const words = folded.slice(from, to)
  // 16个部门、3个街道: nothing between the mark and the numeral.
  if (/、\s?$/.test(words)) return [to, to]
  // 3名专职人员和45名兼职人员: what stands before the 和 belongs to the number before it.
  if (!isFirst && /(?:以及|和|及|与)\s?$/.test(words)) return [to, to]
  // 1. 主动公开　全县主动公开…: a wide space ends a heading that runs into its text.
  const gap = /\s/.test(words) ? [...words.matchAll(GAP)].at(-1) : undefined
  if (gap !== undefined && words.slice(gap.index).trim() !== '')
    return wordsAfterGap(words, from, to, gap.index)
  for (let at = words.lastIndexOf('、'); at > 0; at = words.lastIndexOf('、', at - 1)) {
    if (mask[from + at] !== 0 || isInBrackets(words, at)) continue
    const last = words.slice(at + 1)
    const isJoint = /类(?:信息|别)?$|等.{0,8}$|方面$/.test(last) && words.length <= 30
    if (last.trim() !== '' && !isJoint) return [from + at + 1, to]
  }
  const joint = words.startsWith('、') ? 1 : 0
  return [from + joint, to]
}

/** 县(市、区): the mark within a bracket parts nothing. */
function isInBrackets(words: string, at: number): boolean {
  return words.lastIndexOf('(', at) > words.lastIndexOf(')', at) && words.indexOf(')', at) !== -1
}

function wordsAfterGap(words: string, from: number, to: number, gap: number): LabelRange {
  const rest = words.slice(gap)
  const at = rest.lastIndexOf('、')
  return [from + gap + (at === -1 || rest.slice(at + 1).trim() === '' ? 0 : at + 1), to]
}

const LONGEST_LABEL = 200

function trimLabel(folded: string, mask: Uint16Array, [from, to]: LabelRange): LabelRange {
  let start = Math.max(from, to - LONGEST_LABEL)
  let end = to
  for (let before = -1; before !== start; ) {
    before = start
    while (start < end && isDate(mask, start)) start++
    for (const lead of LEADS) {
      const match = lead.exec(folded.slice(start, end))
      if (match !== null && mask[start] === 0) start += match[0].length
      else if (match !== null && /^[\s、,:;"'·•*#>-]/.test(match[0])) {
        // A quotation mark at the beginning belongs to a name and stays.
        const blank = /^\s+/.exec(folded.slice(start, end))
        if (blank) start += blank[0].length
      }
    }
  }
  while (end > start && isDate(mask, end - 1)) end--
  for (let match = TAIL.exec(folded.slice(start, end)); match !== null; ) {
    // The end of a name in quotes is no tail.
    if (match[0] === '"' && folded.slice(start, end).indexOf('"') < end - start - 1) break
    end -= match[0].length
    while (end > start && isDate(mask, end - 1)) end--
    match = TAIL.exec(folded.slice(start, end))
  }
  return [start, Math.max(start, end)]
}

/** A date or the numbering before a label is no part of it; a name in quotes is. */
function isDate(mask: Uint16Array, at: number): boolean {
  return (mask[at] ?? 0) >= STRIPPED
}

function wordsAfter(folded: string, [from, to]: LabelRange): LabelRange | null {
  const words = folded.slice(from, to)
  // 五件都答复了, 3条均已答复, 9件经由网上提交.
  const lead =
    /^\s?(?:中)?(?:的|均|都|全部|已经|已|为|是|系|属于|属|则|经由|通过|由|以|从|有)*/.exec(
      words,
    )?.[0].length ?? 0
  const rest = words.slice(lead)
  const found = rest.search(AFTER_END)
  // 3275人次参加: nothing else says what they did.
  const cut = found === 0 && /^(?:参加|参与)/.test(rest) ? 2 : found
  const length = (cut === -1 ? rest : rest.slice(0, cut)).trimEnd().length
  return length === 0 ? null : [from + lead, from + lead + length]
}
