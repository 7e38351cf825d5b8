import type { ReportKey } from '../../domain/report-path.ts'
import { type Html, html } from './html.ts'
import { both } from './layout.ts'
import type { DatasetData, ReportData } from './report-data.ts'
import { REPORT_QUERY } from './report-query.ts'

/** The address at which the graph gives the same: JSON for a program, GraphiQL for a browser. */
export function queryPath(wanted: ReportKey): string {
  const variables = JSON.stringify(wanted)
  return `/graphql?${new URLSearchParams({ query: REPORT_QUERY, variables })}`
}

/** How to cite the page, under which licence, and how to ask the graph for the same. */
export function citationPart(
  report: ReportData,
  dataset: DatasetData,
  wanted: ReportKey,
  address: string,
): Html {
  const { displayTitle, year, agency } = report
  const day = dataset.updatedAt.slice(0, 10)
  const variables = JSON.stringify(wanted, null, 2)
  return html`<section id="cite">
<h2>${both('引用、许可与查询', 'How to cite, licence, query')}</h2>
<p class="cite">${agency.name}:《${displayTitle}》(${year}年度)。Gongkai,数据版本 ${dataset.revision}(${day})。${address}</p>
<p class="cite" lang="en">${agency.name}: “${displayTitle}” (data for ${year}). Gongkai, dataset revision ${dataset.revision} (${day}). ${address}</p>
<p>${both(
    html`引用单项数据,在网址后加其编号,如 <code>${address}#f1</code>。`,
    html`To cite one figure add its number to the address: <code>#f1</code>.`,
  )}</p>
<p>${both('数据与摘要的许可', 'Licence of the facts and summaries')}: ${dataset.licence}. ${both(
    '原文归发布机关所有。',
    'The document’s own text belongs to its issuer.',
  )}</p>
<p class="screen"><a href="${queryPath(wanted)}">${both('用 GraphQL 得到同样的内容', 'Get the same by GraphQL')}</a></p>
<details class="screen"><summary>${both('查询原文', 'The query')}</summary>
<pre><code>${REPORT_QUERY}</code></pre>
<p>${both('变量', 'Variables')}</p>
<pre><code>${variables}</code></pre>
${report.figures.totalCount > 100 && html`<p>${both('数据每页至多 100 项,其后的页用 after 取得。', 'A page holds at most 100 figures; ask for the next with after.')}</p>`}
</details>
</section>
`
}
