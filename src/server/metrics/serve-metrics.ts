import type { App } from '../create-app.ts'
import type { Metrics } from './metrics.ts'

/** Answers `/metrics` and nothing else, for a port of its own. */
export function metricsApp(metrics: Metrics): Pick<App, 'handle'> {
  return {
    handle(request, response) {
      const isAsked = request.method === 'GET' && request.url?.split('?')[0] === '/metrics'
      if (!isAsked) {
        response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
        response.end('Only GET /metrics is answered here.\n')
        return
      }
      metrics.print().then(
        ({ type, text }) => {
          response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' })
          response.end(text)
        },
        () => response.writeHead(500).end(),
      )
    },
  }
}
