import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadCatalogue } from '../../src/data/catalogue-file.ts'
import { readJurisdictionSeeds } from '../../src/data/jurisdiction-file.ts'
import { type Evidence, lineAt } from '../../src/domain/evidence.ts'
import type { MeasureDraft, ReportDraft } from '../../src/domain/report-draft.ts'
import { readDraft } from '../../src/ingest/read-draft.ts'
import { documentsMissing, sourceDocuments } from '../support/documents.ts'

const FOLDER = new URL('../../seeds/reports/', import.meta.url)
const files = readdirSync(FOLDER)
const drafts = files.map((file) => {
  return [
    file,
    readDraft(readFileSync(new URL(file, FOLDER), 'utf8'), file, loadCatalogue()),
  ] as const
})
const documents = sourceDocuments()

function measures(list: readonly MeasureDraft[]): MeasureDraft[] {
  return list.flatMap((measure) => [measure, ...measures(measure.children)])
}

function evidences(draft: ReportDraft): Evidence[] {
  return [
    ...(draft.report.titleEvidence ? [draft.report.titleEvidence] : []),
    ...[
      ...draft.report.dates,
      ...draft.sections,
      ...draft.figures,
      ...(draft.improvementPlan?.problems ?? []),
      ...measures(draft.improvementPlan?.measures ?? []),
    ].map(({ evidence }) => evidence),
  ]
}

function summaries(draft: ReportDraft) {
  return [
    ...draft.sections,
    ...(draft.improvementPlan?.problems ?? []),
    ...measures(draft.improvementPlan?.measures ?? []),
  ].map(({ summary }) => summary)
}

test('there are five verified reports, named by place and year covered', () => {
  expect(files).toEqual([
    '220171-2012.json',
    '320481-2017.json',
    '320583-2009.json',
    '430602-2014.json',
    '431300-2008.json',
  ])
  for (const [file, { report, kind }] of drafts) {
    expect(file).toBe(`${report.jurisdiction.code}-${report.year}.json`)
    expect(kind).toBe('VERIFIED')
  }
})

test.each(drafts)('%s: its place is as the list of places has it', (_file, { report }) => {
  const place = readJurisdictionSeeds().gazetteer.get(report.jurisdiction.code)
  expect(place).toMatchObject(report.jurisdiction)
})

test.each(drafts)(
  '%s: everything has a summary in both languages, one sentence each',
  (_file, draft) => {
    for (const summary of summaries(draft)) {
      expect(summary).not.toBeNull()
      expect(summary?.zhHans).toMatch(/^[^。]+。$/)
      expect(summary?.en).toMatch(/^\S.+[.]$/)
    }
  },
)

for (const [file, draft] of drafts) {
  test.skipIf(documentsMissing !== null)(
    `${file}: every span is where it says, in the document`,
    () => {
      const document = documents.get(draft.document.sha256)
      expect(document, 'the document that the draft names').toBeDefined()
      const text = document?.text ?? ''
      expect(text.length).toBe(draft.document.length)
      for (const { start, end, line, sha256 } of evidences(draft)) {
        const slice = text.slice(start, end)
        expect(createHash('sha256').update(slice).digest('hex'), slice).toBe(sha256)
        expect(lineAt(text, start), slice).toBe(line)
        expect(slice.trim(), 'no white space around it').toBe(slice)
      }
    },
  )

  test.skipIf(documentsMissing !== null)(`${file}: a figure’s span holds its numeral`, () => {
    const text = documents.get(draft.document.sha256)?.text ?? ''
    for (const { raw, label, evidence, origin } of draft.figures) {
      const quote = text.slice(evidence.start, evidence.end)
      if (origin === 'TABLE') expect(quote).toBe(raw === '' ? label : raw)
      else expect(quote).toContain(raw)
    }
  })

  test.skipIf(documentsMissing !== null)(`${file}: no summary repeats the document`, () => {
    const text = documents.get(draft.document.sha256)?.text ?? ''
    for (const summary of summaries(draft)) {
      const words = summary?.zhHans ?? ''
      for (let at = 0; at + 16 <= words.length; at++) {
        expect(text, words).not.toContain(words.slice(at, at + 16))
      }
    }
  })
}
