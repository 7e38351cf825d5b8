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
