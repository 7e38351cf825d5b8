import { APPLICANT_TYPES, type ApplicationChannel } from './applications.ts'
import type { Catalogue } from './catalogue.ts'
import { byAuthority, countOf } from './counts.ts'
import { type Comparability, ORG_SCOPES, type OrgScope, weakest } from './figures.ts'
import { groupBy } from './group-by.ts'
import { outcomeOf } from './nesting.ts'
import type { BreakdownDraft, FigureDraft, ReportDraft } from './report-draft.ts'
import { rowForm, type TabularForm } from './report-forms.ts'
import { membersOf } from './vocabulary.ts'

/** The counts that the forms since 2019 divide by kind of applicant. */
const APPLICANT_COUNTS = {
  received: 'app.received',
  carriedIn: 'app.carried_in',
  processed: 'app.processed',
  carriedOut: 'app.carried_out',
} as const

/** The counts of a breakdown that have one number, with their indicators. */
const COUNTS = {
  ...APPLICANT_COUNTS,
  replied: 'app.replied',
  closed: 'app.closed',
  closedOnTime: 'app.closed.on_time',
  closedExtended: 'app.closed.extended',
} as const

const APPLICANT_INDICATORS: ReadonlySet<string | null> = new Set(Object.values(APPLICANT_COUNTS))
const COUNT_INDICATORS: ReadonlySet<string | null> = new Set(Object.values(COUNTS))

const CHANNELS: Readonly<Record<string, ApplicationChannel>> = {
  'app.received.in_person': 'IN_PERSON',
  'app.received.online': 'ONLINE',
  'app.received.mail': 'MAIL',
  'app.received.fax': 'FAX',
  'app.received.email': 'EMAIL',
  'app.received.other': 'OTHER',
}

/** The channel that an indicator counts, if any. */
export function channelOf(indicator: string | null): ApplicationChannel | null {
  return indicator === null ? null : (CHANNELS[indicator] ?? null)
}

function isApplicationFigure(figure: Pick<FigureDraft, 'indicator'>): boolean {
  const { indicator } = figure
  return (
    COUNT_INDICATORS.has(indicator) || channelOf(indicator) !== null || outcomeOf(figure) !== null
  )
}

/**
 * The application breakdowns that follow from a report's figures: one for each scope with an
 * application figure of the year, the widest scope first. Where a table and a sentence both give a
 * count of one scope, the table's is used; that they may differ is for the findings.
 */
export function deriveBreakdowns(
  draft: {
    readonly report: Pick<ReportDraft['report'], 'form' | 'year'>
    readonly figures: readonly FigureDraft[]
  },
  catalogue: Catalogue,
): BreakdownDraft[] {
  const form = rowForm(draft.report.form, draft.report.year)
  const figures = draft.figures.filter((it) => it.basis === 'YEAR' && isApplicationFigure(it))
  const byScope = groupBy(figures, (figure) => figure.scope)
  return membersOf(ORG_SCOPES).flatMap((scope) => {
    const ofScope = byScope.get(scope)
    return ofScope === undefined ? [] : [breakdownOf(scope, ofScope, form, catalogue)]
  })
}

/** The breakdown of the widest scope, or `undefined` when there is none. */
export function widestBreakdown<Breakdown extends { readonly scope: OrgScope }>(
  breakdowns: readonly Breakdown[],
): Breakdown | undefined {
  const widths = membersOf(ORG_SCOPES)
  return [...breakdowns].sort((a, b) => widths.indexOf(a.scope) - widths.indexOf(b.scope))[0]
}

function breakdownOf(
  scope: OrgScope,
  figures: readonly FigureDraft[],
  form: TabularForm,
  catalogue: Catalogue,
): BreakdownDraft {
  const totals = figures.filter((figure) => figure.applicant === null)
  const count = (indicator: string) => countOf(preferredFigures(totals, indicator)[0])
  const channels = totals.filter((figure) => channelOf(figure.indicator) !== null)
  const outcomes = figures.filter((figure) => outcomeOf(figure) !== null)
  return {
    scope,
    received: count(COUNTS.received),
    carriedIn: count(COUNTS.carriedIn),
    replied: count(COUNTS.replied),
    processed: count(COUNTS.processed),
    closed: count(COUNTS.closed),
    closedOnTime: count(COUNTS.closedOnTime),
    closedExtended: count(COUNTS.closedExtended),
    carriedOut: count(COUNTS.carriedOut),
    channels: chosen(channels).flatMap((figure) => {
      const channel = channelOf(figure.indicator)
      return channel === null
        ? []
        : [{ channel, label: figure.label, count: countOf(figure), figure: figure.position }]
    }),
    applicants: membersOf(APPLICANT_TYPES).flatMap((applicant) => {
      const own = figures.filter((figure) => figure.applicant === applicant)
      const ownCount = (indicator: string) => countOf(preferredFigures(own, indicator)[0])
      if (!own.some(({ indicator }) => APPLICANT_INDICATORS.has(indicator))) return []
      return [
        {
          applicant,
          received: ownCount(APPLICANT_COUNTS.received),
          carriedIn: ownCount(APPLICANT_COUNTS.carriedIn),
          processed: ownCount(APPLICANT_COUNTS.processed),
          carriedOut: ownCount(APPLICANT_COUNTS.carriedOut),
        },
      ]
    }),
    outcomes: chosen(outcomes).flatMap((figure) => {
      const outcome = outcomeOf(figure)
      if (outcome === null) return []
      return [
        {
          outcome,
          label: figure.label,
          applicant: figure.applicant,
          count: countOf(figure),
          comparability: comparabilityOf(outcome, figure.label, form, catalogue),
          figure: figure.position,
        },
      ]
    }),
  }
}

/** For each indicator and applicant the figures that speak for it, in document order. */
function chosen(figures: readonly FigureDraft[]): FigureDraft[] {
  return [...groupBy(figures, (figure) => `${figure.indicator} ${figure.applicant}`).values()]
    .flatMap((alike) => preferredFigures(alike, alike[0]?.indicator ?? ''))
    .sort((a, b) => a.position - b.position)
}

/**
 * The figures that speak for an indicator: of a table before a sentence, with a number before
 * without. Several stay only when they are different rows of one table, or different parts that
 * one sentence names (免予公开范围1 and 2 are both REFUSED_UNSPECIFIED); the rest are repetitions.
 */
function preferredFigures(figures: readonly FigureDraft[], indicator: string): FigureDraft[] {
  const candidates = figures.filter((figure) => figure.indicator === indicator)
  const [best, second] = [...candidates].sort(byAuthority)
  if (best === undefined || second === undefined) return candidates
  const seen = new Set<string>()
  return candidates.filter((figure) => {
    const isRow = figure.origin === 'TABLE' && figure.column === best.column
    const isPart = figure.partOf !== null && figure.partOf === best.partOf
    if (figure !== best && (figure.origin !== best.origin || !(isRow || isPart))) return false
    const repeated = figure !== best && (figure.label === best.label || seen.has(figure.label))
    seen.add(figure.label)
    return !repeated
  })
}

function comparabilityOf(
  outcome: string,
  label: string,
  form: TabularForm,
  catalogue: Catalogue,
): Comparability {
  const row = catalogue.rowOf(form, outcome, label)
  if (row?.comparability) return row.comparability
  // The form in force has no such row: the words are an older or newer form's, at best alike.
  return weakest([catalogue.indicators.get(outcome)?.comparability ?? 'NONE', 'BROAD'])
}
