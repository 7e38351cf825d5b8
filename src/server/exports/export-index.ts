import { EXPORT_TABLES } from '../../data/exports/export-tables.ts'
import { html } from '../pages/html.ts'
import { both, layout } from '../pages/layout.ts'
import { jsonReply, pageReply, type Route, wantsHtml } from '../reply.ts'
import { EXPORT_FORMATS } from './export-request.ts'

/** `/export`: what can be exported, for a person or as JSON. */
export const exportIndexRoute: Route = (request, { pathname }) => {
  if (pathname !== '/export' && pathname !== '/export/') return undefined
  const tables = [...EXPORT_TABLES.values()].map(({ name, description, columns }) => ({
    name,
    description,
    files: EXPORT_FORMATS.map((format) => `/export/${name}.${format}`),
    columns: columns.map((column) => column.name),
  }))
  if (!wantsHtml(request)) return { ...jsonReply(200, { tables }), headers: { ...JSON_HEADERS } }
  const body = html`<h1>${both('下载全部数据', 'Exports')}</h1>
<p>${both(
    '每个文件都出自同一数据版本,末行写明是否完整。',
    'Each file is of one revision of the data; its last line says that it is complete.',
  )}</p>
<p><code>jurisdiction=320500&amp;descendants=yes</code>, <code>year=2017</code>, <code>yearFrom=2014&amp;yearTo=2018</code>, <code>text=none|quotes|full</code>, <code>end=line|none</code></p>
<ul>
${tables.map(
  ({ description, files }) =>
    html`<li>${files.map((file) => html`<a href="${file}">${file.slice('/export/'.length)}</a> `)} ${description}</li>
`,
)}</ul>
<p><a href="/">${both('首页', 'Start')}</a></p>`
  return pageReply(200, layout({ title: '下载 · Exports · Gongkai', body }))
}

const JSON_HEADERS = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'public, no-cache',
  vary: 'accept',
}
