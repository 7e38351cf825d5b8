import { partId } from '../data/ids.ts'
import type { FigureDraft, ReportDraft } from '../domain/report-draft.ts'

type Part = { readonly evidence: { readonly start: number; readonly end: number } }

/**
 * The ids of a report's parts, by their positions. They follow from where a part stands in the
 * document and not from how many were found before it, so that a better reader, which finds one
 * more, leaves the others theirs.
 * @param placeOf what stays of a part's place when more or less of it is read
 */
export function partIds<Own extends Part>(
  kind: string,
  reportId: string,
  parts: readonly Own[],
  placeOf: (part: Own) => string = ({ evidence }) => String(evidence.start),
): (position: number) => string {
  const seen = new Map<string, number>()
  const ids = parts.map((part) => {
    const place = placeOf(part)
    const before = seen.get(place) ?? 0
    seen.set(place, before + 1)
    return partId(reportId, kind, place, before)
  })
  return (position) => ids[position - 1] ?? partId(reportId, kind, -position)
}

/**
 * The ids of the figures of a report: by where their numbers end, since labels may be read longer
 * or shorter. Empty cells of a row have the place of its label; their columns tell them apart.
 */
export function figureIds(
  reportId: string,
  figures: readonly FigureDraft[],
): (position: number) => string {
  return partIds('Figure', reportId, figures, ({ evidence, column, applicant }) =>
    [evidence.end, column ?? '', applicant ?? ''].join(' '),
  )
}

/** The ids of the sections of a report. */
export function sectionIds(
  reportId: string,
  sections: ReportDraft['sections'],
): (position: number) => string {
  return partIds('Section', reportId, sections)
}
