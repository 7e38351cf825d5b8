import type { MeasureKind } from '../../domain/sections.ts'
import type { Span } from '../text/source-line.ts'
import type { MeasureReading, PlanReading } from './plan-reading.ts'

/** A problem or measure with its place, before problems are numbered. */
export type PlanItem = {
  readonly role: 'PROBLEM' | 'MEASURE'
  readonly kind: MeasureKind
  readonly span: Span
  readonly children: readonly PlanItem[]
  /** Set apart by marks, cells or semicolons, not by commas alone. */
  readonly isSetApart: boolean
  /** Set apart by semicolons alone. */
  readonly isBySemicolons?: boolean
  /** The problem that the same numbered item names. */
  readonly answers: PlanItem | null
}

/**
 * Numbers the problems and pairs the measures with them: each with the problem of its own item, else
 * in their order where there are as many as problems and both are lists, or where the text says that
 * they answer these problems.
 */
export function pairItems(
  items: readonly PlanItem[],
  targetYear: number | null,
  saysItAnswers: boolean,
): PlanReading | null {
  const problems = inOrder(items.filter(({ role }) => role === 'PROBLEM'))
  const measures = inOrder(items.filter(({ role }) => role === 'MEASURE'))
  if (problems.length === 0 && measures.length === 0) return null
  const isPaired = measures.some(({ answers }) => answers !== null)
  const plain = measures.filter(({ kind }) => kind === 'MEASURE')
  const isOneToOne =
    !isPaired &&
    problems.length > 1 &&
    problems.length === plain.length &&
    (saysItAnswers || areLists([...problems, ...plain]))
  const ordinals = new Map((isOneToOne ? plain : problems).map((item, at) => [item, at + 1]))
  const paired = (measure: PlanItem): number[] => {
    const ordinal = ordinals.get(isOneToOne ? measure : (measure.answers ?? measure))
    return ordinal === undefined ? [] : [ordinal]
  }
  return {
    targetYear,
    problems: problems.map(({ span }, at) => ({ span, ordinal: at + 1 })),
    measures: measures.map((measure) => readingOf(measure, paired(measure))),
  }
}

/** Whether all are set apart, and not by semicolons alone, which give no item a place to refer to. */
function areLists(items: readonly PlanItem[]): boolean {
  return (
    items.every(({ isSetApart }) => isSetApart) &&
    items.some(({ isBySemicolons }) => isBySemicolons !== true)
  )
}

function readingOf(
  { span, kind, children }: PlanItem,
  problems: readonly number[],
): MeasureReading {
  return { span, kind, problems, children: children.map((child) => readingOf(child, [])) }
}

function inOrder(items: readonly PlanItem[]): PlanItem[] {
  return [...items].sort((left, right) => left.span.start - right.span.start)
}
