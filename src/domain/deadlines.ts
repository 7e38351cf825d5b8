import type { AgencyKind } from './places.ts'

/**
 * The day (ISO) by which the report for a year had to be published. Source: Regulation of 2007
 * (国务院令第492号) art. 31: 31 March of the following year, for every agency; Regulation of 2019
 * (国务院令第711号) art. 49: 31 January for departments, 31 March for governments. Art. 49 names no
 * townships, street offices and zones; theirs is part of the government's, hence 31 March.
 */
export function legalDueDate(year: number, agencyKind: AgencyKind): string {
  const isDepartment = agencyKind === 'DEPARTMENT' && year >= 2019
  return `${year + 1}-${isDepartment ? '01-31' : '03-31'}`
}

/** Whether a report came after the day it was due; null when its date of publication is not known. */
export function isLate(publishedOn: string | null, due: string): boolean | null {
  // ISO dates order like their text.
  return publishedOn === null ? null : publishedOn > due
}
