import type { ApplicantType } from '../domain/applications.ts'
import type { FormRow } from '../domain/catalogue.ts'

/** A number of a form: a row, a column where the form has several, and its value. */
export type Cell = {
  readonly row: FormRow
  readonly column: string | null
  readonly applicant: ApplicantType | null
  readonly value: number
}

/** The values of a form's rows by their codes; rows without one are not printed. */
export type RowValues = ReadonlyMap<string, number>

/** The rows that a report of headline figures prints, by their indicators. */
export const HEADLINE: ReadonlySet<string> = new Set([
  'proactive.info.total',
  'proactive.info.fulltext',
  'proactive.normdoc.issued',
  'app.received',
  'app.received.in_person',
  'app.received.online',
  'app.received.mail',
  'app.carried_in',
  'app.carried_out',
  'app.processed',
  'app.replied',
  'app.closed',
  'GRANTED',
  'GRANTED_PARTIAL',
  'REFUSED',
  'REFUSED_LEGAL_PROHIBITION',
  'REFUSED_PROCESS_INFO',
  'REFUSED_NOT_GOV_INFO',
  'REFUSED_PRIVACY',
  'UNAVAILABLE_NOT_HELD',
  'UNAVAILABLE_NOT_EXIST',
  'UNAVAILABLE_NEEDS_CREATION',
  'NOT_PROCESSED_PETITION',
  'NOT_PROCESSED_REPEAT',
  'OTHER_REDIRECTED',
  'review.total',
  'review.upheld',
  'litigation.total',
  'litigation.direct.total',
  'litigation.after_review.total',
  'fee.app_collected',
  'resource.staff',
])

/** Which rows of a form are printed; what is not printed must count nothing, so that sums hold. */
export type IsPrinted = (row: FormRow) => boolean

/** All rows that have a number. */
export const everyRow: IsPrinted = ({ canonicalCode, role }) =>
  canonicalCode !== null && role !== 'subtotal_implicit'

/** The rows of headline figures. */
export const headlineRow: IsPrinted = (row) =>
  everyRow(row) && HEADLINE.has(row.canonicalCode ?? '')
