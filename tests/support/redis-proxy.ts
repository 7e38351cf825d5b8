import { connect, createServer, type Socket } from 'node:net'

/** A Redis server to test with; tests that need one are skipped without it. */
export const REDIS = process.env.TEST_REDIS_URL

/** A way to a Redis server that can be cut. */
export async function createProxy(url: string): Promise<{ url: string; close(): Promise<void> }> {
  const target = new URL(url)
  const sockets = new Set<Socket>()
  const keep = (socket: Socket) => sockets.add(socket.on('error', () => undefined))
  const server = createServer((socket) => {
    const onward = connect(Number(target.port || 6379), target.hostname)
    keep(socket)
    keep(onward)
    socket.pipe(onward).pipe(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = new URL(url)
  address.hostname = '127.0.0.1'
  address.port = String((server.address() as { port: number }).port)
  return {
    url: address.href,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}
