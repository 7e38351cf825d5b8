import { jsonReply, pageReply, type Reply, wantsHtml } from '../reply.ts'
import { html } from './html.ts'
import { both, layout } from './layout.ts'

/** The answer when something of ours failed: nothing of it is shown but the id it is logged under. */
export function fault(request: Request, requestId: string): Reply {
  if (!wantsHtml(request)) {
    const extensions = { code: 'INTERNAL_SERVER_ERROR', requestId }
    return jsonReply(500, { errors: [{ message: 'Unexpected error.', extensions }] })
  }
  const body = html`<h1>${both('出错了', 'Something failed here')}</h1>
<p>${both('错误已记录,编号', 'The fault is logged under the id')} <code>${requestId}</code></p>
<p><a href="/">${both('首页', 'Start')}</a></p>`
  const page = layout({ title: '出错了 · Unexpected error · Gongkai', body })
  return pageReply(500, page, { 'cache-control': 'no-store' })
}
