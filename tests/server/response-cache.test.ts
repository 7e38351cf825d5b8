import { expect, test } from 'vitest'
import type { Edition, RevisionWatch } from '../../src/data/revision-watch.ts'
import type { Answer } from '../../src/server/door/answer.ts'
import { ResponseCache } from '../../src/server/door/response-cache.ts'

test('a kept answer keeps no more memory than its own bytes', async () => {
  const edition = { revision: 1, tag: '1' } as Edition
  const watch = { since: async () => edition } as unknown as RevisionWatch
  const cache = new ResponseCache(watch, 10_000)
  // Short texts share a buffer of eight kilobytes.
  const body = Buffer.from('{"data":{"name":"昆山市"}}')
  expect(body.buffer.byteLength).toBeGreaterThan(body.length)
  const answer: Answer = { status: 200, headers: {}, body, operation: undefined, isStorable: true }
  expect(cache.get(edition, 'key')).toBeUndefined()
  await cache.make(edition, 'key', async () => answer)
  const kept = await cache.get(edition, 'key')
  expect(kept?.body.toString()).toBe(body.toString())
  expect(kept?.body.buffer.byteLength).toBe(body.length)
})
