import type { OrgScope } from '../../domain/figures.ts'

/** Which part of the reporting body a number covers, and the printed words that say so. */
export type Scope = { readonly scope: OrgScope; readonly from: number; readonly to: number }

const OWN =
  /[省市区县州旗镇](?:政府)?本级|本级(?!政府信息公开工作)|[省市区县州旗]级(?:行政)?(?:机关|部门|单位)?(?=主动|公开|收到|受理|发布|共|政府|各|机关|行政|为|有|[\s:]?\d)|[省市区县州](?:直|级)(?:各)?(?:部门|机关|单位)|[省市区县州]政府(?:各|组成|工作)?部门/
const SUBORDINATE =
  /(?:各)?(?:县\(市、区\)|县\(市\)区|县市区|县、?区|区、?县|辖市、?区|市、县|市县)|(?:各)?(?:乡镇|乡、镇|镇乡|镇街|乡街|乡、街|镇、街|镇\(街道?\)|街道(?:办事处)?[、和及与](?:各)?乡?镇|镇、街道|街道|街镇)(?:\(街道\))?(?:办事处|政府)?|[省市区县州]直(?:各)?(?:单位|部门)[和及与](?:各)?[乡镇街][乡镇街道、办事处]{0,9}|(?:所属|下属)(?:各)?(?:单位|部门)|各(?:镇|乡|县|区)/
const DEPARTMENTS = /[省市区县州](?:直|级)(?:各)?(?:部门|单位)/

const COUNTS = /^[^,;。\d]{0,16}\d/

/** Whether a sentence gives a number for the own level and another for those below. */
export function setsLevels(sentence: string): boolean {
  const own = OWN.exec(sentence)
  if (own === null || !COUNTS.test(sentence.slice(own.index + own[0].length))) return false
  const rest = sentence.slice(own.index + own[0].length)
  const below = SUBORDINATE.exec(rest)
  return below !== null && COUNTS.test(rest.slice(below.index + below[0].length))
}

/**
 * The scope that the words of a clause name.
 * @param from where the words begin
 * @param isDivided whether the text divides its total by level here (其中, a list of levels); without
 *   that only 本级 says so, for 各乡镇共收到 may well be all
 */
export function scopeOf(words: string, from: number, isDivided: boolean): Scope | null {
  const below = SUBORDINATE.exec(words)
  const own = OWN.exec(words)
  if (own !== null && (below === null || own.index < below.index)) {
    if (!isDivided && !/本级/.test(own[0])) return null
    // 区直单位和乡、街道办事处 together are what stands below.
    if (
      below !== null &&
      DEPARTMENTS.test(own[0]) &&
      /^[和及与、]/.test(words.slice(own.index + own[0].length))
    ) {
      return {
        scope: 'SUBORDINATE',
        from: from + own.index,
        to: from + below.index + below[0].length,
      }
    }
    return { scope: 'OWN', from: from + own.index, to: from + own.index + own[0].length }
  }
  if (below === null || !isDivided) return null
  return {
    scope: 'SUBORDINATE',
    from: from + below.index,
    to: from + below.index + below[0].length,
  }
}
