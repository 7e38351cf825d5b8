import { createHash } from 'node:crypto'
import { createClient, RESP_TYPES } from '@redis/client'
import type { Logger } from 'pino'
import { VERSION } from '../version.ts'
import { decodeAnswer, encodeAnswer, type SharedAnswers } from './shared-answers.ts'

/** Longer than any answer takes that is worth waiting for. */
const PATIENCE_MS = 50
/** A server that kept somebody waiting is left alone so long. */
const REST_MS = 1_000
const MOST_COMMANDS = 1_000
/** How soon a server that is away is looked for again, at most. */
const RECONNECT_MS = 2_000
/** Nobody asks for what is of an older edition: this only gives its memory back. */
const KEPT_SECONDS = 3_600

/** Shares answers through a Redis server, which may be away at any time. */
export function openRedisAnswers(url: string, logger: Logger): SharedAnswers {
  const client = createClient({
    url,
    // What cannot be asked now is made here.
    disableOfflineQueue: true,
    // A server that does not answer must not gather what it is asked.
    commandsQueueMaxLength: MOST_COMMANDS,
    commandOptions: { typeMapping: { [RESP_TYPES.BLOB_STRING]: Buffer } },
    socket: {
      connectTimeout: RECONNECT_MS,
      reconnectStrategy: (retries) => Math.min(100 * (retries + 1), RECONNECT_MS),
    },
  })
  let isTold = false
  let restsUntil = 0
  const fail = (error: unknown) => {
    restsUntil = performance.now() + REST_MS
    if (!isTold) logger.warn({ err: error }, 'Redis is away: answers are not shared')
    isTold = true
  }
  client.on('error', fail)
  client.on('ready', () => {
    restsUntil = 0
    isTold = false
  })
  client.connect().catch(fail)
  const isThere = () => client.isReady && performance.now() >= restsUntil
  return {
    async get(key) {
      if (!isThere()) return undefined
      try {
        const bytes: unknown = await soon(client.get(nameOf(key)))
        return bytes === null ? undefined : decodeAnswer(bytes as Buffer)
      } catch (error) {
        fail(error)
        return undefined
      }
    },
    put(key, answer) {
      if (!isThere()) return
      client.set(nameOf(key), encodeAnswer(answer), { EX: KEPT_SECONDS }).catch(fail)
    },
    close: () => client.destroy(),
  }
}

/** The client's own limit is for commands that were not sent yet. */
async function soon<Value>(value: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${PATIENCE_MS} ms`)), PATIENCE_MS)
  })
  return Promise.race([value, late]).finally(() => clearTimeout(timer))
}

/** Another version may answer otherwise. */
const nameOf = (key: string) =>
  `gongkai:${createHash('sha256').update(`${VERSION}\0${key}`).digest('base64url')}`
