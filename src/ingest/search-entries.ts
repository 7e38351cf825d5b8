import type { Prisma } from '../data/generated/prisma/client.ts'
import { partId, stableId } from '../data/ids.ts'
import type { AgencyKind } from '../domain/places.ts'
import { readableText, sectionBody } from '../domain/readable-text.ts'
import { displayTitle } from '../domain/report-titles.ts'
import { baseRank } from '../domain/search.ts'
import { kindNumber, placeNumber, termNumbers, yearNumber } from '../domain/search-numbers.ts'
import { foldText } from '../domain/text-folding.ts'

export type SearchEntryRow = Prisma.SearchEntryCreateManyInput

type Target = Pick<
  SearchEntryRow,
  'kind' | 'jurisdictionCode' | 'reportId' | 'sectionId' | 'problemId' | 'measureId' | 'year'
>
/** Codes of a place and of all above it. */
type Lineage = readonly string[]

/** What search knows of one thing. `texts` that are missing or empty are left out. */
export function searchEntry(
  target: Target,
  lineage: Lineage,
  key: string,
  title: string,
  texts: ReadonlyArray<string | null | undefined>,
): SearchEntryRow {
  const body = texts.filter((text) => text !== null && text !== undefined && text !== '').join('\n')
  const whole = `${title}\n${body}`
  return {
    ...target,
    // Of a report's entries the key is the id of what is found.
    id:
      target.reportId == null
        ? stableId('SearchEntry', target.kind, key)
        : partId(key, 'SearchEntry'),
    title,
    body,
    titleLength: [...title].length,
    folded: foldText(whole),
    baseRank: baseRank(target.kind, target.year),
    terms: [
      ...termNumbers(whole),
      kindNumber(target.kind),
      ...(target.year == null ? [] : [yearNumber(target.year)]),
      ...lineage.map(placeNumber),
    ],
  }
}

type Span = { readonly evidenceStart: number; readonly evidenceEnd: number }
type Summarised = Span & {
  readonly id: string
  readonly summaryZh?: string | null
  readonly summaryEn?: string | null
}

/** The rows of a report that search knows of. */
export type SearchableReport = {
  readonly report: {
    readonly id: string
    readonly jurisdictionCode: string
    readonly year: number
    readonly title?: string | null
  }
  readonly agency: { readonly name: string; readonly kind: AgencyKind }
  readonly place: {
    readonly name: string
    readonly fullName: string
    readonly lineage: Lineage
  }
  readonly sections: ReadonlyArray<
    Summarised & {
      readonly parentId?: string | null
      readonly ordinal?: string | null
      readonly heading: string
    }
  >
  readonly problems: readonly Summarised[]
  readonly measures: ReadonlyArray<Summarised & { readonly parentId?: string | null }>
}

/**
 * What search knows of one report: its title, sections, problems and measures, with their source
 * text where it is loaded.
 */
export function reportSearchEntries(
  source: SearchableReport,
  text: string | null,
  mediaType: string,
): SearchEntryRow[] {
  const { report, agency, place, sections, problems, measures } = source
  const base = { jurisdictionCode: report.jurisdictionCode, reportId: report.id, year: report.year }
  const slice = (start: number, end: number) => text?.slice(start, end) ?? ''
  const readable = (start: number, end: number) => readableText(slice(start, end), mediaType)
  const parents = new Set(measures.map(({ parentId }) => parentId))
  const title = displayTitle(report.title ?? null, place.name, agency, report.year)
  return [
    searchEntry({ ...base, kind: 'REPORT' }, place.lineage, report.id, title, [
      place.fullName,
      agency.name,
    ]),
    ...sections.map((section) => {
      const { id, ordinal, heading, summaryZh, summaryEn } = section
      const body = sectionBody(
        slice(section.evidenceStart, ownEnd(section, sections)),
        ordinal ?? null,
        heading,
        mediaType,
      )
      return searchEntry({ ...base, kind: 'SECTION', sectionId: id }, place.lineage, id, heading, [
        summaryZh,
        summaryEn,
        body,
      ])
    }),
    ...problems.map(({ id, summaryZh, summaryEn, evidenceStart, evidenceEnd }) => {
      const texts = [summaryZh, summaryEn, readable(evidenceStart, evidenceEnd)]
      return searchEntry({ ...base, kind: 'PROBLEM', problemId: id }, place.lineage, id, '', texts)
    }),
    ...measures.map(({ id, summaryZh, summaryEn, evidenceStart, evidenceEnd }) => {
      // What has parts is found by its summary, its parts by their text.
      const own = parents.has(id) ? '' : readable(evidenceStart, evidenceEnd)
      return searchEntry({ ...base, kind: 'MEASURE', measureId: id }, place.lineage, id, '', [
        summaryZh,
        summaryEn,
        own,
      ])
    }),
  ]
}

/** Where a section’s own text ends: at its first subsection, so that a hit names the innermost. */
function ownEnd(
  section: SearchableReport['sections'][number],
  sections: SearchableReport['sections'],
): number {
  const inner = sections
    .filter(({ parentId }) => parentId === section.id)
    .map(({ evidenceStart }) => evidenceStart)
  return Math.max(section.evidenceStart, Math.min(section.evidenceEnd, ...inner))
}
