import { expect, test, vi } from 'vitest'
import { printedBench } from '../../src/bench/bench-table.ts'
import { readingMemory } from '../../src/bench/reading-memory.ts'
import { readingSpeed } from '../../src/bench/reading-speed.ts'
import { median } from '../../src/bench/rounds.ts'
import { bench } from '../../src/cli/bench.ts'

const documentOf = (name: string, text: string, mediaType: 'text/html' | 'text/plain') => ({
  ...{ name, mediaType },
  bytes: new TextEncoder().encode(text),
})
const documents = [
  documentOf('a.txt', '公开12条。'.repeat(1200), 'text/plain'),
  documentOf('b.html', '<p>公开12条。</p>', 'text/html'),
]

test('documents are measured by type, those of ordinary size on their own, and all together', () => {
  const read = new Set<string>()
  const table = readingSpeed(documents, ({ name }) => read.add(name), 1)
  expect([...read].sort()).toEqual(['a.txt', 'b.html'])
  const rows = table.rows.map(({ name, values }) => [name, values.documents])
  expect(rows).toEqual([
    ['text/html', 1],
    ['text/plain', 1],
    ['15 to 30 kB', 1],
    ['all', 2],
  ])
  for (const { values } of table.rows) expect(values.documentsPerSecond).toBeGreaterThan(0)
})

test('memory is looked at before, on the way and at the end, and every document is read', () => {
  let count = 0
  const { rows } = readingMemory(documents, () => count++, 10)
  expect(rows.map(({ values }) => values.documents)).toEqual([0, 2, 4, 6, 8, 10])
  expect(count).toBe(documents.length + 10)
  for (const { values } of rows) expect(values.heapMegabytes).toBeGreaterThan(0)
})

test('the median is the middle, or between the middle two', () => {
  expect(median([5, 1, 3])).toBe(3)
  expect(median([4, 1, 3, 2])).toBe(2.5)
})

test('a table has its figures below their heads, and a dash where nothing was measured', () => {
  const columns = [
    { key: 'speed', title: 'documents/s', digits: 0 },
    { key: 'size', title: 'MB', digits: 1 },
  ]
  const rows = [
    { name: 'text/html', values: { speed: 1234.4, size: null } },
    { name: 'all', values: { speed: 7, size: 0.25 } },
  ]
  expect(printedBench({ part: 'reading', title: 'Reading', columns, rows })).toBe(
    [
      'Reading',
      '           documents/s   MB',
      'text/html        1,234    -',
      'all                  7  0.3',
    ].join('\n'),
  )
})

test('a part or a count that does not exist is told, and nothing is measured', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  expect(await bench(['graph'], {})).toBe(2)
  expect(await bench([], { rounds: 'many' })).toBe(2)
  expect(error.mock.calls.flat().join('\n')).toMatch(/no part graph[\s\S]*--rounds/)
  error.mockRestore()
})
