import type { Prisma } from '../data/generated/prisma/client.ts'
import { partId, stableId } from '../data/ids.ts'
import type { ReportRows } from '../data/report-writer.ts'
import { widestBreakdown } from '../domain/breakdowns.ts'
import type { Catalogue } from '../domain/catalogue.ts'
import { isLate, legalDueDate } from '../domain/deadlines.ts'
import type { FindingDraft } from '../domain/evaluate.ts'
import type { Evidence } from '../domain/evidence.ts'
import { baseValueOf } from '../domain/figures.ts'
import { groupOf } from '../domain/outcomes.ts'
import { agencyKey } from '../domain/places.ts'
import { ratesOf, shareOf, topLevelOutcomes } from '../domain/rates.ts'
import type { BreakdownDraft, MeasureDraft, ReportDraft } from '../domain/report-draft.ts'
import { findingRows } from './finding-rows.ts'
import { figureIds, partIds, sectionIds } from './part-ids.ts'

/** The rows that follow from a draft alone: not what search knows, its history and revision. */
export type DerivedRows = Omit<ReportRows, 'report' | 'searchEntries' | 'previousDocuments'> & {
  readonly report: Omit<ReportRows['report'], 'revision' | 'updatedAt'>
}

/** What the rows of a report follow from. */
export type RowSource = {
  readonly draft: ReportDraft
  readonly findings: readonly FindingDraft[]
  readonly catalogue: Catalogue
  /** The draft as it is kept. */
  readonly json: string
  readonly draftSha256: string
}

function evidenceColumns(documentId: string, evidence: Evidence) {
  return {
    documentId,
    evidenceStart: evidence.start,
    evidenceEnd: evidence.end,
    evidenceLine: evidence.line,
    evidenceSha256: evidence.sha256,
  }
}

const day = (date: string) => new Date(`${date}T00:00:00Z`)
const OWN_GOVERNMENT: ReadonlySet<string> = new Set([
  'GOVERNMENT',
  'ZONE_COMMITTEE',
  'TOWNSHIP_GOVERNMENT',
  'SUBDISTRICT_OFFICE',
])

/** The row of the body that issued a report. */
export function agencyRow({
  jurisdiction,
  agency: { name, kind },
}: Pick<ReportDraft['report'], 'jurisdiction' | 'agency'>): ReportRows['agency'] {
  const id = stableId('Agency', jurisdiction.code, agencyKey(jurisdiction, { name, kind }))
  return { id, jurisdictionCode: jurisdiction.code, name, kind }
}

/** Maps a draft and the findings on it to rows. Pure: the same draft gives the same rows. */
export function reportRows(source: RowSource): DerivedRows {
  const { draft, catalogue } = source
  const facts = draft.report
  const code = facts.jurisdiction.code
  const issuer = agencyKey(facts.jurisdiction, facts.agency)
  const agency = agencyRow(facts)
  const reportId = stableId('Report', code, issuer, facts.year)
  const documentId = stableId('SourceDocument', draft.document.sha256)
  const planId = partId(reportId, 'ImprovementPlan')
  const sectionId = sectionIds(reportId, draft.sections)
  const figureId = figureIds(reportId, draft.figures)
  const problemId = partIds('Problem', reportId, draft.improvementPlan?.problems ?? [])
  const due = legalDueDate(facts.year, facts.agency.kind)
  const breakdowns = breakdownRows(draft, catalogue, reportId, figureId)
  const widest = breakdowns.find(({ row }) => row.widest)?.row

  return {
    agency,
    document: {
      ...draft.document,
      id: documentId,
      retrievedAt:
        draft.document.retrievedAt === null ? null : new Date(draft.document.retrievedAt),
    },
    report: {
      id: reportId,
      agencyId: agency.id,
      jurisdictionCode: code,
      documentId,
      year: facts.year,
      title: facts.title,
      titleStart: facts.titleEvidence?.start ?? null,
      titleEnd: facts.titleEvidence?.end ?? null,
      titleLine: facts.titleEvidence?.line ?? null,
      titleSha256: facts.titleEvidence?.sha256 ?? null,
      titleYear: facts.titleYear,
      periodStart: facts.period.start === null ? null : day(facts.period.start),
      periodEnd: day(facts.period.end),
      periodPrinted: facts.period.printed,
      publishedOn: facts.publishedOn === null ? null : day(facts.publishedOn),
      dueOn: day(due),
      late: isLate(facts.publishedOn, due),
      form: facts.form,
      script: facts.script,
      verified: draft.kind === 'VERIFIED',
      principal: OWN_GOVERNMENT.has(facts.agency.kind),
      applicationsReceived: widest?.received ?? null,
      disclosureRate: widest?.disclosureRate ?? null,
      draftSha256: source.draftSha256,
    },
    dates: facts.dates.map(({ kind, date, raw, evidence }, index) => ({
      id: partId(reportId, 'PrintedDate', index + 1),
      reportId,
      position: index + 1,
      kind,
      date: day(date),
      raw,
      ...evidenceColumns(documentId, evidence),
    })),
    sections: draft.sections.map((section) => ({
      id: sectionId(section.position),
      reportId,
      parentId: section.parent === null ? null : sectionId(section.parent),
      position: section.position,
      level: section.level,
      ordinal: section.ordinal,
      heading: section.heading,
      kinds: section.kinds,
      summaryZh: section.summary?.zhHans ?? null,
      summaryEn: section.summary?.en ?? null,
      ...evidenceColumns(documentId, section.evidence),
    })),
    figures: draft.figures.map((figure) => ({
      id: figureId(figure.position),
      reportId,
      jurisdictionCode: code,
      sectionId: figure.section === null ? null : sectionId(figure.section),
      indicatorCode: figure.indicator,
      // One by one: copying the rest of an object takes ten times as long.
      position: figure.position,
      label: figure.label,
      column: figure.column,
      scopeLabel: figure.scopeLabel,
      raw: figure.raw,
      value: figure.value,
      baseValue: baseValueOf(figure.value, figure.unit),
      unit: figure.unit,
      qualifier: figure.qualifier,
      origin: figure.origin,
      basis: figure.basis,
      year: figure.year,
      scope: figure.scope,
      applicant: figure.applicant,
      partOfId: figure.partOf === null ? null : figureId(figure.partOf),
      shareOfId: figure.shareOf === null ? null : figureId(figure.shareOf),
      ...evidenceColumns(documentId, figure.evidence),
    })),
    breakdowns: breakdowns.map(({ row }) => row),
    channels: breakdowns.flatMap(({ channels }) => channels),
    applicants: breakdowns.flatMap(({ applicants }) => applicants),
    outcomes: breakdowns.flatMap(({ outcomes }) => outcomes),
    plan: draft.improvementPlan && {
      id: planId,
      reportId,
      targetYear: draft.improvementPlan.targetYear,
    },
    problems: (draft.improvementPlan?.problems ?? []).map(({ ordinal, summary, evidence }) => ({
      id: problemId(ordinal),
      planId,
      ordinal,
      summaryZh: summary?.zhHans ?? null,
      summaryEn: summary?.en ?? null,
      ...evidenceColumns(documentId, evidence),
    })),
    ...measureRows(draft, { reportId, planId, documentId, problemId }),
    storedDraft: { reportId, json: source.json },
    ...findingRows(reportId, draft, source.findings, figureId),
  }
}

function breakdownRows(
  draft: ReportDraft,
  catalogue: Catalogue,
  reportId: string,
  figureId: (position: number) => string,
) {
  const widest = widestBreakdown(draft.applicationBreakdowns)
  return draft.applicationBreakdowns.map((breakdown: BreakdownDraft) => {
    const { scope, channels, applicants, outcomes, ...counts } = breakdown
    const id = partId(reportId, 'ApplicationBreakdown', scope)
    const rates = ratesOf(breakdown, draft.report.form, draft.report.year, catalogue, draft.figures)
    const topLevel = topLevelOutcomes(
      breakdown,
      draft.report.form,
      draft.report.year,
      catalogue,
      draft.figures,
    )
    return {
      row: { id, reportId, scope, widest: breakdown === widest, ...counts, ...rates },
      channels: channels.map(({ channel, label, count, figure }, index) => ({
        id: partId(id, 'ChannelCount', index + 1),
        breakdownId: id,
        position: index + 1,
        channel,
        label,
        count,
        figureId: figureId(figure),
      })),
      applicants: applicants.map((row) => ({
        id: partId(id, 'ApplicantCount', row.applicant),
        breakdownId: id,
        ...row,
      })),
      outcomes: outcomes.map((row, index) => ({
        id: partId(id, 'OutcomeCount', index + 1),
        breakdownId: id,
        position: index + 1,
        outcome: row.outcome,
        group: groupOf(row.outcome),
        label: row.label,
        applicant: row.applicant,
        count: row.count,
        share: shareOf(row, breakdown, rates.rateBasis),
        comparability: row.comparability,
        topLevel: topLevel.has(row),
        figureId: figureId(row.figure),
      })),
    }
  })
}

type MeasureKeys = {
  readonly reportId: string
  readonly planId: string
  readonly documentId: string
  readonly problemId: (ordinal: number) => string
}

function measureRows(draft: ReportDraft, { reportId, planId, documentId, problemId }: MeasureKeys) {
  const measures: Prisma.MeasureCreateManyInput[] = []
  const pairs: Array<{ measureId: string; problemId: string }> = []
  const all = flatten(draft.improvementPlan?.measures ?? [])
  const idOf = partIds('Measure', reportId, all)
  const add = (list: readonly MeasureDraft[], parentId: string | null) => {
    for (const { ordinal, kind, summary, evidence, problems, children } of list) {
      const id = idOf(measures.length + 1)
      measures.push({
        id,
        planId,
        parentId,
        position: measures.length + 1,
        ordinal,
        kind,
        summaryZh: summary?.zhHans ?? null,
        summaryEn: summary?.en ?? null,
        ...evidenceColumns(documentId, evidence),
      })
      for (const problem of problems) pairs.push({ measureId: id, problemId: problemId(problem) })
      add(children, id)
    }
  }
  add(draft.improvementPlan?.measures ?? [], null)
  return { measures, pairs }
}

/** Measures with those below them, in the order of the document. */
function flatten(measures: readonly MeasureDraft[]): MeasureDraft[] {
  return measures.flatMap((measure) => [measure, ...flatten(measure.children)])
}
