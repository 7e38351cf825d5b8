import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Edition, RevisionWatch } from '../../src/data/revision-watch.ts'
import type { Answer } from '../../src/server/door/answer.ts'
import { KeptAnswers } from '../../src/server/door/kept-answers.ts'
import { ResponseCache } from '../../src/server/door/response-cache.ts'

const answerOf = (body: Buffer): Answer => ({
  ...{ status: 200, headers: {}, body, operation: undefined, isStorable: true },
})
const keep = (kept: KeptAnswers, key: string, body: string) =>
  kept.set(key, {
    answer: answerOf(Buffer.from(body)),
    proof: { completedAt: 0, isProven: true },
  })

test('a kept answer keeps no more memory than its own bytes', async () => {
  const edition = { revision: 1, tag: '1' } as Edition
  const watch = { since: async () => edition } as unknown as RevisionWatch
  const cache = new ResponseCache(watch, 10_000)
  // Short texts share a buffer of eight kilobytes.
  const body = Buffer.from('{"data":{"name":"昆山市"}}')
  expect(body.buffer.byteLength).toBeGreaterThan(body.length)
  expect(cache.get(edition, 'key')).toBeUndefined()
  await cache.make(edition, 'key', async () => answerOf(body))
  const kept = await cache.get(edition, 'key')
  expect(kept?.body.toString()).toBe(body.toString())
  expect(kept?.body.buffer.byteLength).toBe(body.length)
})

test('answers that are asked for no more are kept in less memory, for longer', () => {
  const limit = 1_000_000
  const kept = new KeptAnswers(limit)
  const bodyOf = (at: number) => `{"data":{"nodes":[${`{"received":${at}},`.repeat(500)}null]}}`
  const count = 400
  for (let at = 0; at < count; at++) keep(kept, `key ${at}`, bodyOf(at))
  expect(count * bodyOf(100).length).toBeGreaterThan(2 * limit)
  expect(kept.bytes).toBeLessThanOrEqual(limit)
  expect(kept.size).toBe(count)
  for (const at of [0, 399, 200, 0]) {
    const { answer } = kept.get(`key ${at}`)!
    expect(answer.body.toString()).toBe(bodyOf(at))
    expect(answer.body.buffer.byteLength).toBe(answer.body.length)
  }
  expect(kept.size).toBe(count)
  kept.clear()
  expect([kept.bytes, kept.size, kept.get('key 0')]).toEqual([0, 0, undefined])
})

test('an answer that is proven while it moves to the older ones is proven there', async () => {
  const edition = { revision: 1, tag: '1' } as Edition
  let proven = 0
  const waiting: Array<() => void> = []
  const watch = {
    since: () =>
      new Promise<Edition>((resolve) => {
        proven++
        waiting.push(() => resolve(edition))
      }),
  } as unknown as RevisionWatch
  const cache = new ResponseCache(watch, 20_000)
  cache.get(edition, 'first')
  const make = (key: string) =>
    cache.make(edition, key, async () => answerOf(Buffer.from(`${key} `.repeat(500))))
  await make('first')
  const asked = cache.get(edition, 'first')
  for (const key of ['second', 'third', 'fourth', 'fifth']) await make(key)
  for (const answer of waiting) answer()
  expect((await asked)?.body.toString()).toMatch(/^first/)
  // At once, as nothing is to be found out any more.
  expect(cache.get(edition, 'first')).toMatchObject({ status: 200 })
  expect(proven).toBe(1)
})

test('one long answer does not stop all for as long as the many that it puts out would take', () => {
  const kept = new KeptAnswers(2_000_000)
  for (let at = 0; at < 500; at++) keep(kept, `key ${at}`, `${at} `.repeat(300))
  expect(kept.size).toBe(500)
  keep(kept, 'long', 'x'.repeat(900_000))
  const stays = Array.from({ length: 500 }, (_, at) => at).filter((at) => kept.get(`key ${at}`))
  expect(stays.length).toBeGreaterThan(16)
  expect(stays.length).toBeLessThan(200)
})

test('what is too long to be deflated is not kept for longer', () => {
  const kept = new KeptAnswers(400_000)
  for (const key of ['a', 'b', 'c']) keep(kept, key, key.repeat(100_000))
  expect(['a', 'b', 'c'].map((key) => kept.get(key) !== undefined)).toEqual([false, false, true])
})

test('an answer too large for the memory puts none out', () => {
  const kept = new KeptAnswers(10_000)
  keep(kept, 'short', '{}')
  keep(kept, 'long', 'x'.repeat(10_000))
  expect(kept.get('long')).toBeUndefined()
  expect(kept.get('short')?.answer.body.toString()).toBe('{}')
})

test('whatever is asked in whatever order, what is kept is what was given', () => {
  const step = fc.record({ key: fc.nat(30), length: fc.nat(3_000), isAsked: fc.boolean() })
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 200 }),
      fc.integer({ min: 1, max: 40_000 }),
      (steps, limit) => {
        const kept = new KeptAnswers(limit)
        const given = new Map<string, string>()
        for (const { key, length, isAsked } of steps) {
          const name = `key ${key}`
          if (isAsked) {
            const found = kept.get(name)?.answer.body.toString()
            if (found !== undefined) expect(found).toBe(given.get(name))
          } else {
            given.set(name, `${key} ${'abc昆'.repeat(length / 4)}`)
            keep(kept, name, given.get(name)!)
          }
          expect(kept.bytes).toBeLessThanOrEqual(Math.max(2, limit))
        }
      },
    ),
  )
})
