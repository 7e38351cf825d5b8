import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Database } from '../../src/data/open-database.ts'
import type { Edition } from '../../src/data/revision-watch.ts'
import { nextStamp, writing } from '../../src/ingest/stamp.ts'
import { createTestDatabase } from '../support/database.ts'
import { stubWatch } from '../support/stub-watch.ts'

let database: Database
beforeAll(async () => {
  database = await createTestDatabase({}, 'seeded')
})
afterAll(() => database.close())

test('a change is known as soon as it is committed, and not before', async () => {
  const watch = database.watchRevision()
  const before = await watch.current()
  expect(await watch.current()).toBe(before)
  const { revision } = await writing(database, async (tx) => {
    const stamp = await nextStamp(tx)
    if (database.kind === 'postgres') expect(await watch.since(performance.now())).toEqual(before)
    return stamp
  })
  await vi.waitFor(async () => expect((await watch.current()).revision).toBe(revision), {
    interval: 5,
    timeout: 300,
  })
  expect((await watch.current()).tag).not.toBe(before.tag)
  await expect(
    writing(database, async (tx) => {
      await nextStamp(tx)
      throw new Error('given up')
    }),
  ).rejects.toThrow('given up')
  expect((await watch.since(performance.now())).revision).toBe(revision)
})

test('requests at the same time ask once, and later ones not at all', async () => {
  const { source, watch } = stubWatch()
  await Promise.all(Array.from({ length: 50 }, () => watch.current()))
  expect(source.asked).toBe(1)
  expect(watch.current()).toEqual({ revision: 1, tag: '1-x' })
  expect(source.asked).toBe(1)
  await watch.close()
})

test('what was read before a change was told is not believed', async () => {
  const { source, watch } = stubWatch()
  let finish: (edition: Edition) => void = () => undefined
  source.read = () =>
    new Promise((resolve) => {
      finish = resolve
    })
  const asked = watch.current()
  source.tell()
  source.read = async () => ({ revision: 2, tag: '2' })
  finish({ revision: 1, tag: '1' })
  expect((await asked).revision).toBe(2)
  await watch.close()
})

test('what nobody confirms counts for a second; then all fail at once until it is back', async () => {
  vi.useFakeTimers()
  try {
    const { source, watch } = stubWatch()
    await watch.current()
    source.read = () => Promise.reject(new Error('away'))
    vi.advanceTimersByTime(900)
    expect(watch.current()).toMatchObject({ revision: 1 })
    await vi.advanceTimersByTimeAsync(150)
    const { asked } = source
    await expect(watch.current()).rejects.toThrow('away')
    await expect(watch.current()).rejects.toThrow('away')
    expect(source.asked).toBe(asked)
    source.read = async () => ({ revision: 3, tag: '3' })
    await vi.advanceTimersByTimeAsync(300)
    expect(watch.current()).toMatchObject({ revision: 3 })
    await watch.close()
  } finally {
    vi.useRealTimers()
  }
})
