import type { RuleText } from './identity.ts'

/** No instrument says so: the numbers of one document are of one body and one year. */
const ARITHMETIC = 'arithmetic'

/** The rules that hold for reports of every form. */
export const GENERAL_RULES = {
  L5: {
    id: 'L5',
    severity: 'SOFT',
    statement: {
      zh: '正文的合计数等于表中各栏之和',
      en: 'A number in the text is the sum of the table’s columns',
    },
    source: ARITHMETIC,
  },
  X1: {
    id: 'X1',
    severity: 'SOFT',
    statement: {
      zh: '正文与表格的同一数据一致',
      en: 'A number in the text is the same in the table',
    },
    source: ARITHMETIC,
  },
  X2: {
    id: 'X2',
    severity: 'SOFT',
    statement: { zh: '各部分之和等于总数', en: 'Parts add up to their total' },
    source: ARITHMETIC,
  },
  X3: {
    id: 'X3',
    severity: 'SOFT',
    statement: { zh: '年度与日期一致', en: 'Years and dates agree' },
    source: '国务院令第492号第三十一条; 国务院令第711号第四十九条',
  },
  X4: {
    id: 'X4',
    severity: 'SOFT',
    statement: { zh: '报告包括法定内容', en: 'The report has the statutory contents' },
    source: '国务院令第492号第三十二条; 国务院令第711号第五十条',
  },
  X5: {
    id: 'X5',
    severity: 'SOFT',
    statement: {
      zh: '本级与下级之和等于合计',
      en: 'Own level and subordinate bodies add up to the whole',
    },
    source: ARITHMETIC,
  },
  X7: {
    id: 'X7',
    severity: 'SOFT',
    statement: { zh: '句子完整,没有中断', en: 'No sentence breaks off' },
    source: 'copies of web pages',
  },
  X6: {
    id: 'X6',
    severity: 'SOFT',
    statement: { zh: '数值与单位合理', en: 'Numbers and units are plausible' },
    source: ARITHMETIC,
  },
  K5: {
    id: 'K5',
    severity: 'SOFT',
    statement: {
      zh: '上年结转等于上一年度报告的结转下年',
      en: 'Carried in is what the report of the year before carried over',
    },
    source: '国办公开办函〔2019〕60号',
  },
  K6: {
    id: 'K6',
    severity: 'SOFT',
    statement: {
      zh: '现行有效件数等于上年现行有效件数加本年制发、减本年废止',
      en: 'Documents in force are those of the year before, plus issued, less repealed',
    },
    source: '国办公开办函〔2021〕30号',
  },
  K7: {
    id: 'K7',
    severity: 'SOFT',
    statement: {
      zh: '上一年项目数量等于上一年度报告的上一年项目数量加当年增减',
      en: 'Items of the year before are what that year’s report makes them',
    },
    source: '国办公开办函〔2019〕60号',
  },
} as const satisfies Readonly<Record<string, RuleText>>
