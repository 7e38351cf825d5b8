import { column, columns, type ExportTable, nodeId, OF_REPORT, REPORT_KEY } from './export-table.ts'

const BREAKDOWN = `${OF_REPORT} JOIN "ApplicationBreakdown" b ON b."reportId" = r."id"`
/** The scopes from the widest to the narrowest, then the order of the report. */
const ORDER = 'w."n", b."widest" DESC, b."scope"'
const BREAKDOWN_KEY = [
  ...REPORT_KEY,
  nodeId('breakdown', 'b."id"', 'ApplicationBreakdown'),
  ...columns('b', 'scope', 'widest'),
]

export const APPLICATIONS: ExportTable = {
  name: 'applications',
  description: '依申请公开. Applications of a report, one row a scope, with its rates.',
  walk: 'reports',
  columns: [
    ...BREAKDOWN_KEY,
    ...columns('b', 'received', 'carriedIn', 'replied', 'processed', 'closed', 'closedOnTime'),
    ...columns('b', 'closedExtended', 'carriedOut', 'disclosureRate', 'refusalRate', 'rateBasis'),
  ],
  from: BREAKDOWN,
  orderBy: ORDER,
}

export const OUTCOMES: ExportTable = {
  name: 'outcomes',
  description: '办理结果. Outcomes of applications; those of topLevel add up to the whole.',
  walk: 'reports',
  columns: [
    ...BREAKDOWN_KEY,
    ...columns('o', 'position', 'outcome', 'group', 'label', 'applicant', 'count', 'share'),
    ...columns('o', 'comparability', 'topLevel'),
    nodeId('figure', 'o."figureId"', 'Figure'),
  ],
  from: `${BREAKDOWN} JOIN "OutcomeCount" o ON o."breakdownId" = b."id"`,
  orderBy: `${ORDER}, o."position"`,
}

export const CHANNELS: ExportTable = {
  name: 'channels',
  description: '申请渠道. Applications received, by the channel that they came by.',
  walk: 'reports',
  columns: [
    ...BREAKDOWN_KEY,
    ...columns('c', 'position', 'channel', 'label', 'count'),
    nodeId('figure', 'c."figureId"', 'Figure'),
  ],
  from: `${BREAKDOWN} JOIN "ChannelCount" c ON c."breakdownId" = b."id"`,
  orderBy: `${ORDER}, c."position"`,
}

export const APPLICANTS: ExportTable = {
  name: 'applicants',
  description: '申请人. Applications by the type of applicant.',
  walk: 'reports',
  columns: [
    ...BREAKDOWN_KEY,
    ...columns('c', 'applicant', 'received', 'carriedIn', 'processed', 'carriedOut'),
  ],
  from: `${BREAKDOWN} JOIN "ApplicantCount" c ON c."breakdownId" = b."id"`,
  orderBy: `${ORDER}, c."applicant"`,
}

const CASES = ['total', 'upheld', 'corrected', 'other', 'pending']

/** Its rows follow from figures by a rule of the field (`readCases`); `sql` is not asked for. */
export const REVIEWS: ExportTable = {
  name: 'reviews',
  description: '复议诉讼. Reviews, lawsuits, complaints and appeals, one row a kind.',
  walk: 'reports',
  columns: [
    ...REPORT_KEY,
    { name: 'kind', sql: '' },
    ...CASES.map((name) => ({ name, sql: '' })),
    nodeId('figures', '', 'Figure'),
  ],
  from: `${OF_REPORT} JOIN "Figure" f ON f."reportId" = r."id"`,
  orderBy: 'w."n", f."position"',
}

/** What is read for `REVIEWS`, after the key of the report. */
export const CASE_FIGURES = [
  column('f', 'id'),
  column('f', 'position'),
  column('f', 'indicatorCode', 'indicator'),
  ...columns('f', 'value', 'origin', 'basis', 'scope'),
]
