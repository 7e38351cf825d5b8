import type { MeasureKind } from '../../domain/sections.ts'
import type { Span } from '../text/source-line.ts'

/** A problem that the report names. */
export type ProblemReading = {
  readonly span: Span
  /** Place among the problems, from 1. */
  readonly ordinal: number
}

/** A measure, or the goal, task or action of a plan table. Its children lie within its span. */
export type MeasureReading = {
  readonly span: Span
  readonly kind: MeasureKind
  /** Ordinals of the problems that the text pairs it with. */
  readonly problems: readonly number[]
  readonly children: readonly MeasureReading[]
}

/** The problems of the year and what is planned, or was done, against them; in document order. */
export type PlanReading = {
  /** The year that the text prints for the plan. */
  readonly targetYear: number | null
  readonly problems: readonly ProblemReading[]
  readonly measures: readonly MeasureReading[]
}
