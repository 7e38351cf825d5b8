import { html, raw } from '../pages/html.ts'
import { hasVersion, notModified, type Reply, type Route, wantsHtml } from '../reply.ts'
import { type Asset, graphiqlAssets } from './assets.ts'
import { EXAMPLES } from './examples.ts'

const FOLDER = '/graphiql/'

// The script is ours alone and stands in a file; the editor makes its workers from blobs and writes
// styles as it runs.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  'worker-src blob:',
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ')

/** GraphiQL for a browser at the endpoint, wholly from our own origin. */
export function graphiqlRoute(endpoint: string): Route {
  return async (request, url) => {
    if (url.pathname.startsWith(FOLDER)) return assetReply(request, url)
    return url.pathname === endpoint && wantsHtml(request) ? pageReply(url, endpoint) : undefined
  }
}

async function pageReply(url: URL, endpoint: string): Promise<Reply> {
  const { script, style } = await graphiqlAssets()
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Gongkai GraphiQL</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${FOLDER}${style.hash}.css">
</head>
<body id="body" class="no-focus-outline">
<noscript>GraphiQL needs JavaScript. The graph itself answers GET and POST at this address.</noscript>
<div id="root"></div>
<script type="application/json" id="graphiql-options">${raw(asData(optionsFor(url, endpoint)))}</script>
<script src="${FOLDER}${script.hash}.js" defer></script>
</body>
</html>
`
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      // A few lines, and the same address answers programs in JSON.
      'cache-control': 'no-cache',
      vary: 'accept',
    },
    body: String(page),
  }
}

/** What GraphiQL opens with: the query of the address, or else the examples, a tab each. */
function optionsFor({ searchParams }: URL, endpoint: string): object {
  const query = searchParams.get('query')
  const common = { title: 'Gongkai', endpoint, schemaDescription: true }
  // With tabs of our own, GraphiQL would not look at the address.
  if (query === null) return { ...common, defaultTabs: EXAMPLES.map((text) => ({ query: text })) }
  return { ...common, query, variables: searchParams.get('variables') ?? undefined }
}

/** JSON that cannot end the script element which holds it. */
function asData(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}

async function assetReply(request: Request, url: URL): Promise<Reply | undefined> {
  const { script, style } = await graphiqlAssets()
  const file = url.pathname.slice(FOLDER.length)
  if (file === `${script.hash}.js`) return immutable(request, script, 'text/javascript')
  if (file === `${style.hash}.css`) return immutable(request, style, 'text/css')
  return undefined
}

function immutable(request: Request, asset: Asset, type: string): Reply {
  const gzip = acceptsGzip(request)
  const headers = {
    'cache-control': 'public, max-age=31536000, immutable',
    etag: `"${asset.hash}${gzip ? '-gzip' : ''}"`,
    vary: 'accept-encoding',
  }
  if (hasVersion(request, headers.etag)) return notModified(headers)
  return {
    status: 200,
    headers: {
      ...headers,
      'content-type': `${type}; charset=utf-8`,
      ...(gzip ? { 'content-encoding': 'gzip' } : {}),
    },
    body: gzip ? asset.gzipped : asset.plain,
  }
}

function acceptsGzip(request: Request): boolean {
  const accepted = request.headers.get('accept-encoding') ?? ''
  return accepted
    .split(',')
    .map((entry) => entry.trim().toLowerCase())
    .some((entry) => /^(gzip|\*)(\s*;\s*q=(?!0(\.0*)?$).*)?$/.test(entry))
}
