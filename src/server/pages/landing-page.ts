import { parse } from 'graphql'
import { contentHash } from '../content-hash.ts'
import { ask, type Graph } from '../graph.ts'
import { hasVersion, notModified, pageReply, type Route } from '../reply.ts'
import { type Html, html } from './html.ts'
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

/** What of the service is served beside the graph and the docs. */
type Served = { readonly graphiql: boolean; readonly schema: boolean; readonly exports: boolean }

/** `/`: what this is, and the reports that it holds. */
export function landingRoute(graph: Graph, served: Served): Route {
  return async (request, { pathname }) => {
    if (pathname !== '/') return undefined
    const landing = await ask<Landing>(graph, DOCUMENT)
    const made = page(landing, served)
    const headers = { etag: `"${contentHash(String(made))}"`, 'cache-control': 'no-cache' }
    return hasVersion(request, headers.etag) ? notModified(headers) : pageReply(200, made, headers)
  }
}

function page({ dataset, reports }: Landing, served: Served): Html {
  const body = html`<header>
<h1>公开 Gongkai</h1>
<p class="lead">政府信息公开工作年度报告的图谱：每个数字都有原文出处。</p>
<p class="lead" lang="en">China’s yearly reports on government information disclosure as one typed graph, in which every figure says where it stands in its source.</p>
</header>
<dl class="tiles">
${tile(dataset.reports, '份报告', 'reports')}
${tile(dataset.figures, '项数据', 'figures')}
${tile(dataset.jurisdictions, '个行政区划', 'jurisdictions')}
${tile(dataset.revision, '数据版本', 'dataset revision')}
</dl>
<nav class="cards" aria-label="Gongkai">
${served.graphiql && card('/graphql', '查询', 'GraphiQL', '附示例，结果即查即得', 'Ask the graph; a tour of examples is open in tabs')}
${served.schema && card('/schema.graphql', '模式', 'Schema', 'GraphQL 模式文件，含全部说明', 'The schema file, everything described')}
${served.exports && card('/export', '下载', 'Exports', 'CSV 与 JSON Lines 全量导出', 'Everything as CSV and JSON Lines')}
${card('/docs', '文档', 'Docs', '如何阅读、引用与接入', 'How to read it, cite it, build on it')}
</nav>
<h2>${both('报告', 'Reports')}</h2>
<ul class="reports">
${reports.nodes.map(
  ({ year, displayTitle, resourcePath, script, jurisdiction }) =>
    html`<li><a href="${resourcePath}" lang="${script === 'HANT' ? 'zh-Hant' : 'zh-Hans'}">${displayTitle}</a> <span class="faint">${jurisdiction.fullName} · ${year}</span></li>
`,
)}</ul>
${reports.pageInfo.hasNextPage && html`<p>${both(html`其余见<a href="/graphql">查询</a>。`, html`For more, <a href="/graphql">ask the graph</a>.`)}</p>`}
<footer class="faint small">${both('许可', 'Licence')}: ${dataset.licence}</footer>`
  return layout({
    title: 'Gongkai · 政府信息公开年报图谱',
    description: 'China’s yearly reports on government information disclosure as one graph.',
    style: LANDING_CSS,
    body,
  })
}

const LANDING_CSS = `
.lead { font-size: 1.15rem; margin: .25rem 0; max-width: 46rem; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: .75rem; margin: 1.5rem 0; }
.tiles div { background: var(--tint); border: 1px solid var(--line); border-radius: .5rem; padding: .6rem .8rem; display: flex; flex-direction: column-reverse; }
.tiles dt { font-size: .9rem; }
.tiles dd { margin: 0; font-size: 1.5rem; font-weight: 600; line-height: 1.3; font-variant-numeric: tabular-nums; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: .75rem; }
.cards a { display: block; border: 1px solid var(--line); border-radius: .5rem; padding: .8rem 1rem; color: var(--ink); text-decoration: none; }
.cards a:hover, .cards a:focus-visible { border-color: var(--link); background: var(--tint); }
.cards strong { color: var(--link); font-size: 1.1rem; display: block; }
.cards > a > span { display: block; font-size: .9rem; }
.reports { list-style: none; padding: 0; }
.reports li { padding: .35rem 0; border-bottom: 1px solid var(--line); }
footer { margin-top: 2rem; }
`

function tile(count: number, zh: string, en: string): Html {
  return html`<div><dt>${both(zh, en)}</dt><dd>${count.toLocaleString('en')}</dd></div>`
}

function card(path: string, zh: string, en: string, aboutZh: string, aboutEn: string): Html {
  return html`<a href="${path}"><strong>${both(zh, en)}</strong><span>${aboutZh}</span><span lang="en">${aboutEn}</span></a>`
}
