import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { askGraph, heldReports } from './ask.ts'
import { startGongkai, startServer } from './gongkai-process.ts'
import { Failures, type Trial } from './trial.ts'

/** The server is killed while it answers; what it held must be there at the next start. */
export const killServer: Trial = {
  about: 'SIGKILL of the server at random moments, while it is asked',
  rounds: { full: 100, short: 2 },
  async run(bench) {
    const failures = new Failures()
    const env = { DATA_DIR: join(bench.folder, 'data') }
    const files = join(bench.root, 'tests/corpus/docs')
    await startGongkai(bench, ['ingest', files], env).ended
    const first = await startServer(bench, env)
    const before = await heldReports(first.url)
    await first.kill('SIGTERM')
    if (before.size < 50) throw new Error(`Only ${before.size} reports went in at first.`)
    let slowestMs = 0
    for (let round = 1; round <= bench.rounds; round++) {
      const server = await startServer(bench, env)
      slowestMs = Math.max(slowestMs, server.startMs)
      const held = await heldReports(server.url)
      for (const [name, whole] of before) {
        if (held.get(name) !== whole)
          failures.add(`round ${round}: ${name} was ${whole}, is ${held.get(name)}`)
      }
      if (held.size !== before.size) failures.add(`round ${round}: ${held.size} reports`)
      const asking = askOn(server.url)
      await pause(bench.random.whole(0, 1500))
      await server.kill('SIGKILL')
      await asking
      bench.onProgress(`killed ${round} of ${bench.rounds} times`)
    }
    return {
      figures: {
        kills: bench.rounds,
        'reports held': before.size,
        'slowest start after a kill, s': (slowestMs / 1000).toFixed(1),
      },
      failures: failures.list(),
    }
  },
}

/** Asks one question after another until nobody answers. */
async function askOn(url: string): Promise<void> {
  for (let page = 1; ; page = (page % 50) + 1) {
    const query = `{ reports(first: ${page}) { totalCount nodes { displayTitle findings { status } } } }`
    if ((await askGraph(url, query).catch(() => null)) === null) return
  }
}
