import type { IncomingMessage, ServerResponse } from 'node:http'
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { requestIdFrom } from '../plugins/request-id.ts'
import { EVERYWHERE } from '../plugins/use-response-headers.ts'
import type { ClientOf } from './client-address.ts'

/** The time for which requests are counted. */
const WINDOW_SECONDS = 60
/** A supervisor asks these often, and must not be told that it asks too often. */
const EXEMPT: ReadonlySet<string> = new Set(['/health', '/ready'])

/**
 * How many requests one client may send in a minute, whatever answers them. Each process counts for
 * itself; with a store that processes share (`RateLimiterRedis`, for example) they count together.
 */
export class RateLimit {
  readonly #counter: RateLimiterAbstract
  readonly #clientOf: ClientOf
  readonly #onRefusal: () => void

  constructor(
    requestsAMinute: number,
    clientOf: ClientOf,
    onRefusal: () => void = () => undefined,
    counter: RateLimiterAbstract = new RateLimiterMemory({
      points: requestsAMinute,
      duration: WINDOW_SECONDS,
    }),
  ) {
    this.#counter = counter
    this.#clientOf = clientOf
    this.#onRefusal = onRefusal
  }

  /**
   * Counts a request, says in headers what is left, and answers it when nothing is.
   * @returns whether it may go on
   */
  async admits(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    if (EXEMPT.has(request.url ?? '')) return true
    const client = this.#clientOf(request)
    try {
      this.#tell(response, await this.#counter.consume(client))
      return true
    } catch (refusal) {
      // A store that cannot be asked must not end the service.
      if (!(refusal instanceof RateLimiterRes)) return true
      this.#onRefusal()
      this.#refuse(request, response, refusal)
      return false
    }
  }

  #tell(response: ServerResponse, { remainingPoints, msBeforeNext }: RateLimiterRes): void {
    const { points } = this.#counter
    response.setHeader('ratelimit-policy', `${points};w=${WINDOW_SECONDS}`)
    response.setHeader('ratelimit-limit', points)
    response.setHeader('ratelimit-remaining', Math.max(0, remainingPoints))
    response.setHeader('ratelimit-reset', Math.ceil(msBeforeNext / 1000))
  }

  #refuse(request: IncomingMessage, response: ServerResponse, left: RateLimiterRes): void {
    const seconds = Math.max(1, Math.ceil(left.msBeforeNext / 1000))
    const message = `More than ${this.#counter.points} requests in a minute from this address. Wait ${seconds} seconds; ask for more in each request, and keep answers by their ETag.`
    const body = JSON.stringify({ errors: [{ message, extensions: { code: 'RATE_LIMITED' } }] })
    this.#tell(response, left)
    response.writeHead(429, {
      ...EVERYWHERE,
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      'cache-control': 'no-store',
      'retry-after': String(seconds),
      'x-request-id': requestIdFrom(request.headers['x-request-id']),
      // A body that was sent along is not read.
      ...(request.method === 'GET' ? undefined : { connection: 'close' }),
    })
    response.end(body)
  }
}
