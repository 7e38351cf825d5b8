import type { Block, Paragraph } from '../model.ts'
import { chromeKind, isNumbered, isProse } from './line-kinds.ts'
import { metadataOfLine } from './metadata-lines.ts'

/** Where the report's title stands: its blocks, from the first up to, without, `to`. */
export type TitlePlace = {
  readonly from: number
  readonly to: number
  /** Where the letter begins with which the report was sent in, when the file has it. */
  readonly letter: number | null
}

const SUBJECT = /(?:信息|资讯|政务)公开/
const REPORT = /报告|年报/
const YEAR = /(?:19|20)\d\d|二[〇○零o0][〇○零一二三四五六七八九o0\d]{2}/
const ENDS_AS_TITLE = /(?:报告|年报)(?:\(.{1,24}\))?$/
/** What sentences have and titles have not. */
const SENTENCE =
  /[。;!?>]|^本|根据|按照|现将|如下|编制|公布如|向社会|^[^\p{L}\p{N}]{0,2}(?:上|下)一|^附/u
const LABEL = /^[^:]{1,8}:/
const REST_OF_TITLE = /^(?:工作)?(?:情况)?的?(?:年度)?(?:工作)?(?:报告|年报)(?:\(.{1,24}\))?$/
const ISSUER =
  /^[^\d:>|。,;]{2,30}(?:政府|委员会|办公室|办事处|管委会|管理处|局|厅|委|院|中心|镇|乡|街道|总队|支队|大队|集团|公司)(?:办公室|文件)?(?:(?:20\d\d|二[〇○零o0一二三四五六七八九\d]{3})年?度?)?$/
const DOCUMENT_NUMBER = /^\S{2,16}\(\d{4}\)\s{0,2}\d{1,4}号$/

const LETTER =
  /关于(?:报送|上报|呈报|呈送|印发|转发|公布|发布|提交).{0,50}(?:报告|年报|总结)(?:的(?:函|通知|报告|请示|公告|通告))?$/
/** How far below its heading the report may begin that a letter brings, in blocks. */
const LETTER_REACH = 60
/** How far into a page the title is looked for, in blocks. */
const REACH = 120
const FALLBACK_REACH = 40
const LONGEST_TITLE = 70

/** Finds the title; null when the page prints none. */
export function findTitle(blocks: readonly Block[]): TitlePlace | null {
  const last = Math.min(blocks.length, REACH)
  const body = firstOfBody(blocks, last)
  const best =
    bestTitle(blocks, 0, body) ?? bestTitle(blocks, body, Math.min(last, FALLBACK_REACH), 4)
  if (best === null) return null
  if (isLetter(blocks[best.from])) {
    const sent = bestTitle(blocks, best.to, Math.min(blocks.length, best.to + LETTER_REACH), 3)
    if (sent !== null && !isLetter(blocks[sent.from])) {
      return { ...withAbove(blocks, sent), letter: withAbove(blocks, best).from }
    }
  }
  return { ...withAbove(blocks, best), letter: null }
}

type Range = Omit<TitlePlace, 'letter'>

function withAbove(blocks: readonly Block[], best: Range): Range {
  let from = best.from
  while (from > 0 && best.from - from < 3 && isAboveTitle(blocks[from - 1])) from--
  return { from, to: best.to }
}

/** A letter or notice with which a report is sent or published: 关于报送2013年…年度报告的函. */
function isLetter(block: Block | undefined): boolean {
  return block?.type === 'paragraph' && LETTER.test(squeezed(block))
}

/** Index of the first block that can only be of the report's text. */
export function firstOfBody(blocks: readonly Block[], last = blocks.length): number {
  for (let at = 0; at < last; at++) {
    const block = blocks[at]
    if (block === undefined) break
    if (block.type === 'table') continue
    if (block.region !== 'BODY' && block.linkShare > 0.3) continue
    if (isNumbered(block.line.folded) && block.linkShare < 0.5) return at
    if (isProse(block) && chromeKind(block) === null && metadataOfLine(block.line) === null) {
      return at
    }
  }
  return last
}

function bestTitle(blocks: readonly Block[], from: number, to: number, least = 1): Range | null {
  let best: Range | null = null
  let bestScore = least - 1
  for (let at = from; at < to; at++) {
    const block = blocks[at]
    if (block?.type !== 'paragraph') continue
    const next = blocks[at + 1]
    const rest =
      next?.type === 'paragraph' && REST_OF_TITLE.test(squeezed(next)) ? squeezed(next) : ''
    const score = titleScore(block, squeezed(block) + rest)
    if (score > bestScore) {
      bestScore = score
      best = { from: at, to: rest === '' ? at + 1 : at + 2 }
    }
  }
  return best
}

function squeezed(paragraph: Paragraph): string {
  return paragraph.line.folded.replaceAll(/\s/g, '')
}

/** How much a line looks like the title of such a report; 0 or less for what is none. */
function titleScore(paragraph: Paragraph, text: string): number {
  if (text.length < 6 || text.length > LONGEST_TITLE) return 0
  if (!SUBJECT.test(text) || !REPORT.test(text)) return 0
  if (SENTENCE.test(text) || LABEL.test(text) || isNumbered(text)) return 0
  if (paragraph.linkShare > 0.5 || chromeKind(paragraph) !== null) return 0
  let score = 1
  if (YEAR.test(text)) score += 2
  if (ENDS_AS_TITLE.test(text)) score += 1
  if (paragraph.headingLevel !== null && paragraph.headingLevel <= 3) score += 2
  if (paragraph.isBold) score += 1
  if (paragraph.region === 'NAVIGATION' || paragraph.region === 'FORM') score -= 2
  return score
}

/** The issuer or the number of the document, which official papers print above the title. */
function isAboveTitle(block: Block | undefined): boolean {
  if (block?.type !== 'paragraph' || block.linkShare > 0.3) return false
  if (block.region === 'NAVIGATION' || block.region === 'FORM') return false
  const text = squeezed(block)
  if (chromeKind(block) !== null) return false
  return (text.length > 3 && ISSUER.test(text)) || DOCUMENT_NUMBER.test(text)
}
