import type { MeasureDraft, ReportDraft } from '../report-draft.ts'
import { encloses, orderProblems, spanProblem } from './span-problem.ts'

/** The improvement plan: ordinals, spans, and measures that point to problems that exist. */
export function planProblems({ improvementPlan, document }: ReportDraft): string[] {
  if (improvementPlan === null) return []
  const { problems, measures } = improvementPlan
  const ordinals = new Set(problems.map(({ ordinal }) => ordinal))
  const path = 'improvementPlan'
  return [
    ...orderProblems(
      `${path}.problems`,
      'ordinal',
      problems.map(({ ordinal }) => ordinal),
    ),
    ...problems.flatMap(({ evidence }, at) =>
      spanProblem(`${path}.problems[${at}].evidence`, evidence, document.length),
    ),
    ...measureProblems(`${path}.measures`, measures, ordinals, document.length),
  ]
}

function measureProblems(
  path: string,
  measures: readonly MeasureDraft[],
  problems: ReadonlySet<number>,
  documentLength: number,
): string[] {
  return [
    ...orderProblems(
      path,
      'ordinal',
      measures.map(({ ordinal }) => ordinal),
    ),
    ...measures.flatMap((measure, at) => {
      const own = `${path}[${at}]`
      return [
        ...spanProblem(`${own}.evidence`, measure.evidence, documentLength),
        ...measure.problems
          .filter((ordinal) => !problems.has(ordinal))
          .map((ordinal) => `${own}.problems: there is no problem ${ordinal}`),
        ...measure.children.flatMap((child, index) =>
          encloses(measure.evidence, child.evidence)
            ? []
            : [`${own}.children[${index}].evidence: is not within its parent`],
        ),
        ...measureProblems(`${own}.children`, measure.children, problems, documentLength),
      ]
    }),
  ]
}
