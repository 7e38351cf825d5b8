import type { Evidence } from '../../domain/evidence.ts'
import type { FigureDraft, SectionDraft } from '../../domain/report-draft.ts'
import type { FigureReading } from '../model.ts'
import type { Span } from '../text/source-line.ts'

/** Gives figures their positions in the document, their sections and their references. */
export function figureDrafts(
  readings: readonly FigureReading[],
  sections: readonly SectionDraft[],
  year: number,
  evidenceOf: (span: Span) => Evidence,
): FigureDraft[] {
  const ordered = [...readings].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  )
  const positions = new Map(ordered.map((reading, index) => [reading, index + 1]))
  const at = (reading: FigureReading | null) =>
    reading === null ? null : (positions.get(reading) ?? null)
  const sectionAt = sectionFinder(sections)
  return ordered.map((figure, index) => ({
    position: index + 1,
    section: sectionAt(figure.span),
    indicator: figure.indicator,
    label: figure.label,
    column: figure.column,
    scopeLabel: figure.scopeLabel,
    raw: figure.raw,
    value: figure.value,
    unit: figure.unit,
    qualifier: figure.qualifier,
    origin: figure.origin,
    basis: figure.basis,
    year: figure.basis === 'YEAR' ? year : (figure.year ?? year),
    scope: figure.scope,
    applicant: figure.applicant,
    partOf: at(figure.partOf),
    shareOf: at(figure.shareOf),
    evidence: evidenceOf(figure.span),
  }))
}

/** The position of the innermost section that holds a span, or null. Asked in document order. */
function sectionFinder(sections: readonly SectionDraft[]): (span: Span) => number | null {
  return ({ start, end }) => {
    let low = 0
    let high = sections.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sections[middle]?.evidence.start ?? 0) <= start) low = middle + 1
      else high = middle
    }
    for (let at = low - 1; at >= 0; at--) {
      const section = sections[at]
      if (section === undefined) continue
      if (section.evidence.end >= end) return section.position
      if (section.parent === null && section.evidence.end <= start) return null
    }
    return null
  }
}
