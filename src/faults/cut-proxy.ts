import { connect, createServer, type Socket } from 'node:net'
import { Transform } from 'node:stream'

/** A way to a server that can be cut and mended, as a network or a server that restarts does. */
export type CutProxy = {
  readonly port: number
  /** Breaks all connections and takes no more. */
  cut(): void
  /** Keeps the connections and loses what is sent over them, of which neither side is told. */
  silence(): void
  mend(): void
  close(): void
}

/** Opens such a way to a host and port. */
export function openProxy(host: string, port: number): Promise<CutProxy> {
  const sockets = new Set<Socket>()
  let isCut = false
  let isSilent = false
  const filter = () =>
    new Transform({ transform: (chunk, _encoding, done) => done(null, isSilent ? '' : chunk) })
  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket))
  }
  const server = createServer((near) => {
    if (isCut) {
      near.destroy()
      return
    }
    const far = connect(port, host)
    keep(near)
    keep(far)
    near.pipe(filter()).pipe(far).pipe(filter()).pipe(near)
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
  })
  const drop = () => {
    for (const socket of sockets) socket.destroy()
  }
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve({
        port: typeof address === 'object' && address !== null ? address.port : 0,
        cut() {
          isCut = true
          drop()
        },
        silence() {
          isSilent = true
        },
        mend() {
          isCut = false
          isSilent = false
        },
        close() {
          drop()
          server.close()
        },
      })
    })
  })
}
