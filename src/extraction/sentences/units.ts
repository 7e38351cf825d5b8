import type { UnitCode } from '../../domain/figures.ts'
import { UNIT_WORDS } from '../text/unit-words.ts'

/** A unit word as printed after a numeral. */
export type UnitWord = { readonly word: string; readonly code: UnitCode }

const CODES = new Map<string, UnitCode>(
  (Object.keys(UNIT_WORDS) as UnitCode[]).flatMap((code) =>
    UNIT_WORDS[code].map((word) => [word, code] as const),
  ),
)

/** The unit words as alternatives of an expression, the longest first. */
export const UNIT_ALTERNATIVES = [...CODES.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace(/[()]/g, '\\$&'))
  .join('|')

const UNIT = new RegExp(`\\s?(${UNIT_ALTERNATIVES})`, 'y')

/** What follows a unit word and makes it another word: 个工作日, 条例, 项目, 名单, 人均, 次数. */
const OTHER_WORD =
  /^(?:个(?:工作日|自然日|月|小时|百分点|方面|环节|部分|层面|层次|阶段|维度|坚持|统一|星期|季度|年头)|条(?:例|款(?!\d)|块|件)|项目|名(?:单|录|称|义)|人(?:均|员|民|大|事|力|工|社)|次(?:日|年|数|月|序)|期(?:限|间|内|刊|末|盼|待)|份额|起(?:来|草|点|诉(?!讼)|步|到)|家(?:庭|长|园)|处(?:理|罚|置|室|级)|位(?:于|置|居|次)|部(?:门|分|署|委)|组(?:织|长|成)|台(?:账|阶)|面(?:对|向|临)|分(?:别|钟|为|类|布|值|之)|张(?:贴|榜)|本(?:级|年|机|部|市|县|区|局|报|单|届)|元(?:旦|月)|户(?:籍|外)|场(?:所|地|景)|案(?:例|件|卷)|字(?:号|节))/

/** Words with 个 that count nothing of the reporting body. */
export const NO_COUNT =
  /^\s?(?:年|月|日|天|周|个(?:工作日|自然日|月|小时|百分点|方面|环节|部分|层面|层次|阶段|维度|坚持|统一|星期|季度|年头)|小时|分钟|秒|工作日|自然日|方面|类|级|岁|倍|成|号|时|点|届|部分|步|维|度|大|者|化|务|网|站|体|流|窗|门|线|字头|星|位一体)/

/**
 * Reads the unit word at a place of a folded text.
 * @returns null where none stands there; `end` is the place after it
 */
export function unitAt(folded: string, at: number): (UnitWord & { readonly end: number }) | null {
  UNIT.lastIndex = at
  const match = UNIT.exec(folded)
  const word = match?.[1]
  if (match === null || word === undefined) return null
  const code = CODES.get(word)
  const from = match.index + match[0].length - word.length
  if (code === undefined || isOtherWord(folded, from, word)) return null
  return { word, code, end: UNIT.lastIndex }
}

function isOtherWord(folded: string, from: number, word: string): boolean {
  // 件案 and 条例 are words; 17件案件 is not: a counted noun may begin with the unit's character.
  return word.length === 1 && OTHER_WORD.test(folded.slice(from, from + 6))
}
