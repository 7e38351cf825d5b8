/*
 * What a heading, a label or the beginning of a sentence says of the words behind it: problems, or
 * measures. All on folded text.
 */

/** What the words at hand are about; BOTH where a heading names both, NONE for what is over. */
export type Role = 'PROBLEM' | 'MEASURE' | 'BOTH' | 'NONE'

const PROBLEM_NOUN = /问题|不足|困难|差距|短板|弱项|薄弱|缺点|欠缺/
const MEASURE_NOUN =
  /措施|举措|对策|打算|设想|思路|安排|计划|考虑|改进|整改|完善|解决|办法|方向|下一?步|下一?阶段|今后|要点|改善|努力|任务|建议/
/** Words of which labels are made; what is left of a label without them is its subject matter. */
const LABEL_WORDS =
  /政府信息公开|政务公开|信息公开|存在|主要|突出|问题|不足|之处|困难|差距|短板|弱项|薄弱环节|薄弱|缺点|欠缺|原因|成因|改进|整改|完善|解决|应对|改善|落实|采取|措施|举措|对策|打算|设想|思路|安排|计划|考虑|建议|办法|方法|方向|方面|情况|工作|重点|要点|任务|努力|下一?步|下一?阶段|今后|来年|明年|今年|去年|上一?年度?|本年度?|当前|目前|现阶段|面临|发现|表现|体现|如下|以下|几个|几点|几|有|为|是|在|于|的|和|与|及|以及|还|仍|尚|依然|一些|一定|我[们国省市州县区旗镇乡局厅委办部处院校署]|本[省市州县区旗镇乡局厅委办部处院校署]|年度?|工作中|中|将|拟|要|从|等|其|这些|上述|以上|针对|相应|对应|具体|将要|[0-9一二两三四五六七八九十]个?|[ 、()"·-]/g
const LAST_YEAR = /上一?年度?|去年|往年/
/** A label that names the cause of a problem opens nothing. */
const CAUSE = /^(?:主要)?原因(?:分析)?$/
const LONGEST_LABEL = 34

/**
 * The role of a heading or label (存在的主要问题, 下一步打算); null where the words name anything of
 * their own. 问题整改情况 is about measures, and about what is over when it says last year's.
 */
export function roleOfLabel(label: string): Role | null {
  if (label.length > LONGEST_LABEL) return null
  const isProblem = PROBLEM_NOUN.test(label)
  const isMeasure = MEASURE_NOUN.test(label)
  if (!isProblem && !isMeasure) return CAUSE.test(label) ? 'NONE' : null
  if (label.replace(LABEL_WORDS, '').length > 0) return null
  if (LAST_YEAR.test(label) && isProblem) return 'NONE'
  if (isProblem && isMeasure) {
    return /问题的?(?:改进|整改|解决|落实)+(?:措施|举措|情况|办法)/.test(label) ? 'MEASURE' : 'BOTH'
  }
  return isProblem ? 'PROBLEM' : 'MEASURE'
}

/** The role of a section's heading, whatever else it names (问题与改进, 2019年思路). */
export function roleOfHeading(heading: string): Role {
  const isProblem = PROBLEM_NOUN.test(heading)
  if (MEASURE_NOUN.test(heading)) return isProblem ? 'BOTH' : 'MEASURE'
  return isProblem ? 'PROBLEM' : 'BOTH'
}

/** A label that runs on with 是: 存在的主要问题是甲, 改进措施有乙. */
const RUNNING_LABEL =
  /^(?:我[国省市州县区旗镇乡局厅委办]|当前|目前|工作中|存在|面临|的|主要|突出|改进|整改|解决|工作|下一?步|还)*(问题|不足(?:之处)?|差距|短板|困难|措施|举措|打算|办法|对策)(?:主要|就)?(?:是|有|为|包括)(?!以下|如下|[些待所])[,:]?/

/** A label at the beginning of a sentence, ending with a colon or being all of the sentence. */
export type Label = { readonly role: Role; readonly to: number }

/** The label that the text from `from` to `to` begins with. */
export function readLabel(text: string, from: number, to: number): Label | null {
  const running = RUNNING_LABEL.exec(text.slice(from, Math.min(to, from + LONGEST_LABEL)))
  if (running?.[1] !== undefined && from + running[0].length < to) {
    const role = PROBLEM_NOUN.test(running[1]) ? 'PROBLEM' : 'MEASURE'
    return { role, to: from + running[0].length }
  }
  const limit = Math.min(to, from + LONGEST_LABEL + 1)
  let end = from
  while (end < limit && !':。;\n!'.includes(text[end] ?? '')) end++
  if (end === limit && end < to) return null
  if (text[end] === ';' && end < to - 1) return null
  const role = roleOfLabel(text.slice(from, end).trim())
  return role === null ? null : { role, to: Math.min(to, end + 1) }
}

const NEXT =
  '(?:在?下一?步|在?下一?阶段|下一?年度?|在?今后|来年|明年|在?新的一年|接下来|在?未来)(?!的?(?:有|性))'
/** Words with which a sentence turns from what is to what will be done. */
const TURN = new RegExp(
  `^(?:同时,?|此外,?|另外,?|因此,?)?(?:${NEXT}|(?:为|对|据|就)此,|对第[一二三四五六][个项点条](?:问题|困难|不足|方面),|针对(?:以上|上述|这|此|存在|目前|当前|工作|发现|问题|以下|前述|第[一二三四五六]|[^,。;]{2,30}(?:问题|不足|短板|情况|现象),))`,
)
const YEAR =
  /^(?:进入|在|到)?(20\d\d|二[〇○零0][一二〇○零0123][一二三四五六七八九〇○零]) ?年(?:度|里|内|我|,|将|拟|要|计划|重点|的|,|主要|打算|继续|准备|全|本|工作|争取|[一-龥])/
const INTENT = /^(?:今年|我|本|全).{0,12}?(?:将|拟|计划|准备|打算|决心)/

/** Whether a sentence turns to what will be done: 下一步, 为此, 针对上述问题, 2018年. */
export function turnsToMeasures(sentence: string, year: number): boolean {
  if (TURN.test(sentence)) return true
  const head = sentence.slice(0, 24)
  const planned = plannedYear(head, year)
  if (planned !== null) return true
  return INTENT.test(head) && !/已|未能|不[够足]/.test(head)
}

/** The year after `year` that a sentence begins with, or null. */
export function plannedYear(sentence: string, year: number): number | null {
  const printed = YEAR.exec(sentence)?.[1]
  if (printed === undefined) return null
  const value = Number(
    printed.replace(/[一二三四五六七八九〇○零]/g, (digit) => {
      const at = '一二三四五六七八九'.indexOf(digit)
      return String(at + 1)
    }),
  )
  return value > year && value <= year + 5 ? value : null
}
