import type { Catalogue } from './catalogue.ts'
import { APPLICATION_OUTCOMES, type ApplicationOutcome, groupOf } from './outcomes.ts'
import type { FigureDraft } from './report-draft.ts'
import type { TabularForm } from './report-forms.ts'
import { isMember } from './vocabulary.ts'

/** What the nesting of a figure depends on. */
export type NestingFigure = Pick<FigureDraft, 'position' | 'indicator' | 'origin' | 'partOf'>

/** The outcome that a figure counts, if any. */
export function outcomeOf(figure: Pick<FigureDraft, 'indicator'>): ApplicationOutcome | null {
  return isMember(APPLICATION_OUTCOMES, figure.indicator) ? figure.indicator : null
}

/**
 * The outcome that holds another one, or `null` for a top-level outcome. What the text says
 * (`partOf`) goes before what the form says: a report of 2008 may print 信息不存在 beside 不予公开,
 * where the form puts it inside.
 *
 * @param siblings the outcome figures of the same scope, applicant and origin.
 * @param at the figure at a position of the report.
 */
export function holdingOutcome<Figure extends NestingFigure>(
  figure: Figure,
  siblings: readonly Figure[],
  at: (position: number) => Figure | undefined,
  form: TabularForm,
  catalogue: Catalogue,
): Figure | null {
  const outcome = outcomeOf(figure)
  if (outcome === null) return null
  if (figure.partOf !== null) {
    const seen = new Set<number>()
    for (let up = at(figure.partOf); up && !seen.has(up.position); ) {
      if (outcomeOf(up) !== null) return up
      seen.add(up.position)
      up = up.partOf === null ? undefined : at(up.partOf)
    }
    return null
  }
  for (
    let parent = catalogue.parentOf(form, outcome);
    parent !== null;
    parent = catalogue.parentOf(form, parent)
  ) {
    const holder = siblings.find((sibling) => sibling.indicator === parent)
    if (holder === undefined || !isMember(APPLICATION_OUTCOMES, parent)) continue
    // A sentence that does not say so is no table: only what its own name puts there is inside.
    if (figure.origin === 'NARRATIVE' && groupOf(parent) !== groupOf(outcome)) continue
    return holder
  }
  // A reason that the form in force does not list (行政执法案卷 in 2017) stands in its own group.
  const group = groupOf(outcome)
  if (catalogue.rowOf(form, outcome) === null && group !== 'GRANTED' && group !== outcome) {
    return siblings.find((sibling) => sibling.indicator === group && sibling !== figure) ?? null
  }
  return null
}
