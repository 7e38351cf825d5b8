import type { Gazetteer } from '../../domain/jurisdiction-names.ts'
import { foldText, scriptOf } from '../../domain/text-folding.ts'
import type { Block, Page, SectionReading } from '../model.ts'
import type { SourceLine } from '../text/source-line.ts'
import { documentDates, publicationOf } from './dates.ts'
import { otherGenre } from './genre.ts'
import { findIssuer } from './issuer.ts'
import { issuerSources } from './issuer-sources.ts'
import { type Facts, type Rejection, rejected } from './model.ts'
import { findPeriod } from './period.ts'
import type { ClueZone } from './place-clues.ts'
import { findTitle, type ReportTitle } from './report-title.ts'
import { severalReports } from './several-reports.ts'
import { yearCovered } from './year-covered.ts'

export type FactsInput = {
  readonly page: Page
  readonly sections: readonly SectionReading[]
  /** The name of the file, which may name issuer and year. */
  readonly name: string
  readonly gazetteer: Gazetteer
  readonly overrides?: { readonly jurisdiction?: string; readonly year?: number }
}

/** How much of the text tells its script, in code units. */
const SCRIPT_SAMPLE = 20_000

/**
 * The facts of a report: issuer, jurisdiction, title, years, period, dates, script. Rejected when
 * the document is no annual report, when no year can be told, or when no listed place, or more than
 * one, fits its issuer.
 */
export function readFacts(input: FactsInput): Facts | Rejection {
  const { page, sections, name, gazetteer, overrides } = input
  const title = findTitle(page)
  const genre = otherGenre(page, title)
  if (genre !== null) {
    return rejected(
      `not an annual report on government information disclosure; it seems to be ${genre}`,
      'Leave it out; of a page with several documents, save the report by itself.',
    )
  }
  const titles = severalReports(page, title, sections)
  if (titles.length > 0) {
    return rejected(
      `the file holds ${titles.length} reports: ${titles.slice(0, 4).join('; ')}`,
      'Give each report a file of its own.',
    )
  }
  const lines = textLines(page.blocks)
  const script = scriptOf(sample(lines))
  const printed = findPeriod(lines, title?.year ?? null)
  const siteDates = documentDates(page, title, sections)
  const titleYear = title?.year ?? null
  const covered = yearCovered(
    { printed, titleYear, lines, dates: siteDates, name },
    overrides?.year,
  )
  if ('outcome' in covered) return covered
  const { year } = covered
  const issuer = findIssuer({
    sources: issuerSources(page, title, sections, name, script),
    zones: once(() => clueZones(page, title, sections, name)),
    gazetteer,
    year,
    jurisdiction: overrides?.jurisdiction,
  })
  if ('outcome' in issuer) return issuer
  const { agency, jurisdiction, notes } = issuer
  const period = printed ?? { start: `${year}-01-01`, end: `${year}-12-31`, printed: false }
  const dates = [...siteDates, ...(printed?.dates ?? [])].sort(
    (a, b) => a.span.start - b.span.start,
  )
  return {
    outcome: 'read',
    notes: [...covered.notes, ...notes],
    facts: {
      agency,
      jurisdiction,
      title: title?.text ?? null,
      titleSpan: title?.span ?? null,
      titleYear,
      year,
      period: { start: period.start, end: period.end, printed: period.printed },
      publishedOn: publicationOf(siteDates, period.end),
      dates,
      script,
    },
  }
}

/** No report has more lines. */
const MOST_LINES = 20_000

function textLines(blocks: readonly Block[]): SourceLine[] {
  return blocks
    .slice(0, MOST_LINES)
    .flatMap((block) => (block.type === 'paragraph' ? [block.line] : []))
}

function sample(lines: readonly SourceLine[]): string {
  let text = ''
  for (const line of lines) {
    if (text.length > SCRIPT_SAMPLE) break
    text += line.text
  }
  return text
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** The parts of the document that may name the issuer's place, by what they weigh. */
function clueZones(
  page: Page,
  title: ReportTitle | null,
  sections: readonly SectionReading[],
  name: string,
): ClueZone[] {
  const compact = (text: string) => foldText(text).replaceAll(' ', '')
  const blocks = (from: number, to: number) =>
    compact(
      page.blocks
        .slice(from, to)
        .flatMap((block) => (block.type === 'paragraph' ? [block.line.text] : []))
        .join('\n'),
    )
  const metadata = page.metadata.filter(({ kind }) => kind === 'PUBLISHER' || kind === 'TITLE')
  const cuts = page.cuts
    .filter(({ reason }) => reason !== 'RELATED' && reason !== 'LEAD')
    .map(({ span }) => page.text.slice(span.start, Math.min(span.end, span.start + 2000)))
  const first = sections.find(({ kinds }) => !kinds.includes('PREAMBLE'))?.fromBlock ?? 4
  const signed = sections.filter(
    ({ kinds, heading }) => kinds.includes('BOILERPLATE') && heading === '',
  )
  return [
    { text: compact(title?.text ?? ''), weight: 6 },
    { text: compact(metadata.map(({ value }) => value).join('\n')), weight: 5 },
    {
      text: signed.map(({ fromBlock, toBlock }) => blocks(fromBlock, toBlock)).join('\n'),
      weight: 5,
    },
    { text: compact(name), weight: 4 },
    { text: blocks(0, Math.max(first, 1)), weight: 4 },
    { text: compact(cuts.join('\n')), weight: 3 },
    { text: blocks(first, page.blocks.length), weight: 1 },
  ]
}
