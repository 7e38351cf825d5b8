import { APPLICANTS, APPLICATIONS, CHANNELS, OUTCOMES, REVIEWS } from './application-tables.ts'
import { column, columns, type ExportTable, nodeId } from './export-table.ts'
import { MEASURES, PROBLEMS } from './plan-tables.ts'
import { DOCUMENTS, FIGURES, FINDINGS, REPORTS, SECTIONS } from './report-tables.ts'

export const JURISDICTIONS: ExportTable = {
  name: 'jurisdictions',
  description: '行政区划. Places: codes, names, levels, parents.',
  walk: 'places',
  columns: [
    nodeId('id', 'j."code"', 'Jurisdiction'),
    column('j', 'code'),
    column('j', 'scheme', 'codeScheme'),
    ...columns('j', 'name', 'fullName', 'level'),
    column('j', 'parentCode', 'parent'),
    ...columns('j', 'validFrom', 'validTo'),
  ],
  from: 'JOIN "Jurisdiction" j ON j."code" = w."id"',
  orderBy: 'w."n"',
}

/** Its rows are those of the catalogue, which is no table of the database. */
export const INDICATORS: ExportTable = {
  name: 'indicators',
  description: '指标. Indicators, with the rows of the official forms that they join.',
  walk: 'indicators',
  columns: [
    ...['code', 'labelZh', 'labelEn', 'unit', 'comparability'],
    ...['form', 'formRow', 'formRowLabelZh', 'formRowLabelEn', 'formRowComparability'],
  ].map((name) => ({ name, sql: '' })),
  from: '',
  orderBy: '',
}

/** Everything that can be exported, by name. */
export const EXPORT_TABLES: ReadonlyMap<string, ExportTable> = new Map(
  [
    ...[REPORTS, FIGURES, SECTIONS, APPLICATIONS, OUTCOMES, CHANNELS, APPLICANTS, REVIEWS],
    ...[PROBLEMS, MEASURES, FINDINGS, DOCUMENTS, JURISDICTIONS, INDICATORS],
  ].map((table) => [table.name, table]),
)
