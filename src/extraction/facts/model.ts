import type { AgencyKind, CodeScheme, JurisdictionLevel } from '../../domain/places.ts'
import type { DateKind, Script } from '../../domain/sections.ts'
import type { Span } from '../text/source-line.ts'

/** The jurisdiction of a report: listed, or made here under a listed one (scheme LOCAL). */
export type JurisdictionReading = {
  readonly code: string
  readonly scheme: CodeScheme
  readonly name: string
  readonly level: JurisdictionLevel
  readonly parentCode: string | null
}

/** A date that the document prints about itself. */
export type DateReading = {
  readonly kind: DateKind
  /** ISO: 2013-03-20. */
  readonly date: string
  readonly raw: string
  readonly span: Span
}

/** The period that the data cover; ISO dates. */
export type PeriodReading = {
  readonly start: string | null
  readonly end: string
  readonly printed: boolean
}

/** Everything of `report` in a ReportDraft but the form, with spans in place of evidence. */
export type FactsReading = {
  readonly jurisdiction: JurisdictionReading
  readonly agency: { readonly name: string; readonly kind: AgencyKind }
  readonly title: string | null
  readonly titleSpan: Span | null
  readonly titleYear: number | null
  readonly year: number
  readonly period: PeriodReading
  readonly publishedOn: string | null
  readonly dates: readonly DateReading[]
  readonly script: Script
}

/** A document that is not read: why, and what would help. */
export type Rejection = {
  readonly outcome: 'rejected'
  readonly reason: string
  readonly help: string
}
/** The facts of a report that could be read. */
export type Facts = {
  readonly outcome: 'read'
  readonly facts: FactsReading
  /** What is worth telling whoever runs the command; a sentence each. */
  readonly notes: readonly string[]
}

/** @param help what whoever runs the command can do */
export function rejected(reason: string, help: string): Rejection {
  return { outcome: 'rejected', reason, help }
}
