import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Mark } from '../../src/accuracy/marks.ts'
import { missLines } from '../../src/accuracy/misses.ts'
import { scoreDraft } from '../../src/accuracy/score-draft.ts'
import { loadCatalogue } from '../../src/data/catalogue-file.ts'
import type { ReportDraft } from '../../src/domain/report-draft.ts'
import { readDraft } from '../../src/ingest/read-draft.ts'

const FOLDER = new URL('../../seeds/reports/', import.meta.url)
const catalogue = loadCatalogue()
const drafts = readdirSync(FOLDER).map((file) => {
  return [file, readDraft(readFileSync(new URL(file, FOLDER), 'utf8'), file, catalogue)] as const
})

/** All marks but those on evidence, which need the documents. */
function compare(verified: ReportDraft, draft: ReportDraft): Mark[] {
  const marks = scoreDraft(verified, { draft, text: '', unread: [] }, catalogue)
  return marks.filter((it) => it.class !== 'evidence')
}

/** What is not right, as the command prints it. */
function faults(verified: ReportDraft, draft: ReportDraft): string[] {
  return missLines('seed', compare(verified, draft), '').map((line) =>
    line.replace(/^seed\S* /, ''),
  )
}

test.each(drafts)('%s is like itself in everything', (_file, draft) => {
  const marks = compare(draft, structuredClone(draft))
  expect(marks.filter(({ verdict }) => verdict !== 'HIT')).toEqual([])
  expect(marks.filter((it) => it.class === 'figures')).toHaveLength(draft.figures.length)
})

describe('one thing changed shows as that one thing', () => {
  const [, verified] = drafts.find(([file]) => file === '430602-2014.json')!
  /** The report with one uncommon figure changed, outside of all checks. */
  function changed(change: (figure: ReportDraft['figures'][number]) => void): string[] {
    const draft = structuredClone(verified)
    change(draft.figures.find(({ indicator }) => indicator === 'service.page_views')!)
    return faults(verified, draft).filter((line) => !line.includes(' findings'))
  }

  test('another value', () => {
    const lines = changed((figure) => {
      figure.value = 7
    })
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/^WRONG figures: .*expected [\d.]+ .*; read 7 /)
  })

  test('another unit, qualifier, scope or indicator', () => {
    expect(
      changed((figure) => {
        figure.unit = 'ITEM'
        figure.qualifier = 'AT_LEAST'
        figure.basis = 'CUMULATIVE'
        figure.indicator = null
      }).map((line) => line.split(':')[0]),
    ).toEqual(['WRONG units', 'WRONG qualifiers', 'WRONG scopes', 'MISS indicators'])
  })

  test('a figure that is not there, one that should not be there', () => {
    const draft = structuredClone(verified)
    const [gone] = draft.figures.splice(0, 1)
    expect(faults(verified, draft).filter((line) => line.includes(' figures'))).toEqual([
      expect.stringMatching(/^MISS figures: .*read nothing$/),
    ])
    draft.figures.unshift(gone!, { ...gone!, position: 1000 })
    expect(faults(verified, draft).filter((line) => line.includes(' figures'))).toEqual([
      expect.stringMatching(/^FALSE figures: /),
    ])
  })

  test('a section of another kind, a problem that is not read', () => {
    const [, own] = drafts.find(([, { improvementPlan }]) => improvementPlan?.problems.length)!
    const draft = structuredClone(own)
    draft.sections[0]!.kinds = ['TRAINING']
    draft.improvementPlan!.problems.pop()
    expect(
      faults(own, draft)
        .map((line) => line.split(':')[0])
        .filter((line) => !line?.endsWith('pairs')),
    ).toEqual(['WRONG sectionKinds', 'MISS problems'])
  })
})
