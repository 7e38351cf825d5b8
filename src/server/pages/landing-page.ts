import { parse } from 'graphql'
import { ask, type Graph } from '../graph.ts'
import { hasVersion, notModified, pageReply, type Route } from '../reply.ts'
import { VERSION } from '../version.ts'
import { html } from './html.ts'
import { both, layout } from './layout.ts'

export const LANDING_QUERY = `query Landing {
  dataset { revision reports figures jurisdictions licence }
  reports(first: 100) {
    nodes { year displayTitle resourcePath script jurisdiction { code fullName } }
    pageInfo { hasNextPage }
  }
}`
const DOCUMENT = parse(LANDING_QUERY)

type Landing = {
  readonly dataset: {
    readonly revision: number
    readonly reports: number
    readonly figures: number
    readonly jurisdictions: number
    readonly licence: string
  }
  readonly reports: {
    readonly nodes: readonly {
      readonly year: number
      readonly displayTitle: string
      readonly resourcePath: string
      readonly script: 'HANS' | 'HANT'
      readonly jurisdiction: { readonly code: string; readonly fullName: string }
    }[]
    readonly pageInfo: { readonly hasNextPage: boolean }
  }
}

/** `/`: what this is, and the reports that it holds. */
export function landingRoute(graph: Graph): Route {
  return async (request, { pathname }) => {
    if (pathname !== '/') return undefined
    const landing = await ask<Landing>(graph, DOCUMENT)
    // The page is made of the data and of this program.
    const etag = `W/"landing-${landing.dataset.revision}-${VERSION}"`
    const headers = { etag, 'cache-control': 'no-cache' }
    return hasVersion(request, headers.etag)
      ? notModified(headers)
      : pageReply(200, page(landing), headers)
  }
}

function page({ dataset, reports }: Landing) {
  const body = html`<h1>Gongkai <span lang="en">China’s yearly reports on government information disclosure</span></h1>
<p>${both(
    '政府信息公开工作年度报告的图谱:每个数字都有原文出处。',
    'One typed graph; every number has its place in the source.',
  )}</p>
<ul>
<li><a href="/graphql">${both('查询(GraphiQL)', 'Ask the graph, with examples')}</a></li>
<li>${both(
    html`报告 ${dataset.reports} 份,数据 ${dataset.figures} 项,行政区划 ${dataset.jurisdictions} 个,数据版本 ${dataset.revision}。`,
    html`${dataset.reports} reports, ${dataset.figures} figures, ${dataset.jurisdictions} jurisdictions, dataset revision ${dataset.revision}.`,
  )}</li>
<li>${both('许可', 'Licence')}: ${dataset.licence}</li>
</ul>
<h2>${both('报告', 'Reports')}</h2>
<ul>
${reports.nodes.map(
  ({ year, displayTitle, resourcePath, script, jurisdiction }) =>
    html`<li><a href="${resourcePath}" lang="${script === 'HANT' ? 'zh-Hant' : 'zh-Hans'}">${displayTitle}</a> <span class="faint">${jurisdiction.fullName} · ${year}</span></li>
`,
)}</ul>
${reports.pageInfo.hasNextPage && html`<p>${both('其余见查询。', 'For more, ask the graph.')}</p>`}`
  return layout({
    title: 'Gongkai · 政府信息公开年报图谱',
    description: 'China’s yearly reports on government information disclosure as one graph.',
    body,
  })
}
