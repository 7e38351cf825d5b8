import type { OrdinalStyle } from './ordinals.ts'

/** A line that begins a section. */
export type Heading = {
  readonly block: number
  readonly style: OrdinalStyle | 'BARE'
  readonly number: number | null
  /** Code units of the ordinal with what follows it, 0 without one. */
  readonly ordinal: number
  readonly from: number
  readonly to: number
  readonly bodyAt: number
  /** The block whose line prints the heading: the next one where the ordinal stands alone. */
  readonly headingBlock: number
}

/** The longest line that is a heading by its words alone, in code units. */
export const LONGEST_BARE = 34
/** More headings than any report has; a text of nothing else is hostile. */
export const MOST_HEADINGS = 3000
/** How far headings are looked for, in blocks; flattened tables of the longest reports have 2000. */
export const HEADINGS_REACH = 50_000
