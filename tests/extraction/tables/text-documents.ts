import { expect } from 'vitest'
import { readContent } from '../../../src/extraction/document/read-blocks.ts'
import type { TableReading } from '../../../src/extraction/model.ts'
import { readTables } from '../../../src/extraction/tables/read-tables.ts'
import { catalogue } from '../../support/build-draft.ts'

export type MediaType = Parameters<typeof readContent>[0]['mediaType']

/** The tables of a document between a line of prose and a heading that are in none of them. */
export function tablesIn(
  body: string,
  year: number,
  mediaType: MediaType = 'text/plain',
): TableReading[] {
  const before = '本报告所列数据的统计期限自1月1日起至12月31日止。'
  const after = '六、存在的主要问题及改进情况'
  const isHtml = mediaType === 'text/html'
  const text = isHtml
    ? `<body><p>${before}</p>${body}<p>${after}</p></body>`
    : `${before}\n\n${body}\n\n${after}\n`
  const blocks = readContent({ text, mediaType }).blocks
  const tables = readTables(blocks, { catalogue, year })
  for (const [at, block] of blocks.entries()) {
    if (block.type === 'table' || !/统计期限|存在的主要问题/.test(block.line.text)) continue
    expect(tables.some(({ fromBlock, toBlock }) => at >= fromBlock && at < toBlock)).toBe(false)
  }
  return tables
}

/** Figures in a few words: what, of whom, how many, in which unit. */
export const shown = (tables: readonly TableReading[]) =>
  tables.flatMap(({ figures }) =>
    figures.map(({ indicator, value, unit, applicant, scope }) =>
      [indicator, applicant ?? (scope === 'WHOLE' ? '' : scope), value, unit ?? ''].join(' '),
    ),
  )

/** Rows of cells as lines of text. */
export const joined = (cells: readonly (readonly string[])[], by: string, frame = '') =>
  cells.map((row) => frame + row.join(by) + frame).join('\n')
