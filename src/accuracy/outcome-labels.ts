import type { ApplicationOutcome } from '../domain/outcomes.ts'
import { foldText } from '../domain/text-folding.ts'

/*
 * The outcome that a label of a key means. Made from the official rows and the words that reports
 * use for them, and kept apart from what the extractor knows: the one must not check itself.
 */

type Rule = readonly [pattern: RegExp, outcomes: readonly ApplicationOutcome[]]

// The first that fits; more than one outcome where the words leave it open.
const RULES: readonly Rule[] = [
  [/免予公开范围|不予公开范围/, ['REFUSED_UNSPECIFIED']],
  [/国家秘密/, ['REFUSED_STATE_SECRET']],
  [/商业秘密/, ['REFUSED_TRADE_SECRET']],
  [/个人隐私/, ['REFUSED_PRIVACY']],
  [/第三方/, ['REFUSED_THIRD_PARTY']],
  [/三安全|国家安全|社会稳定/, ['REFUSED_SECURITY_STABILITY']],
  [/禁止公开|法律、?法规规定/, ['REFUSED_LEGAL_PROHIBITION']],
  [/内部(?:事务|管理)/, ['REFUSED_INTERNAL_AFFAIRS']],
  [/过程性/, ['REFUSED_PROCESS_INFO']],
  [/执法案卷/, ['REFUSED_ENFORCEMENT_FILE']],
  [/行政查询|业务查询/, ['REFUSED_ADMIN_QUERY']],
  [/(?:非|不是|不属于?|不构成)[^,]{0,8}政府信息/, ['REFUSED_NOT_GOV_INFO']],
  [/部分公开/, ['GRANTED_PARTIAL']],
  [/(?:已|属于?)[^,]{0,4}主动公开/, ['GRANTED_ALREADY_PUBLIC']],
  [/需要?(?:另行|重新)?(?:制作|加工)|没有现成/, ['UNAVAILABLE_NEEDS_CREATION']],
  [/不存在/, ['UNAVAILABLE_NOT_EXIST']],
  [/不掌握/, ['UNAVAILABLE_NOT_HELD', 'UNAVAILABLE_NOT_THIS_AGENCY']],
  [
    /(?:非|不属于?)[^,]{0,6}(?:机关|部门|单位|职责|公开范围)|非[^,]{0,4}掌握/,
    ['UNAVAILABLE_NOT_THIS_AGENCY'],
  ],
  [/逾期[^,]{0,8}补正/, ['OTHER_CORRECTION_OVERDUE']],
  [/逾期[^,]{0,12}费/, ['OTHER_FEE_OVERDUE']],
  [/不明确/, ['UNAVAILABLE_UNCLEAR']],
  [/信访|举报|投诉/, ['NOT_PROCESSED_PETITION']],
  [/大量(?:反复|重复)/, ['NOT_PROCESSED_EXCESSIVE']],
  [/重复申请/, ['NOT_PROCESSED_REPEAT']],
  [/出版物/, ['NOT_PROCESSED_PUBLICATION']],
  [/确认|重新出具/, ['NOT_PROCESSED_RECONFIRM']],
  [/更改|补充|补正/, ['OTHER_CORRECTION_REQUESTED']],
  [/其他(?:途径|渠道|部门|机关)|另行办理|转(?:办|送|交)/, ['OTHER_REDIRECTED']],
  [/撤[回销]|终止/, ['OTHER_UNSPECIFIED', 'OTHER']],
  [/否决|不同意公开|不予公开|不公开/, ['REFUSED']],
  [/无法提供/, ['UNAVAILABLE']],
  [/不予处理/, ['NOT_PROCESSED']],
  [/其他处理/, ['OTHER', 'OTHER_UNSPECIFIED']],
  [/公开|提供/, ['GRANTED']],
  [/其他|其它/, ['OTHER_UNSPECIFIED', 'OTHER']],
]

/** The outcomes that a label may mean, the likeliest first; none where the words say nothing. */
export function outcomesOf(label: string, parent: string | null): readonly ApplicationOutcome[] {
  const folded = foldText(label).replace(/\s/g, '')
  const isRest =
    /^(?:\(?[\d一二三四五六七八九十]+[).、])?其[他它](?:原因|情形|情况|理由)?数?$/.test(folded)
  if (isRest && parent !== null && /否决|不予公开|不同意/.test(foldText(parent))) {
    return ['REFUSED_UNSPECIFIED']
  }
  return RULES.find(([pattern]) => pattern.test(folded))?.[1] ?? []
}

const MATRIX_ROWS: Readonly<Record<string, readonly ApplicationOutcome[]>> = {
  open: ['GRANTED'],
  part: ['GRANTED_PARTIAL'],
  n: ['REFUSED'],
  n1: ['REFUSED_STATE_SECRET'],
  n2: ['REFUSED_LEGAL_PROHIBITION'],
  n3: ['REFUSED_SECURITY_STABILITY'],
  n4: ['REFUSED_THIRD_PARTY'],
  n5: ['REFUSED_INTERNAL_AFFAIRS'],
  n6: ['REFUSED_PROCESS_INFO'],
  n7: ['REFUSED_ENFORCEMENT_FILE'],
  n8: ['REFUSED_ADMIN_QUERY'],
  u: ['UNAVAILABLE'],
  u1: ['UNAVAILABLE_NOT_HELD'],
  u2: ['UNAVAILABLE_NEEDS_CREATION'],
  u3: ['UNAVAILABLE_UNCLEAR'],
  d: ['NOT_PROCESSED'],
  d1: ['NOT_PROCESSED_PETITION'],
  d2: ['NOT_PROCESSED_REPEAT'],
  d3: ['NOT_PROCESSED_PUBLICATION'],
  d4: ['NOT_PROCESSED_EXCESSIVE'],
  d5: ['NOT_PROCESSED_RECONFIRM'],
  o: ['OTHER', 'OTHER_UNSPECIFIED'],
  o1: ['OTHER_CORRECTION_OVERDUE'],
  o2: ['OTHER_FEE_OVERDUE'],
  o3: ['OTHER_UNSPECIFIED'],
}

/** The outcomes of a row of the 2019 and 2021 table by its key, else by its label. */
export function matrixOutcomes(
  key: string,
  label: string | null,
  parent: string | null,
): readonly ApplicationOutcome[] {
  return MATRIX_ROWS[key] ?? (label === null ? [] : outcomesOf(label, parent))
}
