import type { Page, Table } from '../model.ts'
import type { ReportTitle } from './report-title.ts'

/** What other documents of the same sites are, by how their titles end. */
const OTHER_GENRES: readonly (readonly [string, RegExp])[] = [
  ['a budget or final account (预算、决算)', /(?:预算|决算)(?:公开|情况|说明|信息|报告|报表|表)?/],
  ['a guide to disclosure (公开指南)', /公开指南|申请指南|办事指南|服务指南/],
  ['a catalogue of disclosure (公开目录)', /公开(?:事项)?目录|目录清单|责任清单|权力清单/],
  ['a work plan (工作要点)', /工作要点|工作计划|实施方案|工作方案|任务分工|工作安排/],
  ['rules (办法、规定、制度)', /办法|规定|细则|制度|条例|规程|标准|规范$/],
  ['a notice (通知)', /通知|通报|公告|通告|函$|批复|意见$|决定$/],
  ['a speech', /讲话|致辞|发言/],
  ['news', /(?:召开|举办|举行|开展|印发|部署).{0,30}(?:会议|培训|会|活动|工作)$|公布.{0,6}年报$/],
  ['a statistical bulletin (公报)', /统计公报|经济和社会发展/],
  [
    'a report on the government’s work (政府工作报告)',
    /政府工作报告|法治政府|依法行政(?:工作)?|履职/,
  ],
]
const REPORT =
  /信息公开.{0,20}(?:报告|年报|总结|情况)|政务公开.{0,20}(?:报告|年报|总结|情况)|年度报告|年报/
/** What every annual report speaks of; a text with four of these is one. */
const CONTENT: readonly RegExp[] = [
  /政府信息公开/,
  /主动公开/,
  /依申请公开|(?:收到|受理|处理).{0,12}申请/,
  /行政复议/,
  /行政诉讼|提起诉讼|诉讼/,
  /收费|收取|费用|减免|支出/,
  /存在(?:的)?(?:主要)?(?:问题|不足)|不足/,
  /本报告|本年报|年度报告|统计期限|报告期/,
]
const ENOUGH = 4
/** How much of the text is looked at, in code units. */
const REACH = 40_000

/** null for an annual report on disclosure, else what the document seems to be. */
export function otherGenre(page: Page, title: ReportTitle | null): string | null {
  const present = contents(page)
  if (title !== null) {
    const genre = genreOfTitle(title.line)
    if (genre === null) return present >= 1 ? null : 'a title without a report'
    if (present < 6) return genre
    return null
  }
  const head = headLine(page)
  const genre = head === null ? null : genreOfTitle(head)
  if (genre !== null && present < 7) return genre
  return present >= ENOUGH ? null : 'a text on another subject'
}

function genreOfTitle(folded: string): string | null {
  const compact = folded.replaceAll(' ', '')
  const end = compact.replace(/[(].*$/, '')
  for (const [name, words] of OTHER_GENRES) {
    const found = words.exec(end)
    if (found === null) continue
    // 关于印发…年度报告的通知 is a notice; …年度报告 that names a rule before it is none.
    const after = end.slice(found.index + found[0].length)
    if (
      REPORT.test(after) ||
      (REPORT.test(end) &&
        /(?:报告|年报|总结)$/.test(end) &&
        !/预算|决算|法治|依法行政/.test(found[0]))
    ) {
      continue
    }
    return name
  }
  return null
}

function headLine(page: Page): string | null {
  for (const block of page.blocks.slice(0, 12)) {
    if (block.type !== 'paragraph' || block.linkShare > 0.5) continue
    const folded = block.line.folded
    if (folded.length >= 8 && folded.length <= 60 && !/[。;:>]/.test(folded)) return folded
  }
  return null
}

/** The first cells of a table: the form's words stand there. */
function textOf(cells: Table['cells']): string {
  return cells
    .slice(0, 400)
    .map(({ line }) => line.folded)
    .join(' ')
}

function contents(page: Page): number {
  let text = ''
  for (const block of page.blocks) {
    if (text.length > REACH) break
    if (block.type === 'paragraph') text += block.line.folded
    else text += textOf(block.cells)
  }
  return CONTENT.filter((words) => words.test(text)).length
}
