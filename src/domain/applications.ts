import type { Vocabulary } from './vocabulary.ts'

/** How an application for disclosure reached the agency (2008 to 2018 forms). */
export const APPLICATION_CHANNELS = {
  IN_PERSON: { zh: '当面申请', en: 'In person.' },
  ONLINE: { zh: '网上申请', en: 'Online; in the 2014 form this includes e-mail.' },
  MAIL: { zh: '信函申请', en: 'By post.' },
  FAX: { zh: '传真申请', en: 'By fax.' },
  EMAIL: { zh: '电子邮件申请', en: 'By e-mail.' },
  OTHER: { zh: '其他形式申请', en: 'Another way.' },
} as const satisfies Vocabulary
export type ApplicationChannel = keyof typeof APPLICATION_CHANNELS

/** Who applied (columns of the 2019 and 2021 forms; now and then said in prose before). */
export const APPLICANT_TYPES = {
  NATURAL_PERSON: { zh: '自然人', en: 'A natural person.' },
  COMMERCIAL: { zh: '商业企业', en: 'A commercial enterprise.' },
  RESEARCH: { zh: '科研机构', en: 'A research institution.' },
  SOCIAL_WELFARE: { zh: '社会公益组织', en: 'A public-benefit organisation.' },
  LEGAL_SERVICE: { zh: '法律服务机构', en: 'A legal-service body.' },
  OTHER_ORGANISATION: { zh: '其他法人或组织', en: 'Another legal person or organisation.' },
  ORGANISATION: {
    zh: '法人或其他组织',
    en: 'Legal persons or other organisations, not divided further.',
  },
} as const satisfies Vocabulary
export type ApplicantType = keyof typeof APPLICANT_TYPES

/** Which count a rate is divided by. */
export const RATE_BASES = {
  PROCESSED: {
    zh: '本年度办理结果总计',
    en: 'Applications processed in the year (2019 and later).',
  },
  REPLIED: { zh: '答复总数', en: 'Replies.' },
  CLOSED: { zh: '办结数', en: 'Applications closed.' },
  OUTCOME_SUM: {
    zh: '各类结果之和',
    en: 'The sum of the top-level outcomes, which equals the applications received.',
  },
} as const satisfies Vocabulary
export type RateBasis = keyof typeof RATE_BASES
