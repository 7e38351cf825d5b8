import type { Catalogue } from '../../domain/catalogue.ts'
import type { SectionKind } from '../../domain/sections.ts'
import type { FigureReading } from '../model.ts'
import type { OwnCounts } from './foreign-bodies.ts'

/** What reading a paragraph needs to know. */
export type ParagraphContext = {
  readonly catalogue: Catalogue
  readonly year: number
  readonly isStandardForm: boolean
  readonly kinds: ReadonlySet<SectionKind>
  readonly heading: string
  /** The names of the issuer and its place, folded. */
  readonly issuer: string
  /** How far the counts reach that the report calls its body's own. */
  readonly own: OwnCounts
  /** The figures that other bodies count; reading a paragraph adds to them. */
  readonly foreign: Set<FigureReading>
  /** Whether the paragraph before has begun to tell plans. */
  readonly planned: boolean
  /** The figures read before it in its section. */
  readonly spoken: readonly FigureReading[]
}
