import { join } from 'node:path'
import { EXAMPLES } from '../server/graphiql/examples.ts'
import type { Random } from '../synthetic/random.ts'
import { sendBody } from './ask.ts'
import { startServer } from './gongkai-process.ts'
import { Failures, type Trial } from './trial.ts'

/** No request may take longer; the service's own limit is 10 seconds. */
const LONGEST_MS = 15_000
/** More memory than before is a leak; caches fill up to 64 MB. */
const MOST_GROWTH_MB = 200
/** What a request may be answered with; a 500 is a fault of ours. */
const ANSWERS = new Set([200, 400, 413, 415, 429, 503, 504])

/** Damaged and invented requests: each has an answer with a code, and the service stays up. */
export const fuzzGraphql: Trial = {
  about: 'damaged GraphQL requests',
  rounds: { full: 10_000, short: 400 },
  async run(bench) {
    const failures = new Failures()
    const server = await startServer(bench, {
      DATA_DIR: join(bench.folder, 'data'),
      RATE_LIMIT: 'off',
    })
    const before = server.residentMegabytes()
    const counts: Record<string, number> = {}
    let slowest = 0
    for (let round = 0; round < bench.rounds; round++) {
      const body = damagedBody(bench.random)
      try {
        const { status, codes, milliseconds } = await sendBody(server.url, body)
        counts[`answered ${status}`] = (counts[`answered ${status}`] ?? 0) + 1
        slowest = Math.max(slowest, milliseconds)
        if (!ANSWERS.has(status) || codes.includes('INTERNAL_SERVER_ERROR')) {
          failures.add(`round ${round}: ${status} ${codes.join(' ')} for ${body.slice(0, 300)}`)
        }
        if (codes.includes('NONE') || (status !== 200 && codes.length === 0)) {
          failures.add(`round ${round}: ${status} without a code`)
        }
        if (milliseconds > LONGEST_MS) failures.add(`round ${round}: ${milliseconds} ms`)
      } catch (error) {
        failures.add(`round ${round}: ${error} for ${body.slice(0, 300)}`)
      }
      if (round % 500 === 499) bench.onProgress(`${round + 1} of ${bench.rounds} requests`)
    }
    const after = server.residentMegabytes()
    if (after - before > MOST_GROWTH_MB)
      failures.add(`memory grew by ${Math.round(after - before)} MB`)
    await server.kill('SIGTERM')
    return {
      figures: {
        requests: bench.rounds,
        ...counts,
        'slowest, ms': Math.round(slowest),
        'memory before and after, MB': `${Math.round(before)}, ${Math.round(after)}`,
      },
      failures: failures.list(),
    }
  },
}

const TOKENS = [
  ...['{', '}', '(', ')', '[', ']', ':', '!', '...', '$', '@', '=', '|', '&', '"', '"""', '#'],
  ...[
    'query',
    'mutation',
    'subscription',
    'fragment',
    'on',
    'null',
    'true',
    '-1',
    '9'.repeat(40),
    '1e400',
  ],
  ...['reports', 'first: 100', 'after: "x"', 'nodes', '__typename', '__schema', '@skip(if: true)'],
  ...[
    'jurisdiction(code: "320583")',
    'search(query: "%")',
    'node(id: "")',
    '_entities',
    '公开',
    '\0',
    '\ud800',
  ],
]

function damagedBody(random: Random): string {
  let text = random.pick(EXAMPLES)
  for (let count = random.whole(1, 8); count > 0; count--) {
    const at = random.whole(0, text.length)
    const length = random.whole(0, 30)
    const token = random.pick(TOKENS).repeat(random.whole(0, 9) === 0 ? random.whole(1, 500) : 1)
    text =
      random.whole(0, 2) === 0
        ? text.slice(0, at) + text.slice(at + length)
        : `${text.slice(0, at)} ${token} ${text.slice(at)}`
  }
  switch (random.whole(0, 9)) {
    case 0:
      return text
    case 1: {
      const body = JSON.stringify({ query: text })
      return body.slice(0, random.whole(0, body.length))
    }
    case 2:
      return JSON.stringify({
        query: text,
        variables: random.pick([[], 1, 'x', { a: { b: [null] } }, null]),
      })
    case 3:
      return JSON.stringify(
        random.pick([[], null, [{ query: text }], { query: [text] }, { id: text }]),
      )
    default:
      return JSON.stringify({ query: text, operationName: random.pick([undefined, 'X', null]) })
  }
}
