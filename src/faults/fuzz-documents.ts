import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { loadCatalogue } from '../data/catalogue-file.ts'
import { readJurisdictionSeeds } from '../data/jurisdiction-file.ts'
import { extractReport } from '../extraction/extract-report.ts'
import type { Random } from '../synthetic/random.ts'

import { Failures, type Trial } from './trial.ts'

/** No document of such a size may take longer, in milliseconds of processor time. */
const LONGEST_MS = 2_000

/** Damaged source documents: each is read or rejected, in bounded time and memory. */
export const fuzzDocuments: Trial = {
  about: 'damaged source documents',
  rounds: { full: 10_000, short: 300 },
  async run({ root, rounds, random, onProgress }) {
    const failures = new Failures()
    const folder = join(root, 'tests/corpus/docs')
    const documents = readdirSync(folder)
      .sort()
      .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
    const input = { catalogue: loadCatalogue(), gazetteer: readJurisdictionSeeds().gazetteer }
    let rejected = 0
    let slowest = 0
    let mostMegabytes = 0
    for (let round = 0; round < rounds; round++) {
      const document = random.pick(documents)
      const bytes = damaged(document.bytes, () => random.pick(documents).bytes, random)
      const start = process.cpuUsage()
      try {
        const reading = extractReport({ ...input, bytes, name: document.name })
        if (reading.outcome === 'rejected') rejected++
      } catch (error) {
        failures.add(`round ${round}, ${document.name}: ${error}`)
      }
      const { user, system } = process.cpuUsage(start)
      const milliseconds = (user + system) / 1000
      slowest = Math.max(slowest, milliseconds)
      if (milliseconds > LONGEST_MS)
        failures.add(`round ${round}, ${document.name}: ${milliseconds} ms`)
      mostMegabytes = Math.max(mostMegabytes, process.memoryUsage.rss() / 1_048_576)
      if (round % 500 === 499) {
        onProgress(`${round + 1} of ${rounds} documents`)
        await pause(0)
      }
    }
    if (mostMegabytes > MOST_MEGABYTES) failures.add(`memory: ${Math.round(mostMegabytes)} MB`)
    return {
      figures: {
        documents: rounds,
        rejected,
        'slowest, ms of processor time': Math.round(slowest),
        'most memory, MB': Math.round(mostMegabytes),
      },
      failures: failures.list(),
    }
  },
}

/** What reading needs at most, whatever it reads. */
const MOST_MEGABYTES = 600

type Damage = (bytes: Buffer, other: () => Buffer, random: Random) => Buffer

const DAMAGES: readonly Damage[] = [
  // Bytes turned at random.
  (bytes, _other, random) => {
    const turned = Buffer.from(bytes)
    for (let count = random.whole(1, 60); count > 0; count--) {
      turned[random.whole(0, turned.length - 1)] = random.whole(0, 255)
    }
    return turned
  },
  // An end, a beginning or a middle that is missing.
  (bytes, _other, random) => bytes.subarray(0, random.whole(0, bytes.length)),
  (bytes, _other, random) => bytes.subarray(random.whole(0, bytes.length)),
  (bytes, _other, random) => {
    const from = random.whole(0, bytes.length)
    return Buffer.concat([
      bytes.subarray(0, from),
      bytes.subarray(random.whole(from, bytes.length)),
    ])
  },
  // A piece over and over.
  (bytes, _other, random) => {
    const from = random.whole(0, bytes.length)
    const piece = bytes.subarray(from, from + random.whole(1, 400))
    return Buffer.concat([bytes, ...Array<Buffer>(random.whole(1, 300)).fill(piece)])
  },
  // Two documents in one.
  (bytes, other, random) => {
    const second = other()
    return Buffer.concat([
      bytes.subarray(0, random.whole(0, bytes.length)),
      second.subarray(random.whole(0, second.length)),
    ])
  },
  // Markup and marks thrown in.
  (bytes, _other, random) => {
    const marks = [
      '<table>',
      '</td>',
      '<td rowspan=0 colspan=9999>',
      '|',
      '（',
      '《',
      '1',
      '一',
      '\t',
      '\n',
      '\0',
      '<!--',
      '&#',
      '"',
    ]
    const pieces: Buffer[] = []
    let from = 0
    for (let count = random.whole(1, 40); count > 0; count--) {
      const to = random.whole(from, bytes.length)
      const mark = Buffer.from(random.pick(marks).repeat(random.whole(1, 30)))
      pieces.push(bytes.subarray(from, to), mark)
      from = to
    }
    return Buffer.concat([...pieces, bytes.subarray(from)])
  },
]

function damaged(bytes: Buffer, other: () => Buffer, random: Random): Buffer {
  let result = bytes
  for (let count = random.whole(1, 3); count > 0; count--) {
    if (result.length === 0) return result
    result = random.pick(DAMAGES)(result, other, random)
  }
  return result
}
