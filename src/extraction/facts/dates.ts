import { foldText } from '../../domain/text-folding.ts'
import type { Page, SectionReading } from '../model.ts'
import type { SourceLine } from '../text/source-line.ts'
import type { DateReading } from './model.ts'
import { datesIn, type PrintedDate } from './printed-dates.ts'
import type { ReportTitle } from './report-title.ts'

const PUBLISHED =
  /(?:发布|公开|公布|发文|发稿|上网|更新|生成|录入|添加)(?:日期|时间)? {0,3}: {0,3}$|^(?:日期|时间) {0,3}: {0,3}$/

/** No sign-off has more lines. */
const SIGN_OFF = 12

/** The dates of publication, signing and repost, in document order. */
export function documentDates(
  page: Page,
  title: ReportTitle | null,
  sections: readonly SectionReading[],
): DateReading[] {
  const found = [
    ...metadataDates(page),
    ...headDates(page, title, sections),
    ...signed(page, sections),
  ]
  found.sort((a, b) => a.span.start - b.span.start)
  return found.filter(
    (date, at) =>
      !found.some((other, place) => {
        if (place === at || other.kind !== date.kind || other.date !== date.date) return false
        // Of a date in the head of the page and the same one in print, the printed one.
        return inMarkup(page, date) === inMarkup(page, other) ? place < at : inMarkup(page, date)
      }),
  )
}

/** When the issuer published the report: what the page says, else the day of the sign-off. */
export function publicationOf(dates: readonly DateReading[], end: string): string | null {
  const after = dates.filter(({ date }) => date > end.slice(0, 4))
  const published = after.find(({ kind }) => kind === 'PUBLISHED')
  return (published ?? after.findLast(({ kind }) => kind === 'SIGNED'))?.date ?? null
}

function inMarkup(page: Page, { span }: DateReading): boolean {
  return /content *= *["']?$/i.test(page.text.slice(Math.max(0, span.start - 24), span.start))
}

function* metadataDates(page: Page): Generator<DateReading> {
  for (const { kind, span, value } of page.metadata) {
    if (kind !== 'PUBLISHED' && kind !== 'REPOSTED') continue
    const slice = page.text.slice(span.start, span.end)
    const first = datesIn(foldText(slice))[0]
    if (first === undefined) {
      const date = datesIn(foldText(value.slice(0, 100)))[0]?.date
      if (date !== undefined) yield { kind, date, raw: value, span }
      continue
    }
    const raw = slice.slice(first.from, first.to)
    yield {
      kind,
      date: first.date,
      raw,
      span: { start: span.start + first.from, end: span.start + first.to },
    }
  }
}

/** Lines of metadata that the site left around the title, and a date in brackets under it. */
function* headDates(
  page: Page,
  title: ReportTitle | null,
  sections: readonly SectionReading[],
): Generator<DateReading> {
  const end = sections[0]?.fromBlock ?? Math.min(page.blocks.length, 8)
  for (const block of page.blocks.slice(0, Math.min(end, 40))) {
    if (block.type !== 'paragraph') continue
    for (const date of datesIn(block.line.folded.slice(0, 400))) {
      const before = block.line.folded.slice(Math.max(0, date.from - 12), date.from)
      if (PUBLISHED.test(before.trimStart())) yield reading('PUBLISHED', block.line, date)
      else if (title !== null && /^\(.*\)$/.test(block.line.folded)) {
        yield reading('SIGNED', block.line, date)
      }
    }
  }
}

function* signed(page: Page, sections: readonly SectionReading[]): Generator<DateReading> {
  for (const { kinds, heading, fromBlock, toBlock } of sections) {
    if (!kinds.includes('BOILERPLATE') || heading !== '') continue
    for (const block of page.blocks.slice(Math.max(fromBlock, toBlock - SIGN_OFF), toBlock)) {
      if (block.type !== 'paragraph') continue
      const last = datesIn(block.line.folded).at(-1)
      if (last !== undefined) yield reading('SIGNED', block.line, last)
    }
  }
}

function reading(
  kind: DateReading['kind'],
  line: SourceLine,
  { date, from, to }: PrintedDate,
): DateReading {
  return { kind, date, raw: line.text.slice(from, to), span: line.span(from, to) }
}
