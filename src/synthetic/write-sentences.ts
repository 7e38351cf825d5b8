import type { Cell } from './cells.ts'
import type { SectionContent } from './era.ts'
import type { Draughting } from './write-report-text.ts'
import { figureOf } from './write-table.ts'

/** Sentences that repeat numbers of the table: indicator, words before and after, in order. */
const SAID: Readonly<
  Partial<Record<SectionContent, readonly (readonly [string, string, string])[]>>
> = {
  DISCLOSED: [
    ['proactive.info.total', '全年主动公开政府信息', '条'],
    ['proactive.channel.website', '通过政府网站公开', '条'],
    ['art20.normdoc.issued', '全年制发行政规范性文件', '件'],
    ['art20.licence.decisions', '作出行政许可决定', '件'],
  ],
  APPLICATIONS: [
    ['app.received', '全年共收到政府信息公开申请', '件'],
    ['app.carried_in', '上年结转', '件'],
    ['app.replied', '作出答复', '件'],
    ['app.processed', '本年度办理', '件'],
    ['app.carried_out', '结转下年度继续办理', '件'],
  ],
  CASES: [
    ['review.total', '因政府信息公开申请行政复议', '件'],
    ['litigation.total', '提起行政诉讼', '件'],
  ],
}

/** Says some numbers of the table in a sentence, as reports do. */
export function sayFigures(
  { cells, document, figures, year }: Draughting,
  content: SectionContent,
  section: number,
): void {
  const said = (SAID[content] ?? []).flatMap(([indicator, before, unit]) => {
    const cell = cells.find(
      (it): it is Cell => it.row.canonicalCode === indicator && it.applicant === null,
    )
    return cell ? [{ cell, before, unit }] : []
  })
  if (said.length === 0) return
  for (const [at, { cell, before, unit }] of said.entries()) {
    const { start, line } = document.here()
    document.add(before)
    const raw = String(cell.value)
    const { end } = document.add(raw)
    document.add(`${unit}${at === said.length - 1 ? '。' : ','}`)
    figures.push({
      ...figureOf({ ...cell, column: null }, year, { start, end, line }),
      ...{ position: figures.length + 1, section, label: before, raw, origin: 'NARRATIVE' },
      partOf: null,
    })
  }
  document.endLine()
}
