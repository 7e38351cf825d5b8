import type { ReportTitle } from '../facts/report-title.ts'
import type { Page } from '../model.ts'
import { bracketedHeading } from './heading-text.ts'
import { kindsOfHeading } from './section-kinds.ts'

const SUBTITLE = /^\(.{2,50}\)$/
const METADATA =
  /^(?:(?:发布|公开|生成|更新|成文)?(?:日期|时间)|来源|信息来源|作者|索引号|文号|发文机关|发布机构|浏览次数|点击数|阅读次数|字体|字号) *[:：]/
/** How many lines under the title may be such. */
const MOST = 6

/**
 * The first block of the report's text: after the title and what stands right under it (the issuer
 * and the date in brackets, lines of metadata that the site left there).
 */
export function bodyStart(page: Page, title: ReportTitle | null): number {
  let at = title === null || title.toBlock < 0 ? 0 : title.toBlock
  for (let step = 0; step < MOST; step++, at++) {
    const block = page.blocks[at]
    if (block?.type !== 'paragraph' || block.line.length > 100) break
    const folded = block.line.folded
    if (METADATA.test(folded)) continue
    if (title === null || title.toBlock < 0) break
    if (bracketedHeading(block.line) !== null && kindsOfHeading(folded).length > 0) break
    const repeats = folded.replaceAll(' ', '') === title.folded.replaceAll(' ', '')
    if (!SUBTITLE.test(folded) && !repeats) break
  }
  return at
}
