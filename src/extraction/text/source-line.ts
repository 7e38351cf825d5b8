import { foldText } from '../../domain/text-folding.ts'

/** A half-open range of UTF-16 code units of the decoded document, markup and all. */
export type Span = { readonly start: number; readonly end: number }

/**
 * A readable line of a document that knows where each of its characters stands in the source. What
 * a reader does not see (tags, entities, emphasis marks, glossed pinyin) is not in `text`, and the
 * characters around it still point to their places. Positions in `text` and in `folded` are the
 * same; a span is a range of the source.
 */
export class SourceLine {
  readonly text: string
  #folded: string | undefined
  readonly #starts: Int32Array | number
  readonly #ends: Int32Array | null

  /**
   * @param starts where each code unit of `text` begins in the source; a number where the text
   *   stands there in one piece
   * @param ends where each code unit ends in the source; null with a number
   */
  constructor(text: string, starts: Int32Array | number, ends: Int32Array | null = null) {
    this.text = text
    this.#starts = starts
    this.#ends = ends
  }

  /** The text folded for matching (script, width, case, punctuation): the same length. */
  get folded(): string {
    this.#folded ??= foldText(this.text)
    return this.#folded
  }

  get length(): number {
    return this.text.length
  }

  /** The range of the source from the code unit `from` up to, without, the code unit `to`. */
  span(from = 0, to = this.length): Span {
    return {
      start: this.#startOf(from),
      end: to > from ? this.#endOf(to - 1) : this.#startOf(from),
    }
  }

  /** A part of the line. */
  slice(from: number, to = this.length): SourceLine {
    const text = this.text.slice(from, to)
    if (typeof this.#starts === 'number') return new SourceLine(text, this.#starts + from)
    return new SourceLine(
      text,
      this.#starts.subarray(from, to),
      this.#ends?.subarray(from, to) ?? null,
    )
  }

  /** The line without white space at its ends. */
  trim(): SourceLine {
    const from = this.text.length - this.text.trimStart().length
    const to = this.text.trimEnd().length
    return from === 0 && to === this.length ? this : this.slice(from, Math.max(from, to))
  }

  #startOf(at: number): number {
    if (typeof this.#starts === 'number') return this.#starts + at
    return this.#starts[at] ?? this.#ends?.[at - 1] ?? 0
  }

  #endOf(at: number): number {
    if (typeof this.#starts === 'number') return this.#starts + at + 1
    return this.#ends?.[at] ?? 0
  }
}
