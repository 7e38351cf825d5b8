import { expect, test, vi } from 'vitest'
import { Metrics } from '../../src/server/metrics/metrics.ts'
import { post, stubApp, stubGraph } from '../support/stub-app.ts'
import { stubWatch } from '../support/stub-watch.ts'

/** A service with one replica, whose `hello` tells who has answered. */
function start() {
  const graph = stubGraph()
  const replica = { ...stubWatch(), isBroken: false, code: 'ECONNRESET' }
  graph.schema.getQueryType()!.getFields().hello!.resolve = (_root, _args, context) => {
    if (!context.isReplica) return 'primary'
    if (replica.isBroken) throw Object.assign(new Error('secret'), { code: replica.code })
    return 'replica'
  }
  const metrics = new Metrics()
  const { app, log } = stubApp(graph, {
    ...{ metrics, watch: stubWatch().watch },
    replicas: [{ watch: replica.watch, createContext: () => ({ isReplica: true }) }],
  })
  const whoAnswers = async () => (await post(app, { query: '{ hello }' })).body.data.hello
  const counted = async (outcome: string) => {
    const { text } = await metrics.print()
    return Number(
      text.match(new RegExp(`replica_reads_total{outcome="${outcome}"} (\\d+)`))?.[1] ?? 0,
    )
  }
  return { replica, log, whoAnswers, counted }
}

test('a replica answers what is of its edition, and nothing else', async () => {
  const { replica, whoAnswers, counted } = start()
  // The first question is also the first to ask the replica for its revision.
  expect([await whoAnswers(), await whoAnswers()]).toEqual(['primary', 'replica'])
  for (const revision of [0, 2]) {
    replica.source.revision = revision
    replica.watch.invalidate()
    for (let n = 0; n < 3; n++) expect(await whoAnswers()).toBe('primary')
  }
  replica.source.revision = 1
  await vi.waitFor(async () => expect(await whoAnswers()).toBe('replica'))
  expect(await counted('answered')).toBe(2)
  expect(await counted('passed_over')).toBeGreaterThanOrEqual(7)
})

test('one that fails is left alone for a while; the primary answers', async () => {
  const { replica, log, whoAnswers, counted } = start()
  await vi.waitFor(async () => expect(await whoAnswers()).toBe('replica'))
  replica.isBroken = true
  for (let n = 0; n < 5; n++) expect(await whoAnswers()).toBe('primary')
  expect(await counted('failed')).toBe(1)
  expect(log.filter(({ msg }) => msg.startsWith('a replica failed'))).toHaveLength(1)
  replica.isBroken = false
  expect(await whoAnswers()).toBe('primary')
  await vi.waitFor(async () => expect(await whoAnswers()).toBe('replica'), 4_000)
})

test('a query that goes wrong there keeps no other from it', async () => {
  const { replica, whoAnswers, counted } = start()
  await vi.waitFor(async () => expect(await whoAnswers()).toBe('replica'))
  Object.assign(replica, { isBroken: true, code: '42P01' })
  expect(await whoAnswers()).toBe('primary')
  expect(await counted('failed')).toBe(1)
  replica.isBroken = false
  await vi.waitFor(async () => expect(await whoAnswers()).toBe('replica'), 500)
})
