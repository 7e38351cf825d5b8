import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MediaType } from '../../../src/extraction/document/media-type.ts'
import type { Block } from '../../../src/extraction/model.ts'
import type { SourceLine } from '../../../src/extraction/text/source-line.ts'
import { cpuTime } from '../../support/cpu-time.ts'
import { read } from './render.ts'

const PIECES = [
  ...[
    '一、概述',
    '全年公开12条',
    '。',
    '，',
    ' ',
    '\u3000',
    '&nbsp;',
    '&#20844;',
    '&lt',
    '&amp;',
    '\u200b',
    '\t',
  ],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '|',
    '|---|---|',
    '**',
    '*',
    '_',
    '[',
    '](',
    ')',
    '`',
    '\\',
    '# ',
    '- ',
    '> ',
  ],
  ...[
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<table>',
    '</table>',
    '<tr>',
    '<td>',
    '<td rowspan=2>',
    '</td>',
  ],
  ...[
    '<th colspan=3>',
    '<br>',
    '<div class="nav">',
    '</div>',
    '<!--',
    '-->',
    '<script>',
    '</script>',
  ],
  ...[
    '<pre>',
    '</pre>',
    '<ul><li>',
    '<a href=x>',
    '</a>',
    '<h1>',
    '</h1>',
    '<',
    '>',
    '"',
    '=',
    '\ud83d\ude00',
  ],
  ...['報(bào)告', '公(gong)', '(', ')', '—', '/', '3', '┌──┬──┐', '│'],
]
const anyText = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string() },
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''))

function linesOf(blocks: readonly Block[]): SourceLine[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph' ? [block.line] : block.cells.map((cell) => cell.line),
  )
}

/** What a reader makes of a piece of source that stands for one character. */
function isWrittenAs(piece: string, character: string): boolean {
  if (piece === character) return true
  if (character === ' ')
    return /^[\s]$/.test(piece) || piece.startsWith('&') || piece.startsWith('<')
  return piece.startsWith('&')
}

const MEDIA_TYPES: readonly MediaType[] = ['text/plain', 'text/html', 'text/markdown']

describe.each(MEDIA_TYPES)('%s of any kind', (mediaType) => {
  test('every character stands where the line says', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0
        for (const line of linesOf(read(text, mediaType))) {
          const span = line.span()
          expect(span.start).toBeGreaterThanOrEqual(last)
          expect(span.end).toBeLessThanOrEqual(text.length)
          last = span.start
          let end = span.start
          for (let at = 0; at < line.length; at++) {
            const { start, end: next } = line.span(at, at + 1)
            expect(start).toBeGreaterThanOrEqual(at === 0 ? span.start : Math.min(end, start))
            const piece = text.slice(start, next)
            if (!isWrittenAs(piece, line.text.charAt(at))) {
              expect({ piece, character: line.text.charAt(at), text }).toBeNull()
            }
            end = next
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test('paragraphs and cells are trimmed; cells lie within their table', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const block of read(text, mediaType)) {
          if (block.type === 'paragraph') {
            expect(block.line.length).toBeGreaterThan(0)
            expect(block.line.text).toBe(block.line.text.trim())
            expect(block.linkShare).toBeGreaterThanOrEqual(0)
            expect(block.linkShare).toBeLessThanOrEqual(1)
            continue
          }
          for (const cell of block.cells) {
            expect(cell.row + cell.rowSpan).toBeLessThanOrEqual(block.rowCount)
            expect(cell.column + cell.columnSpan).toBeLessThanOrEqual(block.columnCount)
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})

test('plain text is sliced as it stands', () => {
  fc.assert(
    fc.property(
      fc
        .array(fc.constantFrom('一', '、', ' ', '\u3000', 'a', '12', '\n', '\r\n', '\t', '|'))
        .map((p) => p.join('')),
      (text) => {
        for (const line of linesOf(read(text, 'text/plain'))) {
          const { start, end } = line.span()
          expect(text.slice(start, end)).toBe(line.text)
        }
      },
    ),
  )
})

describe('hostile documents take linear time', () => {
  const n = 60_000
  test.each<[string, MediaType, string]>([
    ['cells', 'text/html', `<table><tr>${'<td>'.repeat(n)}`],
    [
      'spans',
      'text/html',
      `<table><tr>${'<td rowspan=0 colspan=999>x'.repeat(300)}${'<tr><td>y'.repeat(n)}`,
    ],
    ['nested tables', 'text/html', '<table><tr><td>x'.repeat(n)],
    ['nested blocks', 'text/html', `${'<div>'.repeat(n)}${'</p></b></table>'.repeat(n)}`],
    ['nested regions', 'text/html', '<nav>x'.repeat(n)],
    ['comments', 'text/html', '<!--'.repeat(n)],
    ['entities', 'text/html', '&'.repeat(n)],
    ['brackets', 'text/markdown', '['.repeat(n)],
    ['links', 'text/markdown', '[]('.repeat(n)],
    ['tags', 'text/markdown', '<a'.repeat(n)],
    ['stars', 'text/markdown', '*a**'.repeat(n)],
    ['HTML blocks', 'text/markdown', '<div>\n\n'.repeat(n)],
    ['bars', 'text/plain', '|'.repeat(n)],
    ['spaces', 'text/plain', `a${' '.repeat(n)}`],
    ['rows', 'text/plain', 'a  1\n'.repeat(n)],
    ['glosses', 'text/plain', `公(${'a'.repeat(n)}${'公(gong)'.repeat(n)}`],
  ])('%s', (_, mediaType, text) => {
    // Quadratic time would be minutes.
    expect(cpuTime(() => read(text, mediaType))).toBeLessThan(5000)
  })
})
