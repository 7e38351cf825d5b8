/*
 * How wide text is on a terminal: Chinese characters and full-width forms take two columns, marks
 * that stand over a letter none.
 */

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
const NOTHING = /[\p{Mn}\p{Me}\p{Cf}]/u

/** The columns that a text takes. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += widthOf(character)
  return width
}

function widthOf(character: string): number {
  if (WIDE.test(character)) return 2
  return NOTHING.test(character) ? 0 : 1
}

/** The text in at most `width` columns: the end is left out, or with `END` the beginning. */
export function cutTo(
  text: string,
  width: number,
  keeps: 'BEGINNING' | 'END' = 'BEGINNING',
): string {
  if (textWidth(text) <= width) return text
  const characters = [...text]
  if (keeps === 'END') characters.reverse()
  const kept: string[] = []
  let left = width - 1
  for (const character of characters) {
    left -= widthOf(character)
    if (left < 0) break
    kept.push(character)
  }
  return keeps === 'END' ? `…${kept.reverse().join('')}` : `${kept.join('')}…`
}

/** The text with blanks up to `width` columns, before it or behind it. */
export function pad(text: string, width: number, side: 'LEFT' | 'RIGHT'): string {
  const blanks = ' '.repeat(Math.max(0, width - textWidth(text)))
  return side === 'LEFT' ? blanks + text : text + blanks
}

/** The text in lines of at most `width` columns, broken at blanks and between Chinese characters. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const [word] of text.matchAll(/\s+|[^\s\u2e80-\uffef]+|./gu)) {
    if (textWidth(line) + textWidth(word) <= width) {
      line += word
      continue
    }
    if (line.trim() !== '') lines.push(line.trimEnd())
    line = word.trimStart()
    // A path or an address may be longer than a line.
    while (textWidth(line) > width) {
      const part = [...cutTo(line, width)].slice(0, -1).join('')
      if (part === '') break
      lines.push(part)
      line = line.slice(part.length)
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd())
  return lines
}
