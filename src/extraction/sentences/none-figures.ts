import type { FigureReading } from '../model.ts'
import type { SourceLine } from '../text/source-line.ts'
import { IN_WORDS } from './in-words.ts'
import type { ParagraphContext } from './paragraph-context.ts'
import { statedNone } from './stated-none.ts'

/** The figures that a paragraph states as none. */
export function noneFigures(
  line: SourceLine,
  from: number,
  context: ParagraphContext,
): FigureReading[] {
  return statedNone(line.folded, from, context.kinds)
    .filter(({ indicator }) => context.catalogue.indicators.has(indicator))
    .map(({ indicator, label, ...denial }) => ({
      ...IN_WORDS,
      span: line.span(Math.min(denial.from, label[0]), Math.max(denial.to, label[1])),
      label: line.text.slice(label[0], label[1]),
      raw: line.text.slice(denial.from, denial.to),
      value: 0,
      qualifier: 'STATED_NONE' as const,
      indicator,
    }))
}
