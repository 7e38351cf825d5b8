import { jsonReply, pageReply, type Reply, wantsHtml } from '../reply.ts'
import { html } from './html.ts'
import { both, layout } from './layout.ts'

/** The answer for a path at which nothing is served. */
export function notFound(request: Request, url: URL): Reply {
  if (!wantsHtml(request)) {
    const message =
      'Nothing is served here. The graph is at /graphql, a report at /r/<jurisdiction code>/<year>.'
    return jsonReply(404, { message })
  }
  const body = html`<h1>${both('没有此页', 'Not found')}</h1>
<p>${both(html`这里没有 <code>${url.pathname.slice(0, 200)}</code>。`, 'Nothing is served here.')}</p>
<ul>
<li><a href="/">${both('首页', 'Start')}</a></li>
<li><a href="/graphql">${both('查询', 'Ask the graph (GraphiQL)')}</a></li>
</ul>`
  return pageReply(404, layout({ title: '没有此页 · Not found · Gongkai', body }))
}
