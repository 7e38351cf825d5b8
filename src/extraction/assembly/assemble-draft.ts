import { createHash } from 'node:crypto'
import { deriveBreakdowns } from '../../domain/breakdowns.ts'
import type { MeasureDraft, ReportDraft } from '../../domain/report-draft.ts'
import type { ReportForm } from '../../domain/report-forms.ts'
import { deriveReviewAndLitigation } from '../../domain/review-and-litigation.ts'
import type { ExtractionInput } from '../extraction.ts'
import type { FactsReading } from '../facts/model.ts'
import type { SectionReading, TableReading } from '../model.ts'
import type { DecodedPage } from '../open-document.ts'
import type { MeasureReading, PlanReading } from '../plan/plan-reading.ts'
import type { SentenceReading } from '../sentences/read-sentences.ts'
import type { Span } from '../text/source-line.ts'
import { brokenSentences } from './broken-sentences.ts'
import { evidenceMaker } from './evidence-maker.ts'
import { figureDrafts } from './figure-drafts.ts'
import { sectionDrafts } from './section-drafts.ts'
import { storableFigures } from './storable-figures.ts'

/** What the steps of reading have made of one document. */
export type Readings = {
  readonly input: ExtractionInput
  readonly decoded: DecodedPage
  readonly facts: FactsReading
  readonly form: ReportForm
  readonly tables: readonly TableReading[]
  readonly sections: readonly SectionReading[]
  readonly sentences: SentenceReading
  readonly plan: PlanReading | null
}

/** Puts what was read together: positions, references, evidence, and what follows from figures. */
export function assembleDraft({
  input,
  decoded,
  facts,
  form,
  tables,
  sections,
  sentences,
  plan,
}: Readings): ReportDraft {
  const { page } = decoded
  const evidenceOf = evidenceMaker(page.text)
  const ownSections = sectionDrafts(sections, evidenceOf)
  const storable = storableFigures([
    ...tables.flatMap((table) => table.figures),
    ...sentences.figures,
  ])
  const figures = figureDrafts(storable.figures, ownSections, facts.year, evidenceOf)
  const report = reportFacts(facts, form, evidenceOf)
  const unread = [
    ...tables.flatMap((table) => table.unread),
    ...sentences.unread,
    ...storable.unread,
  ]
    .filter(({ span, raw }) => span.end > span.start && raw !== '')
    .sort((a, b) => a.span.start - b.span.start)
  return {
    version: 1,
    kind: 'EXTRACTED',
    document: {
      name: input.name,
      sha256: createHash('sha256').update(input.bytes).digest('hex'),
      mediaType: decoded.mediaType,
      charset: decoded.charset,
      length: page.text.length,
      url: input.source?.url ?? null,
      retrievedAt: input.source?.retrievedAt ?? null,
    },
    report,
    sections: ownSections,
    figures,
    applicationBreakdowns: deriveBreakdowns({ report, figures }, input.catalogue),
    reviewAndLitigation: deriveReviewAndLitigation(figures),
    improvementPlan: planOf(plan, evidenceOf),
    reading: {
      brokenOff: brokenSentences(page.blocks, tables, sections).map(evidenceOf),
      cut: page.cuts
        .filter(({ span }) => span.end > span.start)
        .map(({ reason, span }) => ({ reason, evidence: evidenceOf(span) })),
      unread: unread.map(({ raw, reason, span }) => ({ raw, reason, evidence: evidenceOf(span) })),
    },
  }
}

function reportFacts(
  facts: FactsReading,
  form: ReportForm,
  evidenceOf: ReturnType<typeof evidenceMaker>,
): ReportDraft['report'] {
  const { titleSpan, dates, ...rest } = facts
  return {
    jurisdiction: { ...rest.jurisdiction },
    agency: { ...rest.agency },
    title: rest.title,
    titleEvidence: titleSpan === null ? null : evidenceOf(titleSpan),
    titleYear: rest.titleYear,
    year: rest.year,
    period: { ...rest.period },
    publishedOn: rest.publishedOn,
    dates: dates.map(({ kind, date, raw, span }) => ({
      kind,
      date,
      raw,
      evidence: evidenceOf(span),
    })),
    form,
    script: rest.script,
  }
}

function planOf(
  plan: PlanReading | null,
  evidenceOf: (span: Span) => ReturnType<ReturnType<typeof evidenceMaker>>,
): ReportDraft['improvementPlan'] {
  if (plan === null) return null
  return {
    targetYear: plan.targetYear,
    problems: plan.problems.map(({ ordinal, span }) => ({
      ordinal,
      summary: null,
      evidence: evidenceOf(span),
    })),
    measures: measuresOf(plan.measures, evidenceOf),
  }
}

function measuresOf(
  measures: readonly MeasureReading[],
  evidenceOf: ReturnType<typeof evidenceMaker>,
): MeasureDraft[] {
  return measures.map(({ kind, problems, children, span }, index) => ({
    ordinal: index + 1,
    kind,
    problems: [...problems],
    summary: null,
    evidence: evidenceOf(span),
    children: measuresOf(children, evidenceOf),
  }))
}
