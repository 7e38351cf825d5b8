import type { Reading } from './subject.ts'

/** What is read from a document that the reader rejects: nothing. Everything of its key is missed. */
export function blankReading(text: string): Reading {
  return {
    text,
    unread: [],
    draft: {
      version: 1,
      kind: 'EXTRACTED',
      document: {
        ...{ name: 'rejected', sha256: '', mediaType: '', charset: 'utf-8' },
        ...{ length: text.length, url: null, retrievedAt: null },
      },
      report: {
        jurisdiction: { code: '', scheme: 'LOCAL', name: '', level: 'COUNTRY', parentCode: null },
        agency: { name: '', kind: 'OTHER' },
        ...{ title: null, titleEvidence: null, titleYear: null, year: 0 },
        period: { start: null, end: '', printed: false },
        ...{ publishedOn: null, dates: [], form: 'NARRATIVE', script: 'HANS' },
      },
      ...{ sections: [], figures: [], applicationBreakdowns: [] },
      ...{ reviewAndLitigation: null, improvementPlan: null },
    },
  }
}
