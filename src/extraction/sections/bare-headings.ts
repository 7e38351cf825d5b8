import type { ReportTitle } from '../facts/report-title.ts'
import type { Page, Paragraph } from '../model.ts'
import { HEADINGS_REACH, type Heading, LONGEST_BARE, MOST_HEADINGS } from './heading.ts'
import { bracketedHeading, bulletedHeading } from './heading-text.ts'
import { readOrdinal } from './ordinals.ts'
import { kindsOfHeading } from './section-kinds.ts'

/** The words that bare headings of reports end with. */
const HEADING_END =
  /(?:情况|概述|概况|措施|问题|打算|做法|安排|事项|引言|前言|序言|计划|不足|方向|改进|体会|机制|机构|形式|数量|收费|支出|经费|诉讼|申诉|培训|说明|附件|统计表|一览表|公开|工作|内容|咨询|介绍)$/
const PREAMBLE_HEADING = /^(?:引言|前言|序言|导言|概述|结束语|结语)$/

/** Headings without a number: short lines of heading words, or set as headings by the markup. */
export function bareHeadings(
  page: Page,
  title: ReportTitle | null,
  start: number,
  numbered: readonly Heading[],
  inTable: (at: number) => boolean,
): Heading[] {
  const taken = new Set(numbered.flatMap(({ block, headingBlock }) => [block, headingBlock]))
  const isNumbered = numbered.filter(({ style }) => style === 'HAN' || style === 'PART').length >= 2
  const found: Heading[] = []
  const end = Math.min(page.blocks.length, start + HEADINGS_REACH)
  for (let at = start; at < end && found.length < MOST_HEADINGS; at++) {
    const block = page.blocks[at]
    if (block?.type !== 'paragraph' || taken.has(at) || inTable(at)) continue
    const marked = bracketedHeading(block.line) ?? bulletedHeading(block.line)
    if (marked !== null && isKnown(block.line.folded.slice(marked.from, marked.to))) {
      const place = { block: at, headingBlock: at, ordinal: marked.from, number: null }
      found.push({ ...place, style: 'BARE', ...marked })
      continue
    }
    if (!looksBare(block)) continue
    const words = block.line.folded.replaceAll(' ', '')
    if (!isBox(words) && !leadsSomewhere(page, at, inTable)) continue
    if (title !== null && words === title.folded.replaceAll(' ', '')) continue
    const isSet = block.headingLevel !== null || (block.isBold && HEADING_END.test(words))
    if (isNumbered && !isSet && !PREAMBLE_HEADING.test(words)) continue
    const line = { from: 0, to: block.line.length, bodyAt: block.line.length }
    found.push({ block: at, style: 'BARE', number: null, ordinal: 0, headingBlock: at, ...line })
  }
  if (isNumbered) return found
  // Without numbers one short line proves nothing, unless its words do.
  const speaks = ({ block, from, to }: Heading) => {
    const line = page.blocks[block]
    return line?.type === 'paragraph' && isKnown(line.line.folded.slice(from, to))
  }
  return found.some(speaks) ? found : []
}

/** Whether the words of a heading say what its section is about. */
function isKnown(folded: string): boolean {
  return kindsOfHeading(folded.replaceAll(' ', '')).length > 0
}

function looksBare({ line, isListItem }: Paragraph): boolean {
  const folded = line.folded
  if (isListItem || line.length > LONGEST_BARE || line.length < 2) return false
  if (/[。;:!?,.…]$|^(?:\d(?!\d{3}年))|^[(附注*"·■●◆○▪★※]|\d{4}[-/]|[|>:]/.test(folded))
    return false
  if (/^(?:第[一二]是|一是|二是|其中)/.test(folded)) return false
  return /[一-龥] *[一-龥]/.test(folded) && !/[,;。]/.test(folded.replace(/,(?=.{0,12}$)/, ''))
}

/** The headed box of metadata of an encyclopedia. */
function isBox(words: string): boolean {
  return kindsOfHeading(words)[0] === 'BOILERPLATE'
}

/** A heading stands before prose, a numbered line, a table, or a heading below it. */
function leadsSomewhere(page: Page, at: number, inTable: (at: number) => boolean): boolean {
  const next = page.blocks[at + 1]
  if (next === undefined) return false
  if (next.type === 'table' || inTable(at + 1)) return true
  const folded = next.line.folded
  if (readOrdinal(folded) !== null || /[。;]/.test(folded) || folded.length >= 40) return true
  const after = page.blocks[at + 2]
  if (after?.type !== 'paragraph' || inTable(at + 2)) return false
  return looksBare(next) && (/[。;]/.test(after.line.folded) || after.line.length >= 40)
}
