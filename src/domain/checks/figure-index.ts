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
  find(context: Context, indicator: string): FigureDraft[]
  /**
   * The figure of an indicator, where a context has one. Where sentences give several numbers for
   * it, none can be taken for the one that a rule means.
   */
  single(context: Context, indicator: string): FigureDraft | undefined
  /** The figures that the text or the form makes direct parts of a figure. */
  childrenOf(figure: FigureDraft): FigureDraft[]
  /** Whether a figure is, directly or further down, part of another. */
  isWithin(figure: FigureDraft, whole: FigureDraft): boolean
  /** The outcome figure that holds an outcome figure. */
  holderOf(figure: FigureDraft): FigureDraft | null
}

/** Indexes the figures of a report's own year; checks use no others. */
export function indexFigures(
  draft: Pick<ReportDraft, 'report' | 'figures'>,
  catalogue: Catalogue,
): FigureIndex {
  const form = rowForm(draft.report.form, draft.report.year)
  const figures = draft.figures.filter((figure) => figure.basis === 'YEAR')
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
  const outcomes = new Map(
    contexts.map((context) => [context, context.figures.filter((it) => outcomeOf(it) !== null)]),
  )
  const find: FigureIndex['find'] = (context, indicator) =>
    context.figures.filter((figure) => figure.indicator === indicator)
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
    childrenOf: (figure) => children.get(figure.position) ?? [],
    isWithin: (figure, whole) => {
      const seen = new Set<number>()
      for (let up = at(figure.partOf); up && !seen.has(up.position); up = at(up.partOf)) {
        if (up.position === whole.position) return true
        seen.add(up.position)
      }
      return false
    },
    holderOf: (figure) => {
      const siblings = outcomes.get(contextOf(figure)) ?? []
      return holdingOutcome(figure, siblings, (position) => at(position), form, catalogue)
    },
  }
}
