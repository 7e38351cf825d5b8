import { expect } from 'vitest'
import { type RawAnswer, type RawRequest, send } from './real-server.ts'

/** A request that must be answered in one way, and must not do or tell anything else. */
export type Probe = {
  readonly name: string
  readonly request: RawRequest
  readonly status: number
  /** The code of the first error; null where the answer has none. */
  readonly code: string | null
  /** What the body must hold. */
  readonly says?: string | RegExp
  /** What the body must not hold, beside all that no answer may. */
  readonly hides?: RegExp
  /** Its descriptions may name what an answer may not. */
  readonly isSchema?: boolean
  /** More that must be true. */
  readonly check?: (answer: RawAnswer) => void
}

/** No answer may tell how it was made: stacks, files, statements, libraries, addresses. */
const LEAKS =
  /\n\s+at |node_modules|\/src\/|file:\/\/|\.ts:\d|prisma|pglite|postgres(ql)?:|select .+ from|syntax error at|hunter2|ECONN|invocation/i

/** A GraphQL request by POST. */
export function query(
  text: string,
  variables?: unknown,
  headers: Record<string, string> = {},
): RawRequest {
  return {
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: text, variables }),
  }
}

/** Sends a probe and holds it to what it says. */
export async function hold(url: string, probe: Probe): Promise<void> {
  const answer = await send(url, probe.request)
  const { status, headers, body } = answer
  expect({ status, code: codeIn(body) }, body.slice(0, 300)).toEqual({
    status: probe.status,
    code: probe.code,
  })
  if (probe.says !== undefined) expect(body).toMatch(probe.says)
  if (!probe.isSchema) expect(body).not.toMatch(LEAKS)
  if (probe.hides) expect(body).not.toMatch(probe.hides)
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['x-powered-by']).toBeUndefined()
  expect(headers.server).toBeUndefined()
  expect(headers['set-cookie']).toBeUndefined()
  expect(headers['access-control-allow-credentials']).toBeUndefined()
  expect(headers['x-request-id']).toMatch(/^[\w.:-]{1,64}$/)
  if (/"errors"/.test(body)) expect(body).not.toMatch(/"stacktrace"|"originalError"/)
  probe.check?.(answer)
}

function codeIn(body: string): unknown {
  try {
    const answer = JSON.parse(body)
    return answer.errors?.[0]?.extensions?.code ?? null
  } catch {
    return null
  }
}
