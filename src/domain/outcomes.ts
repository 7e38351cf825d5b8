import type { Vocabulary } from './vocabulary.ts'

/**
 * What became of an application for disclosure (依申请公开), harmonised over the four official
 * forms. Source: the forms' own rows; the merger is the table of `seeds/indicators.csv`.
 */
export const APPLICATION_OUTCOMES = {
  GRANTED: { zh: '予以公开', en: 'Disclosed in full.' },
  GRANTED_ALREADY_PUBLIC: {
    zh: '属于已主动公开范围',
    en: 'Already proactively disclosed; the applicant was told where.',
  },
  GRANTED_PARTIAL: { zh: '部分公开', en: 'Disclosed in part.' },
  REFUSED: {
    zh: '不予公开',
    en: 'Refused, not divided further. In the local form of 2008 this is 否决公开答复总数, which also contains information that does not exist or is not held (comparability NONE).',
  },
  REFUSED_STATE_SECRET: { zh: '属于国家秘密', en: 'Refused: state secret.' },
  REFUSED_LEGAL_PROHIBITION: {
    zh: '其他法律行政法规禁止公开',
    en: 'Refused: disclosure is forbidden by another law or regulation.',
  },
  REFUSED_SECURITY_STABILITY: {
    zh: '危及“三安全一稳定”',
    en: 'Refused: would endanger national, public or economic security or social stability.',
  },
  REFUSED_THIRD_PARTY: {
    zh: '保护第三方合法权益',
    en: 'Refused: protects the lawful rights of a third party.',
  },
  REFUSED_TRADE_SECRET: { zh: '涉及商业秘密', en: 'Refused: trade secret.' },
  REFUSED_PRIVACY: { zh: '涉及个人隐私', en: 'Refused: personal privacy.' },
  REFUSED_INTERNAL_AFFAIRS: {
    zh: '属于三类内部事务信息',
    en: 'Refused: internal affairs of the agency.',
  },
  REFUSED_PROCESS_INFO: {
    zh: '属于四类过程性信息',
    en: 'Refused: deliberative or process information.',
  },
  REFUSED_ENFORCEMENT_FILE: {
    zh: '属于行政执法案卷',
    en: 'Refused: administrative enforcement file.',
  },
  REFUSED_ADMIN_QUERY: {
    zh: '属于行政查询事项',
    en: 'Refused: a matter of administrative look-up (registers and the like).',
  },
  REFUSED_NOT_GOV_INFO: {
    zh: '非《条例》所指政府信息',
    en: 'Refused: not government information in the sense of the Regulation.',
  },
  REFUSED_UNSPECIFIED: { zh: '其他原因不予公开', en: 'Refused for another or an unnamed reason.' },
  UNAVAILABLE: { zh: '无法提供', en: 'Could not be provided, not divided further.' },
  UNAVAILABLE_NOT_HELD: {
    zh: '本机关不掌握相关政府信息',
    en: 'Not available: the agency does not hold it.',
  },
  UNAVAILABLE_NOT_EXIST: { zh: '信息不存在', en: 'Not available: the information does not exist.' },
  UNAVAILABLE_NOT_THIS_AGENCY: {
    zh: '不属于本行政机关公开',
    en: 'Not available: not for this agency to disclose.',
  },
  UNAVAILABLE_NEEDS_CREATION: {
    zh: '没有现成信息需要另行制作',
    en: 'Not available: it would have to be made.',
  },
  UNAVAILABLE_UNCLEAR: {
    zh: '申请内容不明确',
    en: 'Not available: the request was unclear (since 2019: still unclear after correction).',
  },
  NOT_PROCESSED: { zh: '不予处理', en: 'Not processed, not divided further.' },
  NOT_PROCESSED_PETITION: {
    zh: '信访举报投诉类申请',
    en: 'Not processed: a petition, report or complaint.',
  },
  NOT_PROCESSED_REPEAT: { zh: '重复申请', en: 'Not processed: a repeated request.' },
  NOT_PROCESSED_PUBLICATION: {
    zh: '要求提供公开出版物',
    en: 'Not processed: asks for a publication on public sale or display.',
  },
  NOT_PROCESSED_EXCESSIVE: {
    zh: '无正当理由大量反复申请',
    en: 'Not processed: many repeated requests without good reason.',
  },
  NOT_PROCESSED_RECONFIRM: {
    zh: '要求行政机关确认或重新出具已获取信息',
    en: 'Not processed: asks to confirm or issue again what was already obtained.',
  },
  OTHER: { zh: '其他处理', en: 'Handled in another way, not divided further.' },
  OTHER_CORRECTION_OVERDUE: {
    zh: '逾期不补正',
    en: 'Closed: the applicant did not correct the request in time.',
  },
  OTHER_FEE_OVERDUE: {
    zh: '逾期未缴纳费用',
    en: 'Closed: the applicant did not pay the fee in time.',
  },
  OTHER_REDIRECTED: {
    zh: '告知通过其他途径办理',
    en: 'The applicant was told to use another channel.',
  },
  OTHER_CORRECTION_REQUESTED: {
    zh: '告知作出更改补充',
    en: 'The applicant was asked to amend the request: a step of the procedure, not a final result.',
  },
  OTHER_UNSPECIFIED: { zh: '其他', en: 'Another result, not named.' },
} as const satisfies Vocabulary
export type ApplicationOutcome = keyof typeof APPLICATION_OUTCOMES

/** The six families that every outcome belongs to. */
export const OUTCOME_GROUPS = {
  GRANTED: { zh: '予以公开', en: 'Disclosed in full, or already public.' },
  GRANTED_PARTIAL: { zh: '部分公开', en: 'Disclosed in part.' },
  REFUSED: { zh: '不予公开', en: 'Refused.' },
  UNAVAILABLE: { zh: '无法提供', en: 'Could not be provided.' },
  NOT_PROCESSED: { zh: '不予处理', en: 'Not processed.' },
  OTHER: { zh: '其他处理', en: 'Handled in another way.' },
} as const satisfies Vocabulary
export type OutcomeGroup = keyof typeof OUTCOME_GROUPS

/** The family of an outcome. `GRANTED_PARTIAL` is a family of its own, all others go by prefix. */
export function groupOf(outcome: ApplicationOutcome): OutcomeGroup {
  if (outcome === 'GRANTED_PARTIAL') return 'GRANTED_PARTIAL'
  for (const group of ['GRANTED', 'REFUSED', 'UNAVAILABLE', 'NOT_PROCESSED'] as const) {
    if (outcome.startsWith(group)) return group
  }
  return 'OTHER'
}
