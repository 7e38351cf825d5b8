import { datesIn } from '../facts/printed-dates.ts'
import type { ReportTitle } from '../facts/report-title.ts'
import type { Page, Paragraph, TableReading } from '../model.ts'
import { bareHeadings } from './bare-headings.ts'
import { HEADINGS_REACH, type Heading, LONGEST_BARE, MOST_HEADINGS } from './heading.ts'
import { headingText } from './heading-text.ts'
import { nextMark, type Ordinal, readOrdinal } from './ordinals.ts'
import { kindsOfHeading } from './section-kinds.ts'

/** Rows of the forms that look like headings of the first level. */
const FORM_ROW =
  /^(?:本年新收|上年结转|本年度办理结果|结转下年度|举报投诉数量|行政(?:复议|诉讼)数量|依申请公开信息收取的费用|机构建设和保障经费情况$|(?:政府信息公开)?会议和培训情况$)/
/** Headings of the official forms, which are such even where a table seems to hold them. */
const FORM_HEADING =
  /^(?:总体情况|(?:主动公开政府信息|收到和处理政府信息公开申请)(?:的)?情况|.{0,14}行政复议、?.{0,4}行政诉讼情况|存在的主要问题(?:及|和)改进情况|其他需要报告的(?:事项|情况))$/
/** Titles of the parts of an appendix: （一）主动公开情况统计 */
const TABLE_TITLE = /(?:统计|统计表|情况表)$/

/** The lines that begin sections, in document order, before their levels are known. */
export function findHeadings(
  page: Page,
  tables: readonly TableReading[],
  title: ReportTitle | null,
  start: number,
): Heading[] {
  const inTable = tableBlocks(page, tables)
  const numbered: Heading[] = []
  const lists: (Ordinal | undefined)[] = []
  const end = Math.min(page.blocks.length, start + HEADINGS_REACH)
  for (let at = start; at < end && numbered.length < MOST_HEADINGS; at++) {
    const block = page.blocks[at]
    if (block?.type !== 'paragraph') continue
    const ordinal = readOrdinal(block.line.folded)
    if (ordinal === null) continue
    if (inTable(at) && !standsInTable(block, ordinal)) continue
    if (isListed(block, ordinal, lists)) continue
    const heading = numberedHeading(page, at, ordinal, inTable)
    if (heading !== null) numbered.push(heading)
  }
  const accepted = withoutStrays(asTop(numbered))
  return [...accepted, ...bareHeadings(page, title, start, accepted, inTable)].sort(
    (a, b) => a.block - b.block,
  )
}

/** Whether a block belongs to a table. A "table" of words alone may be a plan laid out in lines. */
export function tableBlocks(page: Page, tables: readonly TableReading[]): (at: number) => boolean {
  const inTable = new Uint8Array(page.blocks.length)
  for (const { fromBlock, toBlock, form, figures } of tables) {
    if (form !== null || figures.length > 0) inTable.fill(1, fromBlock, toBlock)
  }
  return (at) => inTable[at] === 1 || page.blocks[at]?.type === 'table'
}

function standsInTable({ line }: Paragraph, { style, length }: Ordinal): boolean {
  const words = line.folded.slice(length).replaceAll(' ', '')
  if (style === 'HAN') return FORM_HEADING.test(words)
  if (style === 'APPENDIX') return words.length > 4
  return style === 'HAN_BRACKET' && TABLE_TITLE.test(words)
}

/** An item of an enumeration that runs over lines (…；) or stands in one paragraph (1.…；2.…。). */
function isListed({ line }: Paragraph, ordinal: Ordinal, lists: (Ordinal | undefined)[]): boolean {
  if (ordinal.style === 'HAN' || ordinal.style === 'PART' || ordinal.style === 'APPENDIX') {
    return false
  }
  const next = nextMark(ordinal)
  if (next?.test(line.folded)) return true
  const before = lists[0]
  const continues =
    before !== undefined &&
    before.style === ordinal.style &&
    before.number !== null &&
    before.number + 1 === ordinal.number
  const isOpen = line.folded.endsWith(';')
  if (isOpen || continues) lists[0] = isOpen ? ordinal : undefined
  return isOpen || continues
}

function numberedHeading(
  page: Page,
  at: number,
  ordinal: Ordinal,
  inTable: (at: number) => boolean,
): Heading | null {
  const block = page.blocks[at]
  if (block?.type !== 'paragraph') return null
  const { line } = block
  const { style, number } = ordinal
  const words = line.folded.slice(ordinal.length)
  const place = { block: at, style, number, ordinal: ordinal.length }
  if (words === '') {
    const next = page.blocks[at + 1]
    const isTitle =
      next?.type === 'paragraph' &&
      (style === 'APPENDIX' || !inTable(at + 1)) &&
      next.line.length <= 60 &&
      !/[。;]$/.test(next.line.folded) &&
      readOrdinal(next.line.folded) === null
    if (!isTitle)
      return style === 'APPENDIX' ? { ...place, ...whole(at, line.length, line.length) } : null
    return { ...place, ...whole(at + 1, 0, next.line.length), bodyAt: line.length }
  }
  if (style === 'APPENDIX') {
    if (line.length > 70 || /[。;]|\.(?:docx?|xlsx?|pdf|et|wps|rar|zip)\b/.test(words)) return null
    if (isNone(words) || isFileList(page, at)) return null
    return { ...place, ...whole(at, ordinal.length, line.length) }
  }
  if (style === 'HAN' && FORM_ROW.test(words.replaceAll(' ', '')) && !isProse(page, at + 1)) {
    return null
  }
  // 一 with a space alone, as in 一 概述, is a heading only where little follows.
  if (style === 'HAN' && /^[一二三四五六七八九十]+ +$/.test(line.folded.slice(0, ordinal.length))) {
    if (line.length > LONGEST_BARE || /[。;:]/.test(words)) return null
  }
  if (style === 'ARABIC' && /^\d{1,2} +$/.test(line.folded.slice(0, ordinal.length))) {
    if (line.length > LONGEST_BARE || kindsOfHeading(words.replaceAll(' ', '')).length === 0)
      return null
  }
  if (/^\d{1,2}\.\d/.test(line.folded) && (line.length > LONGEST_BARE || /[。;,]/.test(words))) {
    return null
  }
  return { ...place, headingBlock: at, ...headingText(line, ordinal.length) }
}

/** 附件:无 */
function isNone(words: string): boolean {
  return /^(?:暂?无|没有)(?:附件)?$/.test(words)
}

/** How many files a report lists, at most. */
const MOST_FILES = 8

/** Whether a line only lists files: below it, after more of them, the sign-off or nothing stands. */
function isFileList(page: Page, at: number): boolean {
  for (let below = at + 1; below <= at + MOST_FILES; below++) {
    const block = page.blocks[below]
    if (block === undefined) return true
    if (block.type === 'table') return false
    const folded = block.line.folded
    if (datesIn(folded)[0]?.from === 0 && folded.length < 20) return true
    if (folded.length > 60 || /[。;]/.test(folded)) return false
  }
  return false
}

function isProse(page: Page, at: number): boolean {
  const block = page.blocks[at]
  return block?.type === 'paragraph' && block.line.length > 20 && block.line.folded.includes('。')
}

function whole(headingBlock: number, from: number, to: number) {
  return { headingBlock, from, to, bodyAt: to }
}

/** （三） between 二、 and 四、 is a slip of the pen for 三、. */
function asTop(headings: readonly Heading[]): Heading[] {
  let top = 0
  let isOpen = false
  return headings.map((heading, at) => {
    const { style, number } = heading
    if (style === 'HAN' && number !== null) {
      top = number
      isOpen = false
    }
    if (style !== 'HAN_BRACKET' || number === null) return heading
    const next = headings.slice(at + 1, at + 12).find((other) => other.style === 'HAN')
    const isSlip = !isOpen && number > 1 && number === top + 1 && next?.number === number + 1
    if (!isSlip) isOpen = true
    else top = number
    return isSlip ? { ...heading, style: 'HAN' } : heading
  })
}

/** Drops numbers that stand in no sequence: a 3. without a 2. before it is no numbering. */
function withoutStrays(headings: readonly Heading[]): Heading[] {
  const last = new Map<string, number>()
  return headings.filter(({ style, number }) => {
    if (number === null || style === 'PART' || style === 'HAN') {
      if (style === 'HAN')
        for (const key of ['ARABIC', 'ARABIC_BRACKET', 'CIRCLED']) last.delete(key)
      return true
    }
    const before = last.get(style)
    const fits =
      number === 1 || style === 'HAN_BRACKET' || (before !== undefined && number <= before + 2)
    if (fits) last.set(style, number)
    return fits
  })
}
