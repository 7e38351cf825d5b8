import type { Vocabulary } from './vocabulary.ts'

/** What a search hit is. */
export const SEARCH_KINDS = {
  REPORT: { zh: '报告', en: 'A report, by its title.' },
  SECTION: { zh: '章节', en: 'A section, by its heading, summary and text.' },
  PROBLEM: { zh: '问题', en: 'A problem that a report names.' },
  MEASURE: { zh: '措施', en: 'A measure that a report plans.' },
  JURISDICTION: { zh: '行政区划', en: 'A jurisdiction, by any of its names.' },
} as const satisfies Vocabulary
export type SearchKind = keyof typeof SEARCH_KINDS

/** A hit ranks so much higher when all words of the query stand in its title. */
export const IN_TITLE = 10_000

const KIND_RANKS: Readonly<Record<SearchKind, number>> = {
  JURISDICTION: 4 * IN_TITLE,
  REPORT: 2 * IN_TITLE,
  SECTION: 0,
  PROBLEM: 0,
  MEASURE: 0,
}

/** The rank of what is found by its text: a place before its reports, then the newest first. */
export function baseRank(kind: SearchKind, year: number | null | undefined): number {
  return KIND_RANKS[kind] + (year ?? 0)
}
