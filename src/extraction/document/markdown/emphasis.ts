import type { Mark } from './inline.ts'

/** Longer runs are lines to write on, or digits blotted out. */
const LONGEST_RUN = 3
const WORD = /[a-z\d]/i
/** What can follow emphasis but not begin it: in 张**、 the stars stand for a name. */
const CLOSING = /[\s\u3000、，。；：！？）】》”’,.;:!?)\]]/

/**
 * The marks of emphasis that come in pairs. More lenient than CommonMark, whose rules for what may
 * stand beside a mark are made for words with spaces between them.
 * @param slice a line; @param literal places of escaped characters
 */
export function emphasisMarks(slice: string, offset: number, literal: ReadonlySet<number>): Mark[] {
  const marks: Mark[] = []
  const open = new Map<string, number>()
  for (let at = 0; at < slice.length; ) {
    const character = slice.charAt(at)
    if ((character !== '*' && character !== '_') || literal.has(at)) {
      at++
      continue
    }
    let end = at + 1
    while (slice.charAt(end) === character) end++
    const before = slice.charAt(at - 1)
    const after = slice.charAt(end)
    const run = slice.slice(at, end)
    const isInWord = WORD.test(before) && WORD.test(after)
    const isMark =
      run.length <= LONGEST_RUN && !(isInWord && (run.length === 1 || character === '_'))
    const opened = open.get(run)
    if (isMark && opened !== undefined && before !== '' && !/\s/.test(before)) {
      const isBold = run.length > 1
      marks.push(mark(offset + opened, run.length, isBold ? true : undefined))
      marks.push(mark(offset + at, run.length, isBold ? false : undefined))
      open.delete(run)
    } else if (isMark && after !== '' && !CLOSING.test(after)) open.set(run, at)
    at = end
  }
  return marks
}

function mark(start: number, length: number, bold: boolean | undefined): Mark {
  return { start, end: start + length, text: '', ...(bold === undefined ? {} : { bold }) }
}
