import type { MeasureDraft, ReportDraft } from '../domain/report-draft.ts'
import type { KeyPhrase } from './answer-key.ts'
import { type Mark, mark } from './marks.ts'
import type { Place } from './quote-search.ts'
import { overlap, type Subject } from './subject.ts'

/** An item of the plan that a phrase of the key stands in. */
type Item = { readonly ordinal: number; readonly evidence: Place }

/** Problems, measures, and which measure answers which problem. */
export function scorePlan(subject: Subject): Mark[] {
  const { key, draft } = subject
  const problems: readonly Item[] = draft.improvementPlan?.problems ?? []
  const measures = draft.improvementPlan?.measures ?? []
  const leaves = measures.flatMap((measure) => withChildren(measure, measure))
  const ofProblem = assign(subject, key.problems, problems)
  const ofMeasure = assign(subject, key.measures, leaves)
  return [
    ...itemMarks(subject, 'problems', key.problems, ofProblem),
    ...problems
      .filter((problem) => !holdsAny(subject, problem, key.problems))
      .map((problem) => falseItem(subject, 'problems', problem)),
    ...itemMarks(subject, 'measures', key.measures, ofMeasure),
    ...measures
      .filter((measure) => !holdsAny(subject, measure, key.measures))
      .map((measure) => falseItem(subject, 'measures', measure)),
    ...scorePairs(subject, ofProblem, ofMeasure),
  ]
}

/** A measure and what it holds; the problems of the outer count for the inner. */
type Leaf = Item & { readonly problems: readonly number[]; readonly top: MeasureDraft }
function withChildren(measure: MeasureDraft, top: MeasureDraft): Leaf[] {
  const { ordinal, evidence } = measure
  return [
    { ordinal, evidence, problems: [...measure.problems, ...top.problems], top },
    ...measure.children.flatMap((child) => withChildren(child, top)),
  ]
}

/** The item of each phrase, each item once, the shortest evidence first. */
function assign<It extends Item>(
  { search }: Subject,
  phrases: readonly KeyPhrase[],
  items: readonly It[],
): (It | null)[] {
  const used = new Set<It>()
  return phrases.map(({ phrase }) => {
    const places = search.find(phrase)
    const holding = items
      .filter((item) => !used.has(item) && places.some((place) => holds(item.evidence, place)))
      .sort((a, b) => length(a.evidence) - length(b.evidence))[0]
    if (holding === undefined) return null
    used.add(holding)
    return holding
  })
}

function itemMarks(
  { search }: Subject,
  of: 'problems' | 'measures',
  phrases: readonly KeyPhrase[],
  items: readonly (Item | null)[],
): Mark[] {
  return phrases.map(({ phrase }, at) => {
    const place = search.find(phrase)[0]
    const shared = items.find((it) => it && place && holds(it.evidence, place))
    return mark(of, items[at] ? 'HIT' : 'MISS', phrase, {
      expected: 'an item of its own',
      read: items[at] ? 'yes' : shared ? `one item with another, #${shared.ordinal}` : null,
      at: place?.start,
    })
  })
}

function falseItem({ draft, text }: Subject, of: 'problems' | 'measures', item: Item): Mark {
  const { start, end } = item.evidence
  const words = text.slice(start, Math.min(end, start + 40)).replace(/\s+/g, ' ')
  const all = draft.improvementPlan?.[of].length
  return mark(of, 'FALSE', `#${item.ordinal} of ${all}`, { read: `“${words}”`, at: start })
}

function scorePairs(
  { key }: Subject,
  ofProblem: readonly (Item | null)[],
  ofMeasure: readonly (Leaf | null)[],
): Mark[] {
  return key.measures.flatMap((phrase, at) => {
    const measure = ofMeasure[at] ?? null
    return key.problems.flatMap((problem, index) => {
      const item = ofProblem[index] ?? null
      const isExpected = phrase.pair != null && String(phrase.pair) === String(problem.pair ?? '')
      const isRead = measure !== null && item !== null && measure.problems.includes(item.ordinal)
      if (!isExpected && !isRead) return []
      const verdict = !isExpected ? 'FALSE' : isRead ? 'HIT' : 'MISS'
      return [
        mark('pairs', verdict, `${problem.phrase} <- ${phrase.phrase}`, {
          expected: isExpected ? 'paired' : null,
          read: isRead ? 'paired' : null,
          at: measure?.evidence.start,
        }),
      ]
    })
  })
}

function holdsAny({ search }: Subject, item: Item, phrases: readonly KeyPhrase[]): boolean {
  return phrases.some(({ phrase }) =>
    search.find(phrase).some((place) => overlap(item.evidence, place)),
  )
}

function holds(outer: Place, inner: Place): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

function length({ start, end }: Place): number {
  return end - start
}

/** Every measure of a plan, the inner ones too. */
export function allMeasures(plan: ReportDraft['improvementPlan']): MeasureDraft[] {
  const inner = (measure: MeasureDraft): MeasureDraft[] => [
    measure,
    ...measure.children.flatMap(inner),
  ]
  return (plan?.measures ?? []).flatMap(inner)
}
