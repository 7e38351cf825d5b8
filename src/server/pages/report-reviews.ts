import { cellCount, figureLinks } from './format.ts'
import { type Html, html } from './html.ts'
import { both } from './layout.ts'
import { CASE_KINDS, type ReportData } from './report-data.ts'

const LABELS = {
  reviews: ['行政复议', 'Administrative reviews'],
  litigation: ['行政诉讼', 'Lawsuits'],
  litigationDirect: ['其中:未经复议直接起诉', 'without a prior review'],
  litigationAfterReview: ['其中:复议后起诉', 'after a review'],
  complaints: ['举报投诉', 'Complaints'],
  appeals: ['行政申诉', 'Appeals'],
} as const

/** Reviews, lawsuits, complaints and appeals; what the report does not mention is left out. */
export function reviewsPart({ reviewAndLitigation }: ReportData): Html {
  const rows = CASE_KINDS.flatMap((kind) => {
    const cases = reviewAndLitigation?.[kind]
    return cases ? [{ kind, cases }] : []
  })
  return html`<section id="reviews">
<h2>${both('行政复议、行政诉讼', 'Reviews and lawsuits')}</h2>
${rows.length === 0 && html`<p>${both('报告没有说明。', 'The report says nothing about them.')}</p>`}
${
  rows.length > 0 &&
  html`<div class="scroll"><table>
<caption>${both('件数', 'Cases')}</caption>
<thead><tr><th scope="col">${both('种类', 'Kind')}</th><th scope="col" class="number">${both('总计', 'Total')}</th><th scope="col" class="number">${both('维持', 'Upheld')}</th><th scope="col" class="number">${both('纠正', 'Corrected')}</th><th scope="col" class="number">${both('其他', 'Other')}</th><th scope="col" class="number">${both('尚未审结', 'Pending')}</th><th scope="col">${both('数据', 'Figures')}</th></tr></thead>
<tbody>
${rows.map(
  ({ kind, cases }) =>
    html`<tr><th scope="row">${labelOf(kind)}</th>${[cases.total, cases.upheld, cases.corrected, cases.other, cases.pending].map((given) => html`<td class="number">${cellCount(given)}</td>`)}<td>${figureLinks(cases.figures)}</td></tr>
`,
)}</tbody>
</table></div>
`
}</section>
`
}

function labelOf(kind: (typeof CASE_KINDS)[number]): Html {
  const [zh, en] = LABELS[kind]
  return both(zh, en)
}
