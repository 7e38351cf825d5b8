import type { IncomingMessage, ServerResponse } from 'node:http'
import type { GraphQLParams } from 'graphql-yoga'
import type { Limits } from '../../config-limits.ts'
import type { Edition } from '../../data/revision-watch.ts'
import type { PersistedOperations } from '../persisted/load-operations.ts'
import { persistedIdOf } from '../persisted/persisted-id.ts'
import { requestIdOf } from '../plugins/request-id.ts'
import type { RequestEditions } from '../plugins/use-editions.ts'
import type { Reporting } from '../plugins/use-error-report.ts'
import type { RequestLog } from '../plugins/use-request-log.ts'
import { EVERYWHERE } from '../plugins/use-response-headers.ts'
import { type Answer, answerParams, type Engine, NotOrdinary } from './answer.ts'
import { etagOf, knows } from './etag.ts'
import { LightRequest } from './light-request.ts'
import { paramsOfBody, paramsOfQuery, readBody, readOrdinary } from './read-request.ts'
import { keyOf, type ResponseCache } from './response-cache.ts'
import { type Exchange, writeAnswer, writeNotModified } from './write-answer.ts'

type Parts = {
  readonly endpoint: string
  readonly engine: Engine
  readonly reporting: Reporting
  readonly log: RequestLog
  readonly editions: RequestEditions
  readonly limits: Limits
  readonly cache: ResponseCache | undefined
  readonly persisted?: PersistedOperations | undefined
  /** In what way this service answers otherwise than others. */
  readonly variant: string
}

/**
 * The door for ordinary GraphQL requests (`readOrdinary`), before Yoga: an answer that is known is
 * written at once, any other is made by Yoga's pipeline without building a fetch request and
 * response around it. What turns out to be not ordinary is given to all of Yoga.
 */
export class GraphqlDoor {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /**
   * Answers a request, if it is an ordinary one.
   * @param otherwise answers it when it turns out later that it is not
   * @returns whether it was taken
   */
  take(
    message: IncomingMessage,
    response: ServerResponse,
    otherwise: (message: IncomingMessage) => void,
  ): boolean {
    const ordinary = readOrdinary(message, this.#parts)
    if (ordinary === undefined) return false
    const request = new LightRequest(message)
    const trace = this.#parts.log.begin(request)
    const exchange: Exchange = { ...ordinary, message, response, request, trace }
    this.#answer(exchange, otherwise).catch((error: unknown) => this.#fail(exchange, error))
    return true
  }

  async #answer(exchange: Exchange, otherwise: (message: IncomingMessage) => void): Promise<void> {
    const { message, queryString } = exchange
    const given = queryString ?? (await readBody(message))
    const beginning = this.#parts.editions.begin(exchange.request)
    const edition = beginning instanceof Promise ? await beginning : beginning
    try {
      if (edition && isPublic(message)) await this.#answerAnyone(exchange, edition, given)
      else writeAnswer(this.#parts.log, exchange, await this.#make(exchange, read(given)), edition)
    } catch (error) {
      if (!(error instanceof NotOrdinary)) throw error
      // Yoga takes a body that was read from there.
      if (typeof given !== 'string') Object.assign(message, { body: given })
      otherwise(message)
    }
  }

  /** Answers a request without credentials: what one client is told, all are told. */
  async #answerAnyone(exchange: Exchange, edition: Edition, given: Given): Promise<void> {
    const { mediaType, request, queryString } = exchange
    const { log, cache } = this.#parts
    const etag =
      queryString === undefined
        ? undefined
        : etagOf(edition, mediaType, queryString, this.#parts.variant)
    if (etag !== undefined && knows(request, etag)) {
      writeNotModified(log, exchange, edition, etag)
      return
    }
    const answer = cache
      ? await this.#find(cache, exchange, edition, given)
      : await this.#make(exchange, read(given))
    writeAnswer(log, exchange, answer, edition, etag)
  }

  async #find(
    cache: ResponseCache,
    exchange: Exchange,
    edition: Edition,
    given: Given,
  ): Promise<Answer> {
    const { mediaType, trace } = exchange
    const key = keyOf(edition, mediaType, given, this.#parts.variant)
    const found = cache.get(edition, key)
    const stored = found instanceof Promise ? await found : found
    if (stored !== undefined) {
      trace.cache = 'hit'
      return stored
    }
    const underWay = cache.underWay(key)
    if (underWay !== undefined) {
      trace.cache = 'shared'
      return underWay
    }
    const params = read(given)
    if (!mayBeShared(params, this.#parts.persisted)) return this.#make(exchange, params)
    // Unless it is made here, another process has made it.
    trace.cache = 'hit'
    return cache.make(edition, key, () => {
      delete trace.cache
      return this.#make(exchange, params)
    })
  }

  #make({ request, trace, mediaType }: Exchange, params: GraphQLParams): Promise<Answer> {
    return answerParams(this.#parts, request, trace, { params, mediaType })
  }

  #fail({ message, response, request }: Exchange, error: unknown): void {
    if (response.headersSent || !message.complete) {
      response.destroy()
      return
    }
    const requestId = requestIdOf(request)
    this.#parts.reporting.logger.error({ err: error, requestId }, 'unexpected error')
    const extensions = { code: 'INTERNAL_SERVER_ERROR', requestId }
    response.writeHead(500, { ...EVERYWHERE, 'content-type': 'application/json; charset=utf-8' })
    response.end(JSON.stringify({ errors: [{ message: 'Unexpected error.', extensions }] }))
  }
}

/** The query string of a GET or the body of a POST. */
type Given = string | Buffer

function read(given: Given): GraphQLParams {
  const params = typeof given === 'string' ? paramsOfQuery(given) : paramsOfBody(given)
  if (params === undefined) throw new NotOrdinary()
  return params
}

/** Only queries are; the word of another operation cannot be written in another way. */
function mayBeShared(params: GraphQLParams, persisted?: PersistedOperations): boolean {
  const query = params.query ?? persisted?.get(persistedIdOf(params) ?? '')
  return typeof query === 'string' && !/mutation|subscription/.test(query)
}

function isPublic({ headers }: IncomingMessage): boolean {
  return headers.authorization === undefined && headers.cookie === undefined
}
