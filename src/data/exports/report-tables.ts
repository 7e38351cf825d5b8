import { quoteOf } from '../../domain/evidence.ts'
import { sectionBody } from '../../domain/readable-text.ts'
import {
  column,
  columns,
  type ExportTable,
  evidenceColumns,
  moment,
  nodeId,
  OF_REPORT,
  ofDocument,
  REPORT_KEY,
} from './export-table.ts'

const DOCUMENT = columns('d', 'name', 'sha256', 'mediaType', 'charset', 'length', 'url')

export const REPORTS: ExportTable = {
  name: 'reports',
  description: '报告. Reports: issuer, dates, form, document, applications received and rate.',
  walk: 'reports',
  columns: [
    ...REPORT_KEY,
    column('a', 'kind', 'agencyKind'),
    ...columns('j', 'level'),
    ...columns('r', 'title', 'titleYear', 'periodStart', 'periodEnd', 'periodPrinted'),
    ...columns('r', 'publishedOn', 'dueOn', 'late', 'form', 'script', 'verified'),
    ...columns('r', 'applicationsReceived', 'disclosureRate'),
    column('d', 'name', 'documentName'),
    column('d', 'sha256', 'documentSha256'),
    column('d', 'url', 'documentUrl'),
    moment('r."updatedAt"', 'updatedAt'),
  ],
  from: `${OF_REPORT} ${ofDocument('r')}`,
  orderBy: 'w."n"',
}

export const DOCUMENTS: ExportTable = {
  name: 'documents',
  description: '原文. The files that reports were read from, now and before.',
  walk: 'reports',
  columns: [
    ...REPORT_KEY,
    nodeId('id', 'd."id"', 'SourceDocument'),
    { name: 'isPresent', sql: 'd."id" = r."documentId"' },
    ...DOCUMENT,
    moment('d."retrievedAt"', 'retrievedAt'),
    moment('p."replacedAt"', 'replacedAt'),
    { ...column('d', 'text'), text: 'full' },
  ],
  from: `${OF_REPORT}
    LEFT JOIN LATERAL (
      SELECT r."documentId" AS "id", NULL::timestamptz AS "replacedAt"
      UNION ALL
      SELECT "documentId", "replacedAt" FROM "PreviousDocument" WHERE "reportId" = r."id"
    ) p ON true
    JOIN "SourceDocument" d ON d."id" = p."id"`,
  orderBy: 'w."n", p."replacedAt" DESC NULLS FIRST, d."id"',
}

export const SECTIONS: ExportTable = {
  name: 'sections',
  description: '章节. Sections of reports, with what they are about.',
  walk: 'reports',
  columns: [
    ...REPORT_KEY,
    nodeId('id', 's."id"', 'Section'),
    ...columns('s', 'position', 'level', 'ordinal', 'heading', 'kinds'),
    nodeId('parent', 's."parentId"', 'Section'),
    ...columns('s', 'summaryZh', 'summaryEn'),
    ...evidenceColumns('s'),
    {
      name: 'text',
      sql: 'NULL',
      text: 'full',
      ofSource({ text, mediaType }, row) {
        const slice = text === null ? null : quoteOf(text, row)
        return slice === null ? null : sectionBody(slice, row.ordinal, row.heading ?? '', mediaType)
      },
    },
  ],
  from: `${OF_REPORT} JOIN "Section" s ON s."reportId" = r."id" ${ofDocument('s')}`,
  orderBy: 'w."n", s."position"',
  evidence: 's',
}

export const FIGURES: ExportTable = {
  name: 'figures',
  description: '数据. Every number, as printed and harmonised, with its place in its document.',
  walk: 'reports',
  columns: [
    ...REPORT_KEY,
    nodeId('id', 'f."id"', 'Figure'),
    nodeId('section', 'f."sectionId"', 'Section'),
    column('f', 'position'),
    column('f', 'indicatorCode', 'indicator'),
    ...columns('f', 'label', 'column', 'scopeLabel', 'raw', 'value', 'baseValue', 'unit'),
    ...columns('f', 'qualifier', 'origin', 'basis', 'year', 'scope', 'applicant'),
    nodeId('partOf', 'f."partOfId"', 'Figure'),
    nodeId('shareOf', 'f."shareOfId"', 'Figure'),
    ...evidenceColumns('f'),
    {
      name: 'quote',
      sql: 'NULL',
      text: 'quotes',
      ofSource: ({ text }, row) => (text === null ? null : quoteOf(text, row)),
    },
  ],
  from: `${OF_REPORT} JOIN "Figure" f ON f."reportId" = r."id" ${ofDocument('f')}`,
  orderBy: 'w."n", f."position"',
  evidence: 'f',
}

export const FINDINGS: ExportTable = {
  name: 'findings',
  description: '核查结果. What the checks of a report’s own figures found.',
  walk: 'reports',
  columns: [
    ...REPORT_KEY,
    nodeId('id', 'f."id"', 'Finding'),
    ...columns('f', 'position', 'rule', 'severity', 'status', 'expression'),
    ...columns('f', 'left', 'right', 'difference', 'messageZh', 'messageEn'),
    nodeId(
      'figures',
      `(SELECT coalesce(json_agg(l."figureId" ORDER BY l."position"), '[]')
        FROM "FindingFigure" l WHERE l."findingId" = f."id")`,
      'Figure',
    ),
  ],
  from: `${OF_REPORT} JOIN "Finding" f ON f."reportId" = r."id"`,
  orderBy: 'w."n", f."position"',
}
