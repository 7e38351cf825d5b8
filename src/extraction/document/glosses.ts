import type { Block } from '../model.ts'
import { SourceLine } from '../text/source-line.ts'

/*
 * Mirror sites put the pronunciation behind single characters, to keep copies from being found:
 * 報(bào)告, 公(gong)開(kai). It belongs to no report.
 */

/** Latin letters in brackets behind a Chinese character, which is looked at when the rest fits. */
const BRACKETED = /[(（](?<=[\u3400-\u9fff].)([a-zü\u00e0-\u01dc ]{1,24})[)）]/giu
const TONED = /[\u00e0-\u01dc]/u
/** One syllable of pinyin without its tone. */
const SYLLABLE =
  /^(?:(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:a|o|e|ai|ei|ao|ou|an|en|ang|eng|ong|er|i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ua|uo|uai|ui|uan|un|uang|ue|ü|üe|v|ve))$/i

/** Fewer may be words of the text: a rare character that the author glosses. */
const LEAST_TONED = 2
const LEAST_PLAIN = 3

/** The blocks without glossed pronunciation; places in the source stay exact. */
export function withoutGlosses(text: string, blocks: readonly Block[]): readonly Block[] {
  const kind = glossesIn(text)
  if (kind === null) return blocks
  return blocks.map((block) =>
    block.type === 'paragraph'
      ? { ...block, line: withoutGloss(block.line, kind) }
      : {
          ...block,
          cells: block.cells.map((cell) => ({ ...cell, line: withoutGloss(cell.line, kind) })),
        },
  )
}

function glossesIn(text: string): 'ALL' | 'TONED' | null {
  let toned = 0
  let plain = 0
  for (const match of text.matchAll(BRACKETED)) {
    const letters = match[1] ?? ''
    if (TONED.test(letters)) toned++
    else if (isPlainGloss(letters)) plain++
    if (toned >= LEAST_TONED && toned + plain >= LEAST_PLAIN) return 'ALL'
  }
  if (toned + plain >= LEAST_PLAIN) return 'ALL'
  return toned >= LEAST_TONED ? 'TONED' : null
}

function isPlainGloss(letters: string): boolean {
  return letters.length > 1 && letters === letters.toLowerCase() && SYLLABLE.test(letters)
}

function withoutGloss(line: SourceLine, kind: 'ALL' | 'TONED'): SourceLine {
  const kept: number[] = []
  let from = 0
  for (const match of line.text.matchAll(BRACKETED)) {
    const letters = match[1] ?? ''
    if (!TONED.test(letters) && (kind === 'TONED' || !isPlainGloss(letters))) continue
    for (let at = from; at < match.index; at++) kept.push(at)
    from = match.index + match[0].length
  }
  if (from === 0) return line
  for (let at = from; at < line.length; at++) kept.push(at)
  const starts = new Int32Array(kept.length)
  const ends = new Int32Array(kept.length)
  let text = ''
  for (const [unit, at] of kept.entries()) {
    const { start, end } = line.span(at, at + 1)
    starts[unit] = start
    ends[unit] = end
    text += line.text.charAt(at)
  }
  return new SourceLine(text, starts, ends)
}
