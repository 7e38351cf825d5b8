import type { SectionKind } from '../../domain/sections.ts'
import type { Page, Paragraph, SectionReading, Table, TableReading } from '../model.ts'
import { type PlanSource, planSource } from './plan-text.ts'
import { type Role, readLabel, roleOfHeading, turnsToMeasures } from './roles.ts'

/** A stretch of the report about problems or plans. */
export type PlanPart = {
  readonly role: Role
  readonly heading: string
  readonly sources: readonly PlanSource[]
  readonly tables: readonly Table[]
}

const PLAN_KINDS: readonly SectionKind[] = ['PROBLEMS_PLANS', 'FUTURE_PLAN_APPENDIX']
const APART: readonly SectionKind[] = ['BOILERPLATE', 'STATISTICS_APPENDIX']
/** Sections that may end with a plan, where none is about it. */
const MAY_CLOSE: readonly SectionKind[] = [
  ...(['EXPERIENCE', 'OVERVIEW', 'OTHER', 'ORGANISATION', 'PROACTIVE', 'PREAMBLE'] as const),
]

/** The sections about problems and plans, each with what it holds. */
export function planSections(
  page: Page,
  sections: readonly SectionReading[],
  tables: readonly TableReading[],
  year: number,
): PlanPart[] {
  const isFree = freeBlocks(page, sections, tables)
  const isPlan = (section: SectionReading) =>
    section.kinds.some((kind) => PLAN_KINDS.includes(kind)) &&
    !section.kinds.some((kind) => APART.includes(kind))
  const isWithin = (section: SectionReading | undefined): boolean => {
    const parent = section?.parent == null ? undefined : sections[section.parent]
    return parent !== undefined && (isPlan(parent) || isWithin(parent))
  }
  const chosen = sections.filter(
    (section) => isPlan(section) && !isWithin(section) && !isOver(section, year),
  )
  return chosen.map((section) => {
    const isAppendix = section.kinds.includes('FUTURE_PLAN_APPENDIX')
    const isMixed = section.kinds.some((kind) => !PLAN_KINDS.includes(kind))
    const role = isAppendix ? 'MEASURE' : isMixed ? 'BOTH' : roleOfHeading(section.heading)
    return { role, heading: section.heading, ...contentOf(page, section, isFree) }
  })
}

/** The plan of a year that the report covers or that is past: its results, no plan. */
function isOver({ kinds, heading }: SectionReading, year: number): boolean {
  if (!kinds.includes('FUTURE_PLAN_APPENDIX')) return false
  // 落实年度工作要点情况: what became of the plan.
  if (/(?:落实|完成|执行|贯彻).*情况/.test(heading.slice(0, 40))) return true
  const printed = /20\d\d/.exec(heading)?.[0]
  return printed !== undefined && Number(printed) <= year
}

/** Paragraphs of other sections that turn to what will be done, up to the end of their section. */
export function planEndings(
  page: Page,
  sections: readonly SectionReading[],
  tables: readonly TableReading[],
  year: number,
  mayNameProblems: boolean,
): PlanPart[] {
  const isFree = freeBlocks(page, sections, tables)
  const parts: PlanPart[] = []
  let read = 0
  for (const section of sections) {
    if (section.kinds.length > 0 && !section.kinds.some((kind) => MAY_CLOSE.includes(kind)))
      continue
    for (let at = Math.max(section.fromBlock, read); at < section.toBlock; at++) {
      const block = page.blocks[at]
      if (block?.type !== 'paragraph' || !isFree(at)) continue
      const own = at === section.fromBlock ? section.bodyAt : 0
      const from = turnIn(block, own, year, mayNameProblems)
      if (from === null) continue
      const rest = { ...section, fromBlock: at, bodyAt: from }
      const role = mayNameProblems ? 'BOTH' : 'MEASURE'
      parts.push({ role, heading: '', ...contentOf(page, rest, isFree) })
      read = section.toBlock
      break
    }
  }
  return parts
}

/** Where a paragraph turns to plans: at its beginning, or at a sentence that begins with 下一步. */
function turnIn(
  paragraph: Paragraph,
  from: number,
  year: number,
  mayNameProblems: boolean,
): number | null {
  const text = paragraph.line.folded
  const start =
    from + (text.slice(from, from + 4).length - text.slice(from, from + 4).trimStart().length)
  const ordinal = /^(?:\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、]|[一二三四五六七八九十]是)/
  const words = start + (ordinal.exec(text.slice(start, start + 6))?.[0].length ?? 0)
  const label = readLabel(text, words, text.length)
  if (label !== null) {
    const isWanted = mayNameProblems ? label.role !== 'NONE' : label.role === 'MEASURE'
    return isWanted ? words : null
  }
  if (turnsToMeasures(text.slice(words, words + 30), year)) return words
  const at = text.search(/。 *(?:下一?步|下一?阶段|今后,|在今后的工作中)/)
  return at === -1 || at < from ? null : at + 1
}

/** Characters of a plan that are read; the longest of real reports have a tenth of it. */
const LONGEST = 100_000

type Content = Pick<PlanPart, 'sources' | 'tables'>

function contentOf(
  page: Page,
  section: SectionReading,
  isFree: (block: number) => boolean,
): Content {
  const sources: PlanSource[] = []
  const tables: Table[] = []
  let length = 0
  for (let at = section.fromBlock; at < section.toBlock && length < LONGEST; at++) {
    const block = page.blocks[at]
    if (block === undefined || !isFree(at)) continue
    if (block.type === 'table') {
      tables.push(block)
      continue
    }
    const source = planSource(block, at === section.fromBlock ? section.bodyAt : 0)
    length += source.line.length
    if (length > LONGEST) {
      const line = source.line.slice(0, source.line.length - (length - LONGEST)).trim()
      sources.push({ ...source, line })
    } else if (source.line.length > 0) sources.push(source)
  }
  return { sources, tables }
}

/** Whether a block stands outside the official tables, the sign-off and the statistical appendix. */
function freeBlocks(
  page: Page,
  sections: readonly SectionReading[],
  tables: readonly TableReading[],
): (block: number) => boolean {
  const taken = new Uint8Array(page.blocks.length)
  for (const { fromBlock, toBlock } of tables.filter(({ form }) => form !== null)) {
    taken.fill(1, fromBlock, toBlock)
  }
  for (const { kinds, fromBlock, toBlock } of sections) {
    if (kinds.some((kind) => APART.includes(kind))) taken.fill(1, fromBlock, toBlock)
  }
  return (block) => taken[block] === 0
}
