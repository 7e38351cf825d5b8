import type { FigureQualifier } from '../domain/figures.ts'
import type { FigureDraft } from '../domain/report-draft.ts'
import { foldText } from '../domain/text-folding.ts'
import type { PlacedEntry } from './key-places.ts'
import { type Mark, mark } from './marks.ts'
import { type Matching, matchFigures } from './match-figures.ts'
import { isMarker, overlap, type Subject } from './subject.ts'
import { printedUnit, unitAfter } from './units.ts'

/** The key's numbers that have a place, and the figures that they are. */
export type FigureMatches = {
  readonly entries: readonly PlacedEntry[]
  readonly matching: Matching
}

/** Finds the figures that a key gives quotes for. */
export function matchEntries(subject: Subject): FigureMatches {
  const entries = [...subject.places.entries, ...subject.places.conflicts].filter(
    ({ place }) => place !== null,
  )
  const wanted = entries.map(({ place, value, printed }) => ({
    place: place ?? { start: 0, end: 0 },
    value,
    printed,
  }))
  return { entries, matching: matchFigures(wanted, subject.draft.figures) }
}

/** The key's figures: at their place with their value, their unit and how exact they are. */
export function scoreFigures(subject: Subject, { entries, matching }: FigureMatches): Mark[] {
  return entries.flatMap((entry, at) => {
    const figure = matching.figures[at] ?? null
    const what = entry.labelPrinted ? `${entry.path} ${entry.labelPrinted}` : entry.path
    const place = entry.place?.start
    if (figure === null) {
      const wrong = matching.wrong[at] ?? null
      const expected = `${entry.value} “${entry.printed}” in “${entry.quote}”`
      return [
        mark('figures', wrong === null ? 'MISS' : 'WRONG', what, {
          ...{ expected, at: place },
          read: wrong === null ? whyNot(subject, entry) : shownFigure(wrong),
        }),
      ]
    }
    return [
      mark('figures', 'HIT', what, { expected: entry.value, read: figure.value, at: place }),
      ...unitMark(entry, figure, what),
      qualifierMark(entry, figure, what),
    ]
  })
}

/** A figure in a few words. */
export function shownFigure(figure: FigureDraft): string {
  const marks = [
    figure.indicator,
    figure.applicant,
    figure.basis === 'YEAR' ? null : figure.basis,
    figure.scope === 'WHOLE' ? null : figure.scope,
  ].filter((it) => it !== null)
  return `${figure.value} “${figure.raw}” ${figure.label} [${marks.join(' ')}]`
}

/** What the reader itself says of a number that it made no figure of. */
function whyNot({ unread }: Subject, { place }: PlacedEntry): string | null {
  const found = place === null ? undefined : unread.find((it) => overlap(it, place))
  return found === undefined ? null : `nothing (unread: ${found.reason})`
}

function unitMark(entry: PlacedEntry, figure: FigureDraft, what: string): Mark[] {
  const expected = entry.unit ? printedUnit(entry.unit) : unitAfter(entry)
  // A zero in words often prints no unit.
  if (expected === null || figure.value === null || figure.qualifier === 'STATED_NONE') return []
  const verdict = figure.unit === expected ? 'HIT' : 'WRONG'
  return [mark('units', verdict, what, { expected, read: figure.unit, at: entry.place?.start })]
}

function qualifierMark(entry: PlacedEntry, figure: FigureDraft, what: string): Mark {
  const expected = qualifiersOf(entry)
  const verdict = expected.includes(figure.qualifier) ? 'HIT' : 'WRONG'
  return mark('qualifiers', verdict, `${what} “${entry.printed}”`, {
    expected: expected.join(' or '),
    read: figure.qualifier,
    at: entry.place?.start,
  })
}

function qualifiersOf(entry: PlacedEntry): readonly FigureQualifier[] {
  const { approx, printed, value, quote, at } = entry
  if (approx) {
    // Keys call a round 万 approximate too; we do so where a word says it.
    const from = at ?? quote.indexOf(printed)
    const around = quote.slice(Math.max(0, from - 2), from + printed.length + 3)
    const isSaid = /[余餘多约約近超逾]|以上|左右/.test(around)
    return isSaid ? ['AT_LEAST', 'APPROXIMATE'] : ['EXACT', 'AT_LEAST', 'APPROXIMATE']
  }
  if (isMarker(printed)) return ['NOT_REPORTED']
  // A word and a number at once.
  if (/^[零〇]$/.test(printed)) return ['EXACT', 'STATED_NONE']
  const hasNumeral = /[\d〇零一二三四五六七八九十两]/.test(foldText(printed))
  return value === 0 && !hasNumeral ? ['STATED_NONE'] : ['EXACT']
}
