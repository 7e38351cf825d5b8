import type { LineRange } from './source-lines.ts'

/*
 * What a printed page has around its text and a file made of such pages keeps between its lines:
 * numbers of pages, running heads, form feeds.
 */

/** — 4 —, - 4 -, ·4·, 第4页, 第 4 页 共 10 页, Page 4 of 10. */
const PAGE_NUMBER =
  /^(?:[-–—―─－·•~～]{1,3}\s{0,4}(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s{0,4}[-–—―─－·•~～]{1,3}|第\s{0,3}\d{1,3}\s{0,3}[页頁]\s{0,4}[,，/]?\s{0,4}(?:[(（]?\s{0,3}共\s{0,3}\d{1,3}\s{0,3}[页頁][)）]?)?|[Pp]age\s{1,3}\d{1,3}(?:\s{1,3}of\s{1,3}\d{1,3})?)$/
const LONGEST_NUMBER = 40
const LONGEST_HEAD = 60
/** A name or a title, not a cell, a row or a sentence. */
const HEAD = /[\u3400-\u9fff].{0,20}[\u3400-\u9fff].{0,20}[\u3400-\u9fff].{0,20}[\u3400-\u9fff]/
const NO_HEAD = /[。；：|│\t]|\s{2}|\d$/
/** A head that runs over pages comes again on most of them. */
const LEAST_REPEATS = 2

/** Whether a line, trimmed, is nothing but the number of a page. */
export function isPageNumber(line: string): boolean {
  return line.length <= LONGEST_NUMBER && PAGE_NUMBER.test(line)
}

/** The lines of a text without page furniture, and where a page ends between two of them. */
export type PrintedLines = {
  readonly lines: readonly LineRange[]
  /** Offsets in the text at which one page ends and another begins, in order. */
  readonly breaks: readonly number[]
}

/** Drops page numbers, running heads and the blank lines around them. */
export function withoutFurniture(text: string, lines: readonly LineRange[]): PrintedLines {
  const dropped = new Uint8Array(lines.length)
  const breaks = pageBreaks(text, lines, dropped)
  if (breaks.length === 0) return { lines, breaks: [] }
  dropRunningHeads(text, lines, breaks, dropped)
  for (const at of breaks) dropBlanksAround(text, lines, at, dropped)
  const offsets = breaks.map((at) => lines[at]?.start ?? text.length)
  return { lines: lines.filter((_, at) => dropped[at] === 0), breaks: offsets }
}

/** The lines at which pages end: those of page numbers, which are dropped, and before form feeds. */
function pageBreaks(text: string, lines: readonly LineRange[], dropped: Uint8Array): number[] {
  const breaks: number[] = []
  const heads = numberedHeads(text, lines)
  for (const [at, { start, end }] of lines.entries()) {
    const isFed = at > 0 && text.charCodeAt(start - 1) === 0x0c
    if (isFed && breaks.at(-1) !== at) breaks.push(at)
    if (end === start || end - start > 200) continue
    const line = text.slice(start, end).trim()
    const isFedNext = text.charCodeAt(end) === 0x0c
    // A number alone may be a cell; at a form feed it is the page's.
    const isNumber = heads.has(at) || isPageNumber(line) || (isFedNext && /^\d{1,3}$/.test(line))
    if (!isNumber) continue
    dropped[at] = 1
    if (breaks.at(-1) !== at) breaks.push(at)
  }
  return breaks
}

/** A running head with the number of its page in the same line. */
const NUMBERED_HEAD =
  /^(\S.{2,58}\S)\s{2,}(?:第\s{0,3}\d{1,3}\s{0,3}[页頁].{0,12}|[-–—―─]\s{0,3}\d{1,3}\s{0,3}[-–—―─]|(\d{1,3}))$/

/** What such a line may end with, white space aside. */
const LAST = /[\d页頁\u2010-\u2015─\s-]/

/** The lines of running heads with numbers: the same words with another number come again. */
function numberedHeads(text: string, lines: readonly LineRange[]): Set<number> {
  const places = new Map<string, number[]>()
  for (const [at, { start, end }] of lines.entries()) {
    if (end - start < 8 || end - start > 200 || !LAST.test(text.charAt(end - 1))) continue
    const found = NUMBERED_HEAD.exec(text.slice(start, end).trim())
    const head = found?.[1]
    // A number alone may be the figure of a row.
    if (head === undefined || (found?.[2] !== undefined && !/报告|報告|年报|年報/.test(head)))
      continue
    const seen = places.get(head)
    if (seen === undefined) places.set(head, [at])
    else seen.push(at)
  }
  const repeated = [...places.values()].filter(({ length }) => length >= LEAST_REPEATS)
  return new Set(repeated.flat())
}

/** Drops the lines that come again at the heads, or at the feet, of most pages. */
function dropRunningHeads(
  text: string,
  lines: readonly LineRange[],
  breaks: readonly number[],
  dropped: Uint8Array,
): void {
  for (const step of [1, -1] as const) {
    const places = new Map<string, number[]>()
    for (const at of breaks) {
      const near = visible(text, lines, step === 1 ? at : at - 1, step, dropped)
      const range = lines[near]
      if (range === undefined || range.end - range.start > LONGEST_HEAD * 3) continue
      const line = text.slice(range.start, range.end).trim()
      if (line.length <= LONGEST_HEAD && HEAD.test(line) && !NO_HEAD.test(line)) {
        const seen = places.get(line)
        if (seen === undefined) places.set(line, [near])
        else seen.push(near)
      }
    }
    for (const found of places.values()) {
      if (found.length < LEAST_REPEATS || found.length * 2 < breaks.length) continue
      for (const at of found) dropped[at] = 1
    }
  }
}

/** How many blank lines a page may end with. */
const REACH = 12

/** The next line with something to see from `from` on, in one direction; -1 without. */
function visible(
  text: string,
  lines: readonly LineRange[],
  from: number,
  step: 1 | -1,
  dropped: Uint8Array,
): number {
  for (let at = from, left = REACH; left > 0; at += step, left--) {
    const range = lines[at]
    if (range === undefined) return -1
    if (
      dropped[at] === 0 &&
      text.slice(range.start, Math.min(range.end, range.start + 400)).trim()
    ) {
      return at
    }
  }
  return -1
}

function dropBlanksAround(
  text: string,
  lines: readonly LineRange[],
  from: number,
  dropped: Uint8Array,
): void {
  for (const step of [1, -1] as const) {
    for (let at = step === 1 ? from : from - 1, left = REACH; left > 0; at += step, left--) {
      const range = lines[at]
      if (range === undefined) break
      if (dropped[at] === 1) continue
      if (text.slice(range.start, range.end).trim() !== '') break
      dropped[at] = 1
    }
  }
}
