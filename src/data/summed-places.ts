/*
 * Sums and counts are kept for the country and each province; smaller places are counted when asked.
 */

/**
 * The codes of the places that have sums: of GB/T 2260 those of the country and its provinces, which
 * end in four zeros. As text for LIKE.
 */
export const SUMMED_PLACES = '__0000'

/** Whether a place has sums. */
export function hasSums(code: string): boolean {
  return /^\d\d0000$/.test(code)
}

/** The country, which every place is in. */
export const COUNTRY_CODE = '100000'
