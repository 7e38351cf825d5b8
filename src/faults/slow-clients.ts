import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { askGraph } from './ask.ts'
import { startServer } from './gongkai-process.ts'
import { Failures, type Trial } from './trial.ts'

/** Within this the server gives up a client that does not finish its request (30 s), with some room. */
const GIVEN_UP_MS = 45_000
/** What others wait for an answer meanwhile, at most. */
const LONGEST_MS = 2_000

/** Clients that send a byte at a time: they are given up, and others are served meanwhile. */
export const slowClients: Trial = {
  about: 'clients that send the head or the body of their request a byte at a time',
  rounds: { full: 300, short: 60 },
  async run(bench) {
    const failures = new Failures()
    const server = await startServer(bench, { DATA_DIR: join(bench.folder, 'data') })
    const port = Number(new URL(server.url).port)
    const sockets = Array.from({ length: bench.rounds }, (_, nth) => slowClient(port, nth))
    const start = performance.now()
    let slowest = 0
    while (sockets.some((socket) => !socket.destroyed) && performance.now() - start < GIVEN_UP_MS) {
      const { status, milliseconds } = await askGraph(server.url, '{ dataset { revision } }')
      slowest = Math.max(slowest, milliseconds)
      if (status !== 200) failures.add(`another client was answered ${status}`)
      await pause(250)
    }
    const left = sockets.filter((socket) => !socket.destroyed).length
    const seconds = (performance.now() - start) / 1000
    for (const socket of sockets) socket.destroy()
    if (left > 0)
      failures.add(`${left} slow clients were still served after ${seconds.toFixed(0)} s`)
    if (slowest > LONGEST_MS) failures.add(`another client waited ${Math.round(slowest)} ms`)
    await server.kill('SIGTERM')
    return {
      figures: {
        'slow clients': bench.rounds,
        'given up within, s': seconds.toFixed(0),
        'longest wait of another client, ms': Math.round(slowest),
      },
      failures: failures.list(),
    }
  },
}

function slowClient(port: number, nth: number): Socket {
  const head = 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n'
  const text = nth % 2 === 0 ? head : `${head}Content-Length: 1000\r\n\r\n{"query":"`
  const socket = connect(port, '127.0.0.1')
  let at = nth % 2 === 0 ? 0 : text.length
  if (at > 0) socket.write(text)
  const sending = setInterval(() => {
    socket.write(text[at++ % text.length] ?? ' ')
  }, 1_000)
  socket.on('error', () => socket.destroy())
  // A server that ends the connection has given the client up.
  socket.on('data', () => socket.destroy()).on('end', () => socket.destroy())
  socket.on('close', () => clearInterval(sending))
  return socket
}
