import type { Catalogue } from '../../domain/catalogue.ts'
import type { SectionKind } from '../../domain/sections.ts'
import { foldText } from '../../domain/text-folding.ts'
import type {
  FigureReading,
  Page,
  Paragraph,
  SectionReading,
  TableReading,
  UnreadNumber,
} from '../model.ts'
import { ownCounts } from './foreign-bodies.ts'
import { MOST_FIGURES, readParagraph } from './read-paragraph.ts'
import { deniedByHeading, NOTHING } from './stated-none.ts'

/** What the sentences of a report say in numbers. */
export type SentenceReading = {
  readonly figures: readonly FigureReading[]
  readonly unread: readonly UnreadNumber[]
}

/** What reading sentences needs to know of the report. */
export type SentenceContext = {
  readonly catalogue: Catalogue
  /** The year that the report covers. */
  readonly year: number
  /** Whether it follows the forms of 2019 or 2021, which count requests and not replies. */
  readonly isStandardForm: boolean
  /** The names of the issuer and of its place: what others count is not the issuer's. */
  readonly issuer: string
}

/**
 * Reads the figures of all sentences outside of tables, each with its place, its unit, how exact it
 * is, which year and which part of the body it speaks of, and what the forms call it.
 */
export function readSentences(
  page: Page,
  tables: readonly TableReading[],
  sections: readonly SectionReading[],
  context: SentenceContext,
): SentenceReading {
  const figures: FigureReading[] = []
  const unread: UnreadNumber[] = []
  const owners = ownersOf(page.blocks.length, sections)
  const inTable = tableMask(page.blocks.length, tables)
  const issuer = foldText(context.issuer)
  const texts = page.blocks.flatMap((block, at) =>
    block.type === 'table' || inTable[at] ? [] : [block.line.folded],
  )
  const own = ownCounts(texts, issuer)
  const foreign = new Set<FigureReading>()
  let planned = false
  let spoken: FigureReading[] = []
  let lastSection = -1
  for (const [at, block] of page.blocks.entries()) {
    if (block.type === 'table' || inTable[at]) continue
    if (figures.length > MOST_FIGURES) break
    const owner = owners[at] ?? -1
    const section = sections[owner]
    if (owner !== lastSection) {
      lastSection = owner
      // What is said of requests goes on in the next subsection; another section begins anew.
      if (section === undefined || section.level === 1) {
        planned = false
        spoken = []
      }
    }
    const kinds: ReadonlySet<SectionKind> = new Set(section?.kinds ?? [])
    if (section !== undefined && isNothing(block, at, section)) {
      figures.push(...nothingOf(block, section, context))
      continue
    }
    const from = section !== undefined && section.fromBlock === at ? section.bodyAt : 0
    if (from >= block.line.length) continue
    const reading = readParagraph(block.line, from, {
      ...context,
      kinds,
      planned,
      spoken,
      heading: section?.heading ?? '',
      issuer,
      own,
      foreign,
    })
    figures.push(...reading.figures)
    unread.push(...reading.unread)
    planned = reading.planned
    spoken = [...spoken, ...reading.figures].slice(-40)
  }
  return { figures, unread }
}

/** For each block the innermost section that holds it. */
function ownersOf(count: number, sections: readonly SectionReading[]): Int32Array {
  const owners = new Int32Array(count).fill(-1)
  // Sections come in document order, an outer one before those within it.
  for (const [index, { fromBlock, toBlock }] of sections.entries())
    owners.fill(index, fromBlock, toBlock)
  return owners
}

function tableMask(count: number, tables: readonly TableReading[]): Uint8Array {
  const mask = new Uint8Array(count)
  for (const { fromBlock, toBlock } of tables) mask.fill(1, fromBlock, toBlock)
  return mask
}

function isNothing(block: Paragraph, at: number, section: SectionReading): boolean {
  const isWhole =
    section.fromBlock === at
      ? section.toBlock === at + 1
      : section.fromBlock + 1 === at && section.toBlock === at + 1
  const body =
    section.fromBlock === at ? block.line.folded.slice(section.bodyAt) : block.line.folded
  return (
    isWhole &&
    NOTHING.test(body.replace(/^[\s:。]+/, '')) &&
    deniedByHeading(foldText(section.heading)).length > 0
  )
}

function nothingOf(
  block: Paragraph,
  section: SectionReading,
  { catalogue }: SentenceContext,
): FigureReading[] {
  const own = section.fromBlock === section.toBlock - 1 ? section.bodyAt : 0
  const body = block.line.slice(own).trim()
  const from = Math.max(0, body.folded.search(/无|没有|暂无|零|未发生|0/))
  const word = /^(?:无|没有|暂无|零|未发生|0)/.exec(body.folded.slice(from))?.[0] ?? '无'
  return deniedByHeading(foldText(section.heading))
    .filter((indicator) => catalogue.indicators.has(indicator))
    .map((indicator) => ({
      span: body.span(from, from + word.length),
      label: section.heading,
      column: null,
      scopeLabel: null,
      raw: body.text.slice(from, from + word.length),
      value: 0,
      unit: null,
      qualifier: 'STATED_NONE',
      origin: 'NARRATIVE',
      basis: 'YEAR',
      year: null,
      scope: 'WHOLE',
      applicant: null,
      indicator,
      partOf: null,
      shareOf: null,
    }))
}
