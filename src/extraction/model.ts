import type { ApplicantType } from '../domain/applications.ts'
import type {
  FigureBasis,
  FigureOrigin,
  FigureQualifier,
  OrgScope,
  UnitCode,
} from '../domain/figures.ts'
import type { TabularForm } from '../domain/report-forms.ts'
import type { SectionKind } from '../domain/sections.ts'
import type { SourceLine, Span } from './text/source-line.ts'

/*
 * What the steps of reading hand to each other:
 * bytes -> decoded text -> blocks -> (chrome cut) -> tables -> sections -> sentences, plan, facts.
 */

/** A line of print: a paragraph, a heading, an item of a list; of a flattened table, a cell. */
export type Paragraph = {
  readonly type: 'paragraph'
  /** Without white space at its ends; never empty. */
  readonly line: SourceLine
  /** 1 to 6 where the markup says that it is a heading (h1 to h6, # to ######). */
  readonly headingLevel: number | null
  /** Whether all of it is set in bold. */
  readonly isBold: boolean
  /** Whether the markup says that it is an item of a list (li, "- "). */
  readonly isListItem: boolean
  /** Share of its characters that stand in links or buttons, 0 to 1. */
  readonly linkShare: number
  /** What the markup says of its place in the page. */
  readonly region: 'BODY' | 'NAVIGATION' | 'HEADER' | 'FOOTER' | 'FORM'
}

/** A cell of a table. Its line is empty (length 0) where nothing is printed. */
export type Cell = {
  readonly line: SourceLine
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/** A table that the markup or its separators (|, tabs, wide spaces) set out. */
export type Table = {
  readonly type: 'table'
  /** In reading order; row and column count from 0; spans are never laid over one another. */
  readonly cells: readonly Cell[]
  readonly rowCount: number
  readonly columnCount: number
  /** Whether columns stand below each other; false where rows are as long as they happen to be. */
  readonly isAligned: boolean
}

export type Block = Paragraph | Table

/** A part of the page that is not the report: what it is, and where. */
export type Cut = {
  readonly span: Span
  readonly reason: 'NAVIGATION' | 'METADATA' | 'SHARING' | 'RELATED' | 'LEAD' | 'FOOTER'
}

/** What the page says about the document around the report: weaker than the report's own words. */
export type PageMetadata = {
  readonly kind: 'PUBLISHED' | 'REPOSTED' | 'INDEX_NUMBER' | 'PUBLISHER' | 'TITLE'
  readonly value: string
  readonly span: Span
}

/** The blocks of a document, divided into the report and what the site put around it. */
export type Page = {
  /** The decoded text, exactly as the file has it. */
  readonly text: string
  /** The blocks of the report, its title included, in document order. */
  readonly blocks: readonly Block[]
  readonly cuts: readonly Cut[]
  readonly metadata: readonly PageMetadata[]
}

/** A figure as it is read; the assembly gives it its position and its section. */
export type FigureReading = {
  readonly span: Span
  readonly label: string
  readonly column: string | null
  readonly scopeLabel: string | null
  readonly raw: string
  readonly value: number | null
  readonly unit: UnitCode | null
  readonly qualifier: FigureQualifier
  readonly origin: FigureOrigin
  readonly basis: FigureBasis
  /** null: the year that the report covers. */
  readonly year: number | null
  readonly scope: OrgScope
  readonly applicant: ApplicantType | null
  readonly indicator: string | null
  readonly partOf: FigureReading | null
  readonly shareOf: FigureReading | null
}

/** A number that is no figure of the report, or that nothing was made of, and why. */
export type UnreadNumber = { readonly span: Span; readonly raw: string; readonly reason: string }

/** A table of the report, also one that the page flattened into lines. */
export type TableReading = {
  /** Indexes of its blocks: from the first up to, without, `toBlock`. */
  readonly fromBlock: number
  readonly toBlock: number
  /** The official form that it is (a part of); null for a table of the issuer's own. */
  readonly form: TabularForm | null
  readonly figures: readonly FigureReading[]
  readonly unread: readonly UnreadNumber[]
}

/** A section as it is read, in document order. */
export type SectionReading = {
  readonly level: number
  /** Index of the section that holds it. */
  readonly parent: number | null
  readonly ordinal: string | null
  readonly heading: string
  readonly kinds: readonly SectionKind[]
  readonly span: Span
  /** Its blocks, those of its subsections included: from the first up to, without, `toBlock`. */
  readonly fromBlock: number
  readonly toBlock: number
  /**
   * Where its own text begins in its first block's line: 0 for an unheaded section, the line's
   * length for a heading that stands alone, in between for one that runs into its text.
   */
  readonly bodyAt: number
}
