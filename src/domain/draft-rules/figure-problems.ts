import type { Catalogue } from '../catalogue.ts'
import { COUNTING_UNITS } from '../figures.ts'
import type { FigureDraft, ReportDraft } from '../report-draft.ts'
import { encloses, orderProblems, spanProblem } from './span-problem.ts'

/** Figures: their references, their indicators, and values that fit their qualifiers. */
export function figureProblems(draft: ReportDraft, catalogue: Catalogue): string[] {
  const byPosition = new Map(draft.figures.map((figure) => [figure.position, figure]))
  const positions = draft.figures.map(({ position }) => position)
  return [
    ...orderProblems('figures', 'position', positions),
    ...draft.figures.flatMap((figure, at) => {
      const path = `figures[${at}]`
      return [
        ...spanProblem(`${path}.evidence`, figure.evidence, draft.document.length),
        ...placeProblems(path, figure, draft),
        ...referenceProblems(path, figure, byPosition),
        ...valueProblems(path, figure, catalogue),
      ]
    }),
  ]
}

function placeProblems(path: string, figure: FigureDraft, draft: ReportDraft): string[] {
  const problems: string[] = []
  if (figure.section !== null) {
    const section = draft.sections.find(({ position }) => position === figure.section)
    if (section === undefined) {
      problems.push(`${path}.section: there is no section ${figure.section}`)
    } else if (!encloses(section.evidence, figure.evidence)) {
      problems.push(`${path}.evidence: is not within its section ${figure.section}`)
    }
  }
  if (figure.basis === 'YEAR' && figure.year !== draft.report.year) {
    problems.push(`${path}.year: is ${figure.year}, but basis YEAR means ${draft.report.year}`)
  }
  return problems
}

function referenceProblems(
  path: string,
  figure: FigureDraft,
  byPosition: ReadonlyMap<number, FigureDraft>,
): string[] {
  const problems: string[] = []
  for (const key of ['partOf', 'shareOf'] as const) {
    const target = figure[key]
    if (target !== null && !byPosition.has(target)) {
      problems.push(`${path}.${key}: there is no figure ${target}`)
    }
  }
  const seen = new Set<number>()
  for (
    let up: FigureDraft | undefined = figure;
    up !== undefined;
    up = up.partOf === null ? undefined : byPosition.get(up.partOf)
  ) {
    if (seen.has(up.position)) {
      problems.push(`${path}.partOf: figure ${figure.position} is, further up, part of itself`)
      break
    }
    seen.add(up.position)
  }
  if (figure.shareOf !== null) {
    if (figure.unit !== 'PERCENT') problems.push(`${path}.shareOf: only a percentage is a share`)
    if (byPosition.get(figure.shareOf)?.unit === 'PERCENT') {
      problems.push(`${path}.shareOf: figure ${figure.shareOf} is no count but a percentage`)
    }
  }
  return problems
}

function valueProblems(path: string, figure: FigureDraft, catalogue: Catalogue): string[] {
  const { indicator, value, unit, qualifier } = figure
  const known = indicator === null ? undefined : catalogue.indicators.get(indicator)
  const problems: string[] = []
  if (indicator !== null && known === undefined) {
    problems.push(`${path}.indicator: no indicator has the code ${indicator}`)
  }
  if (indicator !== null && unit === 'PERCENT') {
    problems.push(`${path}.indicator: a percentage counts nothing, so it has none`)
  }
  if (qualifier === 'NOT_REPORTED' && value !== null) {
    problems.push(`${path}.value: is ${value}, but NOT_REPORTED has no value`)
  }
  if (qualifier === 'STATED_NONE' && value !== 0) {
    problems.push(`${path}.value: is ${value}, but STATED_NONE means 0`)
  }
  if ((qualifier === 'EXACT' || qualifier === 'AT_LEAST') && value === null) {
    problems.push(`${path}.value: is null, but ${qualifier} has a value`)
  }
  const kind = known?.rows[0]?.valueKind
  const isCount =
    COUNTING_UNITS.has(unit) || (unit === null && kind !== undefined && kind !== 'money')
  if (isCount && value !== null) {
    const isSigned = indicator === null || indicator.endsWith('.items_delta')
    if (!Number.isInteger(value)) problems.push(`${path}.value: ${value} is no whole number`)
    else if (value < 0 && !isSigned) problems.push(`${path}.value: ${value} is less than 0`)
  }
  return problems
}
