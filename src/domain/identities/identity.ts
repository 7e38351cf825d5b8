import type { FindingSeverity } from '../findings.ts'
import type { TabularForm } from '../report-forms.ts'

/** A text in both languages. */
export type Bilingual = { readonly zh: string; readonly en: string }

/** What every rule says about itself. */
export type RuleText = {
  readonly id: string
  readonly severity: FindingSeverity
  /** What should hold. */
  readonly statement: Bilingual
  /** Where the rule comes from. */
  readonly source: string
}

/** A total is the sum of its parts. */
export type SumIdentity = {
  readonly kind: 'SUM'
  readonly total: string
  readonly parts: readonly string[]
  /**
   * What the parts are among the outcomes of applications: all top-level ones (`TOP`), or those
   * that the total holds (`WITHIN`). Then an outcome that the form does not list counts as well,
   * and a group without a printed number is the sum of its parts.
   */
  readonly outcomes?: 'TOP' | 'WITHIN'
  /** Cases may be left out of the parts, so that a shortfall is no contradiction. */
  readonly mayFallShort?: boolean
}

/** A part is not more than its whole. */
export type AtMostIdentity = {
  readonly kind: 'AT_MOST'
  readonly part: string
  readonly whole: string
  /** More is possible (replies to applications of the year before), but worth a look. */
  readonly mayExceed?: boolean
}

/** Two counts are usually equal; a difference is worth a look. */
export type EqualIdentity = {
  readonly kind: 'EQUAL'
  readonly left: string
  readonly right: string
}

/** What comes in equals what goes out. */
export type FlowIdentity = {
  readonly kind: 'FLOW'
  readonly inflow: readonly string[]
  readonly outflow: readonly string[]
}

/** Overlapping parts: none is more than the whole, and together they are not less. */
export type CoverIdentity = {
  readonly kind: 'COVER'
  readonly whole: string
  readonly parts: readonly string[]
}

/** A part's columns add up to no more than its whole's columns. */
export type ColumnsIdentity = {
  readonly kind: 'COLUMNS_AT_MOST'
  readonly part: string
  readonly whole: string
}

/** In every row the total column is the sum of the applicants' columns. */
export type ApplicantsIdentity = { readonly kind: 'APPLICANTS' }

/**
 * A rule of an official form. It is checked in every table column (scope and applicant) and among
 * the sentences of the same scope, wherever its operands are printed.
 */
export type Identity = RuleText & { readonly forms: readonly TabularForm[] } & (
    | SumIdentity
    | AtMostIdentity
    | EqualIdentity
    | FlowIdentity
    | CoverIdentity
    | ColumnsIdentity
    | ApplicantsIdentity
  )
