import { isPageNumber } from '../document/plain/page-furniture.ts'
import type { Block, Cut, Page, PageMetadata, Paragraph } from '../model.ts'
import { blockSpan } from './block-span.ts'
import { findContents } from './find-contents.ts'
import { findLeads } from './find-leads.ts'
import { findTail } from './find-tail.ts'
import { findTitle, firstOfBody, type TitlePlace } from './find-title.ts'
import { chromeKind, isButton, isCounter, isNumbered, isProse, isShareLine } from './line-kinds.ts'
import { keyOfLine, metadataOfLine, metadataOfTable, metadataOfValue } from './metadata-lines.ts'

/** How many blocks below the title may still be the page's own. */
const HEAD_REACH = 24
/** How far below the title a lead is looked for, in blocks. */
const LEAD_REACH = 6
/** How many lines of unknown words may stand among them: values, a subtitle, a first heading. */
const MOST_UNKNOWN = 8
/** How far into the text the site's own is looked for, in blocks. */
const WITHIN_REACH = 50_000
/** How many blocks may stand above a report without a title. */
const OPENING_REACH = 120

/**
 * Divides blocks into the report and what the site put around it: menus and metadata above the
 * title and beneath it, repeated leads, related links and footers. Between the title and the last
 * line only what can be no part of a report is cut.
 * @param metadata what the head of the page said
 */
export function cutChrome(
  text: string,
  blocks: readonly Block[],
  metadata: readonly PageMetadata[],
): Page {
  const title = findTitle(blocks)
  const reasons = new Array<Cut['reason'] | null>(blocks.length).fill(null)
  const found: PageMetadata[] = [...metadata]
  if (title) {
    cutAbove(blocks, title, reasons, found)
    cutBeneath(blocks, title.to, reasons, found)
  } else cutOpening(blocks, reasons, found)
  const start = title?.to ?? 0
  for (const [index, reason] of findTail(blocks, start)) reasons[index] ??= reason
  cutWithin(blocks, start, reasons)
  return {
    text,
    blocks: blocks.filter((_, index) => reasons[index] === null),
    cuts: cutsOf(blocks, reasons),
    metadata: found,
  }
}

/** All that stands above the title is the site's. */
function cutAbove(
  blocks: readonly Block[],
  title: TitlePlace,
  reasons: (Cut['reason'] | null)[],
  found: PageMetadata[],
): void {
  for (let at = 0; at < title.from; ) {
    const length = Math.min(metadataAt(blocks, at, found), title.from - at)
    if (length > 0) reasons.fill('METADATA', at, at + length)
    else reasons[at] = isOfLetter(title, at) ? 'LEAD' : reasonAbove(blocks[at])
    at += Math.max(1, length)
  }
}

function isOfLetter({ letter }: TitlePlace, at: number): boolean {
  return letter !== null && at >= letter
}

function reasonAbove(block: Block | undefined): Cut['reason'] {
  return (block?.type === 'paragraph' && chromeKind(block)) || 'NAVIGATION'
}

/** Metadata, buttons and repeated leads between the title and the text. */
function cutBeneath(
  blocks: readonly Block[],
  from: number,
  reasons: (Cut['reason'] | null)[],
  found: PageMetadata[],
): void {
  const leads = findLeads(blocks, from, Math.min(blocks.length, from + LEAD_REACH))
  const end = headEnd(blocks, from, leads)
  for (let at = from; at < end; at++) {
    const block = blocks[at]
    if (block === undefined) continue
    if (isBoxHeading(block)) {
      at = boxEnd(blocks, at + 1, found) - 1
      continue
    }
    const length = metadataAt(blocks, at, found)
    reasons.fill('METADATA', at, at + length)
    if (length > 1) at += length - 1
    if (length === 0 && block.type === 'paragraph') reasons[at] = chromeKind(block)
  }
  for (const entry of findContents(blocks, from, end)) reasons[entry] = 'NAVIGATION'
  for (const lead of leads) reasons[lead] = 'LEAD'
}

/** Where the text begins that no site adds: the first ordinal, table of data, or prose. */
function headEnd(blocks: readonly Block[], from: number, leads: ReadonlySet<number>): number {
  const last = Math.min(blocks.length, from + HEAD_REACH)
  let unknown = 0
  for (let at = from; at < last; at++) {
    const block = blocks[at]
    if (block === undefined) return at
    if (block.type === 'table') {
      if (metadataOfTable(block) === null) return at
      continue
    }
    if (leads.has(at) || chromeKind(block) !== null) continue
    if (isNumbered(block.line.folded)) return at
    if (metadataOfLine(block.line) !== null || keyOfLine(block.line) !== null) continue
    if (isProse(block) || ++unknown > MOST_UNKNOWN) return at
  }
  return last
}

const BOX_HEADING = /^基本(?:介绍|信息|资料)$/

/** An encyclopedia's box of facts: it has a heading of its own, and stays as a section. */
function isBoxHeading(block: Block): boolean {
  return block.type === 'paragraph' && BOX_HEADING.test(block.line.folded)
}

function boxEnd(blocks: readonly Block[], from: number, found: PageMetadata[]): number {
  let end = from
  while (end < blocks.length && metadataAt(blocks, end, found) > 0) end++
  return end
}

/**
 * Reads the metadata that a block holds into `found`. @returns how many blocks that is: none, one,
 * or two where a key stands alone and its value on the next line
 */
function metadataAt(blocks: readonly Block[], at: number, found: PageMetadata[]): number {
  const block = blocks[at]
  if (block === undefined) return 0
  const key = block.type === 'paragraph' ? keyOfLine(block.line) : null
  if (key === null) {
    const metadata = block.type === 'table' ? metadataOfTable(block) : metadataOfLine(block.line)
    found.push(...(metadata ?? []))
    return metadata === null ? 0 : 1
  }
  const next = blocks[at + 1]
  if (next?.type !== 'paragraph' || next.line.length > 40) return 1
  if (keyOfLine(next.line) !== null || isNumbered(next.line.folded)) return 1
  found.push(...metadataOfValue(key, next.line))
  return 2
}

/** Menus above a report that has no title: only what is a menu by its words or its links. */
function cutOpening(
  blocks: readonly Block[],
  reasons: (Cut['reason'] | null)[],
  found: PageMetadata[],
): void {
  const body = firstOfBody(blocks, Math.min(blocks.length, OPENING_REACH))
  let lastMenu = -1
  let menus = 0
  for (let at = 0; at < body; at++) {
    const block = blocks[at]
    if (block === undefined) continue
    const length = metadataAt(blocks, at, found)
    reasons.fill('METADATA', at, at + length)
    if (length > 0) {
      at += length - 1
      continue
    }
    if (block.type === 'table') continue
    reasons[at] = chromeKind(block) ?? (isOfSite(block) ? 'NAVIGATION' : null)
    if (reasons[at] === null) continue
    lastMenu = at
    menus++
  }
  // Words that are unknown among those of a menu are of the menu too.
  if (menus < 3) return
  for (let at = 0; at < lastMenu; at++) {
    const block = blocks[at]
    if (block?.type === 'paragraph' && block.line.length < 16) reasons[at] ??= 'NAVIGATION'
  }
}

/** What the markup sets apart: links in a menu, a search form. */
function isOfSite(paragraph: Paragraph): boolean {
  return paragraph.region !== 'BODY' && paragraph.linkShare > 0.5
}

/** Share bars, side menus, buttons and counters that stand within the text. */
function cutWithin(
  blocks: readonly Block[],
  start: number,
  reasons: (Cut['reason'] | null)[],
): void {
  const end = Math.min(blocks.length, start + WITHIN_REACH)
  for (let at = start; at < end; at++) {
    const block = blocks[at]
    if (block?.type !== 'paragraph' || reasons[at] !== null) continue
    const kind = block.region === 'BODY' ? null : chromeKind(block)
    if (kind !== null || isOfSite(block)) reasons[at] = kind ?? 'NAVIGATION'
    else if (isShareLine(block.line.folded)) reasons[at] = 'SHARING'
    else if (isButton(block.line.folded)) reasons[at] = 'NAVIGATION'
    else if (isPageNumber(block.line.text) || isCounter(block.line.folded)) reasons[at] = 'FOOTER'
  }
}

function cutsOf(blocks: readonly Block[], reasons: readonly (Cut['reason'] | null)[]): Cut[] {
  const cuts: Cut[] = []
  let last = -2
  for (const [index, block] of blocks.entries()) {
    const reason = reasons[index]
    if (!reason) continue
    const span = blockSpan(block)
    const before = cuts.at(-1)
    if (before && last === index - 1 && before.reason === reason) {
      cuts[cuts.length - 1] = { reason, span: { start: before.span.start, end: span.end } }
    } else cuts.push({ reason, span })
    last = index
  }
  return cuts
}
