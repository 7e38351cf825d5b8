import type { IncomingMessage } from 'node:http'
import type { GraphQLParams } from 'graphql-yoga'
import type { Limits } from '../../config-limits.ts'
import { type MediaType, negotiate } from './negotiate.ts'

/** A GraphQL request in its ordinary form. */
export type Ordinary = {
  readonly mediaType: MediaType
  /** The query string of a GET, without its `?`; undefined for a POST. */
  readonly queryString: string | undefined
}

/**
 * Whether a request is one that nearly all clients send: a POST of JSON with its length, or a GET
 * with parameters, at exactly the endpoint. All others are left to Yoga and its plugins, who also
 * say what is wrong with them.
 */
export function readOrdinary(
  request: IncomingMessage,
  { endpoint, limits }: { readonly endpoint: string; readonly limits: Limits },
): Ordinary | undefined {
  const { method, url = '', headers } = request
  if (method === 'POST') {
    if (url !== endpoint || !isJson(headers['content-type'])) return undefined
    if (!isFairLength(headers['content-length'], limits)) return undefined
    if (headers['content-encoding'] !== undefined) return undefined
  } else if (method !== 'GET' || !url.startsWith(`${endpoint}?`)) return undefined
  const mediaType = negotiate(headers.accept)
  if (mediaType === undefined) return undefined
  const queryString = method === 'GET' ? url.slice(endpoint.length + 1) : undefined
  return { mediaType, queryString }
}

/** The body; rejects when the client goes away before its end. */
export function readBody(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () =>
      resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)),
    )
    request.on('error', reject)
    // Comes after each body, and an error costs a look at the stack.
    request.on('close', () => {
      if (!request.complete) reject(new Error('The client went away.'))
    })
  })
}

/** The parameters in a body, or undefined when there is something wrong with it. */
export function paramsOfBody(body: Buffer): GraphQLParams | undefined {
  try {
    const params: unknown = JSON.parse(body.toString('utf8'))
    if (typeof params !== 'object' || params === null || Array.isArray(params)) return undefined
    return params as GraphQLParams
  } catch {
    return undefined
  }
}

/** The parameters in a query string, or undefined when there is something wrong with it. */
export function paramsOfQuery(queryString: string): GraphQLParams | undefined {
  const given = new URLSearchParams(queryString)
  const json = (name: string) => {
    const text = given.get(name)
    return text ? JSON.parse(text) : undefined
  }
  try {
    const documentId = given.get('documentId')
    return {
      ...(documentId !== null && { documentId }),
      query: given.get('query') || undefined,
      operationName: given.get('operationName') || undefined,
      variables: json('variables'),
      extensions: json('extensions'),
    }
  } catch {
    return undefined
  }
}

function isJson(contentType: string | undefined): boolean {
  if (contentType === 'application/json') return true
  return contentType?.split(';')[0]?.trim().toLowerCase() === 'application/json'
}

/** Node guarantees that a body is no longer than its Content-Length. */
function isFairLength(length: string | undefined, limits: Limits): boolean {
  return length !== undefined && Number(length) <= limits.bodyBytes
}
