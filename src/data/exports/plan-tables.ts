import { quoteOf } from '../../domain/evidence.ts'
import { readableText } from '../../domain/readable-text.ts'
import {
  columns,
  type ExportColumn,
  type ExportTable,
  evidenceColumns,
  nodeId,
  OF_REPORT,
  ofDocument,
  REPORT_KEY,
} from './export-table.ts'

const PLAN = `${OF_REPORT} JOIN "ImprovementPlan" p ON p."reportId" = r."id"`

const TEXT: ExportColumn = {
  name: 'text',
  sql: 'NULL',
  text: 'full',
  ofSource({ text, mediaType }, row) {
    const slice = text === null ? null : quoteOf(text, row)
    return slice === null ? null : readableText(slice, mediaType)
  },
}

export const PROBLEMS: ExportTable = {
  name: 'problems',
  description: '问题. Problems that reports name.',
  walk: 'reports',
  columns: [
    ...REPORT_KEY,
    nodeId('id', 'i."id"', 'Problem'),
    ...columns('i', 'ordinal', 'summaryZh', 'summaryEn'),
    ...evidenceColumns('i'),
    TEXT,
  ],
  from: `${PLAN} JOIN "Problem" i ON i."planId" = p."id" ${ofDocument('i')}`,
  orderBy: 'w."n", i."ordinal"',
  evidence: 'i',
}

export const MEASURES: ExportTable = {
  name: 'measures',
  description: '措施. Measures that reports plan, with the problems that they are for.',
  walk: 'reports',
  columns: [
    ...REPORT_KEY,
    ...columns('p', 'targetYear'),
    nodeId('id', 'i."id"', 'Measure'),
    ...columns('i', 'position', 'ordinal', 'kind'),
    nodeId('parent', 'i."parentId"', 'Measure'),
    nodeId(
      'problems',
      `(SELECT coalesce(json_agg(l."B" ORDER BY q."ordinal"), '[]') FROM "_MeasureToProblem" l
        JOIN "Problem" q ON q."id" = l."B" WHERE l."A" = i."id")`,
      'Problem',
    ),
    ...columns('i', 'summaryZh', 'summaryEn'),
    ...evidenceColumns('i'),
    TEXT,
  ],
  from: `${PLAN} JOIN "Measure" i ON i."planId" = p."id" ${ofDocument('i')}`,
  orderBy: 'w."n", i."position"',
  evidence: 'i',
}
