import type { SourceLine } from '../../text/source-line.ts'
import { LineBuilder } from '../line-builder.ts'
import { emphasisMarks } from './emphasis.ts'
import { characterOf, ENTITY } from './entities.ts'
import { linkMarks } from './links.ts'

/** A range that a reader does not see, or sees as something else, and what begins or ends there. */
export type Mark = {
  readonly start: number
  readonly end: number
  /** What is read instead; empty for what only marks. */
  readonly text: string
  readonly bold?: boolean
  readonly link?: boolean
}

/** A line of Markdown as it is read. */
export type InlineText = {
  readonly line: SourceLine
  readonly isBold: boolean
  readonly linkShare: number
}

const SPECIAL = /[*_[<&\\`~]/
const ESCAPABLE = /[!-/:-@[-`{-~]/

/** A range of the source without its marks; null when nothing is to be seen in it. */
export function inlineText(source: string, start: number, end: number): InlineText | null {
  const builder = new LineBuilder(source)
  const slice = source.slice(start, end)
  if (!SPECIAL.test(slice)) {
    builder.add(start, end)
    const line = builder.take()
    return line && { line, isBold: false, linkShare: 0 }
  }
  const counts = { all: 0, bold: 0, linked: 0 }
  let isBold = false
  let isLink = false
  const count = (characters: number) => {
    counts.all += characters
    if (isBold) counts.bold += characters
    if (isLink) counts.linked += characters
  }
  let from = start
  for (const mark of marksOf(source, slice, start)) {
    if (mark.start < from) continue
    count(builder.add(from, mark.start))
    if (mark.text !== '') count(builder.addAs(mark.text, mark.start, mark.end))
    if (mark.bold !== undefined) isBold = mark.bold
    if (mark.link !== undefined) isLink = mark.link
    from = mark.end
  }
  count(builder.add(from, end))
  const line = builder.take()
  return (
    line && {
      line,
      isBold: counts.all > 0 && counts.bold === counts.all,
      linkShare: counts.all === 0 ? 0 : counts.linked / counts.all,
    }
  )
}

/** The marks of a line in order. Positions are of the source. */
function marksOf(source: string, slice: string, offset: number): Mark[] {
  const literal = new Set<number>()
  const marks = simpleMarks(source, slice, offset, literal)
  marks.push(...linkMarks(slice, offset, literal), ...emphasisMarks(slice, offset, literal))
  return marks.sort((one, other) => one.start - other.start || one.end - other.end)
}

/** Escapes, entities, tags and backticks; the places of escaped characters go to `literal`. */
function simpleMarks(source: string, slice: string, offset: number, literal: Set<number>): Mark[] {
  const marks: Mark[] = []
  let noTagFrom = slice.length
  for (let at = 0; at < slice.length; at++) {
    const character = slice.charAt(at)
    if (character === '\\' && ESCAPABLE.test(slice.charAt(at + 1))) {
      marks.push({ start: offset + at, end: offset + at + 1, text: '' })
      literal.add(at + 1)
      at++
    } else if (character === '`') {
      marks.push({ start: offset + at, end: offset + at + 1, text: '' })
    } else if (character === '~' && slice.charAt(at + 1) === '~') {
      marks.push({ start: offset + at, end: offset + at + 2, text: '' })
      at++
    } else if (character === '&') {
      ENTITY.lastIndex = offset + at
      const entity = ENTITY.exec(source)
      const text = entity && characterOf(entity[0])
      if (!entity || !text) continue
      marks.push({ start: offset + at, end: offset + at + entity[0].length, text })
      at += entity[0].length - 1
    } else if (character === '<' && at < noTagFrom && /[a-z/!]/i.test(slice.charAt(at + 1))) {
      const end = slice.indexOf('>', at)
      if (end === -1) noTagFrom = at
      else {
        marks.push(...tagMarks(slice, at, end, offset))
        at = end
      }
    }
  }
  return marks
}

/** A tag is not seen; of `<http://…>` the address is. */
function tagMarks(slice: string, at: number, end: number, offset: number): Mark[] {
  if (!/^<(?:https?|mailto|ftp):/i.test(slice.slice(at, at + 8))) {
    const isBreak = /^<br[\s/>]/i.test(slice.slice(at, at + 5))
    return [{ start: offset + at, end: offset + end + 1, text: isBreak ? '\n' : '' }]
  }
  return [
    { start: offset + at, end: offset + at + 1, text: '', link: true },
    { start: offset + end, end: offset + end + 1, text: '', link: false },
  ]
}
