import { widestBreakdown } from '../domain/breakdowns.ts'
import type { Catalogue } from '../domain/catalogue.ts'
import type { FigureDraft, MeasureDraft, ReportDraft } from '../domain/report-draft.ts'
import { compareCounts, type ReadCount } from './compare-counts.ts'
import { type Mark, mark } from './marks.ts'
import { matchFigures } from './match-figures.ts'
import type { Place } from './quote-search.ts'
import { scoreEvidence } from './score-evidence.ts'
import { compareFacts } from './score-facts.ts'
import { shownFigure } from './score-figures.ts'
import { compareFindings } from './score-findings.ts'
import { allMeasures } from './score-plan.ts'
import { compareSections } from './score-sections.ts'
import { overlap, type Reading } from './subject.ts'

/** Compares what was read from a document with the draft that was verified by hand. */
export function scoreDraft(
  verified: ReportDraft,
  { draft, text, unread }: Reading,
  catalogue: Catalogue,
): Mark[] {
  return [
    ...compareFacts(verified.report, draft.report),
    ...compareSections(verified.sections, draft.sections),
    ...compareFigures(verified, { draft, text, unread }),
    ...compareBreakdowns(verified, draft),
    ...compareReviews(verified, draft),
    ...comparePlans(verified, draft),
    ...compareFindings(verified, draft, catalogue),
    ...scoreEvidence(draft, text),
  ]
}

function compareFigures(verified: ReportDraft, { draft, unread }: Reading): Mark[] {
  const wanted = verified.figures.map(({ evidence, value, raw }) => ({
    ...{ place: evidence, value, printed: raw },
  }))
  const { figures, wrong, rest } = matchFigures(wanted, draft.figures)
  const wrongs = new Set(wrong)
  return [
    ...verified.figures.flatMap((figure, at) => {
      const read = figures[at] ?? null
      if (read !== null) return figureMarks(figure, read)
      const other = wrong[at] ?? null
      const reason = unread.find((it) => overlap(it, figure.evidence))?.reason
      return [
        mark('figures', other === null ? 'MISS' : 'WRONG', figure.label, {
          expected: shownFigure(figure),
          read: other ? shownFigure(other) : reason ? `nothing (unread: ${reason})` : null,
          at: figure.evidence.start,
        }),
      ]
    }),
    ...rest
      .filter((figure) => !wrongs.has(figure))
      .map((figure) =>
        mark('figures', 'FALSE', figure.label, {
          ...{ read: shownFigure(figure), at: figure.evidence.start },
        }),
      ),
  ]
}

function figureMarks(expected: FigureDraft, read: FigureDraft): Mark[] {
  const at = expected.evidence.start
  const same = (of: Mark['class'], shown: (figure: FigureDraft) => string) =>
    mark(of, shown(expected) === shown(read) ? 'HIT' : 'WRONG', figureName(expected), {
      ...{ expected: shown(expected), read: shown(read), at },
    })
  const indicator = (figure: FigureDraft) =>
    figure.indicator === null ? null : [figure.indicator, figure.applicant].join(' ').trim()
  const [wanted, found] = [indicator(expected), indicator(read)]
  return [
    mark('figures', 'HIT', figureName(expected), { at }),
    same('units', ({ unit }) => unit ?? 'none'),
    same('qualifiers', ({ qualifier }) => qualifier),
    same('scopes', ({ basis, scope, year }) => `${basis} ${year} ${scope}`),
    same('spans', ({ evidence }) => `${evidence.start}-${evidence.end}`),
    ...(wanted === null && found === null
      ? []
      : [
          mark(
            'indicators',
            wanted === found
              ? 'HIT'
              : wanted === null
                ? 'FALSE'
                : found === null
                  ? 'MISS'
                  : 'WRONG',
            figureName(expected),
            { expected: wanted, read: found, at },
          ),
        ]),
  ]
}

function figureName({ label, raw }: FigureDraft): string {
  return `${label} ${raw}`
}

const TOTALS = [
  ...(['received', 'carriedIn', 'replied', 'processed', 'closed'] as const),
  ...(['closedOnTime', 'closedExtended', 'carriedOut'] as const),
]

function compareBreakdowns(verified: ReportDraft, read: ReportDraft): Mark[] {
  const counts = (draft: ReportDraft) => {
    const breakdown = widestBreakdown(draft.applicationBreakdowns)
    return {
      applicationTotals: TOTALS.map((name) => ({ name, value: breakdown?.[name] ?? null })),
      channels: (breakdown?.channels ?? []).map(({ channel, count }) => ({
        ...{ name: channel, value: count },
      })),
      applicants: (breakdown?.applicants ?? []).map(({ applicant, received }) => ({
        ...{ name: applicant, value: received },
      })),
      outcomes: (breakdown?.outcomes ?? []).map(({ outcome, applicant, count }) => ({
        ...{ name: [outcome, applicant].join(' ').trim(), value: count },
      })),
    }
  }
  const [wanted, found] = [counts(verified), counts(read)]
  return (['applicationTotals', 'channels', 'applicants', 'outcomes'] as const).flatMap((of) =>
    compareCounts(of, stated(wanted[of]), found[of]),
  )
}

function compareReviews(verified: ReportDraft, read: ReportDraft): Mark[] {
  const counts = ({ reviewAndLitigation }: ReportDraft): ReadCount[] =>
    Object.entries(reviewAndLitigation ?? {}).flatMap(([name, cases]) =>
      (['total', 'upheld', 'corrected', 'other', 'pending'] as const).map((result) => ({
        ...{ name: `${name}.${result}`, value: cases?.[result] ?? null },
      })),
    )
  return compareCounts('reviews', stated(counts(verified)), counts(read))
}

function stated(counts: readonly ReadCount[]) {
  return counts.flatMap(({ name, value }) =>
    value === null ? [] : [{ names: [name], value, isMarker: false, at: null }],
  )
}

/** Items are the same where most of their evidence is. */
function comparePlans(verified: ReportDraft, read: ReportDraft): Mark[] {
  const [wanted, found] = [verified.improvementPlan, read.improvementPlan]
  const problems = pairUp(wanted?.problems ?? [], found?.problems ?? [])
  const measures = pairUp(allMeasures(wanted), allMeasures(found))
  const ordinals = new Map([...problems].map(([own, other]) => [own.ordinal, other.ordinal]))
  return [
    ...itemMarks('problems', wanted?.problems ?? [], found?.problems ?? [], problems),
    ...itemMarks('measures', allMeasures(wanted), allMeasures(found), measures),
    ...[...measures].flatMap(([own, other]) => pairMarks(own, other, ordinals)),
  ]
}

function itemMarks<Item extends { readonly ordinal: number; readonly evidence: Place }>(
  of: 'problems' | 'measures',
  wanted: readonly Item[],
  found: readonly Item[],
  pairs: ReadonlyMap<Item, Item>,
): Mark[] {
  const read = new Set(pairs.values())
  const shown = ({ evidence }: Item) => `${evidence.start}-${evidence.end}`
  return [
    ...wanted.map((item) =>
      mark(of, pairs.has(item) ? 'HIT' : 'MISS', `#${item.ordinal}`, {
        ...{ expected: shown(item), at: item.evidence.start },
      }),
    ),
    ...found
      .filter((item) => !read.has(item))
      .map((item) =>
        mark(of, 'FALSE', `#${item.ordinal}`, { read: shown(item), at: item.evidence.start }),
      ),
  ]
}

function pairMarks(
  own: MeasureDraft,
  other: MeasureDraft,
  ordinals: ReadonlyMap<number, number>,
): Mark[] {
  const wanted = own.problems.map((problem) => ordinals.get(problem) ?? -problem)
  const at = own.evidence.start
  return [
    ...wanted.map((problem) =>
      mark('pairs', other.problems.includes(problem) ? 'HIT' : 'MISS', `measure ${own.ordinal}`, {
        ...{ expected: `answers problem ${Math.abs(problem)}`, at },
      }),
    ),
    ...other.problems
      .filter((problem) => !wanted.includes(problem))
      .map((problem) =>
        mark('pairs', 'FALSE', `measure ${own.ordinal}`, { read: `problem ${problem}`, at }),
      ),
  ]
}

function pairUp<Item extends { readonly evidence: Place }>(
  wanted: readonly Item[],
  found: readonly Item[],
): Map<Item, Item> {
  const candidates = wanted.flatMap((own) =>
    found.flatMap((other) => {
      const share = sharedPart(own.evidence, other.evidence)
      return share < 0.5 ? [] : [{ own, other, share }]
    }),
  )
  const pairs = new Map<Item, Item>()
  const used = new Set<Item>()
  for (const { own, other } of candidates.sort((a, b) => b.share - a.share)) {
    if (pairs.has(own) || used.has(other)) continue
    pairs.set(own, other)
    used.add(other)
  }
  return pairs
}

/** What two ranges share, of all that they cover. */
function sharedPart(a: Place, b: Place): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}
