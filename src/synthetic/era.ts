import type { TabularForm } from '../domain/report-forms.ts'
import type { SectionKind } from '../domain/sections.ts'

/** What a section of an invented report holds beside its sentences. */
export type SectionContent = 'DISCLOSED' | 'APPLICATIONS' | 'CASES' | 'TABLE' | 'PLAN' | 'TEXT'

/** A section of an invented report. */
export type SectionPlan = {
  readonly heading: string
  readonly kind: SectionKind
  readonly content: SectionContent
  /** Sentences of its own. */
  readonly sentences: number
}

const OLD: readonly SectionPlan[] = [
  { heading: '概述', kind: 'OVERVIEW', content: 'TEXT', sentences: 3 },
  { heading: '主动公开政府信息情况', kind: 'PROACTIVE', content: 'DISCLOSED', sentences: 3 },
  {
    heading: '依申请公开政府信息情况',
    kind: 'APPLICATIONS',
    content: 'APPLICATIONS',
    sentences: 1,
  },
  {
    heading: '政府信息公开的收费及减免情况',
    kind: 'FEES_EXPENDITURE',
    content: 'TEXT',
    sentences: 1,
  },
  { heading: '行政复议和行政诉讼情况', kind: 'REVIEW_LITIGATION', content: 'CASES', sentences: 1 },
  { heading: '存在的主要问题和改进措施', kind: 'PROBLEMS_PLANS', content: 'PLAN', sentences: 0 },
  { heading: '附表', kind: 'STATISTICS_APPENDIX', content: 'TABLE', sentences: 0 },
]

/** Headings of the format of 2019: 国办公开办函〔2019〕60号. */
const NEW: readonly SectionPlan[] = [
  { heading: '总体情况', kind: 'OVERVIEW', content: 'TEXT', sentences: 4 },
  { heading: '主动公开政府信息情况', kind: 'PROACTIVE', content: 'DISCLOSED', sentences: 0 },
  {
    heading: '收到和处理政府信息公开申请情况',
    kind: 'APPLICATIONS',
    content: 'APPLICATIONS',
    sentences: 0,
  },
  {
    heading: '政府信息公开行政复议、行政诉讼情况',
    kind: 'REVIEW_LITIGATION',
    content: 'CASES',
    sentences: 0,
  },
  { heading: '存在的主要问题及改进情况', kind: 'PROBLEMS_PLANS', content: 'PLAN', sentences: 0 },
  { heading: '其他需要报告的事项', kind: 'OTHER', content: 'TEXT', sentences: 1 },
]

/** The sections of a report of a form; one of headline figures has its numbers and little else. */
export function sectionsOf(form: TabularForm, isHeadline: boolean): readonly SectionPlan[] {
  const sections = form.startsWith('STANDARD') ? NEW : OLD
  if (!isHeadline) return sections
  return sections
    .filter(({ content }) => content !== 'TEXT' && content !== 'PLAN')
    .map((section) => ({ ...section, sentences: 0 }))
}
