import { connect, type Socket } from 'node:net'

/*
 * A client that keeps connections busy. It shares two cores with the server and the database, so it
 * does the least that HTTP allows: requests are bytes made beforehand, and of an answer it reads the
 * status, the length, and whether it was kept.
 */

/** What a load found. */
export type LoadResult = {
  readonly seconds: number
  readonly requests: number
  /** In milliseconds, sorted. */
  readonly latencies: Float64Array
  /** How many answers said that they had been kept (`Cache-Status`). */
  readonly kept: number
}

export type Target = { readonly host: string; readonly port: number }

/** Bytes of a POST request with a JSON body. */
export function requestBytes({ host, port }: Target, path: string, body: object): Buffer {
  const json = JSON.stringify(body)
  const head = [
    `POST ${path} HTTP/1.1`,
    `host: ${host}:${port}`,
    'accept: application/json',
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(json)}`,
  ]
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${json}`)
}

/**
 * Asks over so many connections, each its next request as soon as the last is answered.
 * @param targets servers, among which the connections are divided
 * @param pace at most so many requests a second, over all connections
 * @throws for an answer that is not the data asked for
 */
export async function load(
  targets: readonly Target[],
  connections: number,
  seconds: number,
  next: (target: number) => Buffer,
  pace = Number.POSITIVE_INFINITY,
): Promise<LoadResult> {
  const latencies: number[] = []
  let kept = 0
  const sockets = await Promise.all(
    Array.from({ length: connections }, (_, at) => open(targets[at % targets.length] as Target)),
  )
  const start = performance.now()
  const end = start + seconds * 1000
  let due = start
  /** When the next request may go; what could not go in time is not made up for. */
  const turn = () => {
    due = Math.max(due + 1000 / pace, performance.now())
    return due
  }
  await Promise.all(
    sockets.map((socket, at) =>
      keepBusy(
        socket,
        () => next(at % targets.length),
        turn,
        end,
        (time, isKept) => {
          latencies.push(time)
          if (isKept) kept++
        },
      ),
    ),
  ).finally(() => {
    for (const socket of sockets) socket.destroy()
  })
  return {
    seconds: (performance.now() - start) / 1000,
    requests: latencies.length,
    latencies: Float64Array.from(latencies).sort(),
    kept,
  }
}

function open({ host, port }: Target): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true })
    socket.once('connect', () => resolve(socket))
    socket.once('error', reject)
  })
}

function keepBusy(
  socket: Socket,
  next: () => Buffer,
  turn: () => number,
  end: number,
  onAnswer: (milliseconds: number, isKept: boolean) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let sent = 0
    // Bytes of the answer that are still to come; null until its head has been read.
    let missing: number | null = null
    let head: Buffer = Buffer.alloc(0)
    let isKept = false
    const send = () => {
      sent = performance.now()
      if (sent >= end) resolve()
      else socket.write(next())
    }
    const sendInTurn = () => {
      const wait = Math.min(turn(), end) - performance.now()
      if (wait > 0) setTimeout(send, wait)
      else send()
    }
    socket.on('data', (chunk: Buffer) => {
      if (missing === null) {
        head = head.length === 0 ? chunk : Buffer.concat([head, chunk])
        const answer = readHead(head)
        if (answer === null) return
        if (answer instanceof Error) return reject(answer)
        missing = answer.length - head.length
        isKept = answer.isKept
        head = Buffer.alloc(0)
      } else missing -= chunk.length
      if (missing > 0) return
      missing = null
      onAnswer(performance.now() - sent, isKept)
      sendInTurn()
    })
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('the server closed a connection')))
    sendInTurn()
  })
}

const DATA = '{"data":{'

/**
 * The length of an answer with its head and whether it was kept, or what is wrong with it; null
 * where more of it must be there to tell.
 */
function readHead(bytes: Buffer): { length: number; isKept: boolean } | Error | null {
  const end = bytes.indexOf('\r\n\r\n')
  if (end < 0 || bytes.length < end + 4 + DATA.length) return null
  const head = bytes.toString('latin1', 0, end)
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1]
  const isData = bytes.toString('latin1', end + 4, end + 4 + DATA.length) === DATA
  if (!/^HTTP\/1.1 200 /.test(head) || length === undefined || !isData) {
    return new Error(`not the data asked for: ${bytes.toString('utf8').slice(0, 1000)}`)
  }
  return {
    length: end + 4 + Number(length),
    isKept: /\r\ncache-status: *gongkai; hit(\r|$)/i.test(head),
  }
}
