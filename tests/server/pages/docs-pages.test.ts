import { readFileSync } from 'node:fs'
import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createContext } from '../../../src/schema/context.ts'
import { schema } from '../../../src/schema/index.ts'
import { printedSchema } from '../../../src/schema/print.ts'
import { type App, createApp } from '../../../src/server/create-app.ts'
import { createSeededGraph, type TestGraph } from '../../support/graph.ts'

let graph: TestGraph
let app: App
beforeAll(async () => {
  graph = await createSeededGraph()
  app = createApp({
    config: { publicUrl: undefined },
    graph: { schema, createContext: () => createContext(graph.services) },
    logger: pino({ level: 'silent' }),
    exports: graph.services,
  })
})
afterAll(() => graph.close())

const open = async (path: string, headers: Record<string, string> = { accept: 'text/html' }) => {
  const response = await app.fetch(`http://test${path}`, { headers })
  return { status: response.status, headers: response.headers, text: await response.text() }
}
const ids = (page: string) => [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
const links = (page: string) =>
  [...page.matchAll(/ href="(\/[^"#]*)/g)].map(([, path]) => path ?? '')

test('the first page leads to the graph, the schema, the exports and the docs', async () => {
  const { text } = await open('/')
  expect(links(text)).toEqual(
    expect.arrayContaining(['/graphql', '/schema.graphql', '/export', '/docs']),
  )
  expect(text).toMatch(/<dd>5<\/dd>/)
})

test('the first page leads to nothing that is switched off', async () => {
  const closed = createApp({
    config: { publicUrl: undefined, graphiql: false, introspection: false },
    graph: { schema, createContext: () => createContext(graph.services) },
    logger: pino({ level: 'silent' }),
  })
  const response = await closed.fetch('http://test/', { headers: { accept: 'text/html' } })
  const paths = links(await response.text()).filter((path) => !path.startsWith('/r/'))
  expect(paths).toEqual(['/docs'])
})

test('the schema file is the schema, and need not be sent twice', async () => {
  const { status, headers, text } = await open('/schema.graphql', {})
  expect([status, headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8'])
  expect(text).toBe(printedSchema())
  const again = await open('/schema.graphql', { 'if-none-match': headers.get('etag') ?? '' })
  expect([again.status, again.text]).toEqual([304, ''])
})

test('every document of the repository is a page, and no link of one leads nowhere', async () => {
  const { text } = await open('/docs')
  const paths = links(text).filter((path) => path.startsWith('/docs/'))
  expect(paths).toEqual(expect.arrayContaining(['/docs/readme', '/docs/errors']))
  const linked = new Set<string>()
  for (const path of paths) {
    const page = await open(path)
    expect([path, page.status]).toEqual([path, 200])
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    for (const target of links(page.text)) linked.add(target)
  }
  for (const target of linked) expect([target, (await open(target)).status]).toEqual([target, 200])
})

test('a link to a part of a document leads to that part', async () => {
  const { text } = await open('/docs')
  const fragments = new Set<string>()
  for (const path of links(text).filter((path) => path.startsWith('/docs/'))) {
    const page = (await open(path)).text
    for (const [, target, id] of page.matchAll(/ href="(\/docs[^"#]*)?#([^"]+)"/g)) {
      fragments.add(`${target ?? path}#${id}`)
    }
  }
  expect(fragments.size).toBeGreaterThan(5)
  for (const fragment of fragments) {
    const [path = '', id] = fragment.split('#')
    expect([fragment, ids((await open(path)).text).includes(id)]).toEqual([fragment, true])
  }
})

test('a document page has the text of its document', async () => {
  const [, title = ''] = /^# (.+)$/m.exec(readFileSync('docs/caching.md', 'utf8')) ?? []
  expect((await open('/docs/caching')).text).toContain(`<h1>${title}</h1>`)
})

test.each(['/docs/none', '/docs/../package.json', '/docs/%2e%2e/package', '/docs/errors/'])(
  '%s is not found',
  async (path) => {
    expect((await open(path)).status).toBe(404)
  },
)
