import type { SectionKind } from '../../domain/sections.ts'
import type { FigureReading, UnreadNumber } from '../model.ts'
import type { SourceLine } from '../text/source-line.ts'
import { allFigures } from './all-figures.ts'
import { basisOf, turnsToPlan } from './basis.ts'
import { clausesOf, type Mention, mentionsOf } from './clauses.ts'
import { distributedLabels, labelsOfEach } from './distributive.ts'
import { figureOf } from './figure-of.ts'
import { noneFigures } from './none-figures.ts'
import { scanNumerals } from './numerals.ts'
import type { ParagraphContext } from './paragraph-context.ts'
import type { Spoken } from './parents.ts'

export type ParagraphReading = {
  readonly figures: readonly FigureReading[]
  readonly unread: readonly UnreadNumber[]
  readonly planned: boolean
}

/** More figures than any report has: what has more is no report. */
export const MOST_FIGURES = 5000
const PLAN_KINDS: readonly SectionKind[] = ['PROBLEMS_PLANS', 'EXPERIENCE', 'FUTURE_PLAN_APPENDIX']

/** How many figures of a paragraph may be spoken of again. */
const LONGEST_MEMORY = 120

/** Reads the figures of one paragraph from `from` on. */
export function readParagraph(
  line: SourceLine,
  from: number,
  context: ParagraphContext,
): ParagraphReading {
  const { folded } = line
  const scan = scanNumerals(line, from)
  const clauses = clausesOf(folded, from, scan.numerals, scan.mask)
  const mentions = mentionsOf(folded, clauses, scan.numerals)
  const labels = distributedLabels(folded, mentions)
  const inPlan = PLAN_KINDS.some((kind) => context.kinds.has(kind))
  const isPlanTable = context.kinds.has('FUTURE_PLAN_APPENDIX')
  const unread: UnreadNumber[] = [...scan.unread]
  const spoken: Spoken[] = []
  let planned = context.planned || isPlanTable
  let clauseAt = 0
  for (const mention of mentions) {
    if (spoken.length > MOST_FIGURES) break
    for (; clauseAt <= mention.clauseIndex; clauseAt++) {
      const clause = clauses[clauseAt]
      if (inPlan && clause && turnsToPlan(folded.slice(clause.from, clause.to), context.year))
        planned = true
    }
    const basis = basisOf(folded, mention, context.year, { inPlan, planned })
    const label = labels.get(mention.numeral.from)
    if (label === 'UNCLEAR') {
      unread.push(unreadOf(line, mention, 'which of the names it counts is not clear'))
      continue
    }
    const ranges = (label === undefined ? labelsOfEach(folded, mention) : null) ?? [label]
    const before = spoken.slice(-LONGEST_MEMORY)
    for (const range of ranges) {
      const figure = figureOf(line, scan, mention, range, basis, before, context, from)
      if (typeof figure === 'string') unread.push(unreadOf(line, mention, figure))
      else spoken.push({ figure, mention, isDifference: basis.isDifference })
    }
  }
  for (; inPlan && clauseAt < clauses.length; clauseAt++) {
    const clause = clauses[clauseAt]
    if (clause && turnsToPlan(folded.slice(clause.from, clause.to), context.year)) planned = true
  }
  const none = planned ? [] : noneFigures(line, from, context)
  const all = planned ? [] : allFigures(line, from, scan, clauses, spoken, context)
  const figures = [...spoken.map(({ figure }) => figure), ...none, ...all]
  return { figures: figures.sort((a, b) => a.span.start - b.span.start), unread, planned }
}

function unreadOf(line: SourceLine, { numeral }: Mention, reason: string): UnreadNumber {
  return { span: line.span(numeral.from, numeral.end), raw: numeral.raw, reason }
}
