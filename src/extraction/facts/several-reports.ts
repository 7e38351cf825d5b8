import type { SectionKind } from '../../domain/sections.ts'
import type { Page, SectionReading } from '../model.ts'
import { yearsIn } from './printed-dates.ts'
import type { ReportTitle } from './report-title.ts'

const TITLE = /(?:信息|政务)公开.{0,20}(?:报告|年报|总结)(?:\([^()]{1,24}\))?$/
const NO_TITLE = /[。;,>:]|^(?:附|[一二三四五六七八九十]+、|\(|\d+[.、]|关于)|如下|编制|通知/
const LONGEST = 60
/** A file with more titles is a list of reports. */
const MOST = 50
/** What a report on its own has, whatever its form. */
const MAIN: readonly SectionKind[] = ['PROACTIVE', 'APPLICATIONS']

/**
 * The titles of the reports that a file holds one after another: each with sections of its own on
 * what was disclosed and on applications. One or none for an ordinary report; a title that comes
 * again, or one that the text names, does not count.
 */
export function severalReports(
  page: Page,
  title: ReportTitle | null,
  sections: readonly SectionReading[],
): string[] {
  if (title === null || title.toBlock < 0) return []
  const found = [{ text: title.text, folded: squeeze(title.folded), at: title.fromBlock }]
  for (let at = title.toBlock; at < page.blocks.length && found.length < MOST; at++) {
    const block = page.blocks[at]
    if (block?.type !== 'paragraph' || block.line.length > LONGEST || block.linkShare > 0.5)
      continue
    const folded = squeeze(block.line.folded)
    if (!TITLE.test(folded) || NO_TITLE.test(folded) || yearsIn(folded).length === 0) continue
    if (found.some((other) => other.folded === folded)) continue
    found.push({ text: block.line.text, folded, at })
  }
  const whole = found.filter(({ at }, index) => {
    const end = found[index + 1]?.at ?? page.blocks.length
    const own = sections.filter(
      ({ fromBlock, kinds }) =>
        fromBlock >= at && fromBlock < end && !kinds.includes('STATISTICS_APPENDIX'),
    )
    return MAIN.every((kind) => own.some(({ kinds }) => kinds.includes(kind)))
  })
  return whole.length > 1 ? whole.map(({ text }) => text) : []
}

function squeeze(folded: string): string {
  return folded.replaceAll(' ', '')
}
