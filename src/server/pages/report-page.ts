import { parse } from 'graphql'
import { parseReportPath, type ReportKey } from '../../domain/report-path.ts'
import { contentHash } from '../content-hash.ts'
import { ask, type Graph } from '../graph.ts'
import { hasVersion, notModified, pageReply, type Reply, type Route } from '../reply.ts'
import { VERSION } from '../version.ts'
import { html } from './html.ts'
import { both, layout } from './layout.ts'
import type { MoreFiguresAnswer, ReportAnswer, ReportData, YearsAnswer } from './report-data.ts'
import { reportPage } from './report-html.ts'
import { MORE_FIGURES_DOCUMENT, REPORT_DOCUMENT, YEARS_DOCUMENT } from './report-query.ts'

export const REVISION_QUERY = 'query Revision { dataset { revision } }'
const REVISION_DOCUMENT = parse(REVISION_QUERY)

/** `/r/<jurisdiction code>/<year>[/<issuer>]`: one report as a page to link to. */
export function reportRoute(graph: Graph, publicUrl: string | undefined): Route {
  return async (request, url) => {
    const wanted = parseReportPath(url.pathname)
    if (!wanted) return undefined
    const base = publicUrl ?? url.origin

    const { dataset } = await ask<Pick<ReportAnswer, 'dataset'>>(graph, REVISION_DOCUMENT)
    const known = versionOf(dataset.revision, base)
    if (hasVersion(request, known)) return notModified(headersFor(known))

    const answer = await ask<ReportAnswer>(graph, REPORT_DOCUMENT, wanted)
    if (!answer.report) return unknownReport(graph, wanted)
    const report = await withAllFigures(graph, wanted, answer.report)
    const address = `${base}${report.resourcePath}`
    const page = reportPage(report, answer.dataset, wanted, address)
    // The revision may have grown since it was asked above.
    return pageReply(200, page, headersFor(versionOf(answer.dataset.revision, base)))
  }
}

/** The page is made of the data, of this program, and of the address that it cites. */
function versionOf(revision: number, base: string): string {
  const made = contentHash(`${VERSION} ${base}`)
  return `W/"${revision}-${made}"`
}

function headersFor(etag: string): Reply['headers'] {
  return { etag, 'cache-control': 'public, max-age=0, must-revalidate', vary: 'accept' }
}

async function withAllFigures(
  graph: Graph,
  wanted: ReportKey,
  report: ReportData,
): Promise<ReportData> {
  const nodes = [...report.figures.nodes]
  let { pageInfo } = report.figures
  while (pageInfo.hasNextPage) {
    const variables = { ...wanted, after: pageInfo.endCursor }
    const next = await ask<MoreFiguresAnswer>(graph, MORE_FIGURES_DOCUMENT, variables)
    // Gone within this moment: the page then ends here, as the list does.
    if (!next.report) break
    nodes.push(...next.report.figures.nodes)
    pageInfo = next.report.figures.pageInfo
  }
  return { ...report, figures: { ...report.figures, nodes } }
}

async function unknownReport(
  graph: Graph,
  { jurisdiction: code, year, agency }: ReportKey,
): Promise<Reply> {
  const { jurisdiction } = await ask<YearsAnswer>(graph, YEARS_DOCUMENT, { jurisdiction: code })
  const body = jurisdiction
    ? html`<h1>${both(`没有${agency ?? jurisdiction.fullName} ${year} 年度的报告`, `No report of ${agency ?? jurisdiction.code} for ${year}`)}</h1>
${
  jurisdiction.reports.nodes.length === 0
    ? html`<p>${both('本库没有该地的报告。', 'We hold no report of this place.')}</p>`
    : html`<p>${both('本库有该地以下年度的报告:', 'We hold reports of this place for:')}</p>
<ul>
${jurisdiction.reports.nodes.map(
  (
    report,
  ) => html`<li><a href="${report.resourcePath}">${report.year} · ${report.displayTitle}</a></li>
`,
)}</ul>`
}`
    : html`<h1>${both('没有此行政区划代码', 'No such jurisdiction')}</h1>
<p>${both(html`没有代码 <code>${code.slice(0, 100)}</code>。`, 'No jurisdiction has this code. GB/T 2260 codes have six digits, such as 320583.')}</p>`
  const page = layout({
    title: '没有此报告 · No such report · Gongkai',
    body: html`${body}
<p><a href="/">${both('全部报告', 'All reports')}</a></p>`,
  })
  return pageReply(404, page)
}
