import { connect, createServer, type Socket } from 'node:net'

/** A way to a server that can be cut and mended, as a network or a server that restarts does. */
export type CutProxy = {
  readonly port: number
  cut(): void
  mend(): void
  close(): void
}

/** Opens such a way to a host and port. */
export function openProxy(host: string, port: number): Promise<CutProxy> {
  const sockets = new Set<Socket>()
  let isCut = false
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
    near.pipe(far).pipe(near)
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
        mend() {
          isCut = false
        },
        close() {
          drop()
          server.close()
        },
      })
    })
  })
}
