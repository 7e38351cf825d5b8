import { SourceLine } from '../text/source-line.ts'

const TAB = 0x09
const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
const SPACE = 0x20

/**
 * Builds a readable line out of pieces of the source. White space of ASCII collapses as in a
 * browser, except that a line break between two Chinese characters is nothing; characters of no
 * width are dropped.
 */
export class LineBuilder {
  readonly #source: string
  #text = ''
  /** Of each piece: where it starts in the source, where it ends, how many units of text it has. */
  #pieces: number[] = []
  /** Where white space began that nothing has followed yet. */
  #spaceAt = -1
  #isSpaceBreak = false

  constructor(source: string) {
    this.#source = source
  }

  get isEmpty(): boolean {
    return this.#text === ''
  }

  /** Adds a range of the source. @returns how many visible characters that was */
  add(start: number, end: number): number {
    const source = this.#source
    let visible = 0
    let from = start
    for (let at = start; at < end; at++) {
      const unit = source.charCodeAt(at)
      if (unit > SPACE && unit < 0x7f) visible++
      else if (isAsciiSpace(unit)) {
        // A lone space within a piece stays in it.
        if (unit === SPACE && at > from && at + 1 < end && source.charCodeAt(at + 1) > SPACE)
          continue
        this.#run(from, at)
        this.#space(at, unit)
        from = at + 1
      } else if (isInvisible(unit)) {
        this.#run(from, at)
        from = at + 1
      } else if (!isWideSpace(unit)) visible++
    }
    this.#run(from, end)
    return visible
  }

  /** Adds characters that the source writes otherwise: an entity, an escape. @returns as `add` */
  addAs(text: string, start: number, end: number): number {
    const unit = text.charCodeAt(0)
    if (isAsciiSpace(unit)) this.#space(start, unit)
    else if (!isInvisible(unit)) {
      this.#openWith(unit)
      this.#pieces.push(start, end, text.length)
      this.#text += text
      return isWideSpace(unit) ? 0 : 1
    }
    return 0
  }

  /** Adds a line that was built before, after a space where words would run together. */
  addLine(line: SourceLine): void {
    if (line.length === 0) return
    if (!this.isEmpty) this.#space(line.span().start, LINE_FEED)
    this.#addWhole(line)
  }

  #addWhole(line: SourceLine): void {
    if (line.length === 0) return
    this.#openWith(line.text.charCodeAt(0))
    for (let at = 0; at < line.length; at++) {
      const { start, end } = line.span(at, at + 1)
      this.#push(start, end, 1)
    }
    this.#text += line.text
  }

  /** Adds the rest of a line that was broken at the margin: only words of letters need a space. */
  addRest(line: SourceLine): void {
    const before = this.#text.charCodeAt(this.#text.length - 1)
    if (isLetter(before) && isLetter(line.text.charCodeAt(0))) this.addLine(line)
    else this.#addWhole(line)
  }

  /** The line without white space at its ends, or null when nothing is to be seen; starts anew. */
  take(): SourceLine | null {
    const line = this.isEmpty ? null : this.#line().trim()
    this.#text = ''
    this.#pieces = []
    this.#spaceAt = -1
    return line === null || line.length === 0 ? null : line
  }

  #run(from: number, to: number): void {
    if (to <= from) return
    this.#openWith(this.#source.charCodeAt(from))
    this.#push(from, to, to - from)
    this.#text += this.#source.slice(from, to)
  }

  #space(at: number, unit: number): void {
    if (this.#spaceAt === -1) {
      this.#spaceAt = at
      this.#isSpaceBreak = false
    }
    if (unit === LINE_FEED || unit === CARRIAGE_RETURN) this.#isSpaceBreak = true
  }

  /** Settles the white space before the next character. */
  #openWith(next: number): void {
    const at = this.#spaceAt
    if (at === -1) return
    this.#spaceAt = -1
    if (this.isEmpty) return
    const before = this.#text.charCodeAt(this.#text.length - 1)
    if (this.#isSpaceBreak && isChinese(before) && isChinese(next)) return
    this.#push(at, at + 1, 1)
    this.#text += ' '
  }

  #push(start: number, end: number, length: number): void {
    const pieces = this.#pieces
    const last = pieces.length - 1
    const isRun = end - start === length
    if (isRun && last > 0 && pieces[last - 1] === start) {
      const lastStart = pieces[last - 2] ?? 0
      const lastLength = pieces[last] ?? 0
      if (start - lastStart === lastLength) {
        pieces[last - 1] = end
        pieces[last] = lastLength + length
        return
      }
    }
    pieces.push(start, end, length)
  }

  #line(): SourceLine {
    const pieces = this.#pieces
    const [start = 0, end = 0, length = 0] = pieces
    if (pieces.length === 3 && end - start === length) return new SourceLine(this.#text, start)
    const starts = new Int32Array(this.#text.length)
    const ends = new Int32Array(this.#text.length)
    let unit = 0
    for (let at = 0; at < pieces.length; at += 3) {
      const from = pieces[at] ?? 0
      const to = pieces[at + 1] ?? 0
      const count = pieces[at + 2] ?? 0
      const isRun = to - from === count
      for (let offset = 0; offset < count; offset++, unit++) {
        starts[unit] = isRun ? from + offset : from
        ends[unit] = isRun ? from + offset + 1 : to
      }
    }
    return new SourceLine(this.#text, starts, ends)
  }
}

/** The lines as one, without a space between Chinese characters; null when there are none. */
export function joinLines(source: string, lines: readonly SourceLine[]): SourceLine | null {
  if (lines.length <= 1) return lines[0] ?? null
  const builder = new LineBuilder(source)
  for (const line of lines) builder.addLine(line)
  return builder.take()
}

/** The lines as the one that was broken at the margin; null when there are none. */
export function rejoinLines(source: string, lines: readonly SourceLine[]): SourceLine | null {
  if (lines.length <= 1) return lines[0] ?? null
  const builder = new LineBuilder(source)
  for (const line of lines) builder.addRest(line)
  return builder.take()
}

/** Characters without width, marks of direction, soft hyphens, controls: nobody reads them. */
export function isInvisible(unit: number): boolean {
  if (unit < 0x2000) return unit === 0xad || (unit < SPACE && !isAsciiSpace(unit)) || unit === 0x7f
  if (unit <= 0x2064) {
    return (
      (unit >= 0x200b && unit <= 0x200f) || (unit >= 0x202a && unit <= 0x202e) || unit >= 0x2060
    )
  }
  return unit === 0xfeff
}

/** Chinese characters and the punctuation that is set with them. */
export function isChinese(unit: number): boolean {
  return (
    (unit >= 0x2e80 && unit <= 0x9fff) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xff00 && unit <= 0xffef) ||
    (unit >= 0xd800 && unit <= 0xdfff) ||
    (unit >= 0x2014 && unit <= 0x201f) ||
    unit === 0x2026
  )
}

function isLetter(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)
}

function isAsciiSpace(unit: number): boolean {
  return unit === SPACE || (unit >= TAB && unit <= CARRIAGE_RETURN)
}

function isWideSpace(unit: number): boolean {
  return unit === 0xa0 || unit === 0x3000 || (unit >= 0x2000 && unit <= 0x200a)
}
