import type { Vocabulary } from './vocabulary.ts'

/** What a section of a report is about. A section may have several kinds, a mere container none. */
export const SECTION_KINDS = {
  PREAMBLE: { zh: '引言', en: 'The opening lines: legal basis, contents, period, contact.' },
  OVERVIEW: { zh: '概述、总体情况', en: 'Overview of the year.' },
  ORGANISATION: { zh: '组织领导、制度机制', en: 'Leadership, rules, mechanisms, publicity.' },
  PROACTIVE: { zh: '主动公开', en: 'Proactive disclosure.' },
  INTERPRETATION: { zh: '政策解读、回应关切', en: 'Policy interpretation and responses.' },
  APPLICATIONS: { zh: '依申请公开', en: 'Disclosure on request.' },
  INQUIRIES: { zh: '咨询处理', en: 'Enquiries from the public.' },
  REVIEW_LITIGATION: { zh: '行政复议、行政诉讼', en: 'Reviews, lawsuits, appeals and complaints.' },
  FEES_EXPENDITURE: { zh: '收费、减免与支出', en: 'Fees, waivers and spending.' },
  STAFF_BUDGET: { zh: '机构、人员和经费', en: 'Offices, staff and budget.' },
  TRAINING: { zh: '会议和培训', en: 'Meetings and training.' },
  PROPOSALS: { zh: '建议提案办理', en: 'Proposals of deputies and advisers.' },
  KEY_AREAS: { zh: '重点领域信息公开', en: 'Disclosure in key areas.' },
  PROBLEMS_PLANS: { zh: '主要问题及改进', en: 'Problems and what will be mended.' },
  EXPERIENCE: { zh: '经验和做法', en: 'Experience and practice.' },
  OTHER: { zh: '其他需要报告的事项', en: 'Other matters.' },
  STATISTICS_APPENDIX: { zh: '统计表', en: 'The statistical table.' },
  FUTURE_PLAN_APPENDIX: { zh: '下年度工作要点', en: 'A plan of work for the next year.' },
  BOILERPLATE: { zh: '落款等', en: 'Sign-off and other matter without content.' },
} as const satisfies Vocabulary
export type SectionKind = keyof typeof SECTION_KINDS

/** What an entry of an improvement plan is. */
export const MEASURE_KINDS = {
  MEASURE: { zh: '措施', en: 'A planned measure.' },
  GOAL: { zh: '目标', en: 'A goal of a plan table; it holds tasks.' },
  TASK: { zh: '任务', en: 'A task of a plan table; it holds actions.' },
  ACTION: { zh: '主要内容', en: 'An action of a plan table.' },
} as const satisfies Vocabulary
export type MeasureKind = keyof typeof MEASURE_KINDS

/** The script that a document is written in. */
export const SCRIPTS = {
  HANS: { zh: '简体', en: 'Simplified characters.' },
  HANT: { zh: '繁体', en: 'Traditional characters.' },
} as const satisfies Vocabulary
export type Script = keyof typeof SCRIPTS

/** What a printed date says. */
export const DATE_KINDS = {
  PUBLISHED: { zh: '发布日期', en: 'Publication date of the page.' },
  SIGNED: { zh: '落款日期', en: 'Date of the sign-off.' },
  REPOSTED: { zh: '转载日期', en: 'Date of a repost, not of the publication.' },
  PERIOD_START: { zh: '统计期限起', en: 'First day of the reporting period.' },
  PERIOD_END: { zh: '统计期限止', en: 'Last day of the reporting period.' },
} as const satisfies Vocabulary
export type DateKind = keyof typeof DATE_KINDS
