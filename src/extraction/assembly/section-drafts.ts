import type { Evidence } from '../../domain/evidence.ts'
import type { SectionDraft } from '../../domain/report-draft.ts'
import type { SectionReading } from '../model.ts'
import type { Span } from '../text/source-line.ts'

/**
 * Gives sections their positions and evidence. Markup that stands where it may not (a heading
 * between the rows of a table) makes them overlap: each then ends where the next one begins, and
 * belongs to one that still holds it.
 */
export function sectionDrafts(
  sections: readonly SectionReading[],
  evidenceOf: (span: Span) => Evidence,
): SectionDraft[] {
  const drafts: SectionDraft[] = []
  for (const [index, section] of sections.entries()) {
    const { start } = section.span
    let parent = section.parent === null ? undefined : drafts[section.parent]
    while (parent !== undefined && parent.evidence.end <= start) {
      parent = parent.parent === null ? undefined : drafts[parent.parent - 1]
    }
    const next = startOfNext(sections, index)
    const end = Math.min(
      section.span.end,
      parent?.evidence.end ?? Infinity,
      next > start ? next : Infinity,
    )
    drafts.push({
      position: index + 1,
      level: section.level,
      parent: parent?.position ?? null,
      ordinal: section.ordinal,
      heading: section.heading,
      kinds: [...section.kinds],
      summary: null,
      evidence: evidenceOf({ start, end }),
    })
  }
  return drafts
}

/** Where the next section begins that is no part of one. */
function startOfNext(sections: readonly SectionReading[], index: number): number {
  const level = sections[index]?.level ?? 0
  for (let at = index + 1; at < sections.length; at++) {
    const section = sections[at]
    if (section !== undefined && section.level <= level) return section.span.start
  }
  return Infinity
}
