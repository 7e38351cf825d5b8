import type { AgencyKind } from './places.ts'

/**
 * The title to show: the printed one, or one made of the issuer and the year. Governments and
 * committees go by the name of their place, other bodies by their own.
 */
export function displayTitle(
  printed: string | null,
  place: string,
  agency: { readonly name: string; readonly kind: AgencyKind },
  year: number,
): string {
  if (printed !== null) return printed
  const issuer = agency.kind === 'DEPARTMENT' || agency.kind === 'OTHER' ? agency.name : place
  return `${issuer}${year}年政府信息公开工作年度报告`
}
