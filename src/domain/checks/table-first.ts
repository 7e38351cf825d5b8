import type { FigureDraft } from '../report-draft.ts'
import { amountsOf, compare } from './amounts.ts'
import type { FigureIndex } from './figure-index.ts'
import type { FindingDraft } from './finding.ts'

/**
 * Checks a rule's operands. Where numbers of the text break it and one of them is not what the
 * table gives for the same thing, that difference is told by its own rule (X1) and would only be
 * told again here: the rule is checked with the table's numbers instead. Nothing is left to check
 * where the table gives all of them, for the table is checked by itself.
 */
export function tableFirst(
  operands: readonly FigureDraft[],
  index: FigureIndex,
  check: (operands: readonly FigureDraft[]) => FindingDraft,
): FindingDraft[] {
  const found = check(operands)
  if (found.status !== 'FAIL' && found.status !== 'WARN') return [found]
  const settled = operands.map((figure) => cellOf(figure, index) ?? figure)
  if (!operands.some((figure, at) => differ(figure, settled[at]))) return [found]
  return settled.every(({ origin }) => origin === 'TABLE') ? [] : [check(settled)]
}

/** The table's one number for what a sentence counts. */
function cellOf(figure: FigureDraft, index: FigureIndex): FigureDraft | undefined {
  if (figure.origin === 'TABLE') return undefined
  const cells = index.cellsOf(figure)
  return cells.length === 1 && cells[0]?.value !== null ? cells[0] : undefined
}

function differ(said: FigureDraft, printed: FigureDraft | undefined): boolean {
  if (printed === undefined || printed === said) return false
  const [a, b] = amountsOf([said, printed])
  return a != null && b != null && ['LESS', 'MORE'].includes(compare(a, b))
}
