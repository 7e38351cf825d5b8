import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Logger } from 'pino'
import type { TextLevel } from '../../data/exports/export-table.ts'
import { columnsOf, readExport } from '../../data/exports/read-export.ts'
import type { Database, Snapshot } from '../../data/open-database.ts'
import type { Edition } from '../../data/revision-watch.ts'
import type { Catalogue } from '../../domain/catalogue.ts'
import { GongkaiError } from '../../domain/errors.ts'
import { databaseFault } from '../database-fault.ts'
import { etagOf, knows } from '../door/etag.ts'
import { LightRequest } from '../door/light-request.ts'
import { statusOf } from '../errors.ts'
import type { ClientOf } from '../gate/client-address.ts'
import { requestIdOf } from '../plugins/request-id.ts'
import type { RequestLog } from '../plugins/use-request-log.ts'
import { EVERYWHERE, REVISION_HEADER } from '../plugins/use-response-headers.ts'
import { EXPORT_LINES } from './export-lines.ts'
import { type ExportRequest, isExportPath, readExportRequest } from './export-request.ts'
import { ExportSlots } from './export-slots.ts'

/** A client that takes nothing for so long holds a connection to the database for nobody. */
const PATIENCE_MS = 60_000
/** No export may take longer; the largest that was measured took 133 seconds. */
const LONGEST_MS = 30 * 60_000
/** Told after a complete body; a body that is cut has neither it nor an end. */
const TRAILER = 'gongkai-complete'

/** Where exports are read from. */
export type ExportSource = {
  readonly database: Pick<Database, 'openSnapshot'>
  readonly catalogue: Catalogue
}

type Parts = {
  readonly source: ExportSource
  readonly logger: Logger
  readonly log: RequestLog
  /** The most text that is given out. */
  readonly mostText: TextLevel
  /** Who a client is. */
  readonly clientOf: ClientOf
  /** In what way this service answers otherwise than others. */
  readonly variant: string
}

/**
 * The door for exports, before Yoga: it writes to the connection itself, so that a slow client slows
 * the reading, one that goes away ends it, and what fails midway is cut without an end.
 */
export class ExportDoor {
  readonly #parts: Parts
  readonly #slots = new ExportSlots()

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Answers a request if it is for an export. @returns whether it was taken */
  take(message: IncomingMessage, response: ServerResponse): boolean {
    if (!message.url?.startsWith('/export/') || message.method === 'OPTIONS') return false
    const url = new URL(message.url, 'http://here')
    if (!isExportPath(url.pathname)) return false
    const request = new LightRequest(message)
    this.#parts.log.begin(request)
    this.#answer(url, request, message, response).catch((error: unknown) =>
      this.#fail(request, response, error),
    )
    return true
  }

  async #answer(
    url: URL,
    request: LightRequest,
    message: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { source, log, mostText, clientOf, variant } = this.#parts
    if (message.method !== 'GET' && message.method !== 'HEAD') {
      refuse(request, response, 405, 'BAD_REQUEST', 'An export is read by GET.', {
        allow: 'GET, HEAD',
      })
      log.end(request, 405)
      return
    }
    const asked = readExportRequest(url, mostText)
    const leave = this.#slots.take(clientOf(message))
    let snapshot: Snapshot | undefined
    // Before the client hears the end: it may begin the next export at once.
    const release = async () => {
      const open = snapshot
      snapshot = undefined
      try {
        await open?.close()
      } finally {
        leave()
      }
    }
    try {
      snapshot = await source.database.openSnapshot()
      const edition = await snapshot.edition()
      const { mediaType } = EXPORT_LINES[asked.format]
      const etag = etagOf(edition, mediaType, url.pathname + url.search, variant)
      const isKnown = knows(request, etag)
      if (!isKnown) await requirePlace(snapshot, asked)
      const headers = headersOf(asked, edition, etag, request)
      if (isKnown || message.method === 'HEAD') {
        await release()
        response.writeHead(isKnown ? 304 : 200, headers).end()
      } else {
        response.writeHead(200, { ...headers, trailer: TRAILER })
        response.setTimeout(PATIENCE_MS, () => response.destroy())
        // A client that reads a little now and then would hold its place for ever.
        const deadline = setTimeout(() => response.destroy(), LONGEST_MS)
        response.once('close', () => clearTimeout(deadline))
        const lines = linesOf(source.catalogue, snapshot, asked, edition, async (rows) => {
          await release()
          response.addTrailers({ [TRAILER]: `rows=${rows}; revision=${edition.revision}` })
        })
        try {
          await pipeline(Readable.from(lines, { highWaterMark: 1 }), response)
        } finally {
          // A batch under way is read to its end before its view of the data is closed.
          await lines.return(undefined)
        }
      }
      log.end(request, response.statusCode)
    } finally {
      await release()
    }
  }

  #fail(request: LightRequest, response: ServerResponse, error: unknown): void {
    const { logger, log } = this.#parts
    const requestId = requestIdOf(request)
    if (response.headersSent) {
      // Cut, so that nobody takes it for complete. Who went away need not be told of.
      response.destroy()
      const isGone = (error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE'
      if (isGone) logger.info({ requestId }, 'an export was left by its client')
      else logger.error({ err: error, requestId }, 'an export was cut')
      log.end(request, response.statusCode)
      return
    }
    const told = error instanceof GongkaiError ? error : databaseFault(error)
    if (told !== error) logger.error({ err: error, requestId }, 'unexpected error')
    const isOfClient = told?.code === 'BAD_USER_INPUT' || told?.code === 'UNKNOWN_CODE'
    const status = told === undefined ? 500 : isOfClient ? 400 : statusOf(told)
    const code = told?.code ?? 'INTERNAL_SERVER_ERROR'
    const isForNow = status === 429 || status === 503
    const headers: Record<string, string> = isForNow ? { 'retry-after': '30' } : {}
    refuse(request, response, status, code, told?.message ?? 'Unexpected error.', headers)
    log.end(request, status)
  }
}

function headersOf(
  { table, format }: ExportRequest,
  { revision }: Edition,
  etag: string,
  request: LightRequest,
): Record<string, string | number> {
  return {
    ...EVERYWHERE,
    'content-type': EXPORT_LINES[format].mediaType,
    'content-disposition': `attachment; filename="gongkai-${table.name}-r${revision}.${format}"`,
    [REVISION_HEADER]: revision,
    etag,
    'cache-control': 'public, no-cache',
    'x-request-id': requestIdOf(request),
  }
}

/** Refuses a code that no place has: an empty file would read as "nothing reported". */
async function requirePlace(snapshot: Snapshot, { scope }: ExportRequest): Promise<void> {
  const code = scope.jurisdiction ?? scope.within
  if (code == null) return
  const found = await snapshot.readJson(
    'SELECT to_json(count(*)) FROM "Jurisdiction" WHERE "code" = $1',
    [code],
  )
  if (Number(found) > 0) return
  throw new GongkaiError(
    'UNKNOWN_CODE',
    `jurisdiction: no place has the code ${JSON.stringify(code.slice(0, 80))}. /export/jurisdictions.csv has them all.`,
  )
}

/** The lines of an export, a batch at a time; fails when the data change under it. */
async function* linesOf(
  catalogue: Catalogue,
  snapshot: Snapshot,
  asked: ExportRequest,
  edition: Edition,
  onEnd: (rows: number) => Promise<void>,
): AsyncGenerator<string> {
  const { table, format, hasEnd } = asked
  const lines = EXPORT_LINES[format]
  const columns = columnsOf(asked)
  let count = 0
  yield lines.head(columns)
  for await (const rows of readExport(snapshot, catalogue, asked)) {
    const { tag } = await snapshot.edition()
    if (tag !== edition.tag) throw new Error('The data changed while they were exported.')
    count += rows.length
    const text = lines.rows(columns, rows)
    if (text !== '') yield text
  }
  if (hasEnd) yield lines.end({ table: table.name, rows: count, revision: edition.revision })
  await onEnd(count)
}

function refuse(
  request: LightRequest,
  response: ServerResponse,
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  const requestId = requestIdOf(request)
  const body = `${JSON.stringify({ errors: [{ message, extensions: { code, requestId } }] })}\n`
  response.writeHead(status, {
    ...EVERYWHERE,
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-request-id': requestId,
    ...headers,
  })
  response.end(body)
}
