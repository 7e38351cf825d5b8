import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { residentMegabytes } from '../bench/service/process-figures.ts'
import type { Bench } from './trial.ts'

/** What a trial that failed may have left running. */
const running = new Set<ChildProcess>()

/** Ends every process that a trial has started and not ended. */
export function endAll(): void {
  for (const child of running) child.kill('SIGKILL')
}

/** A command of ours that runs in a process of its own. */
export type GongkaiProcess = {
  readonly child: ChildProcess
  /** All that it has printed so far. */
  readonly output: () => string
  /** Its exit code once it has ended; null when a signal ended it. */
  readonly ended: Promise<number | null>
  kill(signal: NodeJS.Signals): Promise<void>
}

/** Starts a command line of ours: `serve`, `ingest <files>`. */
export function startGongkai(
  { root, env }: Pick<Bench, 'root' | 'env'>,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): GongkaiProcess {
  const child = spawn(process.execPath, ['src/cli/run.mjs', ...args], {
    cwd: root,
    env: { ...env, LOG_LEVEL: 'fatal', PORT: '0', ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-100_000)
    })
  }
  running.add(child)
  const ended = once(child, 'close').then(([code]) => {
    running.delete(child)
    return code as number | null
  })
  return {
    child,
    output: () => output,
    ended,
    async kill(signal) {
      child.kill(signal)
      await ended
    },
  }
}

const PATIENCE_MS = 90_000

/** A server of ours that answers. */
export type Server = GongkaiProcess & {
  readonly url: string
  /** From the start of the process until it answered, in milliseconds. */
  readonly startMs: number
  residentMegabytes(): number
}

/**
 * Starts a server and waits until it is ready.
 * @throws when it ends before
 */
export async function startServer(
  bench: Pick<Bench, 'root' | 'env'>,
  more: Readonly<Record<string, string>> = {},
): Promise<Server> {
  const start = performance.now()
  const server = startGongkai(bench, ['serve'], more)
  let hasEnded = false
  server.ended.then(() => {
    hasEnded = true
  })
  for (;;) {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(server.output())?.[0]
    if (url !== undefined && (await isReady(url))) {
      return {
        ...server,
        url,
        startMs: performance.now() - start,
        residentMegabytes: () => residentMegabytes(server.child.pid),
      }
    }
    const isLate = performance.now() - start > PATIENCE_MS
    if (isLate) await server.kill('SIGKILL')
    if (hasEnded || isLate) throw new Error(`The server did not start:\n${server.output()}`)
    await pause(50)
  }
}

async function isReady(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/ready`).catch(() => null)
  await answer?.arrayBuffer()
  return answer?.status === 200
}
