import type { Vocabulary } from './vocabulary.ts'

/** How exact a figure is, and why it may have no number. */
export const FIGURE_QUALIFIERS = {
  EXACT: { zh: '确数', en: 'A plain number, also a printed 0.' },
  AT_LEAST: { zh: '余、多、以上', en: 'A lower bound: 余, 多, 以上.' },
  APPROXIMATE: {
    zh: '约、近、数',
    en: 'About: 约, 近; or an unnamed quantity such as 数十 (no value).',
  },
  STATED_NONE: {
    zh: '文字说明为无',
    en: 'None, said in words (未发生, 无, 没有收费); the value is 0.',
  },
  NOT_REPORTED: { zh: '未报告', en: 'A marker ("/", "—") or an empty cell; there is no value.' },
} as const satisfies Vocabulary
export type FigureQualifier = keyof typeof FIGURE_QUALIFIERS

/** Where in the document a figure stands. */
export const FIGURE_ORIGINS = {
  NARRATIVE: { zh: '正文', en: 'In a sentence.' },
  TABLE: { zh: '表格', en: 'In a cell of a table.' },
} as const satisfies Vocabulary
export type FigureOrigin = keyof typeof FIGURE_ORIGINS

/** Which stretch of time a figure speaks of. */
export const FIGURE_BASES = {
  YEAR: { zh: '本年度', en: 'The year that the report covers.' },
  CUMULATIVE: { zh: '累计', en: 'Everything up to a date; the figure’s year is the last one.' },
  PRIOR_YEAR: { zh: '上年度', en: 'An earlier year, printed for comparison.' },
  PLANNED: { zh: '计划', en: 'A target or plan for a later time.' },
} as const satisfies Vocabulary
export type FigureBasis = keyof typeof FIGURE_BASES

/** Which part of the reporting body a figure covers. */
export const ORG_SCOPES = {
  WHOLE: { zh: '全部', en: 'All that the report covers.' },
  OWN: { zh: '本级', en: 'The issuing level alone (本级), where the report divides.' },
  SUBORDINATE: {
    zh: '下级',
    en: 'The bodies below it (乡镇、街道、部门), where the report divides.',
  },
} as const satisfies Vocabulary
export type OrgScope = keyof typeof ORG_SCOPES

/** Units as reports print them. */
export const UNITS = {
  ITEM: { zh: '条', en: 'Items of information, rules or projects (条, 项).' },
  CASE: { zh: '件', en: 'Cases or documents (件, 起, 宗, 份).' },
  PERSON: { zh: '人', en: 'Persons (人, 名, 位).' },
  PERSON_TIME: { zh: '人次', en: 'Visits or attendances (人次).' },
  TIME: { zh: '次', en: 'Times, issues or sessions (次, 期, 场).' },
  ARTICLE: { zh: '篇', en: 'Articles (篇).' },
  UNIT: { zh: '个', en: 'Bodies, places or other units (个, 家, 处).' },
  YUAN: { zh: '元', en: 'Yuan.' },
  TEN_THOUSAND_YUAN: { zh: '万元', en: 'Ten thousand yuan.' },
  HUNDRED_MILLION_YUAN: { zh: '亿元', en: 'Hundred million yuan.' },
  PERCENT: { zh: '%', en: 'Per cent.' },
  OTHER: { zh: '其他', en: 'Another printed unit.' },
} as const satisfies Vocabulary
export type UnitCode = keyof typeof UNITS

/** Units that count whole things. */
export const COUNTING_UNITS: ReadonlySet<UnitCode | null> = new Set<UnitCode>([
  'ITEM',
  'CASE',
  'PERSON',
  'PERSON_TIME',
  'TIME',
  'ARTICLE',
  'UNIT',
])

const YUAN_FACTORS: Partial<Record<UnitCode, number>> = {
  YUAN: 1,
  TEN_THOUSAND_YUAN: 10_000,
  HUNDRED_MILLION_YUAN: 100_000_000,
}

/**
 * The amount in yuan of a figure of money.
 * @returns `null` when there is no value or the unit is not one of money.
 */
export function baseValueOf(value: number | null, unit: UnitCode | null): number | null {
  if (value === null || unit === null) return null
  const factor = YUAN_FACTORS[unit]
  // Rounded to the fen, so that 46.8 × 10 000 is 468 000 and not 467 999.999….
  return factor === undefined ? null : Math.round(value * factor * 100) / 100
}

/** How far a number may be compared with the same indicator of another form. */
export const COMPARABILITY = {
  EXACT: { zh: '可比', en: 'The same concept in every form that has it.' },
  BROAD: { zh: '大致可比', en: 'Comparable with care: the forms draw the line differently.' },
  NONE: { zh: '不可比', en: 'Must not be joined with the figures of another form.' },
} as const satisfies Vocabulary
export type Comparability = keyof typeof COMPARABILITY

/** The weaker of the given comparabilities; `EXACT` for none. */
export function weakest(values: Iterable<Comparability>): Comparability {
  let result: Comparability = 'EXACT'
  for (const value of values) {
    if (value === 'NONE') return 'NONE'
    if (value === 'BROAD') result = 'BROAD'
  }
  return result
}
