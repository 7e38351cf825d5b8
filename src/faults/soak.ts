import { join } from 'node:path'
import { EXAMPLES } from '../server/graphiql/examples.ts'
import { sendBody } from './ask.ts'
import { startServer } from './gongkai-process.ts'
import { Failures, type Trial } from './trial.ts'

/** More growth from the first quarter to the last is a leak, in MB and as a share. */
const MOST_GROWTH_MB = 40
const MOST_GROWTH = 0.15

/** Questions of all kinds for as long as wanted: memory stays flat. */
export const soak: Trial = {
  about: 'questions of all kinds, one after the other, for so many seconds',
  rounds: { full: 1, short: 1 },
  async run(bench) {
    const failures = new Failures()
    const server = await startServer(bench, {
      DATA_DIR: join(bench.folder, 'data'),
      RATE_LIMIT: 'off',
    })
    const megabytes: number[] = []
    const start = performance.now()
    let requests = 0
    for (let sampled = start; performance.now() - start < bench.seconds * 1000; requests++) {
      const { status } = await sendBody(server.url, JSON.stringify({ query: question(requests) }))
      if (status !== 200) failures.add(`request ${requests} was answered ${status}`)
      if (performance.now() - sampled > 1_000) {
        sampled = performance.now()
        megabytes.push(server.residentMegabytes())
      }
    }
    const quarter = Math.floor(megabytes.length / 4)
    if (quarter === 0) failures.add('it was too short to see whether memory grows')
    // The first quarter warms up: the second is what the last is held against.
    const early = mean(megabytes.slice(quarter, 2 * quarter))
    const late = mean(megabytes.slice(megabytes.length - quarter))
    if (late - early > MOST_GROWTH_MB && late > early * (1 + MOST_GROWTH)) {
      failures.add(`memory grew from ${early.toFixed(0)} to ${late.toFixed(0)} MB`)
    }
    await server.kill('SIGTERM')
    return {
      figures: {
        seconds: bench.seconds,
        requests,
        'memory in the second quarter, MB': early.toFixed(0),
        'memory in the last quarter, MB': late.toFixed(0),
      },
      failures: failures.list(),
    }
  },
}

/** The examples in turn; every second with a comment of its own, which no cache knows. */
function question(nth: number): string {
  const example = EXAMPLES[nth % EXAMPLES.length] ?? '{ dataset { revision } }'
  return Math.floor(nth / EXAMPLES.length) % 2 === 0 ? example : `# ${nth}\n${example}`
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
