import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { BenchDocument } from './bench-documents.ts'
import type { BenchRow, BenchTable } from './bench-table.ts'

/** How often the memory is looked at on the way. */
const STOPS = 5

/**
 * The memory before, while and after some thousand documents are read, the same ones over and over:
 * a reader that keeps nothing of them stays flat.
 */
export function readingMemory(
  documents: readonly BenchDocument[],
  read: (document: BenchDocument) => void,
  count: number,
): BenchTable {
  const collect = garbageCollector()
  // What is read for the first time is compiled and remembered once.
  documents.forEach(read)
  const rows: BenchRow[] = [rowOf(0, collect)]
  for (let at = 0, stop = 1; at < count; at++) {
    const document = documents[at % documents.length]
    if (document !== undefined) read(document)
    if (at + 1 >= (count * stop) / STOPS) {
      rows.push(rowOf(at + 1, collect))
      stop++
    }
  }
  return {
    part: 'memory',
    title: `Memory while reading ${count.toLocaleString('en')} documents`,
    columns: [
      { key: 'heapMegabytes', title: 'heap MB', digits: 1 },
      { key: 'externalMegabytes', title: 'buffers MB', digits: 1 },
      { key: 'residentMegabytes', title: 'resident MB', digits: 0 },
    ],
    rows,
  }
}

function rowOf(read: number, collect: () => void): BenchRow {
  collect()
  const { heapUsed, external, rss } = process.memoryUsage()
  return {
    name: `after ${read.toLocaleString('en')}`,
    values: {
      documents: read,
      heapMegabytes: heapUsed / 1e6,
      externalMegabytes: external / 1e6,
      residentMegabytes: rss / 1e6,
    },
  }
}

/** Node's garbage collector, which it hands out on request only. */
function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as () => void
}
