/*
 * Sums and counts are kept for the country, each province and each prefecture; smaller places have few
 * reports, which are counted when asked.
 */

/**
 * The codes of the places that have sums: of GB/T 2260 those of the country, its provinces and their
 * prefectures, which end in two zeros. As text for LIKE.
 */
export const SUMMED_PLACES = '____00'

/** Whether a place has sums. */
export function hasSums(code: string): boolean {
  return /^\d{4}00$/.test(code)
}

/** The country, which every place is in. */
export const COUNTRY_CODE = '100000'

/** Whether a code is that of a province, of which a place is in one at most. */
export function isProvince(code: string): boolean {
  return /^\d{2}0000$/.test(code) && code !== COUNTRY_CODE
}

/** Whether a code is that of a prefecture, of which a place is in one at most. */
export function isPrefecture(code: string): boolean {
  return hasSums(code) && !code.endsWith('0000')
}
