import type { ApplicantType } from '../../../domain/applications.ts'
import type { UnitCode } from '../../../domain/figures.ts'
import type { SectionKind } from '../../../domain/sections.ts'

/*
 * What a number in a sentence counts, told by the words around it. The words are those of the four
 * official forms and of the sentences that offices write about them.
 */

/** What a number counts in the terms of the forms. */
export type Concept = { readonly indicator: string; readonly applicant: ApplicantType | null }

/** The words that decide. All are folded. */
export type Surroundings = {
  /** The number's own words: before it, or after it where nothing stands before. */
  readonly near: string
  /** Its sentence up to it. */
  readonly sentence: string
  /** All of its sentence. */
  readonly whole: string
  /** The rest of the sentence after it. */
  readonly behind: string
  /** The heading of its section. */
  readonly heading: string
  readonly unit: UnitCode | null
  readonly kinds: ReadonlySet<SectionKind>
  /** The indicator of the total that the sentence makes it part of. */
  readonly parent: string | null
  /** Whether it is part of a total that no form counts. */
  readonly isSomeOf: boolean
  /** The indicators that the paragraph has named, the last one last. */
  readonly spoken: readonly string[]
  /** The kind of applicant that the figure before was divided by. */
  readonly lastApplicant: ApplicantType | null
  readonly isStandardForm: boolean
  /** Whether the number before it in its sentence counts cases of another kind. */
  readonly afterOther: boolean
}

export const MONEY: ReadonlySet<UnitCode | null> = new Set([
  'YUAN',
  'TEN_THOUSAND_YUAN',
  'HUNDRED_MILLION_YUAN',
])

export const PERSONS: ReadonlySet<UnitCode | null> = new Set(['PERSON', 'PERSON_TIME'])

/** The concept of an indicator that no kind of applicant divides. */
export function plain(indicator: string | null): Concept | null {
  return indicator === null ? null : { indicator, applicant: null }
}
