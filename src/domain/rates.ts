import type { RateBasis } from './applications.ts'
import type { Catalogue } from './catalogue.ts'
import { groupBy } from './group-by.ts'
import { holdingOutcome } from './nesting.ts'
import { APPLICATION_OUTCOMES, groupOf, type OutcomeGroup } from './outcomes.ts'
import type { BreakdownDraft, FigureDraft } from './report-draft.ts'
import { type ReportForm, rowForm, type TabularForm } from './report-forms.ts'
import { isMember } from './vocabulary.ts'

type OutcomeRow = BreakdownDraft['outcomes'][number]

/** The two rates of a breakdown and the count that both are divided by. */
export type Rates = {
  readonly disclosureRate: number | null
  readonly refusalRate: number | null
  readonly rateBasis: RateBasis | null
}

/**
 * The outcomes of a breakdown that are not part of another outcome of the same kind of applicant:
 * those that add up to the whole.
 *
 * @param figures the report's figures, which know what the text makes part of what. Without them
 *   the form alone decides.
 */
export function topLevelOutcomes(
  breakdown: BreakdownDraft,
  form: ReportForm,
  year: number,
  catalogue: Catalogue,
  figures: readonly FigureDraft[] = [],
): ReadonlySet<OutcomeRow> {
  const holders = holdersOf(breakdown.outcomes, form, year, catalogue, figures)
  return new Set(breakdown.outcomes.filter((row) => holders.get(row) === null))
}

/**
 * The rates of a breakdown (all applicants). The denominator is what was processed, else replied,
 * else closed, else the sum of the top-level outcomes when it equals what was received; `rateBasis`
 * names it. A rate is null, never 0, when a part of it is missing. Not missing is a row that the
 * form lacks, and an outcome that a list does not name which adds up to the denominator. What the
 * local form of 2008 refuses in gross (否决公开答复总数) counts without what could not be provided.
 */
export function ratesOf(
  breakdown: BreakdownDraft,
  form: ReportForm,
  year: number,
  catalogue: Catalogue,
  figures: readonly FigureDraft[] = [],
): Rates {
  const outcomes = breakdown.outcomes.filter((row) => row.applicant === null)
  const holders = holdersOf(outcomes, form, year, catalogue, figures)
  const top = outcomes.filter((row) => holders.get(row) === null)
  const sum = sumOfKnown(top)
  const rateBasis = basisOf(breakdown, sum)
  const denominator = denominatorOf(breakdown, rateBasis)
  if (denominator === null || denominator === 0) {
    return { disclosureRate: null, refusalRate: null, rateBasis }
  }
  const complete = sum === denominator
  const rows = rowForm(form, year)
  const rate = (...groups: OutcomeGroup[]) => {
    if (!complete && missingOutcomes(groups, rows, catalogue, outcomes).length > 0) return null
    let numerator = 0
    for (const row of top) {
      if (!groups.includes(groupOf(row.outcome))) continue
      const count = withoutOtherGroups(row, outcomes, holders, form, year, catalogue)
      if (count === null) return null
      numerator += count
    }
    // More than the whole, or reasons for more refusals than there are: the report contradicts
    // itself, which is for the findings to say.
    return numerator < 0 || numerator > denominator ? null : numerator / denominator
  }
  return {
    disclosureRate: rate('GRANTED', 'GRANTED_PARTIAL'),
    refusalRate: rate('REFUSED'),
    rateBasis,
  }
}

/** The share of an outcome in the count that the rates are divided by, 0 to 1; null when unknown. */
export function shareOf(
  outcome: Pick<OutcomeRow, 'count'>,
  breakdown: BreakdownDraft,
  basis: RateBasis | null,
): number | null {
  const denominator = denominatorOf(breakdown, basis)
  if (outcome.count === null || denominator === null || denominator === 0) return null
  return outcome.count > denominator ? null : outcome.count / denominator
}

function basisOf(breakdown: BreakdownDraft, sum: number | null): RateBasis | null {
  if (breakdown.processed !== null) return 'PROCESSED'
  if (breakdown.replied !== null) return 'REPLIED'
  if (breakdown.closed !== null) return 'CLOSED'
  return sum !== null && sum === breakdown.received ? 'OUTCOME_SUM' : null
}

function denominatorOf(breakdown: BreakdownDraft, basis: RateBasis | null): number | null {
  switch (basis) {
    case 'PROCESSED':
      return breakdown.processed
    case 'REPLIED':
      return breakdown.replied
    case 'CLOSED':
      return breakdown.closed
    case 'OUTCOME_SUM':
      return breakdown.received
    case null:
      return null
  }
}

/** Null when no count is known. */
function sumOfKnown(rows: readonly OutcomeRow[]): number | null {
  const known = rows.flatMap(({ count }) => (count === null ? [] : [count]))
  return known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0)
}

/** For each outcome the one that holds it, or null. */
function holdersOf(
  outcomes: readonly OutcomeRow[],
  form: ReportForm,
  year: number,
  catalogue: Catalogue,
  figures: readonly FigureDraft[],
): Map<OutcomeRow, OutcomeRow | null> {
  const rows = rowForm(form, year)
  const byPosition = new Map(figures.map((figure) => [figure.position, figure]))
  const origin = form === 'NARRATIVE' ? ('NARRATIVE' as const) : ('TABLE' as const)
  const nodes = outcomes.map((row) => ({
    row,
    node: byPosition.get(row.figure) ?? {
      ...{ position: row.figure, indicator: row.outcome, origin, partOf: null },
    },
  }))
  const rowAt = new Map(outcomes.map((row) => [row.figure, row]))
  const byApplicant = groupBy(nodes, ({ row }) => row.applicant)
  const siblingsOf = new Map(
    [...byApplicant].map(([applicant, own]) => [applicant, own.map(({ node }) => node)]),
  )
  return new Map(
    nodes.map(({ row, node }) => {
      const siblings = siblingsOf.get(row.applicant) ?? []
      const holder = holdingOutcome(node, siblings, (at) => byPosition.get(at), rows, catalogue)
      return [row, holder === null ? null : (rowAt.get(holder.position) ?? null)]
    }),
  )
}

/**
 * The outcomes of some groups that a form has and the breakdown does not print. A group counts by
 * its own number or, where the form gives it none or the report prints its parts, by its parts.
 */
function missingOutcomes(
  groups: readonly OutcomeGroup[],
  form: TabularForm,
  catalogue: Catalogue,
  printed: readonly OutcomeRow[],
): string[] {
  const isPrinted = (code: string) => printed.some((row) => row.outcome === code)
  const missing = (code: string): string[] => {
    if (isPrinted(code)) return []
    const parts = ownGroup(catalogue.partsOf(form, code), groups)
    const isImplicit = catalogue.rowOf(form, code)?.role === 'subtotal_implicit'
    return isImplicit || parts.some(isPrinted) ? parts.flatMap(missing) : [code]
  }
  const ofForm = catalogue.indicatorsOf(form).map(({ code }) => code)
  return ownGroup(ofForm, groups)
    .filter((code) => !isMember(APPLICATION_OUTCOMES, catalogue.parentOf(form, code)))
    .flatMap(missing)
}

function ownGroup(codes: readonly string[], groups: readonly OutcomeGroup[]): string[] {
  return codes.filter(
    (code) => isMember(APPLICATION_OUTCOMES, code) && groups.includes(groupOf(code)),
  )
}

/**
 * The count of an outcome without the parts that belong to other groups. Only 否决公开答复总数 of
 * the local form has such parts: information that does not exist, is not held, or was not named.
 */
function withoutOtherGroups(
  row: OutcomeRow,
  outcomes: readonly OutcomeRow[],
  holders: ReadonlyMap<OutcomeRow, OutcomeRow | null>,
  form: ReportForm,
  year: number,
  catalogue: Catalogue,
): number | null {
  const group = groupOf(row.outcome)
  const foreign = catalogue
    .partsOf(rowForm(form, year), row.outcome)
    .filter((code) => isMember(APPLICATION_OUTCOMES, code) && groupOf(code) !== group)
  const parts = outcomes.filter((it) => holders.get(it) === row)
  if (row.count === null || row.count === 0 || foreign.length === 0) return row.count
  if (parts.length === 0) {
    // In a sentence, or printed beside 信息不存在 and not around it, 不予公开 is no gross count.
    const isNet = form === 'NARRATIVE' || outcomes.some((it) => foreign.includes(it.outcome))
    return isNet ? row.count : null
  }
  const own = parts.filter((it) => groupOf(it.outcome) === group)
  if (sumOfKnown(parts) === row.count) {
    return own.length > 0 && own.every((it) => it.count === null) ? null : (sumOfKnown(own) ?? 0)
  }
  const others = parts.filter((it) => groupOf(it.outcome) !== group)
  const isKnown = foreign.every((code) =>
    others.some((it) => it.outcome === code && it.count !== null),
  )
  return isKnown ? row.count - (sumOfKnown(others) ?? 0) : null
}
