import type { ApplicantType } from '../applications.ts'
import type { Catalogue } from '../catalogue.ts'
import type { FigureOrigin, OrgScope } from '../figures.ts'
import { groupBy } from '../group-by.ts'
import { holdingOutcome, outcomeOf } from '../nesting.ts'
import type { FigureDraft, ReportDraft } from '../report-draft.ts'
import { rowForm, type TabularForm } from '../report-forms.ts'

/** Figures that may be added and compared as they are: of one table column or of the sentences. */
export type Context = {
  readonly origin: FigureOrigin
  readonly scope: OrgScope
  readonly applicant: ApplicantType | null
  readonly figures: readonly FigureDraft[]
}

/** The figures of the year, found by what the checks ask for. */
export type FigureIndex = {
  readonly form: TabularForm
  readonly catalogue: Catalogue
  readonly figures: readonly FigureDraft[]
  readonly contexts: readonly Context[]
  at(position: number | null): FigureDraft | undefined
  contextOf(figure: FigureDraft): Context
  find(context: Context, indicator: string): readonly FigureDraft[]
  /**
   * The figure of an indicator, where a context has one. Where sentences give several numbers for
   * it, none can be taken for the one that a rule means.
   */
  single(context: Context, indicator: string): FigureDraft | undefined
  /** The figures of a table that give the same thing for the same scope and applicants. */
  cellsOf(figure: FigureDraft): readonly FigureDraft[]
  /** Whether another sentence gives that value for the same thing. */
  isSaidElsewhere(figure: FigureDraft, value: number | null): boolean
  /** The percentages that are printed as the share of a figure, in document order. */
  sharesOf(figure: FigureDraft): readonly FigureDraft[]
  /** The figures that the text or the form makes direct parts of a figure. */
  childrenOf(figure: FigureDraft): FigureDraft[]
  /** Whether a figure is, directly or further down, part of another. */
  isWithin(figure: FigureDraft, whole: FigureDraft): boolean
  /** What a figure is part of, directly or further down: the nearest first. */
  wholesOf(figure: FigureDraft): FigureDraft[]
  /** The outcome figures of a context that a figure holds; those that none holds for null. */
  outcomesOf(context: Context, holder: FigureDraft | null): readonly FigureDraft[]
}

/** Indexes the figures of a report's own year; checks use no others. */
export function indexFigures(
  draft: Pick<ReportDraft, 'report' | 'figures'>,
  catalogue: Catalogue,
): FigureIndex {
  const form = rowForm(draft.report.form, draft.report.year)
  const figures = draft.figures
    .filter((figure) => figure.basis === 'YEAR')
    .sort((a, b) => a.position - b.position)
  const byPosition = new Map(draft.figures.map((figure) => [figure.position, figure]))
  const at = (position: number | null) => (position === null ? undefined : byPosition.get(position))
  const key = (it: Pick<FigureDraft, 'origin' | 'scope' | 'applicant'>) =>
    `${it.origin} ${it.scope} ${it.applicant}`
  const groups = groupBy(figures, key)
  const contexts: Context[] = [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    return [
      { origin: first.origin, scope: first.scope, applicant: first.applicant, figures: group },
    ]
  })
  const byKey = new Map(contexts.map((context) => [key(context), context]))
  const contextOf = (figure: FigureDraft): Context =>
    byKey.get(key(figure)) ?? { ...figure, figures: [figure] }
  const children = groupBy(figures, (figure) => figure.partOf)
  const shares = groupBy(
    figures.filter(({ unit }) => unit === 'PERCENT'),
    (figure) => figure.shareOf,
  )
  const byIndicator = new Map(
    contexts.map((context) => [context, groupBy(context.figures, ({ indicator }) => indicator)]),
  )
  const find: FigureIndex['find'] = (context, indicator) =>
    byIndicator.get(context)?.get(indicator) ?? []
  // Of each outcome the first two: one of them is not the figure whose holder is sought.
  const outcomes = new Map(
    [...byIndicator].map(([context, groups]) => [
      context,
      [...groups].flatMap(([indicator, group]) =>
        outcomeOf({ indicator }) === null ? [] : group.slice(0, 2),
      ),
    ]),
  )
  const same = (figure: FigureDraft, origin: FigureOrigin) => {
    const context = byKey.get(key({ ...figure, origin }))
    return context === undefined || figure.indicator === null ? [] : find(context, figure.indicator)
  }
  const spoken = new Map<readonly FigureDraft[], Map<number | null, FigureDraft[]>>()
  const wholesOf = (figure: FigureDraft): FigureDraft[] => {
    const wholes = new Map<number, FigureDraft>()
    for (let up = at(figure.partOf); up && !wholes.has(up.position); up = at(up.partOf)) {
      wholes.set(up.position, up)
    }
    return [...wholes.values()]
  }
  const held = new Map<Context, ReadonlyMap<number | null, FigureDraft[]>>()
  const holdersIn = (context: Context) =>
    groupBy(
      context.figures.filter((figure) => outcomeOf(figure) !== null),
      (figure) => {
        const siblings = outcomes.get(context) ?? []
        return holdingOutcome(figure, siblings, at, form, catalogue)?.position ?? null
      },
    )
  return {
    form,
    catalogue,
    figures,
    contexts,
    at,
    contextOf,
    find,
    single: (context, indicator) => {
      const found = find(context, indicator)
      return new Set(found.map(({ value }) => value)).size > 1 ? undefined : found[0]
    },
    cellsOf: (figure) => same(figure, 'TABLE'),
    isSaidElsewhere: (figure, value) => {
      const group = same(figure, 'NARRATIVE')
      const values = spoken.get(group) ?? groupBy(group.filter(isNoShare), (it) => it.value)
      spoken.set(group, values)
      return values.get(value)?.some((it) => it !== figure) ?? false
    },
    sharesOf: (figure) => shares.get(figure.position) ?? [],
    childrenOf: (figure) => children.get(figure.position) ?? [],
    isWithin: (figure, whole) =>
      figure.partOf !== null && wholesOf(figure).some((it) => it.position === whole.position),
    wholesOf,
    outcomesOf: (context, holder) => {
      const groups = held.get(context) ?? holdersIn(context)
      held.set(context, groups)
      return groups.get(holder?.position ?? null) ?? []
    },
  }
}

function isNoShare({ unit }: FigureDraft): boolean {
  return unit !== 'PERCENT'
}
