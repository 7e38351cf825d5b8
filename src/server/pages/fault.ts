import { GongkaiError } from '../../domain/errors.ts'
import { statusOf } from '../errors.ts'
import { jsonReply, pageReply, type Reply, wantsHtml } from '../reply.ts'
import { html } from './html.ts'
import { both, layout } from './layout.ts'

const UNEXPECTED = new GongkaiError('INTERNAL_SERVER_ERROR', 'Unexpected error.')

/**
 * The answer when something of ours failed: nothing of it is shown but the id it is logged under,
 * and, where it was the database, that it may be tried again.
 */
export function fault(request: Request, requestId: string, error = UNEXPECTED): Reply {
  const { code, message } = error
  const status = statusOf(error)
  const headers = { 'cache-control': 'no-store', ...(status !== 500 && { 'retry-after': '5' }) }
  if (!wantsHtml(request)) {
    const extensions = { code, requestId }
    return jsonReply(status, { errors: [{ message, extensions }] }, headers)
  }
  const again =
    status !== 500 &&
    html`<p>${both('数据库暂时无法回答,请稍后再试。', message)}</p>
`
  const body = html`<h1>${both('出错了', 'Something failed here')}</h1>
${again}<p>${both('错误已记录,编号', 'The fault is logged under the id')} <code>${requestId}</code></p>
<p><a href="/">${both('首页', 'Start')}</a></p>`
  const page = layout({ title: '出错了 · Unexpected error · Gongkai', body })
  return pageReply(status, page, headers)
}
