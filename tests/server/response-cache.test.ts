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
  kept.set(key, { answer: answerOf(Buffer.from(body)), completedAt: 0, isProven: true })

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

test('what was asked for longest ago goes first', () => {
  const kept = new KeptAnswers(10_000)
  for (const key of ['a', 'b', 'c']) keep(kept, key, key.repeat(2_500))
  kept.get('a')
  keep(kept, 'd', 'd'.repeat(2_500))
  expect(['a', 'b', 'c', 'd'].map((key) => kept.get(key) !== undefined)).toEqual([
    ...[true, false, true, true],
  ])
  expect([kept.size, kept.bytes]).toEqual([3, 3 * 3_001])
  kept.clear()
  expect([kept.bytes, kept.size, kept.get('a')]).toEqual([0, 0, undefined])
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
