import { afterAll, expect, test } from 'vitest'
import type { SharedAnswers } from '../../src/server/door/shared-answers.ts'
import { listen, type RunningServer } from '../../src/server/listen.ts'
import { type StubOptions, stubApp } from '../support/stub-app.ts'
import { stubWatch } from '../support/stub-watch.ts'

/* Processes that share answers need not be set alike: each tells only what it would tell itself. */

const servers: RunningServer[] = []
afterAll(() => Promise.all(servers.map((server) => server.stop())))

/** A store that all share, without a server. */
function sharedStore(): SharedAnswers & { readonly kept: Map<string, unknown> } {
  const kept = new Map<string, never>()
  return {
    kept,
    get: async (key) => kept.get(key),
    put: (key, answer) => kept.set(key, answer as never),
    close: () => undefined,
  }
}

async function start(sharedAnswers: SharedAnswers, options: StubOptions = {}) {
  const { app } = stubApp(undefined, {
    ...{ watch: stubWatch().watch, responseCache: true, sharedAnswers },
    ...options,
  })
  const server = await listen(app, '127.0.0.1', 0)
  servers.push(server)
  return async (query: string) => {
    const address = `${server.url}/graphql?query=${encodeURIComponent(query)}`
    // The second time it is proven, and thus shared.
    await fetch(address)
    const response = await fetch(address)
    return { etag: response.headers.get('etag'), text: await response.text() }
  }
}

const SCHEMA = '{ __schema { queryType { name } } }'

test('alike, they share', async () => {
  const store = sharedStore()
  const { etag } = await (await start(store))(SCHEMA)
  expect(store.kept.size).toBe(1)
  expect((await (await start(store))(SCHEMA)).etag).toBe(etag)
  expect(store.kept.size).toBe(1)
})

test.each([
  ['without introspection', { introspection: false }, /"code":"GRAPHQL_VALIDATION_FAILED"/],
  ['with other limits', { limits: { depth: 2 } }, /"code":"LIMIT_EXCEEDED"/],
  ['without texts', { serveText: false }, /"data"/],
])('one %s takes no answer from one with', async (_name, options, says) => {
  const store = sharedStore()
  const usual = await (await start(store))(SCHEMA)
  expect(usual.text).toContain('"data"')
  const other = await (await start(store, options))(SCHEMA)
  expect(other.text).toMatch(says)
  expect(other.etag).not.toBe(usual.etag)
})
