import { deriveBreakdowns } from './breakdowns.ts'
import type { Catalogue } from './catalogue.ts'
import { figureProblems } from './draft-rules/figure-problems.ts'
import { planProblems } from './draft-rules/plan-problems.ts'
import { sectionProblems } from './draft-rules/section-problems.ts'
import { spanProblem } from './draft-rules/span-problem.ts'
import type { ReportDraft } from './report-draft.ts'
import { deriveReviewAndLitigation } from './review-and-litigation.ts'

/**
 * What contradicts itself in a draft that has the right shape: references, order, nesting, values
 * against their qualifiers, and what must follow from the figures. Each problem says where it is
 * and what is wrong. An empty list means that the draft can be stored.
 */
export function draftProblems(draft: ReportDraft, catalogue: Catalogue): string[] {
  return [
    ...factProblems(draft),
    ...sectionProblems(draft),
    ...figureProblems(draft, catalogue),
    ...planProblems(draft),
    ...derivedProblems(draft, catalogue),
  ]
}

function factProblems({ report, document }: ReportDraft): string[] {
  const { title, titleEvidence, titleYear, period } = report
  const problems: string[] = []
  if ((title === null) !== (titleEvidence === null)) {
    problems.push('report.titleEvidence: a title and its evidence come together or not at all')
  }
  if (title === null && titleYear !== null) {
    problems.push('report.titleYear: there is no title to have a year')
  }
  if (period.start !== null && period.start > period.end) {
    problems.push(`report.period: ${period.start} is after ${period.end}`)
  }
  if (titleEvidence !== null) {
    problems.push(...spanProblem('report.titleEvidence', titleEvidence, document.length))
  }
  for (const [at, { evidence }] of report.dates.entries()) {
    problems.push(...spanProblem(`report.dates[${at}].evidence`, evidence, document.length))
  }
  return problems
}

function derivedProblems(draft: ReportDraft, catalogue: Catalogue): string[] {
  const derived = {
    applicationBreakdowns: deriveBreakdowns(draft, catalogue),
    reviewAndLitigation: deriveReviewAndLitigation(draft.figures),
  }
  return (['applicationBreakdowns', 'reviewAndLitigation'] as const).flatMap((key) => {
    const place = firstDifference(draft[key], derived[key], key)
    return place === null ? [] : [`${place}: does not follow from the figures; derive it again`]
  })
}

/** The path of the first place where two JSON values differ, or null. */
function firstDifference(a: unknown, b: unknown, path: string): string | null {
  if (a === b) return null
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return path
  if (Array.isArray(a) !== Array.isArray(b)) return path
  const [left, right] = [a, b].map((value) => new Map(Object.entries(value)))
  for (const key of new Set([...(left?.keys() ?? []), ...(right?.keys() ?? [])])) {
    const inner = Array.isArray(a) ? `${path}[${key}]` : `${path}.${key}`
    const found = firstDifference(left?.get(key), right?.get(key), inner)
    if (found !== null) return found
  }
  return null
}
