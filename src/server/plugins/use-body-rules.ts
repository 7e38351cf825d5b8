import { GraphQLError } from 'graphql'
import type { GraphQLParams, Plugin } from 'graphql-yoga'
import type { Limits } from '../../config-limits.ts'
import { type ParamsWithId, persistedIdOf } from '../persisted/persisted-id.ts'

/**
 * What a GraphQL request may carry: a POST has a JSON body of at most `bodyBytes`, a GET has
 * well-formed parameters. A form (which any page may post across origins) is refused.
 *
 * Yoga's own limit is off, as it pipes every body through a stream of its own, which halves the
 * throughput; Node already guarantees that a body is no longer than its Content-Length.
 */
export function useBodyRules({ bodyBytes }: Limits): Plugin {
  return {
    onRequestParse({ request, requestParser, setRequestParser }) {
      if (request.method === 'POST') {
        refuseUnlessJson(request)
        refuseIfLong(request, bodyBytes)
        setRequestParser((given) => parseJsonBody(given, bodyBytes))
      } else if (requestParser) {
        setRequestParser(async (given) => {
          const params = await parseParameters(() => requestParser(given))
          // Yoga would say so with status 200.
          const asked = params as ParamsWithId
          const documentId = new URL(given.url).searchParams.get('documentId')
          const withId = documentId === null ? asked : { ...asked, documentId }
          if (!asked.query && persistedIdOf(withId) === null) {
            throw badRequest(400, 'There is no "query" in the address.')
          }
          return withId
        })
      }
    },
  }
}

function refuseUnlessJson(request: Request): void {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type === 'application/json') return
  const given = type ? `not "${type}"` : 'and there is none'
  throw badRequest(415, `The Content-Type of a POST must be application/json, ${given}.`)
}

function refuseIfLong(request: Request, most: number): void {
  if (Number(request.headers.get('content-length')) > most) throw tooLong(most)
}

async function parseJsonBody(request: Request, most: number): Promise<GraphQLParams> {
  const hasLength = request.headers.has('content-length')
  const text = hasLength ? await request.text() : await readCounting(request, most)
  let params: unknown
  try {
    params = JSON.parse(text)
  } catch {
    throw badRequest(400, 'The body is not valid JSON.')
  }
  if (Array.isArray(params)) throw badRequest(400, 'Several operations in one request are refused.')
  if (typeof params !== 'object' || params === null) {
    throw badRequest(400, 'The body must be a JSON object with a "query".')
  }
  return params as GraphQLParams
}

/** Reads a body of unknown length (chunked) and stops as soon as it is too long. */
async function readCounting(request: Request, most: number): Promise<string> {
  if (!request.body) return ''
  // The reader is not cancelled on refusal: that would cut the connection before the answer.
  const reader = request.body.getReader()
  const chunks: Uint8Array[] = []
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(chunks).toString('utf8')
    bytes += value.byteLength
    if (bytes > most) throw tooLong(most)
    chunks.push(value)
  }
}

async function parseParameters<Result>(parse: () => Result): Promise<Awaited<Result>> {
  try {
    return await parse()
  } catch {
    throw badRequest(400, 'The parameters "variables" and "extensions" must be valid JSON.')
  }
}

const tooLong = (most: number) =>
  new GraphQLError(`The request body is longer than ${most} bytes. Ask in several requests.`, {
    // What is left of the body is not read, so the connection cannot be used again.
    extensions: {
      code: 'LIMIT_EXCEEDED',
      limit: { name: 'bodyBytes', allowed: most },
      http: { status: 413, headers: { connection: 'close' } },
    },
  })

const badRequest = (status: number, message: string) =>
  new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status } } })
