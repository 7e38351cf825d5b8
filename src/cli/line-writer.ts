import { once } from 'node:events'

/** Writes lines to a stream whose reader may be slow or gone. */
export type LineWriter = {
  /** Waits while the reader is behind, so that nothing piles up in memory. */
  write(line: string): Promise<void>
  /** Whether the reader has closed the stream (`| head`): nothing need be written any more. */
  readonly isClosed: boolean
}

/** A writer of lines. A reader that is gone is no failure; any other fault is thrown. */
export function createLineWriter(stream: NodeJS.WritableStream): LineWriter {
  let fault: NodeJS.ErrnoException | undefined
  stream.on('error', (error: NodeJS.ErrnoException) => {
    fault ??= error
  })
  const check = () => {
    if (fault !== undefined && fault.code !== 'EPIPE') throw fault
  }
  return {
    async write(line) {
      check()
      if (fault !== undefined || stream.write(`${line}\n`)) return
      // The event `error` ends the wait too; the next write tells what it was.
      await once(stream, 'drain').catch(() => undefined)
      check()
    },
    get isClosed() {
      return fault !== undefined
    },
  }
}
