import type { Vocabulary } from './vocabulary.ts'

/** Whether the form itself prints the rule. */
export const FINDING_SEVERITIES = {
  HARD: { zh: '硬性', en: 'A rule of the form or of arithmetic.' },
  SOFT: { zh: '软性', en: 'A rule that usually holds.' },
} as const satisfies Vocabulary
export type FindingSeverity = keyof typeof FINDING_SEVERITIES

/** What a check found. */
export const FINDING_STATUSES = {
  PASS: { zh: '相符', en: 'Both sides agree.' },
  PASS_APPROXIMATE: { zh: '约数相符', en: 'They agree within what 余, 多, 约 or 近 allow.' },
  WARN: {
    zh: '提示',
    en: 'Worth a look: years, deadlines, missing items, rounding, scopes that may differ.',
  },
  FAIL: { zh: '矛盾', en: 'The document contradicts itself in numbers.' },
  NOT_ASSESSABLE: { zh: '无法核对', en: 'A figure that the check needs is not reported.' },
} as const satisfies Vocabulary
export type FindingStatus = keyof typeof FINDING_STATUSES
