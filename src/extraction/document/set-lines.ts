import type { Block, Paragraph } from '../model.ts'
import { readOrdinal } from '../sections/ordinals.ts'
import type { SourceLine } from '../text/source-line.ts'

/** A paragraph with how it is set. Widths and indents in columns: a Chinese character has two. */
export type SetLine = {
  readonly block: Paragraph
  readonly width: number
  readonly indent: number
  /** What stands between it and the line before: a line break alone, or the tags of a paragraph. */
  readonly after: 'BREAK' | 'TAGS' | null
  /** Whether a page ends between it and the line before. */
  readonly isOverPage: boolean
  /** Whether it ends with a full stop or another mark that may end a paragraph. */
  readonly isEnded: boolean
  /** Whether it begins with a number as headings and items do, or otherwise like one. */
  readonly isOpener: boolean
  /** Whether it begins with 一是 or the like, as items do, and what stands within a paragraph too. */
  readonly isPoint: boolean
}

/** Longer lines are paragraphs, not lines of print. In columns. */
export const WIDEST = 220

const OPENER = /^(?:附件?[:0-9]|注[:1-9]|[·●■◆○▪★※☆-]|\d{1,2}月\d{1,2}日$)/
const POINT = /^(?:第?[一二三四五六七八九十]是|其[一二三四五六七八九十][,:])/
const ENDED = /[。!?;:][")]{0,3}$/

/**
 * How the paragraphs of a text are set, in their order; null for tables.
 * @param breaks where pages end
 */
export function setLines(
  text: string,
  blocks: readonly Block[],
  breaks: readonly number[],
): (SetLine | null)[] {
  let end = 0
  let at = 0
  return blocks.map((block, index) => {
    if (block.type === 'table') {
      end = -1
      return null
    }
    const { line } = block
    const { start, end: next } = line.span()
    while ((breaks[at] ?? Infinity) < end) at++
    const isOverPage = end >= 0 && (breaks[at] ?? Infinity) <= start
    const after = index === 0 || end < 0 ? null : isOverPage ? 'BREAK' : between(text, end, start)
    end = next
    const { folded } = line
    return {
      block,
      width: widthOf(line),
      indent: indentBefore(text, start),
      after,
      isOverPage,
      isEnded: ENDED.test(folded.slice(-4)),
      isOpener: isOpener(folded),
      isPoint: POINT.test(folded),
    }
  })
}

function isOpener(folded: string): boolean {
  const head = folded.slice(0, 40)
  if (OPENER.test(head)) return true
  const ordinal = readOrdinal(head)
  // 12 月底 and 三 级 are no numbers of headings where a line may begin with any word.
  return ordinal !== null && !/^[\d一二三四五六七八九十]+ +$/.test(head.slice(0, ordinal.length))
}

/** The width of a line, in columns. */
function widthOf({ text }: SourceLine): number {
  if (text.length > WIDEST) return text.length
  let width = 0
  for (let at = 0; at < text.length; at++) width += text.charCodeAt(at) < 0x2e80 ? 1 : 2
  return width
}

const SPACES = /(?:[ \t\u00a0\u3000\u2000-\u200a]|&(?:nbsp|ensp|emsp|#160|#12288|#x3000);)+$/i
/** Wider indents are of centred lines; how far back they are read, in code units. */
const LONGEST_INDENT = 120

/** The width of the white space before an offset, in columns. */
function indentBefore(text: string, start: number): number {
  const spaces = SPACES.exec(text.slice(Math.max(0, start - LONGEST_INDENT), start))?.[0] ?? ''
  let width = 0
  for (const [space] of spaces.matchAll(/&[^;]*;|./gs)) {
    const isWide = space === '\u3000' || /^&(?:emsp|#12288|#x3000);$/i.test(space)
    width += space === '\t' ? 4 : isWide ? 2 : 1
  }
  return width
}

const TAG = /<(?!\/?(?:span|font|b|strong|i|em|u|a|o:p)\b)[^>]{0,300}>/gi
const LONGEST_GAP = 600

/** What stands between two offsets: a single line break, the tags of a paragraph, or more. */
function between(text: string, from: number, to: number): SetLine['after'] {
  if (to - from > LONGEST_GAP || to < from) return null
  const gap = text.slice(from, to)
  if (!gap.includes('<')) {
    const breaks = gap.match(/\r\n|[\n\r\u2028\u2029\v\f\x85]/g)?.length ?? 0
    return breaks <= 1 ? 'BREAK' : null
  }
  const [first = '', second = '', ...more] = gap.match(TAG) ?? []
  if (second === '' && /^<br/i.test(first)) return 'BREAK'
  const isParagraph =
    more.length === 0 && /^<\/(?:p|div)>$/i.test(first) && /^<(?:p|div)\b/i.test(second)
  return isParagraph ? 'TAGS' : null
}
