import type { ReportDraft, SectionDraft } from '../report-draft.ts'
import { encloses, orderProblems, spanProblem } from './span-problem.ts'

/** Sections: in document order, each within its parent, none across another. */
export function sectionProblems({ sections, document }: ReportDraft): string[] {
  const byPosition = new Map(sections.map((section) => [section.position, section]))
  const positions = sections.map(({ position }) => position)
  return [
    ...orderProblems('sections', 'position', positions),
    ...sections.flatMap((section, at) => {
      const path = `sections[${at}]`
      const before = sections[at - 1]
      const problems = spanProblem(`${path}.evidence`, section.evidence, document.length)
      if (before !== undefined && before.evidence.start > section.evidence.start) {
        problems.push(`${path}.evidence: starts before the section ahead of it`)
      }
      problems.push(...parentProblems(path, section, byPosition))
      const crossed = sections.slice(0, at).find((other) => crosses(other, section))
      if (crossed !== undefined) {
        problems.push(`${path}.evidence: runs across section ${crossed.position}`)
      }
      return problems
    }),
  ]
}

function parentProblems(
  path: string,
  section: SectionDraft,
  byPosition: ReadonlyMap<number, SectionDraft>,
): string[] {
  if (section.parent === null) return []
  const parent = byPosition.get(section.parent)
  if (parent === undefined) return [`${path}.parent: there is no section ${section.parent}`]
  const problems: string[] = []
  if (parent.position >= section.position) {
    problems.push(`${path}.parent: section ${parent.position} does not come before it`)
  }
  if (parent.level >= section.level) {
    problems.push(`${path}.level: ${section.level} is not below its parent’s ${parent.level}`)
  }
  if (!encloses(parent.evidence, section.evidence)) {
    problems.push(`${path}.evidence: is not within its parent, section ${parent.position}`)
  }
  return problems
}

/** Whether two sections overlap and neither holds the other. */
function crosses(a: SectionDraft, b: SectionDraft): boolean {
  const overlap = a.evidence.start < b.evidence.end && b.evidence.start < a.evidence.end
  return overlap && !encloses(a.evidence, b.evidence) && !encloses(b.evidence, a.evidence)
}
