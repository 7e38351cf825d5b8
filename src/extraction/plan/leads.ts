import type { PlanText } from './plan-text.ts'
import type { Range } from './sentences.ts'

/*
 * The words before the first problem or measure of a sentence: when, who, against what. They belong
 * to no item.
 */

const WHO =
  '(?:(?:我|本|全)(?:们|国|省|市|州|盟|县|区|旗|镇|乡|局|厅|委|办|部|处|院|校|署|街道|单位|机关|部门|中心|公司|开发区|高新区|园区|管委会|办公室|集团|支队|大队|分局|兵团|系统)(?:各级)?|(?:市|县|区|州|省)(?:政府|人民政府)(?:办公室|办)?|各(?:级|地|部门|单位)(?:各部门)?)'
const WHEN =
  '(?:(?:在|从)?(?:下一?步|下一?阶段|今后(?:一段时(?:间|期))?|来年|明年|今年|新的一年|接下来|未来)(?:的)?(?:工作|时间|一段时间)?(?:里|内|中)?|(?:在|到)?(?:20\\d\\d|二[〇○零][一二〇○零][一二三四五六七八九〇○零]) ?年(?:度|里|内)?(?:的?工作(?:中|里)?)?)'
const MEASURE_LEAD = new RegExp(
  `^(?:同时|此外|另外|因此|并且|最后|而且|其次|再次|(?:为|对|据|就)此)?[, ]*(?:${WHEN}(?:[, ]|(?=[我本将要拟计重继全打])|)){0,2}(?:针对(?:以上|上述|这些|这一|存在|此|这|工作中|目前|当前|前述).{0,16}?,)?(?:${WHO}(?:[, ]|))?(?:还|也|均|都)?(?:将|拟|计划|准备|打算|要|会)?(?:继续(?=[针从抓做]))?(?:主要|重点|着重)?(?:从以下|抓好以下|做好以下|以下)?`,
)
const PROBLEM_LEAD =
  /^(?:同时|此外|另外|一年来|回顾.{0,8}|总体(?:来)?看|总的来看|从.{1,14}看|客观地?(?:说|讲|看)|(?:20\d\d年(?:度)?|本年度|今年|当前|目前|现阶段|截至目前)?)[, ]*(?:(?:对照|对标|与|同|和|对比|比照|按照|随着|距离?|相对于|相较|比起).{1,40}?(?:相比(?:较)?|要求|标准|期望|期待|期盼|需求|部署|不断.{1,6}|差距|来看)?,)?/
const DISCLOSURE_WORK =
  '(?:的?(?:政府信息公开|政务公开|政府信息和政务公开|信息公开|公开)?(?:各项)?工作(?:中|方面)?(?=[,还仍尚也都均存依]|目前|主要|距|与|离|有一|有不))'
const SUBJECT = new RegExp(
  `^(?:我们认为|我们感到|应当看到|也要看到|也应看到)?[, ]*(?:在?${WHO})?(?:在?${DISCLOSURE_WORK})?[, ]*(?:还|仍然?|依然|尚|也|都|均|目前|主要|依旧|同时|客观上|或多或少)*(?:存在(?:着|了|以下|诸如)?|有(?=以下|如下))?(?:(?:主要)?(?:问题)?(?:是(?!否)|表现为|表现在|体现在))?[:, ]*`,
)
const TAIL =
  /,?(?:(?:等(?:方面)?|的|之类|等?[一二两三四五六七几]个?(?:大|方面)?的?(?=问题|不足))+(?:主要|突出|一些|具体|若干)?(?:问题|现象|不足(?:之处)?|情况|短板|薄弱环节|情形|弱项|困难|差距)(?:(?:和|与|及|、)(?:问题|不足|差距|困难))?|问题)$/
const LIMIT = 90

/** Where a sentence's first measure begins. */
export function measureStart(plan: PlanText, { from, to }: Range): number {
  const head = plan.text.slice(from, Math.min(to, from + LIMIT))
  return from + (MEASURE_LEAD.exec(head)?.[0].length ?? 0)
}

/** Where a sentence's first problem begins: behind 与上级要求相比, 我局还存在. */
export function problemStart(plan: PlanText, { from, to }: Range): number {
  const first =
    PROBLEM_LEAD.exec(plan.text.slice(from, Math.min(to, from + LIMIT)))?.[0].length ?? 0
  return from + first + subjectLength(plan, { from: from + first, to })
}

/** Length of the words that name the reporting body and say that there is something: 我局还存在. */
export function subjectLength(plan: PlanText, { from, to }: Range): number {
  return SUBJECT.exec(plan.text.slice(from, Math.min(to, from + LIMIT)))?.[0].length ?? 0
}

/** Where a sentence's last problem ends: before 的问题, 等不足. */
export function problemEnd(plan: PlanText, { from, to }: Range): number {
  const tail = TAIL.exec(plan.text.slice(Math.max(from, to - 24), to))
  return tail === null || tail.index === 0 ? to : to - tail[0].length
}
