import { loadCatalogue } from '../../src/data/catalogue-file.ts'
import type { ApplicantType } from '../../src/domain/applications.ts'
import { deriveBreakdowns } from '../../src/domain/breakdowns.ts'
import { evaluateReport, type FindingDraft } from '../../src/domain/evaluate.ts'
import type { FigureDraft, ReportDraft, SectionDraft } from '../../src/domain/report-draft.ts'
import type { ReportForm } from '../../src/domain/report-forms.ts'
import { deriveReviewAndLitigation } from '../../src/domain/review-and-litigation.ts'
import type { SectionKind } from '../../src/domain/sections.ts'

export const catalogue = loadCatalogue()

/** What a test says about a figure beside its indicator and number. */
export type FigureOptions = Partial<Omit<FigureDraft, 'position' | 'evidence' | 'value'>> & {
  /** Characters between this figure and the one before it. */
  readonly gap?: number
}

export type DraftBuilder = {
  /** Adds a sentence's figure; returns its position. `null` is a marker, `'none'` said in words. */
  say(indicator: string | null, value: Printed, options?: FigureOptions): number
  /** Adds a table cell; returns its position. */
  cell(indicator: string | null, value: Printed, options?: FigureOptions): number
  section(kind: SectionKind): void
  draft(overrides?: Partial<ReportDraft['report']>): ReportDraft
  findings(overrides?: Partial<ReportDraft['report']>, previous?: ReportDraft): FindingDraft[]
}
/** A number, a raw text with 余 or 约, nothing, or none in words. */
type Printed = number | string | null

const SHA256 = 'a'.repeat(64)

/** A draft written by hand, figure by figure; what follows from the figures is derived. */
export function buildDraft(form: ReportForm, year: number): DraftBuilder {
  const figures: FigureDraft[] = []
  const sections: SectionDraft[] = []
  let cursor = 0
  const add = (
    origin: FigureDraft['origin'],
    indicator: string | null,
    printed: Printed,
    { gap = 1, ...options }: FigureOptions = {},
  ): number => {
    const position = figures.length + 1
    const start = cursor + gap
    cursor = start + 8
    figures.push({
      position,
      section: null,
      indicator,
      label: indicator ?? '某类信息',
      column: null,
      scopeLabel: null,
      unit: null,
      origin,
      basis: 'YEAR',
      year,
      scope: 'WHOLE',
      applicant: null,
      partOf: null,
      shareOf: null,
      ...readPrinted(printed),
      ...options,
      evidence: { start, end: cursor, line: 1, sha256: SHA256 },
    })
    return position
  }
  const draft = (overrides: Partial<ReportDraft['report']> = {}): ReportDraft => {
    const report: ReportDraft['report'] = {
      jurisdiction: {
        code: '320481',
        scheme: 'GB_T_2260',
        name: '测试市',
        level: 'COUNTY',
        parentCode: '320400',
      },
      agency: { name: '测试市人民政府', kind: 'GOVERNMENT' },
      title: null,
      titleEvidence: null,
      titleYear: null,
      year,
      period: { start: `${year}-01-01`, end: `${year}-12-31`, printed: false },
      publishedOn: null,
      dates: [],
      form,
      script: 'HANS',
      ...overrides,
    }
    return {
      version: 1,
      kind: 'VERIFIED',
      document: {
        name: 'report.txt',
        sha256: SHA256,
        mediaType: 'text/plain',
        charset: 'utf-8',
        length: cursor + 1,
        url: null,
        retrievedAt: null,
      },
      report,
      sections: [...sections],
      figures: structuredClone(figures),
      applicationBreakdowns: deriveBreakdowns({ report, figures }, catalogue),
      reviewAndLitigation: deriveReviewAndLitigation(figures),
      improvementPlan: null,
    }
  }
  return {
    say: (indicator, value, options) => add('NARRATIVE', indicator, value, options),
    cell: (indicator, value, options) => add('TABLE', indicator, value, options),
    section: (kind) => {
      const start = cursor + 1
      cursor += 4
      sections.push({
        position: sections.length + 1,
        level: 1,
        parent: null,
        ordinal: null,
        heading: kind,
        kinds: [kind],
        summary: null,
        evidence: { start, end: cursor, line: 1, sha256: SHA256 },
      })
    },
    draft,
    findings: (overrides, previous) =>
      evaluateReport({ draft: draft(overrides), catalogue, previous }),
  }
}

function readPrinted(printed: Printed): Pick<FigureDraft, 'value' | 'raw' | 'qualifier'> {
  if (printed === null) return { value: null, raw: '/', qualifier: 'NOT_REPORTED' }
  if (printed === 'none') return { value: 0, raw: '未发生', qualifier: 'STATED_NONE' }
  if (typeof printed === 'number')
    return { value: printed, raw: String(printed), qualifier: 'EXACT' }
  const digits = /[\d.]+/.exec(printed)?.[0] ?? ''
  const value = digits === '' ? null : Number(digits) * (printed.includes('万') ? 10_000 : 1)
  const isMore = /[余多]|以上/.test(printed)
  const isAbout = /[约近数]/.test(printed)
  const qualifier = isAbout ? 'APPROXIMATE' : isMore ? 'AT_LEAST' : 'EXACT'
  return { value, raw: printed, qualifier }
}

/** Columns of the 2019 and 2021 tables, the total last. */
export const COLUMNS: readonly (ApplicantType | null)[] = [
  'NATURAL_PERSON',
  'COMMERCIAL',
  'RESEARCH',
  'SOCIAL_WELFARE',
  'LEGAL_SERVICE',
  'OTHER_ORGANISATION',
  null,
]

/** Adds a row of the application table: one number a column. */
export function matrixRow(
  builder: DraftBuilder,
  indicator: string,
  values: readonly Printed[],
): void {
  for (const [at, value] of values.entries()) {
    const applicant = COLUMNS[at] ?? null
    builder.cell(indicator, value, { applicant, column: applicant ?? '总计' })
  }
}

/** The rows of results of the 2021 table. */
export const RESULTS_2021 = [
  'GRANTED',
  'GRANTED_PARTIAL',
  'REFUSED_STATE_SECRET',
  'REFUSED_LEGAL_PROHIBITION',
  'REFUSED_SECURITY_STABILITY',
  'REFUSED_THIRD_PARTY',
  'REFUSED_INTERNAL_AFFAIRS',
  'REFUSED_PROCESS_INFO',
  'REFUSED_ENFORCEMENT_FILE',
  'REFUSED_ADMIN_QUERY',
  'UNAVAILABLE_NOT_HELD',
  'UNAVAILABLE_NEEDS_CREATION',
  'UNAVAILABLE_UNCLEAR',
  'NOT_PROCESSED_PETITION',
  'NOT_PROCESSED_REPEAT',
  'NOT_PROCESSED_PUBLICATION',
  'NOT_PROCESSED_EXCESSIVE',
  'NOT_PROCESSED_RECONFIRM',
  'OTHER_CORRECTION_OVERDUE',
  'OTHER_FEE_OVERDUE',
  'OTHER_UNSPECIFIED',
] as const

/** Findings in short: `rule status left right`. */
export function inShort(findings: readonly FindingDraft[]): string[] {
  return findings.map(({ rule, status, left, right }) => `${rule} ${status} ${left} ${right}`)
}

/** Findings with a status, in short. */
export function withStatus(findings: readonly FindingDraft[], status: string): string[] {
  return inShort(findings.filter((finding) => finding.status === status))
}

/** Findings of one rule, in short. */
export function ofRule(findings: readonly FindingDraft[], rule: string): string[] {
  return inShort(findings.filter((finding) => finding.rule === rule))
}
