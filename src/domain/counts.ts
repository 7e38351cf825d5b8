import type { FigureDraft } from './report-draft.ts'

/** A figure's value as a count: null when it has none or is no count at all. */
export function countOf(figure: Pick<FigureDraft, 'value'> | undefined): number | null {
  const value = figure?.value ?? null
  return value !== null && Number.isInteger(value) && value >= 0 ? value : null
}

/**
 * Orders figures of one quantity by how well they speak for it: with a number before without, of
 * a table before a sentence, the earlier before the later.
 */
export function byAuthority(
  a: Pick<FigureDraft, 'value' | 'origin' | 'position'>,
  b: Pick<FigureDraft, 'value' | 'origin' | 'position'>,
): number {
  const rank = (figure: Pick<FigureDraft, 'value' | 'origin'>) =>
    (figure.value === null ? 2 : 0) + (figure.origin === 'NARRATIVE' ? 1 : 0)
  return rank(a) - rank(b) || a.position - b.position
}
