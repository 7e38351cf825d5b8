import type { ApplicantType } from '../../domain/applications.ts'
import { remembering } from './bounded-cache.ts'

/** What a cell of a table's head says about the column below it. */
export type HeadWord =
  | 'LABEL'
  | 'UNIT'
  | 'ORDINAL'
  | 'REMARK'
  | 'AMOUNT'
  | 'APPLICANT'
  | 'ARTICLE_20'
  | 'RESULT'
  | 'GROUP'

const LABELS =
  /^(?:(?:统计|主要|具体|工作|评价|考核)?(?:指标|项目|内容|事项|类别|类型|分类|名称|栏目|科目|种类)(?:名称|内容|项目)?|信息内容|信息类别|公开内容|公开类别|申请方式|办理结果|年度指标)$/
const ORDINALS = /^(?:序号|序|编号|代码|指标代码|代号|行次|行号|栏次|no\.?)$/
const REMARKS = /^(?:备注|说明|附注|注|依据|填报说明|指标解释|指标说明)$/
const AMOUNTS =
  /^(?:(?:统计|合计|实际|完成|报告期)?(?:数量|数据|数值|数字|数目|数|值|件数|条数|次数)|(?:\d{4}|[二〇零○一三四五六七八九]{4})?年?度?(?:统计)?(?:数量|数据|数值|数|合计|实际|累计|实际数)|(?:\d{4}|[二〇零○一三四五六七八九]{4})年度?|统计结果|本期(?:实际|数)?|本年(?:度|累计|实际)?(?:数)?|上年(?:度|同期)?(?:数)?|上一年度?|去年|历年累计|累计(?:数|总数)?|总计|合计|小计|总数|全年|当年)$/

/** Head words of tables two, three and four of the 2019 and 2021 forms. */
const GROUPS =
  /^(?:申请人情况|申请人类型|法人或(?:者)?其他组织|法人及其他组织|行政复议|行政诉讼|未经复议直接起诉|直接起诉|复议后起诉|经复议后起诉)$/

const APPLICANTS: readonly (readonly [RegExp, ApplicantType])[] = [
  [/^(?:自然人|公民|个人)$/, 'NATURAL_PERSON'],
  [/^商业企业$|^企业$/, 'COMMERCIAL'],
  [/^科研机构$/, 'RESEARCH'],
  [/^社会公益组织$|^公益组织$/, 'SOCIAL_WELFARE'],
  [/^法律服务机构$/, 'LEGAL_SERVICE'],
  [/^(?:其他|其他法人或(?:者)?(?:其他)?组织|其他组织)$/, 'OTHER_ORGANISATION'],
  [/^法人(?:或|及|和)(?:者)?其他组织$/, 'ORGANISATION'],
]

const RESULTS: readonly (readonly [RegExp, string])[] = [
  [/^结果维持$|^维持$/, 'upheld'],
  [/^结果纠正$|^纠正$|^结果纠错$/, 'corrected'],
  [/^其他结果$|^其他$/, 'other'],
  [/^(?:尚)?未审结$|^审理中$|^尚未办结$/, 'pending'],
  [/^总计$|^合计$|^小计$/, 'total'],
]

const ARTICLE_20_COLUMNS: readonly (readonly [RegExp, string])[] = [
  [/^(?:本年)?度?制发(?:件数|数量?)$/, 'issued'],
  [/^(?:本年)?度?废止(?:件数|数量?)$/, 'repealed'],
  [/^现行有效(?:件数|数量?)$/, 'in_force'],
  [/^(?:本年)?度?新?制作(?:件数|数量?)$/, 'made'],
  [/^对外公开总(?:件数|数量?)$/, 'disclosed_total'],
  [/^(?:本年)?度?新?公开(?:件数|数量?)$/, 'disclosed'],
  [/^(?:上一?年|上年)度?项目(?:数量?)$/, 'items_prev'],
  [/^(?:本年)?度?(?:增加?\/减少?|增减|增\/减数量?|增加?或减少?|增\(减\)|增)$/, 'items_delta'],
  [/^(?:本年)?度?处理决定(?:件数|数量?)$/, 'decisions'],
  [/^(?:本年)?度?收费总?金额$/, 'amount'],
  [/^采购项目(?:数量?)$/, 'projects'],
  [/^采购总?金额$/, 'amount'],
]

const ARTICLE_20_ROWS: readonly (readonly [RegExp, string])[] = [
  [/^(?:行政|部门|地方政府|政府)?规章$/, 'regulation'],
  [/^(?:行政)?规范性文件$/, 'normdoc'],
  [/^行政许可(?:事项)?$/, 'licence'],
  [/^其他对外管理(?:服务|服务类)?(?:事项)?$/, 'other_service'],
  [/^行政处罚(?:事项)?$/, 'penalty'],
  [/^行政强制(?:措施|事项)?$/, 'coercion'],
  [/^行政事业性?收费(?:项目)?$/, 'fee'],
  [/^(?:政府)?集中采购$/, 'procurement'],
]

function lookUp<Name>(table: readonly (readonly [RegExp, Name])[], text: string): Name | null {
  for (const [pattern, name] of table) if (pattern.test(text)) return name
  return null
}

/** 法人或其他组织 printed before each of its kinds. */
const OVER_APPLICANTS =
  /^法人(?:或|及|和)(?:者)?其他组织[-:/、.>·(]{0,2}(?=商业|科研|社会公益|法律服务|其他)/

/** A head without spaces, brackets and colons, folded: 数 量(件) becomes 数量. */
export const bareHead = remembering((folded: string): string => {
  const text = folded.replace(/[\s"*]/g, '').replace(OVER_APPLICANTS, '')
  return (text.length > 2 ? text.replace(/\([^()]*\)$/, '') : text).replace(/[:]$/, '')
})

/** The kind of applicant that a head of table three names. */
export const applicantOf = remembering((bare) => lookUp(APPLICANTS, bare))
/** The canonical code's last word for a head of table four: `upheld`, `total`. */
export const resultOf = remembering((bare) => lookUp(RESULTS, bare))
/** The canonical code's last word for a column of table two: `issued`. */
export const article20Column = remembering((bare) => lookUp(ARTICLE_20_COLUMNS, bare))
/** The canonical code's middle word for a row of table two: `normdoc`. */
export const article20Row = remembering((bare) => lookUp(ARTICLE_20_ROWS, bare))
const WITH_BRANCH =
  /^(.*(?:复议|诉讼|起诉).{0,3}?)[-:/、.>·)]{0,2}(结果维持|结果纠正|其他结果|尚未审结|总计|合计)$/
/** The result and its branch where one cell names both: 行政复议-结果维持. */
export const branchAndResult = remembering(
  (bare): { readonly branch: string; readonly result: string } | null => {
    const found = bare.length <= 30 ? WITH_BRANCH.exec(bare) : null
    const branch = found ? branchOf(found[1] ?? '') : null
    const result = found ? resultOf(found[2] ?? '') : null
    return branch === null || result === null ? null : { branch, result }
  },
)
/** Whether a text names an item of article 20, over a block of table two. */
export const isArticle20Item = (folded: string) =>
  folded.length < 40 && /^\s*[(]?\s*(?:《?条例》?)?第二十条第[(]?.{1,3}[)]?项/.test(folded)

/** What a cell says as the head of a column; null where the text is no known head. */
export function headWordOf(folded: string): HeadWord | null {
  return folded.length > 40 ? null : wordOf(folded)
}

const wordOf = remembering((folded: string): HeadWord | null => {
  const bare = bareHead(folded)
  if (bare === '' || bare.length > 24) return null
  if (LABELS.test(bare)) return 'LABEL'
  if (/^(?:计量|统计)?单位$/.test(bare)) return 'UNIT'
  if (ORDINALS.test(bare)) return 'ORDINAL'
  if (REMARKS.test(bare)) return 'REMARK'
  if (GROUPS.test(bare)) return 'GROUP'
  if (/^结果维持$|^结果纠正$|^其他结果$|^尚未审结$/.test(bare)) return 'RESULT'
  if (branchAndResult(bare) !== null) return 'RESULT'
  if (AMOUNTS.test(bare)) return 'AMOUNT'
  if (applicantOf(bare) !== null) return 'APPLICANT'
  return article20Column(bare) === null ? null : 'ARTICLE_20'
})

/** The branch of table four that a head or group names, in the canonical code's words. */
export function branchOf(bare: string): string | null {
  if (/未经复议|直接起诉/.test(bare)) return 'litigation.direct'
  if (/复议后|经复议/.test(bare)) return 'litigation.after_review'
  if (/行政诉讼|诉讼/.test(bare)) return 'litigation'
  return /行政复议|复议/.test(bare) ? 'review' : null
}
