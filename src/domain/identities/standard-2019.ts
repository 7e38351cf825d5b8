import type { Identity } from './identity.ts'

const rule = {
  forms: ['STANDARD_2019', 'STANDARD_2021'],
  severity: 'HARD',
  source: '国办公开办函〔2019〕60号; 国办公开办函〔2021〕30号',
} as const

/** Groups whose parts each have a row, with the groups' names. */
const GROUPS = {
  REFUSED: [
    { zh: '不予公开等于各项原因之和', en: 'Refusals are the sum of their reasons' },
    'REFUSED_STATE_SECRET',
    'REFUSED_LEGAL_PROHIBITION',
    'REFUSED_SECURITY_STABILITY',
    'REFUSED_THIRD_PARTY',
    'REFUSED_INTERNAL_AFFAIRS',
    'REFUSED_PROCESS_INFO',
    'REFUSED_ENFORCEMENT_FILE',
    'REFUSED_ADMIN_QUERY',
  ],
  UNAVAILABLE: [
    { zh: '无法提供等于各项原因之和', en: 'What cannot be provided is the sum of its reasons' },
    'UNAVAILABLE_NOT_HELD',
    'UNAVAILABLE_NEEDS_CREATION',
    'UNAVAILABLE_UNCLEAR',
  ],
  NOT_PROCESSED: [
    { zh: '不予处理等于各项原因之和', en: 'What is not processed is the sum of its reasons' },
    'NOT_PROCESSED_PETITION',
    'NOT_PROCESSED_REPEAT',
    'NOT_PROCESSED_PUBLICATION',
    'NOT_PROCESSED_EXCESSIVE',
    'NOT_PROCESSED_RECONFIRM',
  ],
  // Divided only since 2021.
  OTHER: [
    { zh: '其他处理等于各项之和', en: 'Other handling is the sum of its kinds' },
    'OTHER_CORRECTION_OVERDUE',
    'OTHER_FEE_OVERDUE',
    'OTHER_UNSPECIFIED',
  ],
} as const

const CASES = {
  'review.': { zh: '行政复议总计等于各类结果之和', en: 'Reviews are the sum of their results' },
  'litigation.direct.': {
    zh: '未经复议直接起诉总计等于各类结果之和',
    en: 'Lawsuits without a prior review are the sum of their results',
  },
  'litigation.after_review.': {
    zh: '复议后起诉总计等于各类结果之和',
    en: 'Lawsuits after a review are the sum of their results',
  },
} as const

/** The identities of the report formats of 2019 and 2021. K1 is printed on the form itself. */
export const STANDARD_2019_IDENTITIES: readonly Identity[] = [
  {
    ...rule,
    id: 'K1',
    kind: 'FLOW',
    inflow: ['app.received', 'app.carried_in'],
    outflow: ['app.processed', 'app.carried_out'],
    statement: {
      zh: '本年新收与上年结转之和等于本年办理总计与结转下年之和',
      en: 'New and carried-in applications equal those processed and carried over',
    },
  },
  {
    ...rule,
    id: 'K2',
    kind: 'SUM',
    total: 'app.processed',
    parts: ['GRANTED', 'GRANTED_PARTIAL', 'REFUSED', 'UNAVAILABLE', 'NOT_PROCESSED', 'OTHER'],
    outcomes: 'TOP',
    statement: {
      zh: '本年度办理结果总计等于各类结果之和',
      en: 'Applications processed are the sum of their results',
    },
  },
  ...Object.entries(GROUPS).map(
    ([total, [statement, ...parts]]): Identity => ({
      ...{ ...rule, id: 'K2', kind: 'SUM', total, parts, outcomes: 'WITHIN', statement },
      forms: total === 'OTHER' ? ['STANDARD_2021'] : rule.forms,
    }),
  ),
  {
    ...rule,
    id: 'K3',
    kind: 'APPLICANTS',
    statement: {
      zh: '总计栏等于自然人与各类法人或其他组织之和',
      en: 'The total column is the sum of natural persons and organisations',
    },
  },
  ...Object.entries(CASES).map(
    ([prefix, statement]): Identity => ({
      ...rule,
      id: 'K4',
      kind: 'SUM',
      total: `${prefix}total`,
      parts: ['upheld', 'corrected', 'other', 'pending'].map((result) => `${prefix}${result}`),
      statement,
    }),
  ),
]
