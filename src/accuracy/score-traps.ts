import type { FigureDraft } from '../domain/report-draft.ts'
import { type Concept, conceptOf } from './concepts.ts'
import type { PlacedTrap } from './key-places.ts'
import { type Mark, mark } from './marks.ts'
import { shownFigure } from './score-figures.ts'
import { overlap, type Subject } from './subject.ts'

/** Numbers of another year, of a part or of a plan, which must not be the year's figure. */
export function scoreTraps({ places, draft }: Subject): Mark[] {
  const placed = places.traps.filter(({ place }) => place !== null)
  return placed.map((trap) => {
    const path = trap.mustNotBe
    const concept = conceptOf({ path, labelPrinted: trap.labelPrinted, parent: trap.parent })
    const taken = draft.figures.find((figure) => isTaken(trap, concept, figure))
    return mark('traps', taken === undefined ? 'HIT' : 'WRONG', `${trap.why} ${trap.printed}`, {
      expected: `not ${path}: “${trap.quote}”`,
      read: taken === undefined ? null : shownFigure(taken),
      at: trap.place?.start,
    })
  })
}

function isTaken(trap: PlacedTrap, concept: Concept | null, figure: FigureDraft): boolean {
  if (trap.place === null || !overlap(figure.evidence, trap.place)) return false
  if (figure.value !== trap.value || figure.basis !== 'YEAR') return false
  const indicators = concept?.indicators ?? []
  // Part of the body, or of one kind of applicant: it has its own place and is no total.
  if (trap.why === 'PART' && (figure.scope !== 'WHOLE' || figure.applicant !== null)) return false
  if (indicators.length > 0) {
    return figure.indicator !== null && indicators.includes(figure.indicator)
  }
  return trap.why !== 'PART' && figure.indicator !== null
}
