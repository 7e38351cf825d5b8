import { runInNewContext } from 'node:vm'
import { gunzipSync } from 'node:zlib'
import { expect, test, vi } from 'vitest'
import { BOOT } from '../../src/server/graphiql/assets.ts'
import { stubApp } from '../support/stub-app.ts'

const { app } = stubApp()
const HTML = { accept: 'text/html,*/*;q=0.8' }
const open = async (search = '') => {
  const response = await app.fetch(`http://test/graphql${search}`, { headers: HTML })
  return { response, page: await response.text() }
}
const optionsIn = (page: string) =>
  JSON.parse(/<script type="application\/json"[^>]*>(.*?)<\/script>/s.exec(page)![1]!)

test('a browser gets GraphiQL, a program gets an answer', async () => {
  const { response, page } = await open()
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(response.headers.get('vary')).toBe('accept')
  expect(page).toContain('<title>Gongkai GraphiQL</title>')
  expect(page.length).toBeLessThan(20_000)
  const json = await app.fetch('http://test/graphql?query={hello}')
  expect(await json.json()).toEqual({ data: { hello: 'Hello world' } })
})

test('all that the page loads comes from our own origin, and no script stands in it', async () => {
  const { response, page } = await open()
  const sources = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, source]) => source)
  expect(sources).toHaveLength(3)
  for (const source of sources) expect(source).toMatch(/^(\/graphiql\/[\w-]+\.(js|css)|data:,)$/)
  const policy = response.headers.get('content-security-policy')
  expect(policy).toContain("default-src 'none'; script-src 'self';")
  expect(policy).not.toMatch(/https?:|\*/)
})

test('the script is compressed, stored for ever and asked for once', async () => {
  const { page } = await open()
  const path = /src="(\/graphiql\/[^"]+\.js)"/.exec(page)![1]
  const headers = { 'accept-encoding': 'gzip, deflate, br' }
  const packed = await app.fetch(`http://test${path}`, { headers })
  expect(packed.status).toBe(200)
  expect(packed.headers.get('content-encoding')).toBe('gzip')
  expect(packed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(packed.headers.get('vary')).toBe('accept-encoding')
  const bytes = Buffer.from(await packed.arrayBuffer())
  expect(bytes.length).toBeLessThan(2_600_000)
  const plain = await app.fetch(`http://test${path}`, {
    headers: { 'accept-encoding': 'gzip;q=0' },
  })
  expect(plain.headers.has('content-encoding')).toBe(false)
  expect(gunzipSync(bytes).toString()).toBe(await plain.text())
  const again = await app.fetch(`http://test${path}`, {
    headers: { ...headers, 'if-none-match': packed.headers.get('etag')! },
  })
  expect([again.status, await again.text()]).toEqual([304, ''])
  expect((await app.fetch('http://test/graphiql/other.js')).status).toBe(404)
})

test('it opens with the examples, each in a tab', async () => {
  const { defaultTabs, query } = optionsIn((await open()).page)
  expect(query).toBeUndefined()
  expect(defaultTabs.length).toBeGreaterThanOrEqual(5)
  for (const tab of defaultTabs)
    expect(tab.query).toMatch(/^# .*\p{Script=Han}.*\n# [A-Z].*\nquery [A-Z]\w+ /u)
})

test('or with the query of the address, which cannot break out of the page', async () => {
  const query = '{ hello(name: "</script><script>alert(1)</script>") }'
  const variables = '{"a":1}'
  const { page } = await open(`?${new URLSearchParams({ query, variables })}`)
  expect(optionsIn(page)).toMatchObject({ query, variables })
  expect(optionsIn(page).defaultTabs).toBeUndefined()
  expect(page).not.toContain('<script>alert')
})

test('a visitor who comes back finds the tab that was open, and no empty one', () => {
  const visit = (kept: Record<string, string>) => {
    const storage = new Map(Object.entries(kept))
    const open = vi.fn()
    runInNewContext(BOOT, {
      document: { getElementById: () => ({ textContent: '{}' }) },
      localStorage: {
        getItem: (key: string) => storage.get(key) ?? null,
        setItem: (key: string, value: string) => storage.set(key, value),
      },
      YogaGraphiQL: { renderYogaGraphiQL: open },
    })
    expect(open).toHaveBeenCalledOnce()
    return storage.get('graphiql:query')
  }
  const tabs = [{ query: '{ a }' }, { query: '{ b }' }]
  const tabState = JSON.stringify({ tabs, activeTabIndex: 1 })
  expect(visit({ 'graphiql:tabState': tabState })).toBe('{ b }')
  expect(visit({ 'graphiql:tabState': tabState, 'graphiql:query': '{ mine }' })).toBe('{ mine }')
  expect(visit({})).toBeUndefined()
  expect(visit({ 'graphiql:tabState': 'damaged' })).toBeUndefined()
})
