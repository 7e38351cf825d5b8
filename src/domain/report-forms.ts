import type { Vocabulary } from './vocabulary.ts'

/** The statistical forms that annual reports have used. */
export const REPORT_FORMS = {
  LOCAL_2008: {
    zh: '地方指标统计表',
    en: 'The provincial and local indicator table of 2008 and after; there was no national form.',
  },
  NATIONAL_2014: {
    zh: '政府信息公开情况统计表',
    en: 'The first national table (国办发〔2014〕32号), reporting years 2014 to 2018.',
  },
  STANDARD_2019: {
    zh: '年度报告格式(试行)',
    en: 'The trial report format (国办公开办函〔2019〕60号), reporting years 2019 and 2020.',
  },
  STANDARD_2021: {
    zh: '年度报告格式',
    en: 'The report format in force (国办公开办函〔2021〕30号), reporting year 2021 and later.',
  },
  NARRATIVE: {
    zh: '无统计表',
    en: 'No table printed; figures in prose are matched to the rows of the form in force.',
  },
} as const satisfies Vocabulary
export type ReportForm = keyof typeof REPORT_FORMS
/** A form that has rows of its own. */
export type TabularForm = Exclude<ReportForm, 'NARRATIVE'>

/** `form_id` in `seeds/indicators.csv` to our name. */
export const FORM_IDS: Readonly<Record<string, TabularForm>> = {
  local_2008: 'LOCAL_2008',
  gb_2014_32: 'NATIONAL_2014',
  gk_2019_60: 'STANDARD_2019',
  gk_2021_30: 'STANDARD_2021',
}

/**
 * The form in force for a reporting year. Source: 国办发〔2014〕32号 (from 2014), 国办公开办函
 * 〔2019〕60号 (from 2019), 国办公开办函〔2021〕30号 (from 2021).
 */
export function formInForce(year: number): TabularForm {
  if (year >= 2021) return 'STANDARD_2021'
  if (year >= 2019) return 'STANDARD_2019'
  if (year >= 2014) return 'NATIONAL_2014'
  return 'LOCAL_2008'
}

/** The form whose rows a report's figures are read against: its own, or the one in force. */
export function rowForm(form: ReportForm, year: number): TabularForm {
  return form === 'NARRATIVE' ? formInForce(year) : form
}
