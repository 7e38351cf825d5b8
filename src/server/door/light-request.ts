import type { IncomingMessage } from 'node:http'
import type { RequestHead } from '../plugins/request-id.ts'

/** A request without what a fetch `Request` costs: what our plugins look at, and nothing else. */
export class LightRequest implements RequestHead {
  readonly #message: IncomingMessage
  readonly headers: { get(name: string): string | null }

  constructor(message: IncomingMessage) {
    this.#message = message
    this.headers = { get: (name) => headerOf(message, name) }
  }

  get method(): string {
    return this.#message.method ?? 'GET'
  }

  get url(): string {
    return this.#message.url ?? '/'
  }
}

/** A header's value; several of one name are joined, as fetch does. */
export function headerOf({ headers }: IncomingMessage, name: string): string | null {
  const value = headers[name]
  if (value === undefined) return null
  return typeof value === 'string' ? value : value.join(', ')
}
