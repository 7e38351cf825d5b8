import type { Script } from '../../domain/sections.ts'
import type { Page, SectionReading } from '../model.ts'
import { type NameText, nameText, sliceName } from './name-text.ts'
import { YEAR } from './printed-dates.ts'
import type { ReportTitle } from './report-title.ts'

/*
 * Where a document names its issuer: the title, the opening lines, the sign-off, what the page says
 * of its publisher, the file's name.
 */

/** Words that may name the issuer, and where they stand. */
export type IssuerSource = {
  readonly from: 'TITLE' | 'OPENING' | 'SIGN_OFF' | 'PUBLISHER' | 'FILE_NAME'
  readonly name: NameText
}

/** No name of an issuer and no title is longer, in code units. */
const LONGEST = 200
const SUBJECT = /(?:政府|政务|依法)?(?:信息|政务)公开|政府信息|办事公开/
const YEARS = new RegExp(`\\(?(?:${YEAR}[-~至])?(?:${YEAR}) *年?(?:度|全年)?\\)?`, 'g')
const LEADING = /^(?:关于|印发|《|"|标题:|\d+[.、]|【[^】]{0,8}】|\(|中国·|中国\.|·)+/
const TRAILING =
  /(?:关于|开展|实施|施行|贯彻|落实|推进|推行|执行|全面|深化|《.{0,24}|中华人民共和国|年度|全年|本级|工作|主动|依|的|在|[-·:,、"(年]|\/)+$/
const OPENINGS: readonly RegExp[] = [
  /由([一-龥()]{2,40}?)(?:负责)?(?:编制|编写|编撰|起草|汇总|发布)/,
  /(?:^|[。,])([一-龥]{4,40}?)(?:\(以下简称[^)]{1,20}\))?(?:汇总|根据|按照|依据|依照|编制)/,
  new RegExp(
    `(?:公布|现将|发布|编制|报告)《?([一-龥]{2,30}?)(?:关于)?${YEAR} *年?度?(?:全年)?(?:的)?(?:开展|推进)?(?:政府信息|政务|信息)公开`,
  ),
  new RegExp(
    `(?:公布|现将|发布|编制|撰写)${YEAR} *年?度?([一-龥]{2,30}?)(?:政府信息|政务|信息)公开`,
  ),
  /以下简称"?(?:本|我)(?:局|委|办|厅|镇|乡|街道|院|部|会|中心)"?\)?/,
]

/** Everything that may name the issuer, the best first. */
export function issuerSources(
  page: Page,
  title: ReportTitle | null,
  sections: readonly SectionReading[],
  fileName: string,
  script: Script,
): IssuerSource[] {
  const sources: IssuerSource[] = []
  const add = (from: IssuerSource['from'], name: NameText | null) => {
    if (name !== null && name.folded.length >= 2) sources.push({ from, name })
  }
  if (title !== null) add('TITLE', issuerOfTitle(nameText(title.text, script)))
  for (const text of openingLines(page, sections)) {
    const line = nameText(text, script)
    for (const pattern of OPENINGS) add('OPENING', matched(pattern, line))
  }
  for (const text of signers(page, sections)) add('SIGN_OFF', withoutDate(nameText(text, script)))
  for (const { kind, value } of page.metadata) {
    if (kind === 'PUBLISHER') add('PUBLISHER', nameText(value.slice(0, LONGEST), script))
    if (kind === 'TITLE' && value !== title?.text) {
      add('FILE_NAME', issuerOfTitle(nameText(value.slice(0, LONGEST), script)))
    }
  }
  add(
    'FILE_NAME',
    issuerOfTitle(nameText(fileName.slice(0, LONGEST).replace(/\.[a-z0-9]{1,8}$/i, ''), script)),
  )
  return sources
}

/** The issuer's words in a title: what stands before the subject, without the year. */
function issuerOfTitle(title: NameText): NameText | null {
  const { folded } = title
  const found = SUBJECT.exec(folded)
  if (found === null) return null
  // 徐州市人民政府信息公开…: the government's last word and the subject's first are one.
  const end = folded.slice(0, found.index).endsWith('人民') ? found.index + 2 : found.index
  const head = trimmed(sliceName(title, 0, end))
  if (head.folded.length >= 2) return head
  const bracket = /\(([一-龥]{3,30})\)$/.exec(folded)
  if (bracket !== null) {
    const from = bracket.index + 1
    return sliceName(title, from, folded.length - 1)
  }
  return null
}

function trimmed(name: NameText): NameText {
  let shown = ''
  let folded = ''
  let last = 0
  for (const found of name.folded.matchAll(YEARS)) {
    shown += name.shown.slice(last, found.index)
    folded += name.folded.slice(last, found.index)
    last = found.index + found[0].length
  }
  shown += name.shown.slice(last)
  folded += name.folded.slice(last)
  const from = LEADING.exec(folded)?.[0].length ?? 0
  const to = TRAILING.exec(folded)?.index ?? folded.length
  return {
    shown: shown.slice(from, Math.max(from, to)),
    folded: folded.slice(from, Math.max(from, to)),
  }
}

function matched(pattern: RegExp, line: NameText): NameText | null {
  const found = pattern.exec(line.folded)
  const words = found?.[1]
  if (found === null || words === undefined) return null
  const from = found.index + found[0].indexOf(words)
  return trimmed(sliceName(line, from, from + words.length))
}

/** The lines before the first heading with an ordinal, and the first under it. */
function openingLines(page: Page, sections: readonly SectionReading[]): string[] {
  const until = sections[1]?.fromBlock ?? 6
  const from = sections[0]?.fromBlock ?? 0
  return page.blocks
    .slice(from, Math.min(Math.max(until, from + 2), from + 6))
    .flatMap((block) => (block.type === 'paragraph' ? [block.line.text.slice(0, 600)] : []))
}

function signers(page: Page, sections: readonly SectionReading[]): string[] {
  const lines: string[] = []
  for (const { kinds, heading, fromBlock, toBlock } of sections) {
    if (!kinds.includes('BOILERPLATE') || heading !== '') continue
    for (const block of page.blocks.slice(fromBlock, Math.min(toBlock, fromBlock + 6))) {
      if (block.type === 'paragraph' && !/:/.test(block.line.folded)) lines.push(block.line.text)
    }
  }
  // The issuer and the date in brackets under the title.
  const under = page.blocks.slice(0, sections[0]?.fromBlock ?? 0).at(-1)
  if (under?.type === 'paragraph' && /^\(.*\)$/.test(under.line.folded)) {
    lines.push(under.line.text.slice(1, -1))
  }
  return lines
}

function withoutDate(name: NameText): NameText | null {
  const date = new RegExp(`${YEAR}[年\\-./]`).exec(name.folded)
  const head = date === null ? name : sliceName(name, 0, date.index)
  const end = /\((?:盖章|公章|章|印章)\)$/.exec(head.folded)?.index ?? head.folded.length
  return end >= 3 ? sliceName(head, 0, end) : null
}
