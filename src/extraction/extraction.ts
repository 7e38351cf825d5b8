import type { Catalogue } from '../domain/catalogue.ts'
import type { Gazetteer } from '../domain/jurisdiction-names.ts'
import type { ReportDraft } from '../domain/report-draft.ts'

/** A document and what reading it needs to know. */
export type ExtractionInput = {
  /** The file as it is. */
  readonly bytes: Uint8Array
  /** Its name, without a folder. */
  readonly name: string
  readonly catalogue: Catalogue
  readonly gazetteer: Gazetteer
  /** What the user says of the document; it fills in what the document does not say itself. */
  readonly overrides?: { readonly jurisdiction?: string; readonly year?: number }
  readonly source?: { readonly url: string | null; readonly retrievedAt: string | null }
}

/** A number of the report that is no figure, and why. */
export type Unread = {
  readonly start: number
  readonly end: number
  readonly line: number
  readonly raw: string
  readonly reason: string
}

/** What became of a document: read, or rejected with the reason and what would help. */
export type Extraction =
  | {
      readonly outcome: 'read'
      readonly draft: ReportDraft
      /** The decoded text that all offsets point into. */
      readonly text: string
      readonly unread: readonly Unread[]
      /** What is worth telling whoever runs the command; a sentence each. */
      readonly notes: readonly string[]
      /** How the document shows that its end is missing (completes "it …"), or null. */
      readonly cutOff: string | null
    }
  | Rejection

/** Why a document gave no report. */
export type Rejection = {
  readonly outcome: 'rejected'
  readonly reason: string
  /** What the user can do about it. */
  readonly help: string
}
