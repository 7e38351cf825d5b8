import { describe, expect, test } from 'vitest'
import { cutOff } from '../../src/extraction/assembly/cut-off.ts'
import type { Paragraph } from '../../src/extraction/model.ts'
import { SourceLine } from '../../src/extraction/text/source-line.ts'

const paragraph = (text: string): Paragraph => ({
  ...{ type: 'paragraph', line: new SourceLine(text, 0), headingLevel: null, isBold: false },
  ...{ isListItem: false, linkShare: 0, region: 'BODY' },
})

describe('a document whose end is missing', () => {
  test.each([
    ['text/html', '<html><body><p>全年公开12条。</p><td cla', 'ends in the middle of a tag'],
    ['text/html', '<html><body><p>全年公开12条。</p><', 'ends before </html>'],
    ['text/html', '<html><table><tr><td>12</td></tr></body></html>', null],
    ['text/html', '<p>全年公开12条。</p><!-- 页脚 <p>x</p>', 'ends within a comment'],
    ['text/html', '<table><tr><td>12</td></tr>', 'ends before its table does'],
    ['text/html', '<html><body><p>全年公开12条。</p>', 'ends before </html>'],
    ['text/html', '<html><body><p>全年公开12条。</p></body></html>\n', null],
    ['text/html', '<p>全年公开12条。</p>', null],
    ['text/markdown', '| 指标 | 数 |\n| --- | --- |\n| 收到 |', null],
    ['text/markdown', '| 指标 | 数 |\n| --- | --- |\n| 收到', 'ends in the middle of a row'],
    ['text/plain', '指标\t单位\t数\n收到\t件\t3\n办结\t件', 'ends in the middle of a row'],
    ['text/plain', '指标\t单位\t数\n收到\t件\t3\n', null],
    [
      'text/plain',
      '全年举办业务培训班四期，参加人员来自各乡镇、街道和',
      'ends in the middle of a sentence',
    ],
    ['text/plain', '全年举办业务培训班四期，参加人员来自各乡镇、街道和市直部门。', null],
  ] as const)('%s %j', (mediaType, text, how) => {
    expect(cutOff({ text, mediaType }, [paragraph(text)])).toBe(how)
  })
})
