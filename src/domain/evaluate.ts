import type { Catalogue } from './catalogue.ts'
import { scopeFindings } from './checks/columns.ts'
import { indexFigures } from './checks/figure-index.ts'
import { checkedSets, type FindingDraft } from './checks/finding.ts'
import { formFindings } from './checks/form-identities.ts'
import { growthFindings } from './checks/growth-rates.ts'
import { narrativeFindings } from './checks/narrative-and-table.ts'
import { neighbourFindings } from './checks/neighbour-year.ts'
import { plausibilityFindings } from './checks/plausibility.ts'
import { printedPartFindings } from './checks/printed-parts.ts'
import { brokenFindings, contentFindings, dateFindings } from './checks/text-rules.ts'
import type { ReportDraft } from './report-draft.ts'

export type { FindingDraft } from './checks/finding.ts'
export type { Bilingual } from './identities/identity.ts'

/** What a report is checked with. */
export type EvaluationInput = {
  readonly draft: ReportDraft
  readonly catalogue: Catalogue
  /** The same publisher's report for the year before, where there is one. */
  readonly previous?: ReportDraft | undefined
}

/**
 * Checks a report against the identities of its form (for prose: of the form in force), its text
 * against its tables, its parts against its totals, its years against each other and the law, and,
 * where it is given, against the report of the year before. Findings come in a fixed order: the
 * same draft always gives the same list.
 */
export function evaluateReport({ draft, catalogue, previous }: EvaluationInput): FindingDraft[] {
  const index = indexFigures(draft, catalogue)
  const ofForm = formFindings(index)
  const parts = printedPartFindings(index, ofForm)
  const isChecked = checkedSets([...ofForm, ...parts])
  // A division by level that the text itself makes is among the printed parts already.
  const scopes = scopeFindings(index).filter(
    ({ figures }) => !isChecked(figures.flatMap((position) => index.at(position) ?? [])),
  )
  return [
    ...ofForm,
    ...scopes,
    ...narrativeFindings(index),
    ...parts,
    ...growthFindings(draft),
    ...dateFindings(draft),
    ...contentFindings(draft),
    ...brokenFindings(draft),
    ...plausibilityFindings(index),
    ...(previous === undefined
      ? []
      : neighbourFindings(draft.report, index, previous.report, indexFigures(previous, catalogue))),
  ]
}
