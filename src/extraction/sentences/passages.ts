import { UNIT_ALTERNATIVES } from './units.ts'

/*
 * Stretches of a line whose numbers are no figures, told by their form: dates, document and phone
 * numbers, numbering, names. All patterns are linear: no repetition within a repetition.
 */

/** Why the numbers of a stretch are no figures. */
const NO_FIGURE = [
  'date',
  'duration',
  'range',
  'document number',
  'ordinal',
  'phone number',
  'address',
  'code',
  'numbering',
  'page counter',
  'counting rule',
  'title or name',
] as const
export type NoFigureReason = (typeof NO_FIGURE)[number]

/** Whether a number was left because it counts nothing, not because it was not understood. */
export function countsNothing(reason: string): boolean {
  return [...NO_FIGURE, 'a range', 'a rate', 'no count', 'wording'].includes(reason)
}

export type Passage = {
  readonly from: number
  readonly to: number
  readonly reason: NoFigureReason
}

const DIGIT = '[\\d零〇○一二三四五六七八九十]'
const COUNT = '(?:\\d{1,9}(?:\\.\\d{1,4})?|[一二两三四五六七八九十百千]{1,6})[十百千]?[万亿]?'
/** 3-5件, 三至五名, 50万元至80万元, 80%到85%: no number of the year; 从3件到5件 are two. */
const RANGE = new RegExp(
  `(?<![\\d.从由自-]\\s?)${COUNT}\\s?(?:${UNIT_ALTERNATIVES})?\\s?[-~至到]\\s?${COUNT}(?=\\s?[余多]?(?:${UNIT_ALTERNATIVES}))`,
  'g',
)
/** A pattern, and the characters one of which is in everything that it matches; '' where many are. */
type Pattern = readonly [reason: NoFigureReason, clues: string, pattern: RegExp]
const PATTERNS: readonly Pattern[] = [
  ['title or name', '《', /《[^《》]{1,120}》/g],
  ['address', '/w@', /(?:https?:\/\/|www\.)[\w./?=&%#:~-]{1,200}|[\w.-]{1,60}@[\w.-]{1,60}/g],
  ['phone number', '-1', /\(?0\d{2,3}\)?\s?-\s?\d{6,8}(?:-\d{1,6})?|(?<!\d)1[3-9]\d{9}(?!\d)/g],
  [
    'phone number',
    '话真编线码q',
    /(?:电话|传真|邮编|邮政编码|热线电话|咨询热线|qq群?|号码)(?:号码)?\s?(?:为|是)?[:"]{0,2}\s?[\d*x\s、-]{3,40}(?![\d,.]*[万件条次人个项%])/g,
  ],
  [
    'phone number',
    '19',
    /(?<!\d)(?:12\d{3}|96\d{3,4}|110|119|120|122|114)(?=["']|热线|市民|政务|政府|专线|平台|便民|服务|投诉|民|转|工单|电话|、12|与|和12|公共)/g,
  ],
  [
    'document number',
    '号',
    /(?:[(]\d{4}[)]|\d{4}年)\s?第?\s?\d{1,5}\s?号|令?第?\s?\d{1,5}\s?号(?:令|文|公告|文件|楼)?/g,
  ],
  ['date', '-/.', /\d{4}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{1,2}(?:\s?\d{1,2}:\d{2}(?::\d{2})?)?/g],
  ['date', '-~至到', /(?:19|20)\d{2}\s?[-~至到]\s?(?:19|20)\d{2}\s?年/g],
  [
    'date',
    '年',
    new RegExp(
      `(?:${DIGIT}{2,4}|\\d{2}(?=年度?(?:底|末|初|全年)))\\s?年\\s?(?:度|底|末|初|代|版|全年)?(?:\\s?${DIGIT}{1,3}\\s?月(?:份|底|末|初)?)?(?:\\s?${DIGIT}{1,3}\\s?日)?`,
      'g',
    ),
  ],
  [
    'date',
    '月',
    new RegExp(`${DIGIT}{1,3}\\s?月(?:份|底|末|初)?\\s?(?:${DIGIT}{1,3}\\s?日)?`, 'g'),
  ],
  ['date', '日时', new RegExp(`(?<![\\d十])${DIGIT}{1,2}\\s?(?:日(?!均|常)|时\\d{1,2}分)`, 'g')],
  ['date', ':', /\d{1,2}:\d{2}(?::\d{2})?/g],
  [
    'code',
    '比',
    /(?<=比(?:例)?(?:约)?为?(?:约)?)\d{1,4}(?:\.\d{1,2})?\s?[:比]\s?\d{1,4}(?:\.\d{1,2})?/g,
  ],
  [
    'duration',
    '日天月时钟周秒年',
    /(?:(?:\d{1,4}|[一二两三四五六七八九十]{1,3})\s?(?:个?工作日|天|个月|年)?\s?[-~至到]{1,2}\s?)?(?:\d{1,4}|[一二两三四五六七八九十]{1,3})\s?(?:个?工作日|个?自然日|个月|个?小时|分钟|天(?!府|津|台)|周(?!边|年)|秒|年(?=来|内|以上|期))/g,
  ],
  ['range', '-~至到', RANGE],
  // 浏览次数:321 behind a text that the page did not set apart.
  [
    'page counter',
    '览击读气第',
    /(?:浏览次数|点击次数|点击数|阅读次数|阅读数|人气)\s?:\s?[\d,]{1,14}(?![\d.]*\s?[万余多人])|第\s?\d[\d,]{0,13}\s?[位个名](?=[^,。;\d]{0,8}(?:访客|访问者|浏览者|来访者|游客))/g,
  ],
  // 不同渠道公开相同信息计1条, 多次提出的按1件计算: how the report counts, not what.
  [
    'counting rule',
    '计记算视',
    /(?<=(?:相同|同一|同样|重复|多次|多人|多个|不同|联名)[^,。;:()\d]{0,24})(?:计|记|算|视)(?:为|作)?\s?[1一]\s?[条件次份篇](?![\d\u4e00-\u9fff])|[按以作]\s?[1一]\s?[条件次份篇]\s?(?:计算|统计|计(?![划入])|算)/g,
  ],
  [
    'ordinal',
    '第',
    /第\s?[(]?\s?(?:\d{1,4}|[一二三四五六七八九十百]{1,5})\s?[)]?\s?(?:[条款项章届次期批类名位轮个]|季度|部分|方面|号)?/g,
  ],
  ['ordinal', '季', /[一二三四1-4](?:至[一二三四])?季度/g],
  // 1至6月收到: as 第一季度, it says which of them; behind a year it is a date.
  [
    'ordinal',
    '月',
    new RegExp(
      `(?<![${DIGIT.slice(1, -1)}年月至])${DIGIT}{1,2}\\s?月?份?\\s?[-~至到]\\s?${DIGIT}{1,2}\\s?月份?(?!\\s?${DIGIT}{1,3}\\s?日)`,
      'g',
    ),
  ],
  ['ordinal', '前后头', /(?:前|后|头)[一二两三四五六七八九十](?=[位名个项期])/g],
  [
    'code',
    '',
    /[a-z][a-z-]{0,20}\d[\w.-]{0,20}|\d{1,6}(?:g|v|k|m|x|×)(?![a-z])\w{0,8}|\d{1,3}\s?[×*]\s?\d{1,3}/g,
  ],
  ['code', '+', /\d{1,4}\+(?:\d{1,4}|[xn])(?:\+(?:\d{1,4}|[xn])){0,5}/g],
  ['numbering', '', /^\s?(?:[(]\s?\d{1,2}\s?[)]|\d{1,2}\s?[.、)](?!\d))/g],
  [
    'numbering',
    '',
    /^\s?(?:[(]\s?[一二三四五六七八九十]{1,3}\s?[)]|[一二三四五六七八九十]{1,3}\s?[、.])/g,
  ],
  ['numbering', '(.、', /(?<=[。;:,!?]\s?)(?:[(]\s?\d{1,2}\s?[)]|\d{1,2}\s?[.、](?!\d))(?=\D)/g],
  [
    'numbering',
    '(是其',
    /[(]\s?[一二三四五六七八九十]{1,3}\s?[)]|[一二三四五六七八九十]{1,3}是(?!否)|其[一二三四五六](?=[,是])/g,
  ],
  ['numbering', '、', /[一二三四五六七八九十]{1,2}、(?=[^\d一二三四五六七八九十])/g],
  ['numbering', '', /[①-⑳㈠-㈩⑴-⒇]/g],
  [
    'title or name',
    '',
    /(?:十[一二三四五]五|十[七八九]大|二十大|[一二三四五六七八九十]{1,3}届[一二三四五六七八九十]{1,2}中全会|三公|三农|五公开|六稳|六保|双随机|一网通办|三审三校|三安全一稳定|一站式|一把手|一次性|一体化|一系列|一件事|一张网|一口清|一条龙|一个口|四大班子|两会(?!议)|两微一端|三重一大|三定|七五普法|八五普法)/g,
  ],
]

const QUOTES: Readonly<Record<string, string>> = { '“': '”', '「': '」', '『': '』', '‘': '’' }
const OPENING = /[“「『‘"]/g
const LONGEST_NAME = 30

/** The stretches of a line whose numbers are no figures, by their beginning. */
export function passagesOf(text: string, folded: string): Passage[] {
  const passages: Passage[] = quotedNames(text)
  for (const [reason, clues, pattern] of PATTERNS) {
    if (!hasAny(folded, clues)) continue
    pattern.lastIndex = 0
    // matchAll makes a new expression each time, which costs more than most searches.
    for (let match = pattern.exec(folded); match !== null; match = pattern.exec(folded)) {
      passages.push({ from: match.index, to: match.index + match[0].length, reason })
    }
  }
  return passages.sort((a, b) => a.from - b.from)
}

function hasAny(folded: string, clues: string): boolean {
  if (clues === '') return true
  for (let at = 0; at < clues.length; at++) if (folded.includes(clues.charAt(at))) return true
  return false
}

/** A number within quotes is part of a name: “12345”, “3550”改革, “两集中、三到位”. */
function quotedNames(text: string): Passage[] {
  const passages: Passage[] = []
  OPENING.lastIndex = 0
  for (let match = OPENING.exec(text); match !== null; match = OPENING.exec(text)) {
    const from = match.index
    const name = text.slice(from + 1, from + LONGEST_NAME + 1)
    const length = name.indexOf(QUOTES[match[0]] ?? match[0])
    if (length === -1) continue
    const to = from + length + 2
    passages.push({ from, to, reason: 'title or name' })
    OPENING.lastIndex = to
  }
  return passages
}

/** Mask values from here on mark what is no part of a label: dates, deadlines, numbering. */
export const STRIPPED = 0x8000
const NO_LABEL: ReadonlySet<NoFigureReason> = new Set(['date', 'duration', 'numbering'])

/**
 * Marks each code unit of a line that stands in a passage with the passage's index plus one, and
 * with `STRIPPED` added where it is no part of a label.
 */
export function maskOf(length: number, passages: readonly Passage[]): Uint16Array {
  const mask = new Uint16Array(length)
  for (const [index, { from, to, reason }] of passages.entries()) {
    const value = Math.min(index + 1, STRIPPED - 1) + (NO_LABEL.has(reason) ? STRIPPED : 0)
    for (let at = from; at < to; at++) if (mask[at] === 0) mask[at] = value
  }
  return mask
}

/** The passage that a mask value stands for. */
export function passageOf(passages: readonly Passage[], value: number): Passage | undefined {
  return passages[(value & (STRIPPED - 1)) - 1]
}
