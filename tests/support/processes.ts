import { type ChildProcess, spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A Node process that runs a script of ours, and what it has printed so far. */
export type Child = {
  readonly process: ChildProcess
  readonly output: () => string
  /** Waits until it has printed something that matches; fails when it ends before. */
  printed(pattern: RegExp): Promise<RegExpMatchArray>
  /** Kills it as `kill -9` does, and waits for its end. */
  kill(): Promise<void>
}

/** Starts a TypeScript file with arguments, with more environment variables where given. */
export function startChild(script: URL, args: string[], env: Record<string, string> = {}): Child {
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(script), ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const news = new EventEmitter()
  child.on('close', () => news.emit('any'))
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
      news.emit('any')
    })
  }
  return {
    process: child,
    output: () => output,
    async printed(pattern) {
      for (;;) {
        const match = output.match(pattern)
        if (match) return match
        if (child.exitCode !== null || child.signalCode !== null) {
          throw new Error(`It ended without printing ${pattern}:\n${output}`)
        }
        await once(news, 'any')
      }
    },
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'close')
      child.kill('SIGKILL')
      await ended
    },
  }
}
