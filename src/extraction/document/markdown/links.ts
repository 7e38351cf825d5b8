import type { Mark } from './inline.ts'

/**
 * The marks of `[text](address)`, of which the text stays, and of images, of which nothing does.
 * One pass over the line, however many brackets it has.
 * @param slice a line; @param literal places of escaped characters
 */
export function linkMarks(slice: string, offset: number, literal: ReadonlySet<number>): Mark[] {
  const marks: Mark[] = []
  const open: number[] = []
  let at = slice.indexOf('[')
  if (at === -1 || !slice.includes('](')) return marks
  for (; at < slice.length; at++) {
    const character = slice.charAt(at)
    if (character === '[' && !literal.has(at)) open.push(at)
    if (character !== ']' || literal.has(at)) continue
    const start = open.pop()
    if (start === undefined || slice.charAt(at + 1) !== '(') continue
    const end = addressEnd(slice, at + 2)
    if (end === -1) continue
    const isImage = slice.charAt(start - 1) === '!'
    if (isImage) marks.push({ start: offset + start - 1, end: offset + end, text: '' })
    else {
      marks.push({ start: offset + start, end: offset + start + 1, text: '', link: true })
      marks.push({ start: offset + at, end: offset + end, text: '', link: false })
    }
    at = end - 1
  }
  return marks
}

/** Longer addresses are read as text. */
const LONGEST_ADDRESS = 1000

/** Where `address)` or `address "title")` ends; -1 when this is no address. */
function addressEnd(slice: string, from: number): number {
  const last = Math.min(slice.length, from + LONGEST_ADDRESS)
  let depth = 0
  let isQuoted = false
  for (let at = from; at < last; at++) {
    const character = slice.charAt(at)
    if (isQuoted) isQuoted = character !== '"'
    else if (character === '"') isQuoted = true
    else if (character === '[' || character === '\n') return -1
    else if (character === '(') depth++
    else if (character === ')') {
      if (depth === 0) return at + 1
      depth--
    }
  }
  return -1
}
