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

/* What the queries of report-query.ts answer. */

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
  readonly resourcePath: string
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
      readonly nodes: readonly {
        readonly year: number
        readonly displayTitle: string
        readonly resourcePath: string
      }[]
    }
  } | null
}
