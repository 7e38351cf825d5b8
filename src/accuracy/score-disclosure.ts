import { baseValueOf } from '../domain/figures.ts'
import type { FigureDraft } from '../domain/report-draft.ts'
import { foldText } from '../domain/text-folding.ts'
import { type Labelled, numbersOf } from './answer-key.ts'
import { compareCounts, expectedCount } from './compare-counts.ts'
import { fieldConcept, labelConcept, tableConcept } from './concepts.ts'
import { type AccuracyClass, type Mark, mark, verdictOn } from './marks.ts'
import type { FigureMatches } from './score-figures.ts'
import { figuresOf, type Subject } from './subject.ts'
import { printedUnit } from './units.ts'

/** What was disclosed, by whom, at what cost; and the figures that have no form row. */
export function scoreDisclosure(subject: Subject, matches: FigureMatches): Mark[] {
  const { proactive, otherFigures } = subject.key
  const labelled = (of: AccuracyClass, path: string, items: readonly Labelled[]) =>
    items.flatMap((item) => labelledMark(subject, matches, of, path, item))
  return [
    ...scoreTotal(subject),
    ...labelled('proactive', 'p.cat', proactive?.byCategory ?? []),
    ...labelled('proactive', 'p.ch', proactive?.byChannel ?? []),
    ...labelled('otherFigures', 'p.other', proactive?.other ?? []),
    ...labelled('otherFigures', 'o.', otherFigures),
    ...scoreTable(subject),
    ...scoreFees(subject),
    ...scoreConsultation(subject, matches),
  ]
}

function scoreTotal(subject: Subject): Mark[] {
  const name = 'proactive.info.total'
  const read = figuresOf(subject.draft, name)[0]?.value ?? null
  const expected = expectedCount(subject, [name], subject.key.proactive?.total, 'p.total')
  return compareCounts('proactive', expected, read === null ? [] : [{ name, value: read }])
}

function scoreTable(subject: Subject): Mark[] {
  return (subject.key.proactive?.standardTable ?? []).flatMap(({ row, column, value }) => {
    const [name] = tableConcept(row, column)?.indicators ?? []
    if (name === undefined) return []
    const expected = expectedCount(subject, [name], value, 'p.std', `${row}@${column}`)
    const read = figuresOf(subject.draft, name)[0]?.value ?? null
    return compareCounts('standardTable', expected, [{ name, value: read }])
  })
}

/** A category, a channel, another figure: by the key's quotes, else by value and label. */
function labelledMark(
  { draft }: Subject,
  { entries, matching }: FigureMatches,
  of: AccuracyClass,
  path: string,
  { label, value }: Labelled,
): Mark[] {
  if (value == null) return []
  const isAlike = (figure: FigureDraft) => isSimilar(figure.label, label)
  const quoted = entries.flatMap((entry, at) => {
    const figure = matching.figures[at] ?? null
    const isIts = entry.path.startsWith(path) && entry.value === value
    return isIts && (entry.labelPrinted ?? label) === label ? [{ entry, figure }] : []
  })
  const [indicator] = labelConcept(label).indicators
  const found =
    quoted.find(({ figure }) => figure !== null)?.figure ??
    (indicator === undefined ? [] : figuresOf(draft, indicator)).find((it) => it.value === value) ??
    draft.figures.find((it) => it.value === value && it.basis === 'YEAR' && isAlike(it))
  const isRight = found !== undefined && (isAlike(found) || found.indicator !== null)
  return [
    mark(of, isRight ? 'HIT' : found === undefined ? 'MISS' : 'WRONG', label, {
      expected: value,
      read: found === undefined ? null : `${found.value} labelled ${found.label}`,
      at: quoted[0]?.entry.place?.start,
    }),
  ]
}

/** Whether two labels name the same: one holds the other, or they share most characters. */
function isSimilar(a: string, b: string): boolean {
  const [one, other] = [bare(a), bare(b)]
  if (one === '' || other === '') return one === other
  if (one.includes(other) || other.includes(one)) return true
  const shorter = new Set(one.length < other.length ? one : other)
  const longer = one.length < other.length ? other : one
  const shared = [...shorter].filter((character) => longer.includes(character)).length
  return shared / shorter.size >= 0.5
}

function bare(label: string): string {
  return foldText(label).replace(/[\s"'()*|]|数$/g, '')
}

function scoreFees(subject: Subject): Mark[] {
  const record = subject.key.feesAndExpenditure
  return [...numbersOf(record)].flatMap(([field, value]) => {
    const [name] = fieldConcept(`f.${field}`)?.indicators ?? []
    if (name === undefined) return []
    const [want] = expectedCount(subject, [name], value, `f.${field}`)
    const figure = figuresOf(subject.draft, name)[0]
    const unit = record?.[`${field}Unit`]
    const yuan = record?.[`${field}Yuan`]
    const isRead = figure !== undefined && figure.value !== null
    // Whether the marker itself was read is asked where the figures are compared.
    if (!isRead && value === 0 && want?.isMarker) return []
    const isRight =
      isRead &&
      (figure.value === value
        ? value === 0 || typeof unit !== 'string' || figure.unit === printedUnit(unit)
        : typeof yuan === 'number' && baseValueOf(figure.value, figure.unit) === yuan)
    return [
      mark('feesAndStaff', verdictOn(isRight, true, isRead) ?? 'HIT', name, {
        expected: typeof unit === 'string' ? `${value} ${unit}` : value,
        read: isRead ? `${figure.value} ${figure.unit ?? ''}` : null,
        at: want?.at,
      }),
    ]
  })
}

function scoreConsultation(subject: Subject, { entries, matching }: FigureMatches): Mark[] {
  return [...numbersOf(subject.key.consultation)].flatMap(([field, value]) => {
    const path = `c.${field}`
    const [name] = fieldConcept(path)?.indicators ?? []
    const placed = entries.findIndex((it, at) => it.path === path && matching.figures[at] != null)
    const read =
      name === undefined
        ? (matching.figures[placed]?.value ?? null)
        : (figuresOf(subject.draft, name)[0]?.value ?? null)
    const expected = expectedCount(subject, [name ?? path], value, path)
    return compareCounts('consultation', expected, [{ name: name ?? path, value: read }])
  })
}
