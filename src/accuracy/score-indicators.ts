import { outcomeOf } from '../domain/nesting.ts'
import { type ApplicationOutcome, groupOf } from '../domain/outcomes.ts'
import type { FigureDraft } from '../domain/report-draft.ts'
import { type Concept, conceptOf } from './concepts.ts'
import type { KeyValues } from './key-values.ts'
import { type Mark, mark } from './marks.ts'
import { type FigureMatches, shownFigure } from './score-figures.ts'
import type { Subject } from './subject.ts'

/**
 * Whether the key's figures have the indicator of what they count, and whether any figure has one
 * that it should not: a number that the key does not know as the year's value for that indicator.
 * Keys do not list every number of a text, so a figure without indicator is never false.
 */
export function scoreIndicators(
  subject: Subject,
  { entries, matching }: FigureMatches,
  values: KeyValues,
): Mark[] {
  const marks: Mark[] = []
  const judged = new Set<FigureDraft>()
  for (const [at, entry] of entries.entries()) {
    const figure = matching.figures[at]
    const concept = conceptOf(entry)
    if (!figure || concept === null || concept.indicators.length === 0) continue
    const isOptional = concept.isOptional && figure.indicator === null
    if (isOptional) continue
    judged.add(figure)
    const what = entry.labelPrinted ? `${entry.path} ${entry.labelPrinted}` : entry.path
    const verdict = counts(figure, concept) ? 'HIT' : figure.indicator === null ? 'MISS' : 'WRONG'
    marks.push(
      mark('indicators', verdict, `${what} = ${entry.value}`, {
        expected: [concept.indicators.join(' or '), concept.applicant].filter(Boolean).join(' '),
        read: shownFigure(figure),
        at: entry.place?.start,
      }),
    )
  }
  for (const figure of subject.draft.figures) {
    if (judged.has(figure)) continue
    const known = whyFalse(figure, values)
    if (known === null) continue
    marks.push(
      mark('indicators', 'FALSE', figure.indicator ?? '', {
        ...{ expected: known, read: shownFigure(figure), at: figure.evidence.start },
      }),
    )
  }
  return marks
}

function counts(figure: FigureDraft, concept: Concept): boolean {
  return (
    figure.indicator !== null &&
    concept.indicators.includes(figure.indicator) &&
    figure.basis === 'YEAR' &&
    figure.applicant === concept.applicant
  )
}

// Keys leave out results that are given in words, and what a text tells of its activities.
const UNLISTED =
  /^(?:review|litigation[a-z_.]*)\.(?:upheld|corrected|other|pending)$|^(?:training|interp|proactive\.(?:channel|normdoc))\.|^resource\.(?:offices|reading_points)$/

/** What the key knows instead, when a figure is false; null when it is not. */
function whyFalse(figure: FigureDraft, values: KeyValues): string | null {
  const { indicator, applicant, value } = figure
  if (indicator === null || value === null || figure.basis !== 'YEAR') return null
  // Parts of the body have figures of their own, which keys leave out.
  if (figure.scope !== 'WHOLE') return null
  const known = values.of(indicator, applicant)
  if (known.includes(value)) return null
  // 均已办结 after a number that the key calls wrong repeats that number.
  if (!/\d/.test(figure.raw) && values.isConflicting(value)) return null
  if (known.length > 0) return `the key has ${known.join(', ')}`
  if (figure.qualifier === 'STATED_NONE' || UNLISTED.test(indicator)) return null
  const outcome = outcomeOf(figure)
  if (outcome !== null && isSumOfGroup(outcome, figure, values)) return null
  return values.isUnnamed(value) ? null : 'the key has none'
}

/** A group's total that the key gives by its parts alone. */
function isSumOfGroup(
  outcome: ApplicationOutcome,
  { applicant, value }: FigureDraft,
  values: KeyValues,
): boolean {
  const parts = values.outcomes(applicant).filter(([part]) => groupOf(part) === outcome)
  return parts.length > 0 && parts.reduce((sum, [, count]) => sum + count, 0) === value
}
