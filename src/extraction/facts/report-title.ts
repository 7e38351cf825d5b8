import { foldText } from '../../domain/text-folding.ts'
import type { Page, Paragraph } from '../model.ts'
import type { Span } from '../text/source-line.ts'
import { YEAR, yearsIn } from './printed-dates.ts'

/** The title that a report prints. */
export type ReportTitle = {
  /** As printed, without what the site added (简介, _站名). */
  readonly text: string
  readonly folded: string
  readonly span: Span
  /** Indexes of its blocks; -1 and -1 where the page's metadata alone prints it. */
  readonly fromBlock: number
  readonly toBlock: number
  readonly year: number | null
  /** The whole line, with what follows the title's own words; folded. */
  readonly line: string
}

const SUBJECT = /信息公开|政务公开|信息公示工作/
const KIND = /报告书?|年报|总结|工作情况|情况汇报/g
const LONGEST = 70
/** How far into the page a title may stand, in blocks. */
const HEAD = 40
/** Nothing but a year: 2013年度 or (二〇一三年度). */
const YEAR_LINE = new RegExp(`^\\(? *${YEAR} *年?度? *\\)?$`)
/** A title line that says neither who nor when. */
const NO_ISSUER = new RegExp(
  `^(?:关于|《)? *(?:${YEAR} *年?度? *)?(?:施行|实施|开展|推进)?(?:《[^》]{0,20}》)?(?:政府|政务)?(?:信息|政务)公开`,
)
const ISSUER_LINE =
  /^[一-龥·\d年度()]{2,40}(?:省|市|县|区|州|盟|旗|乡|镇|局|厅|委|会|办|部|署|处|政府|街道|中心|队|院|所|年|年度)$/

/** The second half of a title that is set in two lines. */
const REST =
  /^(?:工作)?(?:情况)?的?(?:年度)?(?:工作)?(?:情况)?的?(?:报告|年报|总结)(?:\(.{1,24}\))?$/

/** Whether a line has the words of a title, but not the one that says what it is. */
function isHalf(folded: string): boolean {
  return folded.length <= LONGEST && !/报告|年报|总结/.test(folded)
}

/** The words of a line that goes on with the title before it; empty for any other. */
function restOfTitle(page: Page, at: number): string {
  const block = page.blocks[at]
  if (block?.type !== 'paragraph' || block.line.length > 30) return ''
  const words = block.line.folded.replaceAll(' ', '')
  return REST.test(words) ? words : ''
}

/** The title among the first blocks of the page, or the one that its metadata gives. */
export function findTitle(page: Page): ReportTitle | null {
  let best: { readonly at: number; readonly score: number } | null = null
  const last = Math.min(page.blocks.length, HEAD)
  for (let at = 0; at < last; at++) {
    const block = page.blocks[at]
    if (block?.type !== 'paragraph') continue
    const folded = block.line.folded
    if (at > 0 && /^[一(] {0,2}[一、]/.test(folded) && best !== null) break
    const score = titleScore(block, restOfTitle(page, at + 1))
    if (score > 0 && (best === null || score > best.score)) best = { at, score }
    // The first good line is the title: a later one is quoted in the text.
    if (best !== null && best.score >= 4) break
  }
  return best === null ? fromMetadata(page) : fromBlocks(page, best.at)
}

/** The title's own words: without brackets that a site or a heading mark put around it. */
function titleScore(
  { line, headingLevel, isListItem, linkShare }: Paragraph,
  rest: string,
): number {
  const folded = isHalf(line.folded) ? line.folded + rest : line.folded
  if (folded.length > LONGEST || isListItem || /[。;>]|^\(.*\)$|:/.test(folded)) return 0
  const compact = folded.replaceAll(' ', '')
  if (
    /^(?:[一二三四五六七八九十]+[、.,]|\([一二三四五六七八九十]+\)|附|第[一二]|\d+[.、])/.test(
      compact,
    )
  ) {
    return 0
  }
  if (!SUBJECT.test(compact) || kindEnd(compact) < 0) return 0
  let score = 2
  if (/年度?报告|年报/.test(compact)) score += 1
  if (yearsIn(compact).length > 0) score += 1
  if (headingLevel !== null) score += 1
  if (linkShare > 0.5) score -= 2
  if (/^(?:政府|政务)?信息公开(?:工作)?(?:年度报告|年报)$/.test(compact)) score -= 1
  return score
}

function fromBlocks(page: Page, at: number): ReportTitle | null {
  let from = at
  let to = at + 1
  const lineAt = (index: number) => {
    const block = page.blocks[index]
    return block?.type === 'paragraph' ? block.line : null
  }
  const main = lineAt(at)
  if (main === null) return null
  // Titles set in two or three lines: the issuer, the subject, the kind, the year.
  if (isHalf(main.folded) && restOfTitle(page, to) !== '') to++
  const above = lineAt(at - 1)?.folded.replaceAll(' ', '')
  const isBare = NO_ISSUER.test(main.folded.replaceAll(' ', ''))
  if (isBare && above !== undefined && above.length <= 40 && ISSUER_LINE.test(above)) {
    from = at - 1
  }
  const below = lineAt(to)
  const lines = [...Array(to - from).keys()].flatMap((step) => lineAt(from + step) ?? [])
  const printed = () => lines.map(({ folded }) => folded).join('')
  if (yearsIn(printed()).length === 0 && below !== null && YEAR_LINE.test(below.folded)) {
    to++
    lines.push(below)
  }
  const last = lines.at(-1) ?? main
  const isCut = last === main || (lineAt(to - 1) === last && REST.test(last.folded))
  const end = isCut ? ownLength(last.folded) : last.length
  const texts = lines.map((line) => (line === last ? line.text.slice(0, end) : line.text))
  const folded = lines.map((line) => (line === last ? line.folded.slice(0, end) : line.folded))
  const joined = folded.join('')
  return {
    text: texts.join(''),
    folded: joined,
    span: { start: (lines[0] ?? main).span().start, end: last.span(0, end).end },
    fromBlock: from,
    toBlock: to,
    year: yearsIn(joined).at(-1)?.year ?? null,
    line: lines.map((line) => line.folded).join(''),
  }
}

/** Where the title ends in its line: after 报告 or 年报 and a year in brackets, before 简介 or _站名. */
function ownLength(folded: string): number {
  const end = kindEnd(folded)
  if (end < 0) return folded.length
  const rest = folded.slice(end)
  const own = new RegExp(`^ *(?:》|\\( *${YEAR} *年?度? *\\))`).exec(rest)
  if (own !== null) return end + own[0].length
  return end
}

/** The end of the last 报告, 年报, 总结 of a title; -1 without. */
function kindEnd(folded: string): number {
  let end = -1
  const junk = /[_|]| - |-{2}|简介|全文|正文/.exec(folded)?.index ?? folded.length
  for (const found of folded.matchAll(KIND)) {
    if (found.index < junk || end < 0) end = found.index + found[0].length
  }
  return end
}

function fromMetadata(page: Page): ReportTitle | null {
  for (const { kind, value, span } of page.metadata) {
    if (kind !== 'TITLE') continue
    const compact = foldText(value).replaceAll(' ', '')
    if (!SUBJECT.test(compact) || kindEnd(compact) < 0) continue
    const text = value.slice(0, ownLength(foldText(value))).trim()
    const folded = foldText(text)
    const year = yearsIn(folded).at(-1)?.year ?? null
    const at = page.text.indexOf(text, span.start)
    const own = at >= span.start && at + text.length <= span.end
    return {
      text,
      folded,
      span: own ? { start: at, end: at + text.length } : span,
      fromBlock: -1,
      toBlock: -1,
      year,
      line: foldText(value),
    }
  }
  return null
}
