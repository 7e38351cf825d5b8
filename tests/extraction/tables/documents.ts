import type { Block, Cell, FigureReading, TableReading } from '../../../src/extraction/model.ts'
import { readTables } from '../../../src/extraction/tables/read-tables.ts'
import { SourceLine } from '../../../src/extraction/text/source-line.ts'
import { catalogue } from '../../support/build-draft.ts'

type CellSource = string | { text: string; rows?: number; columns?: number }
/** A line, or a table of rows; rows of unequal length are ragged unless cells span. */
export type BlockSource = string | { rows: CellSource[][]; isAligned?: boolean }

/** Blocks over a text that holds every line and cell of them. */
export function documentOf(sources: readonly BlockSource[]): { text: string; blocks: Block[] } {
  let text = ''
  const line = (content: string): SourceLine => {
    const start = text.length
    text += `${content}\n`
    return new SourceLine(content, start)
  }
  const blocks = sources.map((source): Block => {
    if (typeof source === 'string') {
      return {
        type: 'paragraph',
        line: line(source),
        headingLevel: null,
        isBold: false,
        isListItem: false,
        linkShare: 0,
        region: 'BODY',
      }
    }
    const cells: Cell[] = []
    const taken = new Set<string>()
    let columnCount = 0
    for (const [row, places] of source.rows.entries()) {
      let column = 0
      for (const place of places) {
        while (taken.has(`${row},${column}`)) column++
        const cell = typeof place === 'string' ? { text: place } : place
        const rowSpan = cell.rows ?? 1
        const columnSpan = cell.columns ?? 1
        for (let down = 0; down < rowSpan; down++) {
          for (let right = 0; right < columnSpan; right++) {
            taken.add(`${row + down},${column + right}`)
          }
        }
        cells.push({ line: line(cell.text), row, column, rowSpan, columnSpan })
        column += columnSpan
        columnCount = Math.max(columnCount, column)
      }
    }
    const isAligned = source.isAligned ?? true
    return { type: 'table', cells, rowCount: source.rows.length, columnCount, isAligned }
  })
  return { text, blocks }
}

export function tablesOf(sources: readonly BlockSource[], year: number): TableReading[] {
  return readTables(documentOf(sources).blocks, { catalogue, year })
}

export function figuresOf(sources: readonly BlockSource[], year: number): FigureReading[] {
  return tablesOf(sources, year).flatMap(({ figures }) => figures)
}

/** A figure in a few words: what it counts, in which column, and how it is printed. */
export function short({ indicator, label, column, raw }: FigureReading): string {
  return `${indicator ?? label} ${column ?? '-'} ${raw === '' ? '(empty)' : raw}`
}
