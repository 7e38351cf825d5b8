import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { heldReports } from './ask.ts'
import { startGongkai, startServer } from './gongkai-process.ts'
import { Failures, NotPossible, type Trial } from './trial.ts'

/**
 * The disk is full while reports are stored: the run says so and ends, and what it had stored is
 * whole. The disk is a file system in memory, of a size that a part of the reports fills.
 */
export const diskFull: Trial = {
  about: 'an ingest on a disk that is full before its end',
  rounds: { full: 5, short: 1 },
  async run(bench) {
    const failures = new Failures()
    const seeded = join(bench.folder, 'seeded')
    const server = await startServer(bench, { DATA_DIR: seeded })
    const seeds = await heldReports(server.url)
    await server.kill('SIGTERM')
    const files = join(bench.root, 'tests/corpus/docs')
    const size = Number(
      spawnSync('du', ['-sm', seeded], { encoding: 'utf8' }).stdout.split('\t')[0],
    )
    let stored = 0
    for (let round = 0; round < bench.rounds; round++) {
      const disk = join(bench.folder, `disk-${round}`)
      mount(disk, size + 4 + 3 * round)
      try {
        const env = { DATA_DIR: join(disk, 'data') }
        cpSync(seeded, env.DATA_DIR, { recursive: true })
        const ingest = startGongkai(bench, ['ingest', files], env)
        const code = await ingest.ended
        if (code === 0) failures.add(`round ${round}: all went in, on a disk that should be full`)
        if (!/DISK_FULL|[Nn]o space|disk is full/.test(ingest.output())) {
          failures.add(
            `round ${round}: status ${code} without a word of the disk: ${ingest.output().slice(-300)}`,
          )
        }
        // With room again, everything that was stored is there, and the rest goes in.
        const roomy = { DATA_DIR: join(bench.folder, `roomy-${round}`) }
        cpSync(env.DATA_DIR, roomy.DATA_DIR, { recursive: true })
        const again = await startServer(bench, roomy)
        const held = await heldReports(again.url)
        await again.kill('SIGTERM')
        for (const [name, whole] of seeds) {
          if (held.get(name) !== whole) failures.add(`round ${round}: ${name} is ${held.get(name)}`)
        }
        stored += held.size - seeds.size
        await startGongkai(bench, ['ingest', files], roomy).ended
        const filled = await startServer(bench, roomy)
        const all = await heldReports(filled.url)
        await filled.kill('SIGTERM')
        if (all.size <= held.size)
          failures.add(`round ${round}: with room again nothing more went in`)
        for (const [name, whole] of held) {
          if (all.get(name) !== whole) failures.add(`round ${round}: ${name} is ${all.get(name)}`)
        }
      } finally {
        spawnSync('umount', [disk])
      }
      bench.onProgress(`filled ${round + 1} of ${bench.rounds} disks`)
    }
    return {
      figures: { 'disks filled': bench.rounds, 'reports stored before that': stored },
      failures: failures.list(),
    }
  },
}

function mount(folder: string, megabytes: number): void {
  mkdirSync(folder)
  const { status, stderr } = spawnSync(
    'mount',
    ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'gongkai-faults', folder],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new NotPossible(`a small disk cannot be mounted: ${stderr.trim()}`)
}
