import type { Block, Paragraph, SectionReading, Table } from '../../../src/extraction/model.ts'
import type { MeasureReading, PlanReading } from '../../../src/extraction/plan/plan-reading.ts'
import { readPlan } from '../../../src/extraction/plan/read-plan.ts'
import { SourceLine } from '../../../src/extraction/text/source-line.ts'

/** A plan as the words that its spans hold. */
export type ReadPassage = {
  readonly targetYear: number | null
  readonly problems: readonly string[]
  /** Each measure; one that is paired as `ordinals> words`. */
  readonly measures: readonly string[]
}

/** A passage and what is to be read from it. */
export type PassageCase = {
  readonly style: string
  /** The year that the report covers; 2020 where not given. */
  readonly year?: number
  readonly text: string
  readonly targetYear?: number
  readonly problems: readonly string[]
  readonly measures: readonly string[]
}

/** Reads a passage whose first line is the heading of its section. */
export function readPassage(
  text: string,
  year: number,
  kind: SectionReading['kinds'][number] = 'PROBLEMS_PLANS',
): ReadPassage | null {
  const plan = planOf(text, year, kind)
  if (plan === null) return null
  const quote = ({ span }: Pick<MeasureReading, 'span'>) => text.slice(span.start, span.end)
  return {
    targetYear: plan.targetYear,
    problems: plan.problems.map(quote),
    measures: plan.measures.map((measure) =>
      measure.problems.length === 0
        ? quote(measure)
        : `${measure.problems.join(',')}> ${quote(measure)}`,
    ),
  }
}

/** The plan of a text whose lines are paragraphs, the first of them the heading of its section. */
export function planOf(
  text: string,
  year: number,
  kind: SectionReading['kinds'][number] = 'PROBLEMS_PLANS',
): PlanReading | null {
  const blocks = paragraphsOf(text)
  return readPlan({ text, blocks, cuts: [], metadata: [] }, [sectionOf(blocks, kind)], [], year)
}

/** A section of all the blocks; its heading is the first. */
export function sectionOf(
  blocks: readonly Block[],
  kind: SectionReading['kinds'][number],
): SectionReading {
  const [first] = blocks
  const line = first?.type === 'paragraph' ? first.line : new SourceLine('', 0)
  return {
    level: 1,
    parent: null,
    ordinal: null,
    heading: line.text.replace(/^[一二三四五六七八九十]+、/, ''),
    kinds: [kind],
    span: { start: 0, end: 1 },
    fromBlock: 0,
    toBlock: blocks.length,
    bodyAt: line.length,
  }
}

/** The lines of a text; those that begin with "- " are items of a list. */
export function paragraphsOf(text: string): Paragraph[] {
  let start = 0
  return text.split('\n').flatMap((line) => {
    const isListItem = line.startsWith('- ')
    const from = start + (isListItem ? 2 : line.length - line.trimStart().length)
    const to = start + line.trimEnd().length
    start += line.length + 1
    if (from >= to) return []
    const own = new SourceLine(text.slice(from, to), from)
    const plain = { headingLevel: null, isBold: false, linkShare: 0, region: 'BODY' } as const
    return [{ type: 'paragraph', line: own, isListItem, ...plain } as const]
  })
}

/** A table of the cells of rows, each found in the text behind the one before it. */
export function tableOf(text: string, rows: readonly (readonly string[])[]): Table {
  let at = 0
  const cells = rows.flatMap((row, index) =>
    row.map((words, column) => {
      at = text.indexOf(words, at)
      const line = new SourceLine(words, at)
      at += words.length
      return { line, row: index, column, rowSpan: 1, columnSpan: 1 }
    }),
  )
  const columnCount = Math.max(...rows.map(({ length }) => length))
  return { type: 'table', cells, rowCount: rows.length, columnCount, isAligned: true }
}
