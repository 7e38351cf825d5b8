import type { Page, Paragraph } from '../../../src/extraction/model.ts'
import { SourceLine } from '../../../src/extraction/text/source-line.ts'

/** A page of plain text: one paragraph a line. */
export function pageOfLines(text: string, extra: Partial<Page> = {}): Page {
  const blocks: Paragraph[] = []
  let at = 0
  for (const raw of text.split('\n')) {
    const line = new SourceLine(raw, at).trim()
    if (line.length > 0) blocks.push(paragraph(line))
    at += raw.length + 1
  }
  return { text, blocks, cuts: [], metadata: [], ...extra }
}

export function paragraph(line: SourceLine, looks: Partial<Paragraph> = {}): Paragraph {
  const plain = { headingLevel: null, isBold: false, isListItem: false, linkShare: 0 } as const
  return { type: 'paragraph', line, region: 'BODY', ...plain, ...looks }
}
