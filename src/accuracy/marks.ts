/** What is compared, in the order of the printed table. */
export const ACCURACY_CLASSES = {
  facts: 'report facts',
  sections: 'sections',
  sectionKinds: 'section kinds',
  figures: 'figures (place, value)',
  units: 'figure units',
  qualifiers: 'figure qualifiers',
  scopes: 'figure basis and scope',
  spans: 'figure evidence spans',
  indicators: 'figure indicators',
  applicationTotals: 'application totals',
  channels: 'application channels',
  applicants: 'applicants',
  outcomes: 'outcomes',
  matrix: 'matrix cells',
  reviews: 'reviews and litigation',
  proactive: 'proactive disclosure',
  standardTable: 'article 20 table',
  feesAndStaff: 'fees and staff',
  consultation: 'consultation',
  otherFigures: 'other figures',
  problems: 'problems',
  measures: 'measures',
  pairs: 'problem-measure pairs',
  findings: 'contradictions',
  traps: 'traps avoided',
  evidence: 'evidence exact',
} as const
export type AccuracyClass = keyof typeof ACCURACY_CLASSES

/** Spans of years in which reports used the same form. */
export const ERAS = ['2008-2013', '2014-2018', '2019-2020', '2021-'] as const
export type Era = (typeof ERAS)[number]

/** The era of a year covered. */
export function eraOf(year: number): Era {
  if (year >= 2021) return '2021-'
  if (year >= 2019) return '2019-2020'
  return year >= 2014 ? '2014-2018' : '2008-2013'
}

/**
 * One comparison. MISS: expected and not read. FALSE: read and not expected. WRONG: read as
 * something else, which is both.
 */
export type Verdict = 'HIT' | 'MISS' | 'FALSE' | 'WRONG'
export type Mark = {
  readonly class: AccuracyClass
  readonly verdict: Verdict
  /** The thing that is compared: a field, an indicator, a heading. */
  readonly what: string
  readonly expected: string | null
  readonly read: string | null
  /** Where in the decoded text; null where it has no place. */
  readonly at: number | null
}

type Shown = string | number | boolean | null | undefined

/** A mark; values are shown as they are, and nothing as null. */
export function mark(
  of: AccuracyClass,
  verdict: Verdict,
  what: string,
  { expected, read, at }: { expected?: Shown; read?: Shown; at?: number | null | undefined } = {},
): Mark {
  const shown = (value: Shown) => (value === null || value === undefined ? null : String(value))
  return {
    ...{ class: of, verdict, what, expected: shown(expected), read: shown(read) },
    at: at ?? null,
  }
}

/** The verdict on one value: nothing expected and nothing read is no comparison. */
export function verdictOn(isRight: boolean, isExpected: boolean, isRead: boolean): Verdict | null {
  if (!isExpected) return isRead ? 'FALSE' : null
  if (isRight) return 'HIT'
  return isRead ? 'WRONG' : 'MISS'
}
