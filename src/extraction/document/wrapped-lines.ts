import type { Block, Paragraph } from '../model.ts'
import { rejoinLines } from './line-builder.ts'
import { type SetLine, setLines, WIDEST } from './set-lines.ts'

/*
 * Texts of which every line was broken at a margin: saved from mail, from a terminal, from pages of
 * print. Their paragraphs are joined again when the lengths of the lines show that there is a
 * margin. Headings, items of lists and cells are never joined.
 */

/** Where the lines of a text break. */
type Margin = {
  readonly breaks: 'BREAK' | 'TAGS'
  /** The width of full lines. */
  readonly width: number
  /** The indent of lines that go on, and whether the first lines of paragraphs stand further in. */
  readonly flush: number
  readonly isIndented: boolean
  /** Whether blank lines set the paragraphs apart. */
  readonly isSpaced: boolean
}

/** Nobody breaks lines at less, in columns. */
const NARROWEST = 36
/**
 * How many lines must break in the middle of a sentence, which share of these at the margin, and
 * which share of all long lines they must be. Tags set paragraphs apart, so it takes more there.
 */
const EVIDENCE = {
  BREAK: { least: 3, share: 0.7, of: 0.2 },
  TAGS: { least: 8, share: 0.9, of: 0.5 },
} as const
/** How much shorter than the margin a broken line may be: words and figures stay whole. */
const SLACK = 0.75
/** No paragraph has more lines. */
const MOST_LINES = 400
/** The lines that the margin is taken from. */
const SAMPLE = 4000

/** The blocks with the lines of broken paragraphs joined. @param breaks where pages end */
export function joinWrapped(
  text: string,
  blocks: readonly Block[],
  breaks: readonly number[] = [],
): readonly Block[] {
  if (blocks.length <= EVIDENCE.BREAK.least) return blocks
  const sample = setLines(text, blocks.slice(0, SAMPLE), breaks)
  const margin = marginOf(sample, 'BREAK') ?? marginOf(sample, 'TAGS')
  if (margin === null) return blocks
  const lines = blocks.length <= SAMPLE ? sample : setLines(text, blocks, breaks)
  const joined: Block[] = []
  let open: SetLine[] = []
  const close = () => {
    const [first] = open
    if (first === undefined) return
    const line = rejoinLines(
      text,
      open.map(({ block }) => block.line),
    )
    joined.push(open.length === 1 || line === null ? first.block : { ...first.block, line })
    open = []
  }
  for (const [at, line] of lines.entries()) {
    if (line === null) {
      close()
      const table = blocks[at]
      if (table !== undefined) joined.push(table)
      continue
    }
    const last = open.at(-1)
    if (
      open.length >= MOST_LINES ||
      last === undefined ||
      !goesOn(last, line, lines[at + 1] ?? null, margin)
    )
      close()
    open.push(line)
  }
  close()
  return joined
}

/** Whether a line goes on with the paragraph of the one before. */
function goesOn(before: SetLine, line: SetLine, after: SetLine | null, margin: Margin): boolean {
  if (line.after !== margin.breaks || line.isOpener || isMarked(line.block)) return false
  if (before.block.headingLevel !== null || isOfSite(before.block) || isOfSite(line.block)) {
    return false
  }
  if (before.block.isBold !== line.block.isBold) return false
  if (line.isPoint && !margin.isIndented) return false
  const isIn = margin.isIndented && line.indent >= margin.flush + 2
  if (isIn || isFigures(line.block.line.folded)) return false
  if (GAP.test(before.block.line.text) || GAP.test(line.block.line.text)) return false
  const reach = before.indent + before.width
  if (before.width * 2 < margin.width || reach < margin.width * SLACK) return false
  if (!before.isEnded) return true
  // A full line that ends with its sentence: the next is of the same paragraph where indents or
  // blank lines would tell, unless it may be a heading.
  if (line.isOverPage || reach < margin.width * 0.9) return false
  if (!margin.isIndented && !margin.isSpaced) return false
  const isClosed = line.isEnded || (after !== null && goesOn(line, after, null, margin))
  return isClosed && before.block.line.length > 0
}

/** Rows of a table that nothing but spaces lays out. */
const GAP = /[ \u00a0]{4}|\u3000{3}/
/** What lines of prose have and titles in a list have not. */
const PUNCTUATION = /[,。;、:]/
/** Figures and what stands for them in cells. */
const FIGURES = /^[-+\d.,%/\s]+$/

function isMarked({ headingLevel, isListItem }: Paragraph): boolean {
  return headingLevel !== null || isListItem
}

function isOfSite({ linkShare, region }: Paragraph): boolean {
  return linkShare > 0.3 || region !== 'BODY'
}

function isFigures(folded: string): boolean {
  return folded.length < 24 && FIGURES.test(folded)
}

/** The margin of a text whose lines are broken; null when they are not. */
function marginOf(lines: readonly (SetLine | null)[], breaks: 'BREAK' | 'TAGS'): Margin | null {
  const { least, share, of } = EVIDENCE[breaks]
  const broken: number[] = []
  const indents = new Map<number, number>()
  let long = 0
  let beyond = 0
  let prose = 0
  for (const [at, line] of lines.entries()) {
    if (line === null || line.width < NARROWEST || isOfSite(line.block)) continue
    const reach = line.indent + line.width
    if (reach > WIDEST) beyond++
    else long++
    const next = lines[at + 1]
    const isBroken =
      next?.after === breaks &&
      !line.isEnded &&
      !next.isOpener &&
      !isMarked(next.block) &&
      !isFigures(next.block.line.folded)
    if (!isBroken || line.block.headingLevel !== null || reach > WIDEST) continue
    broken.push(reach)
    if (PUNCTUATION.test(line.block.line.folded)) prose++
  }
  if (broken.length < least || beyond * 4 > broken.length || prose * 2 < broken.length) return null
  broken.sort((a, b) => a - b)
  const width = broken[Math.floor(broken.length * 0.8)] ?? 0
  const full = broken.filter((reach) => reach >= width * SLACK && reach <= width * 1.25).length
  if (full < broken.length * share || broken.length < long * of) return null
  let set = 0
  for (const line of lines) {
    if (line === null || line.width + line.indent < width * SLACK) continue
    indents.set(line.indent, (indents.get(line.indent) ?? 0) + 1)
    set++
  }
  const common = [...indents].filter(([, count]) => count * 8 >= set).map(([indent]) => indent)
  const flush = common.length === 0 ? 0 : Math.min(...common)
  const inner = [...indents].reduce((sum, [indent, n]) => sum + (indent >= flush + 2 ? n : 0), 0)
  return {
    breaks,
    width,
    flush,
    isIndented: inner * 10 >= set,
    isSpaced: breaks === 'BREAK' && spacedShare(lines) >= 0.5,
  }
}

/** How many of the paragraphs that follow a sentence's end do so after a blank line. */
function spacedShare(lines: readonly (SetLine | null)[]): number {
  let ends = 0
  let spaced = 0
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1]
    if (!line?.isEnded || !next) continue
    ends++
    if (next.after === null) spaced++
  }
  return ends === 0 ? 0 : spaced / ends
}
