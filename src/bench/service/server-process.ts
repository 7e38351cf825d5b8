import { type ChildProcess, spawn } from 'node:child_process'
import { BenchRefusal } from './bench-refusal.ts'
import type { Target } from './load-client.ts'
import { cpuSeconds, residentMegabytes } from './process-figures.ts'

/** The first start over a large database migrates it, which takes minutes. */
const START_MS = 600_000
const STOP_MS = 15_000

/** Variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>

/** A server that runs for the benchmark. */
export type ServerProcess = Target & {
  /** User and system time since its start, in seconds. */
  cpuSeconds(): number
  /** Memory that it holds now, in MB. */
  residentMegabytes(): number
  stop(): Promise<void>
}

/**
 * Starts a server that prints its address once it listens.
 * @throws {BenchRefusal} when it ends or says nothing
 */
export async function startServer(
  name: string,
  command: readonly [string, ...string[]],
  folder: string,
  env: Environment,
): Promise<ServerProcess> {
  const [program, ...args] = command
  const child = spawn(program, args, {
    cwd: folder,
    env,
    // What it complains of is told; what it prints otherwise is its address.
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const port = await portOf(name, child)
  return {
    host: '127.0.0.1',
    port,
    cpuSeconds: () => cpuSeconds(child.pid),
    residentMegabytes: () => residentMegabytes(child.pid),
    stop: () => stop(child),
  }
}

function portOf(name: string, child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    const refuse = (what: string) => {
      child.kill('SIGKILL')
      reject(new BenchRefusal(`The server ${name} ${what}.`))
    }
    const patience = setTimeout(() => refuse('did not say where it listens'), START_MS)
    child.once('error', ({ message }) => refuse(`cannot be started: ${message}`))
    child.once('exit', (code) => refuse(`ended with status ${code}`))
    let printed = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk
      const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(printed)?.[1]
      if (port === undefined) return
      clearTimeout(patience)
      child.removeAllListeners('exit')
      resolve(Number(port))
    })
  })
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    const cut = setTimeout(() => child.kill('SIGKILL'), STOP_MS)
    child.once('exit', () => {
      clearTimeout(cut)
      resolve()
    })
    child.kill('SIGTERM')
  })
}
