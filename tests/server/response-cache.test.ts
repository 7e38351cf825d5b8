import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Edition, RevisionWatch } from '../../src/data/revision-watch.ts'
import type { Answer } from '../../src/server/door/answer.ts'
import { ResponseCache } from '../../src/server/door/response-cache.ts'

const EDITION = { revision: 1, tag: '1' } as Edition

/** A cache over data that do not change, and what puts an answer in and asks for it. */
function cacheOf(bytes: number) {
  const watch = { since: async () => EDITION } as unknown as RevisionWatch
  const cache = new ResponseCache(watch, bytes)
  // The first question tells it the edition.
  cache.get(EDITION, '')
  const keep = (key: string, body: Buffer) => {
    const answer: Answer = {
      status: 200,
      headers: {},
      body,
      operation: undefined,
      isStorable: true,
    }
    return cache.make(EDITION, key, async () => answer)
  }
  const ask = async (key: string) => (await cache.get(EDITION, key))?.body
  return { cache, keep, ask }
}

test('a kept answer keeps no more memory than its own bytes', async () => {
  const { keep, ask } = cacheOf(10_000)
  // Short texts share a buffer of eight kilobytes.
  const body = Buffer.from('{"data":{"name":"昆山市"}}')
  expect(body.buffer.byteLength).toBeGreaterThan(body.length)
  await keep('key', body)
  const kept = await ask('key')
  expect(kept?.toString()).toBe(body.toString())
  expect(kept?.buffer.byteLength).toBe(body.length)
})

test('what was asked for longest ago goes first', async () => {
  const { cache, keep, ask } = cacheOf(10_000)
  const answer = (key: string) => keep(key, Buffer.from(key.repeat(2_500)))
  for (const key of ['a', 'b', 'c']) await answer(key)
  await ask('a')
  await answer('d')
  const found = await Promise.all(['a', 'b', 'c', 'd'].map(ask))
  expect(found.map((body) => body?.toString('utf8', 0, 1))).toEqual(['a', undefined, 'c', 'd'])
  expect([cache.size, cache.bytes]).toEqual([3, 3 * 3_001])
  cache.get({ ...EDITION, tag: '2' }, 'a')
  expect([cache.size, cache.bytes]).toEqual([0, 0])
})

test('an answer too large for the memory puts none out', async () => {
  const { keep, ask } = cacheOf(10_000)
  await keep('short', Buffer.from('{}'))
  await keep('long', Buffer.from('x'.repeat(10_000)))
  expect(await ask('long')).toBeUndefined()
  expect((await ask('short'))?.toString()).toBe('{}')
})

test('whatever is asked in whatever order, what is kept is what was given', async () => {
  const step = fc.record({ key: fc.nat(30), length: fc.nat(3_000), isAsked: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 200 }),
      fc.integer({ min: 1, max: 40_000 }),
      async (steps, limit) => {
        const { cache, keep, ask } = cacheOf(limit)
        const given = new Map<string, string>()
        for (const { key, length, isAsked } of steps) {
          const name = `key ${key}`
          if (isAsked) {
            const found = await ask(name)
            if (found !== undefined) expect(found.toString()).toBe(given.get(name))
          } else {
            given.set(name, `${key} ${'昆'.repeat(length / 3)}`)
            await keep(name, Buffer.from(given.get(name) ?? ''))
          }
          expect(cache.bytes).toBeLessThanOrEqual(limit)
        }
      },
    ),
  )
})
