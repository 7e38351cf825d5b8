import type { IncomingMessage } from 'node:http'
import { BlockList, isIPv4, isIPv6 } from 'node:net'

/** Tells clients apart by their address. */
export type ClientOf = (request: IncomingMessage) => string

/**
 * The client of a request: the address that it comes from or, where that is a proxy of ours, the
 * last one in `X-Forwarded-For` that is none. What stands before it there anyone may have written.
 * @param trustedProxies addresses and networks (10.0.0.0/8)
 */
export function clientAddress(trustedProxies: readonly string[]): ClientOf {
  const trusted = new BlockList()
  for (const entry of trustedProxies) {
    const [address = '', prefix] = entry.split('/')
    const family = isIPv6(address) ? 'ipv6' : 'ipv4'
    trusted.addSubnet(address, Number(prefix ?? (family === 'ipv6' ? 128 : 32)), family)
  }
  const isTrusted = (address: string) => trusted.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
  return ({ socket, headers }) => {
    let client = plain(socket.remoteAddress ?? '')
    if (trustedProxies.length === 0) return groupOf(client)
    const given = headers['x-forwarded-for']
    const hops = (typeof given === 'string' ? given : (given ?? []).join()).split(',')
    while (isTrusted(client)) {
      const next = plain(hops.pop()?.trim() ?? '')
      if (!isIPv4(next) && !isIPv6(next)) break
      client = next
    }
    return groupOf(client)
  }
}

/** An IPv4 address as such, also where the system shows it as one of IPv6. */
function plain(address: string): string {
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address
}

/** One subscriber has a whole /64 of IPv6, and could send each request from another address. */
function groupOf(address: string): string {
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? []
  const groups = head.split(':').filter(Boolean)
  const rest = tail?.split(':').filter(Boolean) ?? []
  if (tail !== undefined) {
    while (groups.length + rest.length < 8) groups.push('0')
  }
  return `${[...groups, ...rest]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
