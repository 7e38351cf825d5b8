import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { heldReports } from './ask.ts'
import { startGongkai, startServer } from './gongkai-process.ts'
import { type Bench, Failures, type Trial } from './trial.ts'

/** An ingest is killed at random moments: each report is whole or absent, and a later run goes on. */
export const killIngest: Trial = {
  about: 'SIGKILL of an ingest at random moments',
  rounds: { full: 100, short: 3 },
  async run(bench) {
    const failures = new Failures()
    const files = join(bench.root, 'tests/corpus/docs')
    const { whole, longestMs } = await wholeReports(bench, files)
    let folder = 0
    let env = { DATA_DIR: join(bench.folder, `data-${folder}`) }
    let killed = 0
    let completed = 0
    let before: ReadonlyMap<string, string> = new Map()
    for (let runs = 0; killed < bench.rounds && runs < 3 * bench.rounds; runs++) {
      const ingest = startGongkai(bench, ['ingest', files], env)
      const moment = bench.random.whole(300, longestMs)
      const isDone = await Promise.race([
        ingest.ended.then(() => true),
        pause(moment).then(() => false),
      ])
      if (!isDone) {
        await ingest.kill('SIGKILL')
        killed++
        bench.onProgress(`killed ${killed} of ${bench.rounds} times`)
      }
      const server = await startServer(bench, env)
      const held = await heldReports(server.url)
      for (const [name, what] of held) {
        const wanted = whole.get(name)
        if (wanted !== what) failures.add(`kill ${killed}: ${name} is ${what} and not ${wanted}`)
      }
      for (const name of before.keys()) {
        if (!held.has(name)) failures.add(`kill ${killed}: ${name} was stored, and is gone`)
      }
      before = held
      await server.kill('SIGTERM')
      if (!isDone) continue
      completed++
      if (held.size !== whole.size) failures.add(`${held.size} of ${whole.size} reports at the end`)
      rmSync(env.DATA_DIR, { recursive: true })
      folder++
      before = new Map()
      env = { DATA_DIR: join(bench.folder, `data-${folder}`) }
    }
    return {
      figures: {
        kills: killed,
        'runs that came to their end': completed,
        'reports a run': whole.size,
      },
      failures: failures.list(),
    }
  },
}

/** What a run that nobody disturbs leaves: every report with its sections and figures; how long it takes. */
async function wholeReports(bench: Bench, files: string) {
  const env = { DATA_DIR: join(bench.folder, 'whole') }
  const start = performance.now()
  await startGongkai(bench, ['ingest', files], env).ended
  const longestMs = Math.round(performance.now() - start)
  const server = await startServer(bench, env)
  const held = await heldReports(server.url)
  await server.kill('SIGTERM')
  if (held.size < 50) throw new Error(`Only ${held.size} reports went in at first.`)
  return { whole: held, longestMs }
}
