import type { SectionKind } from '../../domain/sections.ts'
import { findTitle } from '../facts/report-title.ts'
import type { Block, Page, SectionReading, Table, TableReading } from '../model.ts'
import { findHeadings, tableBlocks } from './find-headings.ts'
import type { Heading } from './heading.ts'
import { addLevels } from './levels.ts'
import { ownEnd } from './own-end.ts'
import { bodyStart } from './preamble.ts'
import { kindsOfSection } from './section-kinds.ts'
import { findSignOffs, type SignOff } from './sign-off.ts'

type Part = {
  readonly heading: Heading | null
  readonly level: number
  readonly fromBlock: number
  readonly kind: SectionKind | null
  readonly isAppendix: boolean
  toBlock: number
}

/**
 * The sections of a report, all levels, in document order: the opening paragraphs before the first
 * heading (PREAMBLE, no heading), every numbered or bare heading with what follows it, appendices,
 * and the sign-off (BOILERPLATE).
 */
export function readSections(page: Page, tables: readonly TableReading[]): SectionReading[] {
  const title = findTitle(page)
  const start = bodyStart(page, title)
  const inTable = tableBlocks(page, tables)
  const headings = findHeadings(page, tables, title, start)
  const heads = new Set(headings.map(({ block }) => block))
  const signOffs = findSignOffs(page.blocks, start, (at) => !inTable(at)).filter(
    ({ fromBlock, toBlock }) =>
      fromBlock > (headings[0]?.block ?? start) &&
      (closes(page, toBlock) ||
        heads.has(toBlock) ||
        (inTable(toBlock) && !heads.has(fromBlock - 1) && !heads.has(fromBlock - 2))),
  )
  const parts = partsOf(page, headings, signOffs, start)
  setEnds(page, parts)
  return finish(page, parts)
}

/** Whether nothing but a few short lines that the site left stands from a block on. */
function closes(page: Page, from: number): boolean {
  const rest = page.blocks.slice(from, from + 4)
  return (
    rest.length < 4 && rest.every((block) => block.type === 'paragraph' && block.line.length <= 40)
  )
}

/** Everything that begins a section, with its level, in document order. */
function partsOf(
  page: Page,
  headings: readonly Heading[],
  signOffs: readonly SignOff[],
  start: number,
): Part[] {
  const parts: Part[] = addLevels(page, headings).map((heading) => ({
    ...heading,
    kind: heading.isPlan ? 'FUTURE_PLAN_APPENDIX' : null,
    fromBlock: heading.heading.block,
    toBlock: page.blocks.length,
  }))
  const taken = new Set(headings.map(({ block }) => block))
  const signed = signOffs.filter(({ fromBlock }) => !taken.has(fromBlock))
  const at = Math.min(parts[0]?.fromBlock ?? page.blocks.length, signed[0]?.fromBlock ?? Infinity)
  const unheaded = { heading: null, level: 1, isAppendix: false }
  if (start < at) {
    const kind = headings.length === 0 ? 'OVERVIEW' : 'PREAMBLE'
    parts.unshift({ ...unheaded, kind, fromBlock: start, toBlock: at })
  }
  for (const sign of signed) parts.push({ ...unheaded, kind: 'BOILERPLATE', ...sign })
  return parts.sort((a, b) => a.fromBlock - b.fromBlock)
}

/** A section ends where the next one of its level or above begins; some end before. */
function setEnds(page: Page, parts: Part[]): void {
  const open: Part[] = []
  for (const part of parts) {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= part.level) {
      const closed = open.pop()
      if (closed) closed.toBlock = Math.min(closed.toBlock, part.fromBlock)
    }
    open.push(part)
  }
  for (const group of siblingGroups(parts)) {
    const last = group.at(-1)
    const at = last === undefined ? -1 : last.index
    const part = parts[at]
    if (part === undefined || (parts[at + 1]?.level ?? 0) > part.level) continue
    const headings = group.flatMap((member) => member.part.heading ?? [])
    part.toBlock = ownEnd(page, headings, part.toBlock)
  }
}

type Member = { readonly part: Part; readonly index: number }

/** The sections below the first level, by the section that holds them. */
function siblingGroups(parts: readonly Part[]): Member[][] {
  const groups: Member[][] = []
  const open: { level: number; members: Member[] }[] = []
  for (const [index, part] of parts.entries()) {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > part.level) open.pop()
    if (part.level === 1) open.length = 0
    if (part.level === 1 || part.heading === null) continue
    let group = open.at(-1)
    if (group === undefined || group.level < part.level) {
      group = { level: part.level, members: [] }
      open.push(group)
      groups.push(group.members)
    }
    group.members.push({ part, index })
  }
  return groups
}

function finish(page: Page, parts: readonly Part[]): SectionReading[] {
  const sections: SectionReading[] = []
  const open: number[] = []
  for (const part of parts) {
    while (open.length > 0 && (sections[open.at(-1) ?? 0]?.level ?? 0) >= part.level) open.pop()
    const parent = open.at(-1) ?? null
    const reading = readPart(page, part, parent === null ? null : (sections[parent]?.kinds ?? null))
    if (reading === null) continue
    open.push(sections.length)
    sections.push({ ...reading, parent })
  }
  return withStaff(page, withoutContainerKinds(sections))
}

function readPart(
  page: Page,
  part: Part,
  parentKinds: readonly SectionKind[] | null,
): Omit<SectionReading, 'parent'> | null {
  const { heading, level, fromBlock, toBlock, kind } = part
  const first = page.blocks[fromBlock]
  const end = endOf(page.blocks, fromBlock, toBlock)
  if (first === undefined || end === null) return null
  const range = { level, fromBlock, toBlock, ordinal: null }
  const kinds = kind === null ? [] : [kind]
  if (heading === null || first.type === 'table') {
    const start = first.type === 'table' ? startOfTable(first) : first.line.span().start
    return { ...range, heading: '', kinds, span: { start, end }, bodyAt: 0 }
  }
  const printed = page.blocks[heading.headingBlock]
  if (printed?.type !== 'paragraph') return null
  const words = printed.line.slice(heading.from, heading.to).trim()
  const ordinal = first.line.text.slice(0, heading.ordinal).trim()
  const folded = words.folded.replaceAll(' ', '')
  return {
    ...range,
    ordinal: ordinal === '' ? null : ordinal,
    heading: words.text,
    kinds: kind === null ? kindsOfSection(folded, parentKinds, part.isAppendix) : kinds,
    span: { start: first.line.span().start, end },
    bodyAt: heading.bodyAt,
  }
}

/** A heading of the first level that names no kind but holds prose of its own tells of the year. */
function withoutContainerKinds(sections: readonly SectionReading[]): SectionReading[] {
  return sections.map((section, at) => {
    if (section.kinds.length > 0 || section.level > 1) return section
    const next = sections[at + 1]
    const isContainer = next?.parent === at && next.fromBlock <= section.fromBlock + 1
    return isContainer ? section : { ...section, kinds: ['OVERVIEW'] as const }
  })
}

const STAFF = /专职|全职|兼职/
const MEANS = /专职|全职|兼职|\d人|(?:经费|预算)[^。]{0,12}\d/
/** How much of a section tells whether it speaks of staff, in blocks. */
const STAFF_REACH = 40

/** Spending is reported together with staff under either heading, and both under 保障. */
function withStaff(page: Page, sections: readonly SectionReading[]): SectionReading[] {
  return sections.map((section) => {
    const { kinds, fromBlock, toBlock, heading } = section
    if (kinds.includes('STAFF_BUDGET')) return section
    const isSpending = kinds.includes('FEES_EXPENDITURE')
    if (!isSpending && !(kinds.includes('ORGANISATION') && heading.includes('保障'))) return section
    const words = isSpending ? STAFF : MEANS
    const names = page.blocks
      .slice(fromBlock, Math.min(toBlock, fromBlock + STAFF_REACH))
      .some((block) => block.type === 'paragraph' && words.test(block.line.folded))
    return names ? { ...section, kinds: [...kinds, 'STAFF_BUDGET'] } : section
  })
}

function startOfTable({ cells }: Table): number {
  return cells.find(({ line }) => line.length > 0)?.line.span().start ?? 0
}

/** Where the last text of a table ends, 0 for an empty one: a cell may reach below later cells. */
function endOfTable({ cells }: Table): number {
  let end = 0
  for (const { line } of cells) if (line.length > 0) end = Math.max(end, line.span().end)
  return end
}

/** The end of the last text in a range of blocks. */
function endOf(blocks: readonly Block[], from: number, to: number): number | null {
  for (let at = to - 1; at >= from; at--) {
    const block = blocks[at]
    if (block?.type === 'paragraph') return block.line.span().end
    const end = block === undefined ? 0 : endOfTable(block)
    if (end > 0) return end
  }
  return null
}
