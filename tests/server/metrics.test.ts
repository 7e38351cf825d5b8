import { afterAll, expect, test } from 'vitest'
import { listen, type RunningServer } from '../../src/server/listen.ts'
import { Metrics } from '../../src/server/metrics/metrics.ts'
import { metricsApp } from '../../src/server/metrics/serve-metrics.ts'
import { stubApp } from '../support/stub-app.ts'
import { stubWatch } from '../support/stub-watch.ts'

const servers: RunningServer[] = []
afterAll(() => Promise.all(servers.map((server) => server.stop())))

const start = async (app: Parameters<typeof listen>[0]) => {
  const server = await listen(app, '127.0.0.1', 0)
  servers.push(server)
  return server.url
}

/** The samples by name and labels. */
async function samples(url: string): Promise<Record<string, number>> {
  const text = await (await fetch(`${url}/metrics`)).text()
  return Object.fromEntries(
    text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]),
  )
}

test('what is done is counted, under labels that no client can choose', async () => {
  const metrics = new Metrics()
  const { app } = stubApp(undefined, {
    ...{ metrics, watch: stubWatch().watch, responseCache: true, rateLimit: 7 },
    pool: () => ({ total: 3, idle: 2, waiting: 1 }),
  })
  const url = await start(app)
  const own = await start(metricsApp(metrics))
  const ask = (query: string) => fetch(`${url}/graphql?query=${encodeURIComponent(query)}`)
  for (const query of ['{ hello }', '{ hello }', '{ hello }', '{ fault }', '{ nothing }']) {
    await ask(query)
  }
  await fetch(`${url}/secret-path-42`)
  await fetch(`${url}/r/320583`)
  expect((await ask('{ hello }')).status).toBe(429)
  const found = await samples(own)
  const graphql = 'gongkai_request_duration_seconds_count{route="graphql"'
  expect(found[`${graphql},outcome="ok"}`]).toBe(5)
  expect(found['gongkai_request_duration_seconds_count{route="other",outcome="refused"}']).toBe(1)
  expect(found['gongkai_answers_total{source="hit"}']).toBe(2)
  expect(found['gongkai_answers_total{source="made"}']).toBe(3)
  expect(found['gongkai_errors_total{code="INTERNAL_SERVER_ERROR"}']).toBe(1)
  expect(found['gongkai_errors_total{code="GRAPHQL_VALIDATION_FAILED"}']).toBe(1)
  expect(found.gongkai_rate_limited_total).toBe(1)
  expect(found.gongkai_dataset_revision).toBe(1)
  expect(found.gongkai_in_flight).toBe(0)
  expect(found.gongkai_cache_entries).toBe(1)
  expect(found.gongkai_cache_bytes).toBeGreaterThan(0)
  expect(found.gongkai_database_pool_waiting).toBe(1)
  expect(found.process_cpu_seconds_total).toBeGreaterThan(0)
  expect(Object.keys(found).join('\n')).not.toMatch(/secret|hello|320583/)
})

test('the public port tells nothing of it, and the other port nothing else', async () => {
  const metrics = new Metrics()
  expect((await fetch(`${await start(stubApp(undefined, { metrics }).app)}/metrics`)).status).toBe(
    404,
  )
  const own = await start(metricsApp(metrics))
  expect((await fetch(`${own}/graphql?query={hello}`)).status).toBe(404)
  expect((await fetch(`${own}/metrics`, { method: 'POST' })).status).toBe(404)
})
