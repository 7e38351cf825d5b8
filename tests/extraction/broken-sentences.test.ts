import { describe, expect, test } from 'vitest'
import { brokenSentences } from '../../src/extraction/assembly/broken-sentences.ts'
import type { Paragraph } from '../../src/extraction/model.ts'
import { SourceLine } from '../../src/extraction/text/source-line.ts'

function paragraph(text: string): Paragraph {
  return {
    type: 'paragraph',
    line: new SourceLine(text, 0),
    headingLevel: null,
    isBold: false,
    isListItem: false,
    linkShare: 0,
    region: 'BODY',
  }
}

describe('a paragraph that breaks off', () => {
  test.each([
    '加强政务平台建设，结合当前的各项重点工作，积极推动',
    '全年举办业务培训班四期，参加人员来自各乡镇、街道和',
    '我局将按照上级要求，进一步完善信息公开的各项制度，',
  ])('%s', (text) => {
    expect(brokenSentences([paragraph(text)], [], [])).toHaveLength(1)
  })

  test.each([
    '加强政务平台建设，结合当前的各项重点工作，积极推动公开。',
    '不断提高政务公开工作的整体水平和群众对公开的满意程度',
    '全年主动公开政府信息三千二百余条，其中网站公开1204条',
    '积极推动',
  ])('not: %s', (text) => {
    expect(brokenSentences([paragraph(text)], [], [])).toEqual([])
  })

  test('a heading may end as it likes', () => {
    const heading = paragraph('关于主动公开政府信息的工作情况以及下一步工作的安排和推进')
    const section = {
      level: 1,
      parent: null,
      ordinal: null,
      heading: heading.line.text,
      kinds: [],
      span: heading.line.span(),
      fromBlock: 0,
      toBlock: 1,
      bodyAt: heading.line.length,
    }
    expect(brokenSentences([heading], [], [section])).toEqual([])
  })
})
