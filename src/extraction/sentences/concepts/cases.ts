import { type Concept, PERSONS, plain, type Surroundings } from './surroundings.ts'

const CASE_OUTCOMES: readonly (readonly [string, RegExp])[] = [
  ['pending', /尚未|未审结|未结|待判|待审|审理中|在审|正在审|尚在|未作出|未办结|未审|办理中/],
  ['upheld', /维持|驳回|胜诉/],
  ['corrected', /纠错|纠正|撤销(?!申请|诉|复议)|确认违法|责令|败诉|变更|重新答复|重作/],
  ['other', /其[他它]|撤诉|终止|撤回|调解|和解|不予受理|不受理|告知|撤销/],
]

/** 收到举报投诉3件 is a total of its own, after whatever it stands. */
const COMPLAINTS =
  /^[\s、,;]*(?:另有?|此外|同时|还|全年|共|年内)*(?:收到|接到|受理|办理|发生)?(?:有关|涉及|关于|因)?(?:政府)?(?:信息|政务)?(?:公开)?(?:方面)?(?:的)?(?:群众|公众)?(?:举报|投诉)/

/** The result that words name. 驳回 upholds in a lawsuit (form of 2014); of a review it is another. */
function resultOf(words: string, prefix: string): string | undefined {
  const outcome = CASE_OUTCOMES.find(([, pattern]) => pattern.test(words))?.[0]
  return outcome === 'upheld' && prefix === 'review' && !/维持|胜诉/.test(words) ? 'other' : outcome
}

/** Reviews, lawsuits, appeals and complaints, and how they ended. */
export function casesOf({
  near,
  sentence,
  kinds,
  parent,
  spoken,
  unit,
  behind,
}: Surroundings): Concept | null {
  if (
    PERSONS.has(unit) ||
    (unit === 'TIME' && !/被申请|被提起|复议|诉讼|维持|撤销|纠错/.test(near))
  )
    return null
  const host = casePrefix(parent) ?? null
  if (host !== null) {
    const outcome = resultOf(near, host)
    if (outcome !== undefined) return plain(`${host}.${outcome}`)
    if (!/复议|诉讼|起诉|申诉/.test(near) && !COMPLAINTS.test(near)) return null
  }
  if (/不当|败诉率|培训|案卷|宣传|应诉能力|专题|会议|规范化|纠纷|事权/.test(near)) return null
  const isSection = kinds.has('REVIEW_LITIGATION')
  const said = sentence + near
  const isOurs =
    isSection ||
    /^[\s、,]*(?:全[省市县区]|共|发生|被申请|被提起)*行政(?:复议|诉讼)(?:案件?|申请)?\s?$/.test(
      near,
    ) ||
    (/review|litigation/.test(spoken.at(-1) ?? '') &&
      /^[\s、,]*(?:收到)?(?:举报投诉|举报|投诉)/.test(near)) ||
    /信息公开|政务公开|公开申请|依申请/.test(said)
  // What a court or a review office handles is no case against the issuer.
  if (
    /(?:法院|检察院|法制(?:办|局|机构)|复议(?:委员会|办|机构)|司法局)[^,]{0,8}(?:受理|办理|审理|收到|审结)/.test(
      near,
    ) &&
    !/信息公开/.test(near)
  )
    return null
  // 办理行政复议案件86件,其中涉及信息公开的5件: the part is what the form counts.
  if (/^[^,。;]{0,4},其中[^,。;]{0,8}信息公开/.test(behind) && !/信息公开/.test(said)) return null
  if (
    parent === null &&
    /^[\s,]*其中[^,]{0,8}信息公开[^,]{0,6}$/.test(near) &&
    /复议|诉讼/.test(sentence)
  ) {
    const kind =
      sentence.lastIndexOf('诉讼') > sentence.lastIndexOf('复议') ? 'litigation' : 'review'
    return plain(`${kind}.total`)
  }
  if (/未经复议|直接(?:向[^,]{0,8})?(?:提?起诉|提起(?:行政)?诉讼|诉讼)/.test(near))
    return plain('litigation.direct.total')
  if (/复议后(?:又|再|提)?[^,]{0,4}(?:起诉|诉讼)/.test(near))
    return plain('litigation.after_review.total')
  const last = [
    ...near.matchAll(/行政复议|复议|行政诉讼|诉讼|起诉|应诉|诉至法院|申诉|举报|投诉/g),
  ].at(-1)?.[0]
  if (last !== undefined && isOurs) {
    const total = /复议/.test(last)
      ? 'review'
      : /诉讼|起诉|应诉|诉至/.test(last)
        ? 'litigation'
        : /申诉/.test(last)
          ? 'appeal'
          : 'complaint'
    const isOther =
      total === 'complaint' &&
      /热线|信访|消费|环境|来信|网络理政|12\d{3}|平台/.test(said.slice(-40))
    if (isOther) return null
    const outcome = CASE_OUTCOMES.find(([, words]) => words.test(near))?.[0]
    const counts =
      outcome === undefined ||
      (/^[\s、,]*(?:有|另有|另)?(?:行政)?(?:复议|诉讼)/.test(near) &&
        // 行政复议14件…复议维持10件: the total has been given.
        !(/^[\s、,]*(?:复议|诉讼)/.test(near) && spoken.includes(`${total}.total`))) ||
      total === 'appeal' ||
      total === 'complaint' ||
      /(?:发生|收到|受理|被申请|被提起|办理|引发|产生|共)[^,]{0,20}(?:复议|诉讼)/.test(near)
    return plain(counts ? `${total}.total` : `${total}.${outcome}`)
  }
  // "经审理维持2起": the sentence before has said of what.
  const topic = spoken.findLast((code) => casePrefix(code) !== null)
  const isNear = topic !== undefined && topic === spoken.at(-1)
  if (isNear && !/公开申请|收到|办结|已答复/.test(near)) {
    const outcome = CASE_OUTCOMES.find(([, words]) => words.test(near))?.[0]
    if (outcome !== undefined) return plain(`${casePrefix(topic)}.${outcome}`)
  }
  return null
}

function casePrefix(indicator: string | null): string | null {
  return (
    /^(review|litigation(?:\.direct|\.after_review)?|appeal|complaint)\.\w+$/.exec(
      indicator ?? '',
    )?.[1] ?? null
  )
}
