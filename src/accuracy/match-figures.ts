import type { FigureDraft } from '../domain/report-draft.ts'
import { foldText } from '../domain/text-folding.ts'
import type { Place } from './quote-search.ts'
import { isMarker, overlap } from './subject.ts'

/** A number that a figure should be. */
export type Wanted = {
  readonly place: Place
  readonly value: number | null
  readonly printed: string
}

/** Which figure is which wanted number, by index; each at most once. */
export type Matching = {
  /** Figure of each wanted number: at its place and of its value; null where there is none. */
  readonly figures: readonly (FigureDraft | null)[]
  /** A figure at its place that has another value, where no figure has the right one. */
  readonly wrong: readonly (FigureDraft | null)[]
  /** The figures that are none of the wanted numbers, the wrong ones included. */
  readonly rest: readonly FigureDraft[]
}

/**
 * Matches numbers with figures whose evidence lies over their place. Evidence in prose is a phrase
 * and may touch several numbers, so the closest pairs go first: the numeral as printed, then the
 * shortest evidence.
 */
export function matchFigures(wanted: readonly Wanted[], figures: readonly FigureDraft[]): Matching {
  const sorted = [...figures].sort((a, b) => a.evidence.start - b.evidence.start)
  const pairs: { at: number; figure: FigureDraft; rank: number }[] = []
  const touching: { at: number; figure: FigureDraft; rank: number }[] = []
  for (const [at, want] of wanted.entries()) {
    for (const figure of sorted) {
      if (figure.evidence.start >= want.place.end) break
      if (!overlap(figure.evidence, want.place)) continue
      const pair = { at, figure, rank: rankOf(want, figure) }
      if (isSame(want, figure)) pairs.push(pair)
      else touching.push(pair)
    }
  }
  const used = new Set<FigureDraft>()
  const matched = assign(wanted.length, pairs, used)
  const numberAt = (figure: FigureDraft) =>
    wanted.filter(({ place }) => overlap(figure.evidence, place)).length
  // Of a phrase over several numbers one cannot say which it got wrong.
  const faulty = touching.filter(
    ({ at, figure }) => matched[at] === null && !used.has(figure) && numberAt(figure) === 1,
  )
  const wrong = assign(wanted.length, faulty, new Set(used))
  return { figures: matched, wrong, rest: figures.filter((figure) => !used.has(figure)) }
}

function assign(
  length: number,
  pairs: readonly { at: number; figure: FigureDraft; rank: number }[],
  used: Set<FigureDraft>,
): (FigureDraft | null)[] {
  const result: (FigureDraft | null)[] = Array(length).fill(null)
  for (const { at, figure } of [...pairs].sort((a, b) => a.rank - b.rank)) {
    if (result[at] !== null || used.has(figure)) continue
    result[at] = figure
    used.add(figure)
  }
  return result
}

/** A printed marker may be read as no value; a key counts it as zero. */
function isSame(want: Wanted, figure: FigureDraft): boolean {
  if (figure.value === want.value) return true
  return figure.value === null && want.value === 0 && isMarker(want.printed)
}

function rankOf({ place, printed }: Wanted, { evidence, raw }: FigureDraft): number {
  const isPrinted = foldText(raw) === foldText(printed)
  const distance = Math.abs(evidence.start - place.start) + Math.abs(evidence.end - place.end)
  return (isPrinted ? 0 : 1e9) + distance
}
