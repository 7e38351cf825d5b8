import { hash } from 'node:crypto'
import { deriveBreakdowns } from '../domain/breakdowns.ts'
import type { Catalogue } from '../domain/catalogue.ts'
import { legalDueDate } from '../domain/deadlines.ts'
import type { ReportDraft } from '../domain/report-draft.ts'
import { formInForce } from '../domain/report-forms.ts'
import { deriveReviewAndLitigation } from '../domain/review-and-litigation.ts'
import { evidenceOf } from './document-writer.ts'
import { type PlantedFault, plantFault, reportCells } from './report-cells.ts'
import type { SyntheticBody } from './synthetic-body.ts'
import { SYNTHETIC_ADDRESS, SYNTHETIC_NOTICE } from './synthetic-mark.ts'
import { writeReportText } from './write-report-text.ts'

/** An invented report, with the text that its evidence points into. */
export type SyntheticReport = {
  readonly draft: ReportDraft
  readonly text: string
  /** The figure that was made wrong, by its position, if any was. */
  readonly fault: { readonly figure: number; readonly off: number } | null
}

export type SyntheticOptions = {
  /** The share of reports with one wrong number. */
  readonly faults: number
  /** About 20 figures and little text. */
  readonly headline: boolean
}

/** Invents the report of a body for a year. The same arguments always give the same report. */
export function syntheticReport(
  body: SyntheticBody,
  year: number,
  catalogue: Catalogue,
  { faults, headline }: SyntheticOptions,
): SyntheticReport {
  const form = formInForce(year)
  const { place, agency } = body
  const sound = reportCells(body, year, form, catalogue, headline)
  const chance = body.random('fault', year)
  const planted = chance.next() < faults ? plantFault(sound, chance) : null
  const cells = planted?.cells ?? sound
  const publishedOn = publicationDay(body, year)
  const title = `${agency.name}${year}年政府信息公开工作年度报告(${SYNTHETIC_NOTICE})`
  const written = writeReportText({ body, year, form, cells, title, publishedOn, headline })
  const { text, parts } = written
  const evidence = (stretch: Parameters<typeof evidenceOf>[1]) => evidenceOf(text, stretch)
  const figures = parts.figures.map(({ stretch, ...figure }) => ({
    ...figure,
    evidence: evidence(stretch),
  }))
  const report: ReportDraft['report'] = {
    jurisdiction: {
      code: place.code,
      scheme: place.scheme,
      name: place.name,
      level: place.level,
      parentCode: place.parentCode,
    },
    agency,
    title,
    titleEvidence: evidence(parts.title),
    titleYear: year,
    year,
    period: { start: `${year}-01-01`, end: `${year}-12-31`, printed: true },
    publishedOn,
    dates: parts.dates.map(({ stretch, ...date }) => ({ ...date, evidence: evidence(stretch) })),
    form,
    script: 'HANS',
  }
  const draft: ReportDraft = {
    version: 1,
    kind: 'EXTRACTED',
    document: {
      name: `synthetic-${place.code}-${year}${agency.kind === 'DEPARTMENT' ? `-${agency.name}` : ''}.txt`,
      sha256: hash('sha256', text, 'hex'),
      mediaType: 'text/plain',
      charset: 'utf-8',
      length: text.length,
      url: `${SYNTHETIC_ADDRESS}${place.code}/${year}/${encodeURIComponent(agency.name)}`,
      retrievedAt: null,
    },
    report,
    sections: parts.sections.map(({ stretch, ...section }) => ({
      ...section,
      evidence: evidence(stretch),
    })),
    figures,
    applicationBreakdowns: deriveBreakdowns({ report, figures }, catalogue),
    reviewAndLitigation: deriveReviewAndLitigation(figures),
    improvementPlan: parts.plan && {
      targetYear: year + 1,
      problems: parts.plan.problems.map(({ stretch, ...problem }) => ({
        ...problem,
        evidence: evidence(stretch),
      })),
      measures: parts.plan.measures.map(({ stretch, ...measure }) => ({
        ...measure,
        evidence: evidence(stretch),
      })),
    },
  }
  return { draft, text, fault: planted && faultOf(planted.fault, parts.cellFigures) }
}

function faultOf({ cell, off }: PlantedFault, cellFigures: readonly number[]) {
  return { figure: cellFigures[cell] ?? 0, off }
}

/** Most reports come out in the ten weeks before the legal day, a few after it. */
function publicationDay(body: SyntheticBody, year: number): string {
  const due = new Date(`${legalDueDate(year, body.agency.kind)}T00:00:00Z`)
  const random = body.random('day', year)
  const days = random.next() < 0.06 ? random.whole(1, 60) : -random.whole(0, 29)
  return new Date(due.getTime() + days * 86_400_000).toISOString().slice(0, 10)
}
