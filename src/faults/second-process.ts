import { join } from 'node:path'
import { askGraph } from './ask.ts'
import { startGongkai, startServer } from './gongkai-process.ts'
import { Failures, type Trial } from './trial.ts'

/** A second process opens the folder of a running server: it is refused, and the first goes on. */
export const secondProcess: Trial = {
  about: 'a second server, an ingest and a removal beside a running server',
  rounds: { full: 10, short: 1 },
  async run(bench) {
    const failures = new Failures()
    const env = { DATA_DIR: join(bench.folder, 'data') }
    const server = await startServer(bench, env)
    const commands = [
      ['serve'],
      ['ingest', join(bench.root, 'tests/corpus/docs')],
      ['reports', 'remove', '320583/2009'],
    ]
    let refused = 0
    for (let round = 0; round < bench.rounds; round++) {
      for (const command of commands) {
        const second = startGongkai(bench, command, env)
        const code = await second.ended
        if (code === 1 && second.output().includes('DATA_FOLDER_LOCKED')) refused++
        else failures.add(`${command[0]} ended with ${code}: ${second.output().slice(0, 200)}`)
        const { data } = await askGraph(server.url, '{ dataset { reports } }')
        if (data?.dataset.reports !== 5)
          failures.add(`the first server after ${command[0]}: ${JSON.stringify(data)}`)
      }
    }
    await server.kill('SIGTERM')
    return { figures: { 'processes refused': refused }, failures: failures.list() }
  },
}
