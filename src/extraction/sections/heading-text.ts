import type { SourceLine } from '../text/source-line.ts'

/*
 * Where a heading ends in its line. A heading stands alone, or runs into its text: then it is the
 * words up to the first full stop, a colon or a wide space.
 */

/** The heading of a line: its words from `from` up to `to`; the text begins at `bodyAt`. */
export type HeadingText = { readonly from: number; readonly to: number; readonly bodyAt: number }

/** The longest heading that stands alone, and the longest first sentence that counts as one. */
const LONGEST_ALONE = 60
const LONGEST_RUN_IN = 50
const LONGEST_BEFORE_COLON = 24
const LONGEST_BEFORE_SPACE = 24
/** A count makes a sentence a statement: 全年主动公开信息873条。 */
const COUNT =
  /\d(?:\.\d+)?[万亿余多]{0,3} ?(?:条|件|次|个|人|份|期|篇|项|家|场|%|元|万元|起|宗|部|名|户|台|处|类)(?!公开|中心)/
/** What denies or sums up is a statement as well: 没有收取费用。 */
const STATEMENT =
  /未(?:发生|收到|收取|受理|出现|接到)|没有(?:收|发生|受理)|^无|均(?:为|已|按)|共(?:收到|受理|发生)/
const INNER_STOP = /[。!?;]/

/** The heading that begins at `from` of a line with an ordinal. */
export function headingText(line: SourceLine, from: number): HeadingText {
  const folded = line.folded
  const none = { from, to: from, bodyAt: from }
  const end = folded.length
  const stop = indexFrom(folded, INNER_STOP, from)
  const first = folded.slice(from, stop)
  const colon = first.indexOf(':')
  // 八、附表：指标统计 is one heading.
  const isNone = /^[:]\s?(?:无|没有|暂无|零|未发生)[。.]?\s*$/.test(folded.slice(from + colon))
  const isLong = isNone || end - from - colon > 20 || /[。;,]/.test(folded.slice(from + colon))
  if (
    colon > 0 &&
    // 全县收到公开申请91件(上年:77件) is a statement.
    !COUNT.test(first.slice(0, colon)) &&
    isLong &&
    colon <= LONGEST_BEFORE_COLON &&
    !/["《]|[,、].*[,、]/.test(first.slice(0, colon))
  ) {
    return { from, to: from + colon, bodyAt: Math.min(end, from + colon + 1) }
  }
  const space = spaceIn(first, end - from)
  if (space !== null) return { from, to: from + space.from, bodyAt: from + space.to }
  if (stop === end) {
    const isHeading = first.length <= LONGEST_ALONE && !COUNT.test(first) && !STATEMENT.test(first)
    // 一、工作概况：
    const to = folded.endsWith(':') && end - from > 1 ? end - 1 : end
    return isHeading ? { from, to, bodyAt: end } : none
  }
  const isHeading =
    first.length <= LONGEST_RUN_IN &&
    !COUNT.test(first) &&
    !STATEMENT.test(first) &&
    folded[stop] === '。'
  return isHeading ? { from, to: stop, bodyAt: stop + 1 } : none
}

/** Brackets that set a heading off: 【概述】. In other brackets stand notes. */
const MARKS = ['【】', '〖〗', '［］', '[]', '『』']
const LONGEST_BRACKETED = 20

/** The heading in brackets that begins a line, brackets included; null without one. */
export function bracketedHeading(line: SourceLine): HeadingText | null {
  const first = line.text.charAt(0)
  const close = MARKS.find((marks) => marks.startsWith(first) && first !== '')?.charAt(1)
  if (close === undefined) return null
  const at = line.text.slice(0, LONGEST_BRACKETED + 2).indexOf(close)
  const words = line.folded.slice(1, Math.max(1, at)).replaceAll(' ', '')
  if (at < 3 || !/^[一-龥、和及与]+$/.test(words)) return null
  return { from: 0, to: at + 1, bodyAt: at + 1 }
}

const BULLET = /^[■●◆★▲▶►◇□○◎☆▌▍] {0,3}(?=[一-龥、"《》 ]{2,24}$)/

/** The heading behind the mark that a line begins with: ■ 主动公开情况; null for other lines. */
export function bulletedHeading(line: SourceLine): HeadingText | null {
  const from = BULLET.exec(line.folded)?.[0].length
  return from === undefined ? null : { from, to: line.length, bodyAt: line.length }
}

/** A space that sets a short heading off from a longer text: 主动公开　全县主动公开… */
function spaceIn(first: string, length: number): { from: number; to: number } | null {
  const found = / +/.exec(first.slice(0, LONGEST_BEFORE_SPACE + 1))
  if (found === null || found.index < 4) return null
  const to = found.index + found[0].length
  const before = first.slice(0, found.index)
  if (/[\d,、"()《》]/.test(before) || length - to < 2 * before.length) return null
  return { from: found.index, to }
}

function indexFrom(text: string, pattern: RegExp, from: number): number {
  const found = pattern.exec(text.slice(from))
  return found === null ? text.length : from + found.index
}
