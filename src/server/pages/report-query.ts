import { parse } from 'graphql'
import type { ApplicantType, ApplicationChannel, RateBasis } from '../../domain/applications.ts'
import type {
  Comparability,
  FigureBasis,
  FigureOrigin,
  FigureQualifier,
  OrgScope,
} from '../../domain/figures.ts'
import type { FindingSeverity, FindingStatus } from '../../domain/findings.ts'
import type { ApplicationOutcome, OutcomeGroup } from '../../domain/outcomes.ts'
import type { ReportForm } from '../../domain/report-forms.ts'
import type { MeasureKind, Script, SectionKind } from '../../domain/sections.ts'

/*
 * What a report page asks of the graph. It is shown on the page itself, so that a reader can take
 * it from there; the types below it say what it answers.
 */

const FIGURE_PAGE = `fragment FigurePage on FigureConnection {
  totalCount
  pageInfo { hasNextPage endCursor }
  nodes {
    position label column scopeLabel raw value baseValue
    unit { code label english: label(language: EN) }
    qualifier origin basis year scope applicant
    indicator { code label english: label(language: EN) }
    section { position }
    partOf { position }
    shareOf { position }
    evidence { ...Place }
  }
}

fragment Place on Evidence { line start end sha256 }`

/** Everything on the page of a report; of its figures the first hundred. */
export const REPORT_QUERY = `query ReportPage($jurisdiction: String!, $year: Int!) {
  dataset { revision updatedAt licence }
  report(jurisdiction: $jurisdiction, year: $year) {
    id title displayTitle titleYear year form script verified publishedOn dueOn late
    period { start end printed }
    jurisdiction { code fullName urn }
    agency { name }
    document { name sha256 mediaType charset length url text }
    sections {
      position level ordinal heading kinds
      summary english: summary(language: EN)
    }
    applicationBreakdowns {
      scope received carriedIn replied processed closed closedOnTime closedExtended carriedOut
      channels { channel label count figure { position } }
      applicants { applicant received carriedIn processed carriedOut }
      outcomes { outcome group label applicant count share comparability topLevel figure { position } }
      disclosureRate refusalRate rateBasis
    }
    reviewAndLitigation {
      reviews { ...Cases }
      litigation { ...Cases }
      litigationDirect { ...Cases }
      litigationAfterReview { ...Cases }
      complaints { ...Cases }
      appeals { ...Cases }
    }
    figures(first: 100, filterBy: { basis: [YEAR, CUMULATIVE, PRIOR_YEAR, PLANNED] }) { ...FigurePage }
    improvementPlan {
      targetYear
      problems { ordinal summary english: summary(language: EN) evidence { ...Place } }
      measures { ...Item children { ...Item children { ...Item } } }
    }
    findings {
      rule severity status expression left right difference
      message english: message(language: EN)
      figures { position }
    }
  }
}

fragment Cases on CaseCount { total upheld corrected other pending figures { position } }

fragment Item on Measure {
  kind ordinal summary english: summary(language: EN)
  problems { ordinal }
  evidence { ...Place }
}

${FIGURE_PAGE}
`

/** The figures after those, for the few reports that have more than a hundred. */
export const MORE_FIGURES_QUERY = `query MoreFigures($jurisdiction: String!, $year: Int!, $after: String) {
  report(jurisdiction: $jurisdiction, year: $year) {
    figures(first: 100, after: $after, filterBy: { basis: [YEAR, CUMULATIVE, PRIOR_YEAR, PLANNED] }) { ...FigurePage }
  }
}

${FIGURE_PAGE}
`

/** Which years there are, for a page that does not exist. */
export const YEARS_QUERY = `query Years($jurisdiction: String!) {
  jurisdiction(code: $jurisdiction) {
    code fullName
    reports(first: 100, filterBy: { agencyKinds: [GOVERNMENT, TOWNSHIP_GOVERNMENT, SUBDISTRICT_OFFICE, ZONE_COMMITTEE] }) {
      nodes { year displayTitle }
    }
  }
}
`

export const REPORT_DOCUMENT = parse(REPORT_QUERY)
export const MORE_FIGURES_DOCUMENT = parse(MORE_FIGURES_QUERY)
export const YEARS_DOCUMENT = parse(YEARS_QUERY)

export type Place = {
  readonly line: number
  readonly start: number
  readonly end: number
  readonly sha256: string
}
type FigureRef = { readonly position: number }
type Summarised = { readonly summary: string | null; readonly english: string | null }

export type FigureData = {
  readonly position: number
  readonly label: string
  readonly column: string | null
  readonly scopeLabel: string | null
  readonly raw: string
  readonly value: number | null
  readonly baseValue: number | null
  readonly unit: { readonly code: string; readonly label: string; readonly english: string } | null
  readonly qualifier: FigureQualifier
  readonly origin: FigureOrigin
  readonly basis: FigureBasis
  readonly year: number
  readonly scope: OrgScope
  readonly applicant: ApplicantType | null
  readonly indicator: {
    readonly code: string
    readonly label: string
    readonly english: string
  } | null
  readonly section: { readonly position: number } | null
  readonly partOf: FigureRef | null
  readonly shareOf: FigureRef | null
  readonly evidence: Place
}

export type FigurePageData = {
  readonly totalCount: number
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly nodes: readonly FigureData[]
}

export type SectionData = Summarised & {
  readonly position: number
  readonly level: number
  readonly ordinal: string | null
  readonly heading: string
  readonly kinds: readonly SectionKind[]
}

export type BreakdownData = {
  readonly scope: OrgScope
  readonly received: number | null
  readonly carriedIn: number | null
  readonly replied: number | null
  readonly processed: number | null
  readonly closed: number | null
  readonly closedOnTime: number | null
  readonly closedExtended: number | null
  readonly carriedOut: number | null
  readonly channels: readonly {
    readonly channel: ApplicationChannel
    readonly label: string
    readonly count: number | null
    readonly figure: FigureRef
  }[]
  readonly applicants: readonly {
    readonly applicant: ApplicantType
    readonly received: number | null
    readonly carriedIn: number | null
    readonly processed: number | null
    readonly carriedOut: number | null
  }[]
  readonly outcomes: readonly {
    readonly outcome: ApplicationOutcome
    readonly group: OutcomeGroup
    readonly label: string
    readonly applicant: ApplicantType | null
    readonly count: number | null
    readonly share: number | null
    readonly comparability: Comparability
    readonly topLevel: boolean
    readonly figure: FigureRef
  }[]
  readonly disclosureRate: number | null
  readonly refusalRate: number | null
  readonly rateBasis: RateBasis | null
}

export type CasesData = {
  readonly total: number | null
  readonly upheld: number | null
  readonly corrected: number | null
  readonly other: number | null
  readonly pending: number | null
  readonly figures: readonly FigureRef[]
}
export const CASE_KINDS = [
  'reviews',
  'litigation',
  'litigationDirect',
  'litigationAfterReview',
  'complaints',
  'appeals',
] as const
export type ReviewData = { readonly [Kind in (typeof CASE_KINDS)[number]]: CasesData | null }

export type MeasureData = Summarised & {
  readonly kind: MeasureKind
  readonly ordinal: number
  readonly problems: readonly { readonly ordinal: number }[]
  readonly evidence: Place
  readonly children?: readonly MeasureData[]
}

export type PlanData = {
  readonly targetYear: number | null
  readonly problems: readonly (Summarised & {
    readonly ordinal: number
    readonly evidence: Place
  })[]
  readonly measures: readonly MeasureData[]
}

export type FindingData = {
  readonly rule: string
  readonly severity: FindingSeverity
  readonly status: FindingStatus
  readonly expression: string
  readonly left: number | null
  readonly right: number | null
  readonly difference: number | null
  readonly message: string | null
  readonly english: string | null
  readonly figures: readonly FigureRef[]
}

export type ReportData = {
  readonly id: string
  readonly title: string | null
  readonly displayTitle: string
  readonly titleYear: number | null
  readonly year: number
  readonly form: ReportForm
  readonly script: Script
  readonly verified: boolean
  readonly publishedOn: string | null
  readonly dueOn: string | null
  readonly late: boolean | null
  readonly period: {
    readonly start: string | null
    readonly end: string
    readonly printed: boolean
  }
  readonly jurisdiction: { readonly code: string; readonly fullName: string; readonly urn: string }
  readonly agency: { readonly name: string }
  readonly document: {
    readonly name: string
    readonly sha256: string
    readonly mediaType: string
    readonly charset: string
    readonly length: number
    readonly url: string | null
    readonly text: string | null
  }
  readonly sections: readonly SectionData[]
  readonly applicationBreakdowns: readonly BreakdownData[]
  readonly reviewAndLitigation: ReviewData | null
  readonly figures: FigurePageData
  readonly improvementPlan: PlanData | null
  readonly findings: readonly FindingData[]
}

export type DatasetData = {
  readonly revision: number
  readonly updatedAt: string
  readonly licence: string
}
export type ReportAnswer = { readonly dataset: DatasetData; readonly report: ReportData | null }
export type MoreFiguresAnswer = { readonly report: Pick<ReportData, 'figures'> | null }
export type YearsAnswer = {
  readonly jurisdiction: {
    readonly code: string
    readonly fullName: string
    readonly reports: {
      readonly nodes: readonly { readonly year: number; readonly displayTitle: string }[]
    }
  } | null
}
