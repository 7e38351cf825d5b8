import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test, vi } from 'vitest'
import { difference, sharedForm } from '../../src/bench/service/answers.ts'
import { growthTable } from '../../src/bench/service/growth.ts'
import { load, requestBytes, type Target } from '../../src/bench/service/load-client.ts'
import type { Measurement } from '../../src/bench/service/measure.ts'
import { type ProcessMeasurement, processTable } from '../../src/bench/service/process-cost.ts'
import { serviceTables } from '../../src/bench/service/service-tables.ts'
import { shippedTable } from '../../src/bench/service/shipped-speed.ts'
import { zipf } from '../../src/bench/service/zipf.ts'
import { bench } from '../../src/cli/bench.ts'

test('the first of 5,000 ranks is drawn once in six, the same draws for the same key', () => {
  const draw = zipf(5000, 'list', 1)
  const draws = Array.from({ length: 20_000 }, draw)
  const share = draws.filter((rank) => rank === 0).length / draws.length
  expect(share).toBeGreaterThan(0.14)
  expect(share).toBeLessThan(0.2)
  expect(Math.max(...draws)).toBeLessThan(5000)
  const again = zipf(5000, 'list', 1)
  expect(Array.from({ length: 100 }, again)).toEqual(draws.slice(0, 100))
})

async function withServer(
  answer: string,
  use: (target: Target) => Promise<void>,
  headers: Record<string, string> = {},
): Promise<void> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
      response.setHeader('content-length', Buffer.byteLength(answer))
      // In two pieces, as a long answer comes.
      response.write(answer.slice(0, 12))
      setImmediate(() => response.end(answer.slice(12)))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { address: host, port } = server.address() as AddressInfo
  try {
    await use({ host, port })
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

test('a load asks again as soon as it is answered, and times each answer', async () => {
  await withServer('{"data":{"name":"昆山市"}}', async (target) => {
    const bytes = requestBytes(target, '/graphql', { query: '{ name }' })
    const { requests, latencies, seconds } = await load([target], 3, 0.2, () => bytes)
    expect(requests).toBeGreaterThan(10)
    expect(latencies).toHaveLength(requests)
    expect(seconds).toBeGreaterThanOrEqual(0.2)
  })
})

test('a load that is paced asks no faster, over all its connections', async () => {
  await withServer('{"data":{"name":"昆山市"}}', async (target) => {
    const bytes = requestBytes(target, '/graphql', { query: '{ name }' })
    const { requests } = await load([target], 3, 0.3, () => bytes, 50)
    expect(requests).toBeGreaterThan(3)
    // Each connection may ask once more at the end.
    expect(requests).toBeLessThanOrEqual(0.3 * 50 + 3)
  })
})

test('an answer that is an error ends a load', async () => {
  await withServer('{"errors":[{"message":"no"}],"data":null}', async (target) => {
    const bytes = requestBytes(target, '/graphql', { query: '{ name }' })
    await expect(load([target], 1, 0.2, () => bytes)).rejects.toThrow(/not the data/)
  })
})

test('what differs in form alone is the same answer', () => {
  const pairs = [
    [
      '{"data":{"reports":{"nodes":[{"year":2020,"applications":{"received":1,"disclosureRate":null}}],"pageInfo":{"hasNextPage":true,"endCursor":"a"}}}}',
      '{"data":{"reports":{"nodes":[{"received":1,"disclosureRate":null,"year":2020}],"pageInfo":{"hasNextPage":true}}}}',
    ],
    [
      '{"data":{"series":[{"jurisdiction":{"code":"320583"},"points":[{"year":2020,"value":3}]}]}}',
      '{"data":{"series":[{"place":"320583","year":2020,"value":3}]}}',
    ],
    [
      '{"data":{"search":{"totalCount":1,"nodes":[{"kind":"MEASURE","node":{"ordinal":2}}]}}}',
      '{"data":{"search":{"totalCount":1,"nodes":[{"kind":"MEASURE","name":"2"}]}}}',
    ],
  ] as const
  for (const [one, other] of pairs)
    expect(difference(sharedForm(one), sharedForm(other))).toBeNull()
  expect(difference({ a: [1, { b: 2 }] }, { a: [1, { b: 3 }] })).toBe('data.a.1.b is 2 and 3')
  expect(() => sharedForm('{"errors":[],"data":{}}')).toThrow(/errors/)
})

test('ratios are taken within a round, and a target that is missed is said so', () => {
  const contenders = ['ours', 'ours, caches on', 'ours, own Node', 'ours, two processes']
  const measurements = [1, 2, 3].flatMap((round) =>
    [...contenders, 'PostGraphile', 'hand-written'].flatMap((contender): Measurement[] => {
      const speed = contender === 'PostGraphile' ? 100 * round : 200 * round
      const common = {
        ...{ p50: 1, p95: 2, p99: 3, cpu: 1, residentMegabytes: 100 },
        ...{ repeated: 0.5, kept: 0.4 },
      }
      return ['list', 'page'].map((query) => ({
        ...{ query, contender, round, ...common },
        requestsPerSecond: speed * (query === 'page' ? 2 : 1),
      }))
    }),
  )
  const setting = { reports: 10, postgresql: '15', rounds: 3, seconds: 1 }
  const [ratios, servers, targets] = serviceTables(measurements, setting)
  expect(ratios?.rows.map(({ name }) => name)).toEqual(['list', 'page', 'geometric mean'])
  expect(ratios?.rows.at(-1)?.values).toMatchObject({ oursToPostGraphile: 2, oursToLimit: 1 })
  expect(servers?.rows[0]?.values.p99).toBeCloseTo(3)
  const verdicts = targets?.rows.map(({ name }) => name.replace(/^.*: /, ''))
  expect(verdicts).toEqual(['reached', 'reached', 'reached', 'reached'])
})

test('the service as shipped is held against the peer of the same round', () => {
  const measurements = [1, 2, 3].flatMap((round) =>
    ['ours, as shipped', 'PostGraphile'].map((contender): Measurement => {
      const common = {
        ...{ p50: 1, p95: 2, p99: 3, cpu: 1, residentMegabytes: 300 },
        ...{ repeated: 0.9, kept: 0.9 },
      }
      const requestsPerSecond = contender === 'PostGraphile' ? 100 * round : 1_100 * round
      return { query: 'all queries', contender, round, requestsPerSecond, ...common }
    }),
  )
  const setting = { reports: 10, figures: 99, postgresql: '15', rounds: 3, seconds: 60 }
  const { rows } = shippedTable(measurements, setting)
  expect(rows[0]?.values).toMatchObject({ requestsPerSecond: 2_200, residentMegabytes: 300 })
  expect(rows[2]).toMatchObject({ values: { ratio: 11 } })
  expect(rows[2]?.name).toMatch(/reached/)
  const slower = measurements.map((it) => ({ ...it, requestsPerSecond: 500 * it.round }))
  expect(shippedTable(slower, setting).rows[2]?.name).toMatch(/missed/)
})

test('the slowest in twenty over more reports are held against those of the same round', () => {
  const measurements = [1, 2, 3].flatMap((round) =>
    ['off', 'on'].flatMap((caches) =>
      ['smaller', 'larger'].flatMap((side) =>
        ['list', 'page'].map((query): Measurement => {
          const ratio = caches === 'on' ? 1 : query === 'page' ? 1.25 : 1.1
          const p95 = (side === 'larger' ? ratio : 1) * (caches === 'on' ? 2 : 10) * round
          const speed = { requestsPerSecond: 100, p50: 5, p99: 50, cpu: 1, residentMegabytes: 300 }
          const contender = `${side}, caches ${caches}`
          const kept = caches === 'on' ? 0.9 : 0
          return { query, contender, round, p95, ...speed, repeated: 0.9, kept }
        }),
      ),
    ),
  )
  const setting = {
    few: { reports: 60, figures: 1_000 },
    many: { reports: 600, figures: 10_000 },
    ...{ rounds: 3, seconds: 4 },
  }
  const { rows } = growthTable(measurements, setting)
  const off = { offSmaller: 20, offLarger: 22, offRatio: 1.1 }
  expect(rows[0]).toEqual({
    name: 'list',
    values: { ...off, offKept: 0, onSmaller: 4, onLarger: 4, onRatio: 1, onKept: 0.9 },
  })
  expect(rows[2]).toMatchObject({
    name: expect.stringMatching(/off.*reached/),
    values: { offRatio: 1.25 },
  })
  const slower = measurements.map((it) =>
    it.contender === 'larger, caches off' ? { ...it, p95: it.p95 * 1.1 } : it,
  )
  expect(growthTable(slower, setting).rows[2]?.name).toMatch(/missed/)
})

test('what a second process costs is told beside one with as much for each, for both, and at full load', () => {
  const cpuOf = {
    ours: { 'quarter, 1': 1, 'half, 1': 0.8, 'half, 2': 1.05, 'full, 1': 0.5, 'full, 2': 0.6 },
    'hand-written': { 'quarter, 1': 2, 'half, 1': 2, 'half, 2': 2, 'full, 1': 1, 'full, 2': 1.4 },
  }
  const measurements = [1, 2, 3].flatMap((round) =>
    (['ours', 'hand-written'] as const).flatMap((server) =>
      Object.entries(cpuOf[server]).map(([key, cpu]): ProcessMeasurement => {
        const [load, processes] = key.split(', ') as ['quarter' | 'half' | 'full', string]
        const times = { requestsPerSecond: 100, p50: 1, p95: 2, p99: 3 }
        const rest = { residentMegabytes: 300, repeated: 0.9, kept: 0 }
        const of = { query: 'list', contender: `${server}, ${processes}`, round }
        return { ...of, server, load, processes: processes === '1' ? 1 : 2, cpu, ...times, ...rest }
      }),
    ),
  )
  const settings = { rounds: 3, seconds: 2, only: [], onProgress: () => {}, reports: 60_000 }
  const { rows } = processTable(measurements, settings)
  const ours = { one: 1, two: 1.05, each: 1.05, both: 1.05 / 0.8, full: 1.2 }
  const byHand = { byHandEach: 1, byHandBoth: 1, byHandFull: 1.4 }
  expect(rows[0]).toEqual({ name: 'list', values: { ...ours, ...byHand } })
  expect(rows[2]).toMatchObject({ name: expect.stringMatching(/reached/), values: { each: 1.05 } })
  const dearer = measurements.map((it) => ({ ...it, cpu: it.processes * it.cpu }))
  expect(processTable(dearer, settings).rows[2]?.name).toMatch(/missed/)
})

test('a load counts the answers that say that they were kept', async () => {
  await withServer('{"data":{"name":"昆山市"}}', async (target) => {
    const bytes = requestBytes(target, '/graphql', { query: '{ name }' })
    expect((await load([target], 2, 0.1, () => bytes)).kept).toBe(0)
  })
  const headers = { 'cache-status': 'gongkai; hit' }
  await withServer(
    '{"data":{"name":"昆山市"}}',
    async (target) => {
      const bytes = requestBytes(target, '/graphql', { query: '{ name }' })
      const { kept, requests } = await load([target], 2, 0.1, () => bytes)
      expect(kept).toBe(requests)
    },
    headers,
  )
})

test('growth wants a second database', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  vi.stubEnv('DATABASE_URL', 'postgresql://127.0.0.1:1/none')
  expect(await bench(['growth'], {})).toBe(1)
  expect(error.mock.calls.flat().join('\n')).toMatch(/--larger.*npm run nation/)
  vi.unstubAllEnvs()
  error.mockRestore()
})

test.each(['service', 'shipped', 'growth'])(
  'without a database of the nation, %s is not measured, and it says what to run',
  async (part) => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    vi.stubEnv('DATABASE_URL', '')
    expect(await bench([part], {})).toBe(1)
    expect(error.mock.calls.flat().join('\n')).toMatch(/DATABASE_URL.*npm run nation/)
    vi.unstubAllEnvs()
    error.mockRestore()
  },
)
